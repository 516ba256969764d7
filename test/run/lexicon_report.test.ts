import { expect, test } from 'vitest';
import { addDocument, newReport, reportText } from '../../pipeline/run/lexicon_report.ts';
import { documentOf, lexicon } from '../document.ts';

function reportOf(...texts: string[]) {
  const report = newReport();
  for (const text of texts) addDocument(report, documentOf(text), lexicon);
  return report;
}

test.each([
  ['cue', 'وزیر نیرو درباره سدها گفت: آب کم است.', 'وزیر نیرو درباره سدها غرولند کرد: آب کم است.', 'غرولند کرد'],
  ['title', 'وزیر نیرو سعید مرادی آمد.', 'دیروز کلاه\u200cدوز سعید مرادی آمد.', 'کلاه\u200cدوز'],
  ['body', 'وزارت نیرو آمار داد.', 'سازمان بادبان\u200cشناسی آمار داد.', 'سازمان بادبان\u200cشناسی'],
  ['name', 'ولادیمیر پوتین آمد.', 'سعید کهن\u200cزاده آمد.', 'سعید کهن\u200cزاده'],
] as const)('a %s that a list has, and one that none has', (kind, known, unknown, words) => {
  const { [kind]: coverage } = reportOf(known, unknown, unknown);
  expect([coverage.known, coverage.all]).toEqual([1, 3]);
  const [found] = [...coverage.unknown.values()];
  expect([found?.text, found?.count]).toEqual([words, 2]);
  expect(Array.from(unknown).slice(found?.start, found?.end).join('')).toBe(words);
});

test('a label before a colon is no cue', () => {
  expect(reportOf('کد خبر: ۱۲').cue.all).toBe(0);
});

test('the text has coverage, counts and places, the most frequent first', () => {
  const report = reportOf(
    'سازمان بادبان\u200cشناسی آمار داد.',
    'سازمان بادبان\u200cشناسی آمد.',
    'سازمان کلاه\u200cشناسی آمد.',
  );
  const text = reportText(report, 3, 1);
  expect(text).toContain('3 documents');
  expect(text).toContain('0 of 3 known (0.0 %), 2 different unknown\n      2  سازمان بادبان\u200cشناسی  text.txt 0–19');
  expect(text).not.toContain('کلاه');
});
