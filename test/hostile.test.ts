import { expect, test } from 'vitest';
import { readDocument } from '../pipeline/document.ts';
import { checkRows } from '../pipeline/write/encode.ts';
import { documentOf, lexicon } from './document.ts';

/**
 * Long texts of one thing only, each of which has made some rule of some program quadratic. At this length a quadratic rule
 * does not come back before the test's time is out; a linear one takes well under a second.
 */
const units = {
  'quotation marks': '«',
  brackets: '(',
  blanks: ' ',
  'half-spaces': '\u200c',
  'line ends': '\n',
  colons: ':',
  commas: '،',
  'spaced stops': '. ',
  'one word': 'ا',
  emoji: '\u{1f600}',
  'Latin and stops': 'a.',
  numbers: '۱۲۳ ',
  dates: '۱۴۰۲/۱۲/۲۹ ',
  'cue verbs': 'گفت ',
  'cues and colons': 'گفت: ',
  'cue nouns': 'تاکید و ',
  participles: 'با بیان اینکه ',
  'whole statements': 'وی گفت: سلام. ',
  'statements in statements': 'وزیر نفت گفت که ',
  'third parties': 'وزیر نفت گفت ',
  'reported clauses': 'با بیان اینکه وزیر نفت ',
  'quoted cues': '«گفت» ',
  names: 'مسعود پزشکیان ',
  roles: 'معاون وزیر خارجه ایران ',
  countries: 'ایران و ',
  endings: 'بازارچه ها ',
  stages: 'توافق شد ',
  meetings: 'دیدار با ایران ',
  'meetings without a verb': 'در دیدار با ',
  topics: 'گاز، ',
};

const length = 150_000;

test.each(Object.entries(units))('%s, and nothing else', (_name, unit) => {
  const text = `الف ${unit.repeat(Math.ceil(length / unit.length))}`;
  const { rows } = readDocument(documentOf(text), lexicon);
  expect(rows.documents).toHaveLength(1);
  expect(() => checkRows(rows)).not.toThrow();
});
