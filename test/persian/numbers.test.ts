import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persianText } from '../persian_text.ts';
import { numbersIn, spellingsOf } from './time_text.ts';

function valuesIn(text: string): (number | [number, number])[] {
  return numbersIn(text).map(({ value, low, high }) => value ?? [low, high]);
}

describe('values', () => {
  test.each<[string, (number | [number, number])[]]>([
    ['۷۵٬۰۰۰ تن', [75_000]],
    ['75,000 و ۲۵۰،۰۰۰', [75_000, 250_000]],
    ['۱۵.۰۰۰ نفر و ۳.۱۲۵ متر', [15_000, 3.125]],
    ['12.345.678,90', [12_345_678.9]],
    ['۲.۵ میلیون', [2_500_000]],
    ['۲/۵ درصد', [2.5]],
    ['٣٫٥ میلیارد', [3_500_000_000]],
    ['۱.۱ میلیون', [1_100_000]],
    ['۳۰میلیون', [30_000_000]],
    ['۳۰ هزار میلیارد', [30e12]],
    ['دو و نیم میلیارد', [2_500_000_000]],
    ['دو میلیارد و نیم', [2_500_000_000]],
    ['نیم میلیون', [500_000]],
    ['چهار صد و پنجاه و دو', [452]],
    ['هزار و سیصد و نود و هشت', [1398]],
    ['سه میلیون و ۲۰۰ هزار و ۱۵', [3_200_015]],
    ['دو هزار و پانصد میلیارد', [2500e9]],
    ['صد و بیست هزار', [120_000]],
    ['سه ممیز پنج', [3.5]],
    ['یک سوم و سه چهارم', [1 / 3, 0.75]],
    ['پنج دهم درصد', [0.5]],
    ['منفی ۱۲ درجه', [-12]],
    ['دمای -۵ درجه', [-5]],
    ['سه هزارم', [3000]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  test.each<[string, (number | [number, number])[]]>([
    ['۱۵ الی ۱۶ کشور', [[15, 16]]],
    ['۱۰۰ تا ۱۵۰ هزار بشکه', [[100_000, 150_000]]],
    ['۲ تا ۳ هزار', [[2000, 3000]]],
    ['۹۰۰ تا هزار', [[900, 1000]]],
    ['بین ۵ و ۷ نفر', [[5, 7]]],
    ['۲۰-۲۵ درصد', [[20, 25]]],
    ['یکی دو روز', [[1, 2]]],
    ['یکی - دو روز', [[1, 2]]],
    ['دو سه ماه', [[2, 3]]],
    ['سوم تا پنجم', [[3, 5]]],
  ])('range %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  test.each<[string, number[]]>([
    ['سال ۱۴۰۰ هزار نفر', [1400, 1000]],
    ['۲-۱ برد', [2, 1]],
    ['۱۳۹۷ و ۱۳۹۹', [1397, 1399]],
    ['یک، دو، سه', [1, 2, 3]],
    ['بیست و سی', [20, 30]],
    ['از ۲۷ هزار به ۲۸ هزار', [27_000, 28_000]],
  ])('apart: %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

test.each([
  ['سی\u200cام', 30],
  ['بیست و پنجم', 25],
  ['پنجمین', 5],
  ['یکم', 1],
  ['۹ ام', 9],
  ['۱۲م', 12],
  ['صدمین', 100],
])('ordinal %s', (text, value) => {
  for (const spelling of spellingsOf(text)) expect(numbersIn(spelling)).toMatchObject([{ kind: 'ordinal', value }]);
});

test('what a number counts or names shows in its kind', () => {
  expect(numbersIn('۲۰ درصد')).toMatchObject([{ kind: 'percent', value: 20 }]);
  expect(numbersIn('۲۰٪')).toMatchObject([{ kind: 'percent' }]);
  expect(numbersIn('کووید-۱۹')).toMatchObject([{ kind: 'label', value: 19 }]);
  expect(numbersIn('قطعنامه ۲۲۳۱')).toMatchObject([{ kind: 'label' }]);
});

test.each([
  'نه تنها این، بلکه آن',
  'یکی از وزیران',
  'دیدار دوجانبه و سه\u200cجانبه',
  'سهم ایران',
  'میلیون\u200cها نفر',
  'سیاست و صداقت',
  'بی\u200cبی\u200cسی',
  'می\u200cدهم و نمی\u200cدهد',
  'دهقان دهلوی',
  '۱۹۲.۱۶۸.۱.۱',
])('no number: %s', (text) => {
  for (const spelling of spellingsOf(text)) expect(numbersIn(spelling)).toEqual([]);
});

test('the parts of a range have the value they have alone', () => {
  const [range] = numbersIn('از ۵۰۰ تا ۷۰۰ میلیون');
  expect(range?.parts).toEqual([
    { start: 3, end: 6, value: 500 },
    { start: 10, end: 20, value: 700_000_000 },
  ]);
});

test.each([
  'دو\u200cهزار و سیصد',
  'بیست\u200cو\u200cپنجم',
  'هفت\u200cماهه',
  'یک\u200cسوم',
  'هزار\u200cو\u200cنهصد\u200cو\u200cنود',
  'صد\u200cهزار نفر',
  'سی\u200cو\u200cیکمین',
])('%s reads the same with ZWNJ kept, stripped and spaced', (text) => {
  const [kept, stripped, spaced] = spellingsOf(text).map(valuesIn);
  expect(kept).toHaveLength(1);
  expect(stripped).toEqual(kept);
  expect(spaced).toEqual(kept);
});

test('numbers of any text stand in order inside it and do not overlap', () => {
  fc.assert(
    fc.property(persianText, (text) => {
      let last = 0;
      for (const { start, end, low, high, parts } of numbersIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(low).toBeLessThanOrEqual(high);
        for (const part of parts) expect(text.slice(part.start, part.end).trim()).not.toBe('');
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
