import { expect, test } from 'vitest';
import { rowsIn } from '../persian/time_text.ts';

test.each<[string, { deadline: boolean; period: string | null; stated: string | null }]>([
  ['ظرف یک ماه آینده', { deadline: true, period: 'P1M', stated: null }],
  ['در مهلت دو ماهه پیش\u200cرو', { deadline: true, period: 'P2M', stated: null }],
  ['ظرف ۶۰ روز', { deadline: true, period: 'P60D', stated: null }],
  ['تا سال ۲۰۲۰', { deadline: true, period: null, stated: '2020' }],
  ['تا ۳۱ خرداد ۱۳۹۸', { deadline: true, period: null, stated: '2019-06-21' }],
  ['تا پایان ماه جون میلادی', { deadline: true, period: null, stated: null }],
  ['به زودی', { deadline: true, period: null, stated: null }],
  ['در آینده نزدیک', { deadline: true, period: null, stated: null }],
  ['در ماه\u200cهای پیش رو', { deadline: true, period: null, stated: null }],
  ['سال آینده', { deadline: true, period: null, stated: null }],
  ['در سه سال گذشته', { deadline: false, period: 'P3Y', stated: null }],
  ['دیروز', { deadline: false, period: null, stated: null }],
  ['یک ساعت', { deadline: false, period: 'PT1H', stated: null }],
  ['از سال ۱۳۹۸', { deadline: false, period: null, stated: '2019-03-21/2020-03-19' }],
])('%s as a deadline', (text, expected) => {
  expect(rowsIn(text)).toMatchObject([expected]);
  // the publication date changes what is known, not what is said
  expect(rowsIn(text, '2019-06-18')).toMatchObject([expected]);
});

test('the deadline of a sentence is exactly its words', () => {
  const text = 'دستوراتی دادند که ان\u200cشاءالله ظرف یک ماه آینده در کمیسیون مشترک نهایی می\u200cشود.';
  const [row] = rowsIn(text);
  expect(text.slice(row?.start, row?.end)).toBe('ظرف یک ماه آینده');
});

test('as soon as possible is no time', () => {
  expect(rowsIn('کارگروه\u200cها هرچه سریع\u200cتر جلسه داشته باشند')).toEqual([]);
});

test('a length of time says how long, not when', () => {
  expect(rowsIn('گفت\u200cوگو یک ساعت طول کشید')).toMatchObject([{ duration: true }]);
  expect(rowsIn('یک ساعت پیش')).toMatchObject([{ duration: false }]);
});

test('tokens and offsets of a row name the same words', () => {
  const text = '🔹 نشست سه\u200cشنبه ۲۰ مهر ۱۴۰۳ در تهران است';
  const [row] = rowsIn(text);
  expect(text.slice(row?.start, row?.end)).toBe('سه\u200cشنبه ۲۰ مهر ۱۴۰۳');
  expect(row).toMatchObject({ first: 2, last: 6, rule: 'weekday', calendar: 'jalali' });
});

test('words of time that say no time are no rows', () => {
  expect(rowsIn('روز خوبی بود و تولید روزانه و هوای زمستانی')).toEqual([]);
});
