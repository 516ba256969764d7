import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persianText } from '../persian_text.ts';
import { rowsIn, spellingsOf, timesIn } from './time_text.ts';

/** Slices of the expressions found in a text. */
function foundIn(text: string): string[] {
  return timesIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('found, with the prepositions that belong to it', () => {
  test.each<[string, string[]]>([
    ['این سند ظرف یک ماه آینده نهایی می\u200cشود.', ['ظرف یک ماه آینده']],
    ['خط سوم حداکثر تا پایان سال ۲۰۲۰ به مدار می\u200cآید.', ['حداکثر تا پایان سال ۲۰۲۰']],
    ['ظرف حداکثر ۳ ماه آینده شاهد آن خواهیم بود.', ['ظرف حداکثر ۳ ماه آینده']],
    ['سفیر روز گذشته به تهران رسید.', ['روز گذشته']],
    ['نشست سه\u200cشنبه هفته آینده برگزار می\u200cشود.', ['سه\u200cشنبه هفته آینده']],
    ['اجلاس طی روزهای ۹ الی ۱۱ تیرماه ۱۳۹۸ در تهران برپا شد.', ['طی روزهای ۹ الی ۱۱ تیرماه ۱۳۹۸']],
    ['وزیر از ساعت ۱۰ و نیم فردا پنجشنبه ۱۵ خرداد خبر داد.', ['از ساعت ۱۰ و نیم فردا پنجشنبه ۱۵ خرداد']],
    ['در سال\u200cهای ۲۰۱۹ تا ۲۰۲۱ اجرا شد.', ['در سال\u200cهای ۲۰۱۹ تا ۲۰۲۱']],
    ['در آینده\u200cای نزدیک و به زودی', ['در آینده\u200cای نزدیک', 'به زودی']],
    ['قرارداد ۱۹۷۵ و انتخابات ۹۶', ['۱۹۷۵', '۹۶']],
    ['مصوب ۱۳۸۳', ['۱۳۸۳']],
    ['ساعت ۱۷:۳۰ روز ۱۴۰۳/۷/۲۰', ['ساعت ۱۷:۳۰ روز ۱۴۰۳/۷/۲۰']],
    ['31-12-1999 و 11 . 19 . 2016', ['31-12-1999', '11 . 19 . 2016']],
    ['متولد ۱۸ شهریور ۱۳۷۸ ه.ش. است', ['۱۸ شهریور ۱۳۷۸ ه.ش.']],
    ['چهل دقیقه\u200cست', ['چهل دقیقه']],
    ['ده دقیقه به ساعت هشت صبح', ['ده دقیقه به ساعت هشت صبح']],
    ['نیمه دوم قرن نوزدهم', ['نیمه دوم قرن نوزدهم']],
    ['از ابتدای سال تاکنون', ['از ابتدای سال تاکنون']],
    ['هر پنجشنبه و روزهای ۲۵ و ۲۹ آبان', ['هر پنجشنبه', 'روزهای ۲۵ و ۲۹ آبان']],
  ])('%s', (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

describe('months and seasons that are ordinary words', () => {
  test.each<[string, string[]]>([
    ['مهر ۱۴۰۰', ['مهر ۱۴۰۰']],
    ['اواخر دی', ['اواخر دی']],
    ['۳ تیر و ۲۲ بهمن', ['۳ تیر', '۲۲ بهمن']],
    ['در ماه می سال ۲۰۲۱', ['در ماه می سال ۲۰۲۱']],
    ['۱۳ می در پاریس', ['۱۳ می']],
    ['مهر و آبان', ['مهر و آبان']],
    ['پیش از بهار', ['پیش از بهار']],
    ['در ۵ صفر', ['در ۵ صفر']],
  ])('a time: %s', (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  test.each([
    'خبرگزاری مهر گزارش داد',
    'با مهر و محبت',
    'تیر خلاص را زد',
    'دی جی و بهمن خودرو',
    'او می گوید و می رود',
    'مه غلیظ راه را بست',
    'آذر یزدی و محمدتقی بهار',
    'دهه فجر مبارک',
    'نماز جمعه تهران',
    'میدان ۱۷ تیر و خیابان خرداد',
    'رجب طیب اردوغان',
    'ماهی قزل\u200cآلا و روزنامه عصر ایران',
    'هرچه سریع\u200cتر',
    'به\u200cروزرسانی سامانه',
    'روز خوبی بود',
    'پنج فصل از کتاب',
    '۱۴۵۹ واحد و ۲۰۰۰ هکتار',
  ])('no time: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('می before a verb is no month where the ZWNJ has become a blank', () => {
    expect(foundIn('سه ماه می گذرد')).toEqual(['سه ماه']);
    expect(foundIn('در سال ۲۰۲۰ ۳ می شود')).toEqual(['در سال ۲۰۲۰']);
  });
});

describe('values without a publication date', () => {
  test.each<[string, string | null, string | null, string | null, string]>([
    ['سال ۱۳۹۸', '2019-03-21/2020-03-19', '2019-03-21', '2020-03-19', 'year'],
    ['ژوئن ۲۰۱۹', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['۲۰ مهر ۱۴۰۳', '2024-10-11', '2024-10-11', '2024-10-11', 'day'],
    ['۱۱ تیرماه ۱۳۹۸ ساعت ۹:۳۲', '2019-07-02T09:32:00', '2019-07-02', '2019-07-02', 'minute'],
    ['۲۵ و ۲۹ آبان ۱۳۹۵', '{2016-11-15,2016-11-19}', '2016-11-15', '2016-11-19', 'day'],
    ['سوم تا پنجم خرداد ۱۳۹۸', '2019-05-24/2019-05-26', '2019-05-24', '2019-05-26', 'day'],
    ['دهه ۶۰', '1981-03-21/1991-03-20', '1981-03-21', '1991-03-20', 'decade'],
    ['دهه ۶۰ میلادی', '196X', '1960-01-01', '1969-12-31', 'decade'],
    ['قرن نوزدهم', '1801/1900', '1801-01-01', '1900-12-31', 'century'],
    ['تابستان ۱۳۹۵', '2016-06-21/2016-09-21', '2016-06-21', '2016-09-21', 'season'],
    ['نیمه دوم سال ۱۳۹۸', '2019-09-23/2020-03-19', '2019-09-23', '2020-03-19', 'half_year'],
    ['سه ماهه نخست سال ۲۰۱۹', '2019-01/2019-03', '2019-01-01', '2019-03-31', 'season'],
    ['۷ ربیع\u200cالثانی ۱۴۴۶', '2024-10-11~', '2024-10-11', '2024-10-11', 'day'],
    ['از مهر ۱۳۹۸ تا آبان ۱۳۹۹', '2019-09-23/2020-11-20', '2019-09-23', '2020-11-20', 'month'],
    ['سال ۷۷۶ قبل از میلاد', '-0775', null, null, 'year'],
    ['۲۳ نوامبر', 'XXXX-11-23', null, null, 'day'],
    ['دو سال و شش ماه', 'P2Y6M', null, null, 'month'],
    ['یک ساعت و نیم', 'PT1H30M', null, null, 'hour'],
    ['هشت هفته و دو روز', 'P58D', null, null, 'day'],
    ['۲۶ سالگی', 'P26Y', null, null, 'year'],
    ['ظرف یک ماه آینده', 'P1M', null, null, 'month'],
    ['طی یکی - دو روز آینده', 'P2D', null, null, 'day'],
  ])('%s', (text, value, from, to, precision) => {
    expect(rowsIn(text)).toMatchObject([{ value, from, to, precision }]);
  });

  test.each([
    ['دیروز', 'counted from a publication date that is not known'],
    ['تا پایان سال', 'counted from a publication date that is not known'],
    ['ظرف یک ماه آینده', 'counted from a publication date that is not known'],
    ['۲۰ مهر', 'no year in the words, and no publication date'],
    ['به زودی', 'the words give no number or unit'],
    ['هر پنجشنبه', 'comes again and again'],
    ['همان سال', 'counted from a time told elsewhere in the text'],
    ['۳۰ اسفند ۱۴۰۲', 'no such day in the calendar'],
    ['۴ ژانویه سال ۱۳۷۶', 'parts of the expression do not fit each other'],
    ['در سال ۲۰۰۸ میلادی اول مهر', 'parts of the expression do not fit each other'],
  ])('%s has no days: %s', (text, reason) => {
    expect(rowsIn(text)).toMatchObject([{ from: null, to: null, reason }]);
  });
});

describe('values counted from publication on Tuesday 2019-06-18', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['دیروز', '2019-06-17', '2019-06-17', '2019-06-17'],
    ['روز گذشته', '2019-06-17', '2019-06-17', '2019-06-17'],
    ['پس\u200cفردا', '2019-06-20', '2019-06-20', '2019-06-20'],
    ['سه\u200cشنبه هفته آینده', '2019-06-25', '2019-06-25', '2019-06-25'],
    ['جمعه آینده', '2019-06-21', '2019-06-21', '2019-06-21'],
    ['سه\u200cشنبه گذشته', '2019-06-11', '2019-06-11', '2019-06-11'],
    ['یکشنبه', '[2019-06-16,2019-06-23]', '2019-06-16', '2019-06-23'],
    ['هفته جاری', '2019-06-15/2019-06-21', '2019-06-15', '2019-06-21'],
    ['ماه آینده', '2019-06-22/2019-07-22', '2019-06-22', '2019-07-22'],
    ['امسال', '2019-03-21/2020-03-19', '2019-03-21', '2020-03-19'],
    ['سال گذشته', '2018-03-21/2019-03-20', '2018-03-21', '2019-03-20'],
    ['سال آینده میلادی', '2020', '2020-01-01', '2020-12-31'],
    ['مهر سال گذشته', '2018-09-23/2018-10-22', '2018-09-23', '2018-10-22'],
    ['تا پایان سال', '2019-03-21/2020-03-19', '2019-03-21', '2020-03-19'],
    ['ظرف یک ماه آینده', 'P1M', '2019-06-18', '2019-07-18'],
    ['ظرف ۶۰ روز', 'P60D', '2019-06-18', '2019-08-17'],
    ['در سه سال گذشته', 'P3Y', '2016-06-18', '2019-06-18'],
    ['سه روز پیش', '2019-06-15', '2019-06-15', '2019-06-15'],
    ['یک ماه دیگر', '2019-07-18~', '2019-07-18', '2019-07-18'],
    ['۱۵ خرداد', '2019-06-05', '2019-06-05', '2019-06-05'],
    ['۲۰ دی', '2019-01-10', '2019-01-10', '2019-01-10'],
    ['سوم تا پنجم همین ماه', '2019-05-24/2019-05-26', '2019-05-24', '2019-05-26'],
    ['۲۵ ماه جاری', '2019-06-15', '2019-06-15', '2019-06-15'],
    ['بیستم ماه گذشته', '2019-05-10', '2019-05-10', '2019-05-10'],
    ['مهر گذشته', '2018-09-23/2018-10-22', '2018-09-23', '2018-10-22'],
    ['خرداد ماه جاری', '2019-05-22/2019-06-21', '2019-05-22', '2019-06-21'],
    ['۱۵ ماه گذشته', 'P1Y3M', '2018-03-18', '2019-06-18'],
    ['از ابتدای سال تاکنون', '2019-03-21/2019-06-18', '2019-03-21', '2019-06-18'],
    ['ساعت ۴ عصر امروز', '2019-06-18T16:00:00', '2019-06-18', '2019-06-18'],
    ['امروز و فردا', '{2019-06-18,2019-06-19}', '2019-06-18', '2019-06-19'],
    ['چند ماه آینده', null, null, null],
    ['دهه گذشته', null, null, null],
  ])('%s', (text, value, from, to) => {
    expect(rowsIn(text, '2019-06-18')).toMatchObject([{ value, from, to }]);
  });

  test('a time of publication counts for hours and minutes', () => {
    expect(rowsIn('نیم ساعت دیگر', '2019-06-18T23:40:00')).toMatchObject([
      { value: '2019-06-19T00:10:00', precision: 'hour' },
    ]);
    expect(rowsIn('نیم ساعت دیگر', '2019-06-18')).toMatchObject([{ value: '2019-06-18', precision: 'day' }]);
  });

  test('بعد counts from publication only where nothing has been told before', () => {
    expect(rowsIn('سه روز بعد', '2019-06-18')).toMatchObject([{ value: '2019-06-21' }]);
    expect(rowsIn('دیروز آمد و سه روز بعد رفت', '2019-06-18')).toMatchObject([{ value: '2019-06-17' }, { from: null }]);
    expect(rowsIn('دو روز پیش از سفر', '2019-06-18')).toMatchObject([{ value: 'P2D', from: null }]);
    expect(rowsIn('روز بعد از آن', '2019-06-18')).toMatchObject([{ value: null, from: null }]);
  });

  test('of a weekday and a date side by side, one tells the other', () => {
    expect(rowsIn('یکشنبه (۲۶ خرداد)', '2019-06-18').map(({ value }) => value)).toEqual(['2019-06-16', '2019-06-16']);
    expect(rowsIn('پنجشنبه ۲۶ خرداد', '2019-06-18')).toMatchObject([
      { value: '2019-06-16', reason: 'the day of the week does not fit the date' },
    ]);
  });
});

test.each([
  'سه\u200cشنبه هفته آینده',
  'هفت\u200cماهه ابتدای سال جاری',
  'شش\u200cماهه اول ۱۳۹۸',
  'سال\u200cهای ۱۳۹۲ تا ۱۳۹۵',
  'دی\u200cماه ۱۴۰۲',
  'یکشنبه\u200cشب',
  'هم\u200cاکنون و پس\u200cفردا',
  'بیست\u200cو\u200cیکم مهر\u200cماه ۱۴۰۳',
  'ماه\u200cهای پیش\u200cرو',
  'نیم\u200cقرن پیش',
  'شبانه\u200cروز گذشته',
  'هفته\u200cای یک\u200cبار',
  'می\u200cرود و سه ماه می\u200cماند',
])('%s means the same with ZWNJ kept, stripped and spaced', (text) => {
  const [kept, stripped, spaced] = spellingsOf(text).map((spelling) =>
    rowsIn(spelling, '2019-06-18').map(({ start, end, value, from, to, reason }) => ({
      words: spelling.slice(start, end).replaceAll(/[ \u200c]/g, ''),
      value,
      from,
      to,
      reason,
    })),
  );
  expect(kept).not.toEqual([]);
  expect(stripped).toEqual(kept);
  expect(spaced).toEqual(kept);
});

test('expressions of any text stand in order inside it, do not overlap, and have a value or a reason', () => {
  fc.assert(
    fc.property(persianText, (text) => {
      let last = 0;
      for (const { start, end, value, from, to, reason } of rowsIn(text, '2019-06-18')) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(value ?? reason).not.toBeNull();
        if (from !== null && to !== null) expect(from <= to).toBe(true);
        last = end;
      }
    }),
  );
});

test.each(['مهر و ', 'پایان ', 'نیمه دوم ', 'ساعت ', '۱ و ', 'دو سال و ', 'هفته آینده '])(
  'a long row of %j is read through',
  (piece) => {
    expect(() => rowsIn(piece.repeat(5000), '2019-06-18')).not.toThrow();
  },
);
