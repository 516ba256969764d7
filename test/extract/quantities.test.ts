import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractQuantities, type QuantityRow } from '../../pipeline/extract/quantities.ts';
import { readNumbers } from '../../pipeline/persian/numbers.ts';
import { readAtoms } from '../../pipeline/persian/times/atoms.ts';
import { readTimes } from '../../pipeline/persian/times.ts';
import { read } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';
import { spellingsOf } from '../persian/time_text.ts';
import { persianText } from '../persian_text.ts';

function quantitiesIn(text: string): QuantityRow[] {
  const reading = read(text, lexicon);
  const atoms = readAtoms(reading.tokens, lexicon.times);
  const numbers = readNumbers(atoms);
  return extractQuantities(reading, atoms, numbers, readTimes(atoms, numbers));
}

describe('amounts', () => {
  test.each<[string, string, Partial<QuantityRow>]>([
    [
      'ما با ۱۵ الی ۱۶ کشور همسایه هستیم.',
      '۱۵ الی ۱۶',
      { low: 15, high: 16, unit: null, currency: null, what: 'کشور همسایه' },
    ],
    [
      '۲.۵ میلیون بشکه نفت صادر شد.',
      '۲.۵ میلیون بشکه',
      { low: 2_500_000, high: 2_500_000, unit: 'barrel', what: 'نفت' },
    ],
    [
      'پالایشگاه ۱۰۰ تا ۱۵۰ هزار بشکه\u200cای',
      '۱۰۰ تا ۱۵۰ هزار بشکه\u200cای',
      { low: 100_000, high: 150_000, unit: 'barrel' },
    ],
    ['بالغ بر ۱۵۰ میلیارد دلار است.', '۱۵۰ میلیارد دلار', { low: 150e9, unit: null, currency: 'USD', what: null }],
    ['$۵۰۰ میلیون', '$۵۰۰ میلیون', { low: 500e6, currency: 'USD' }],
    ['۴۰۰ هزار تومان بود.', '۴۰۰ هزار تومان', { low: 4_000_000, currency: 'IRR' }],
    ['رشد ۷ درصدی داشت.', '۷ درصدی', { low: 7, unit: 'percent' }],
    ['۲۰٪ است.', '۲۰٪', { low: 20, unit: 'percent' }],
    ['۴ تن از وزیران آمدند.', '۴ تن', { low: 4, unit: 'person', what: null }],
    ['۵۰۰۰ تن ذرت رسید.', '۵۰۰۰ تن', { low: 5000, unit: 'tonne', what: 'ذرت' }],
    ['۵۰۰ متر مربع', '۵۰۰ متر مربع', { low: 500, unit: 'square_metre' }],
    ['۳۵۰مگاوات برق را', '۳۵۰مگاوات', { low: 350, unit: 'megawatt', what: 'برق' }],
    ['۲۰۰ دستگاه خودرو در جاده', '۲۰۰', { low: 200, unit: null, what: 'خودرو' }],
    ['۱۲ سند همکاری با روسیه', '۱۲', { low: 12, what: 'سند همکاری' }],
    ['۵ سند امضا شد.', '۵', { low: 5, what: 'سند' }],
    ['یک سوم سهام را', 'یک سوم', { low: 1 / 3 }],
    ['۱۰ نیروگاه حرارتی بزرگ و کوچک', '۱۰', { low: 10, what: null }],
  ])('%s', (text, slice, row) => {
    const quantities = quantitiesIn(text);
    expect(quantities).toMatchObject([row]);
    expect(text.slice(quantities[0]!.start, quantities[0]!.end)).toBe(slice);
  });
});

test.each([
  'روابط دو کشور و هر دو طرف',
  'یک مقام آگاه',
  'در سال ۱۳۹۸ و ۲۰ مهر',
  'ظرف سه ماه آینده',
  'ساعت ۱۰:۳۰ و ۱۴۰۳/۷/۲۰',
  'معاون اول و بیست و پنجمین نشست',
  'قطعنامه ۲۲۳۱ و کووید-۱۹',
  'میلیون\u200cها نفر',
  'دیدار دوجانبه',
])('no amount: %s', (text) => {
  for (const spelling of spellingsOf(text)) expect(quantitiesIn(spelling)).toEqual([]);
});

test('a sign between two amounts belongs to the first', () => {
  const text = '۲ میلیارد€۳';
  expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['۲ میلیارد€', '۳']);
});

test('amounts of any text stand in order inside it, and what is counted is a slice of it', () => {
  fc.assert(
    fc.property(persianText, (text) => {
      let last = 0;
      for (const { start, end, low, high, what, whatStart, whatEnd } of quantitiesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(low).toBeLessThanOrEqual(high);
        if (what !== null) expect(text.slice(whatStart!, whatEnd!)).toBe(what);
        last = end;
      }
    }),
  );
});
