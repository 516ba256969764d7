import { expect, test } from 'vitest';
import { findAgreements } from '../../pipeline/extract/agreements/agreements.ts';
import { slice } from '../../pipeline/reading.ts';
import { findingsOf } from './findings.ts';

const lead = 'نشست کمیسیون مشترک همکاری\u200cهای اقتصادی ایران و عمان در تهران برگزار شد و روابط دو کشور خوب است.\n';

/** Stage and time of the rows that a sentence gives behind the lead. */
function timesIn(sentence: string): string[] {
  const findings = findingsOf(lead + sentence);
  return findAgreements(findings).map(({ stage, deadline }) =>
    deadline === null ? stage : `${stage} ${slice(findings.reading, deadline.first, deadline.last)}`,
  );
}

const found: [sentence: string, row: string][] = [
  [
    'موافقت\u200cنامه ایران و عمان پس از تصویب پارلمان دو کشور به اجرا در خواهد آمد.',
    'implementing پس از تصویب پارلمان دو کشور',
  ],
  ['موافقت\u200cنامه ایران و عمان پس از تصویب مجلس اجرایی می\u200cشود.', 'implementing پس از تصویب مجلس'],
  ['دو طرف توافق کردند خط لوله گاز پیش از سفر رئیس\u200cجمهور به مسقط احداث شود.', 'agreed پیش از سفر رئیس\u200cجمهور'],
  ['دو طرف توافق کردند خط لوله گاز تا سفر رئیس\u200cجمهور احداث شود.', 'agreed تا سفر رئیس\u200cجمهور'],
  ['دو طرف توافق کردند نمایشگاه مشترک در آستانه اجلاس سران برگزار شود.', 'agreed در آستانه اجلاس سران'],
  [
    'دو طرف توافق کردند نمایشگاه مشترک هم\u200cزمان با سفر سلطان عمان برگزار شود.',
    'agreed هم\u200cزمان با سفر سلطان عمان',
  ],
  ['اجرای این قرارداد تا پس از انتخابات به تعویق افتاد.', 'stalled تا پس از انتخابات'],
  ['امضای قرارداد گاز به هفته آینده موکول شد.', 'stalled هفته آینده'],
  ['دو طرف روز شنبه توافق کردند صادرات گاز تا پایان امسال انجام شود.', 'agreed تا پایان امسال'],
];

test.each(found)('%s', (sentence, row) => {
  expect(timesIn(sentence)).toEqual([row]);
});

/** What only dates what was done sets no time. */
const undated: [sentence: string, row: string][] = [
  ['دو طرف پس از دیدار وزیران، تفاهم\u200cنامه همکاری گاز امضا کردند.', 'signed'],
  ['تفاهم\u200cنامه همکاری گاز پیش از سفر رئیس\u200cجمهور امضا شد.', 'signed'],
  ['دو طرف توافق کردند تا مسابقات مشترک گاز برگزار شود.', 'agreed'],
];

test.each(undated)('%s', (sentence, row) => {
  expect(timesIn(sentence)).toEqual([row]);
});

test('sides are those of the nearest sentence of the paragraph that names any', () => {
  const text = `${lead}نمایندگان پاکستان نیز به تهران آمدند. تفاهم\u200cنامه گاز امضا شد.`;
  const rows = findAgreements(findingsOf(text)).filter(({ stage }) => stage === 'signed');
  expect(rows.map(({ parties }) => parties.map(({ party }) => party))).toEqual([['IRN', 'PAK']]);
});
