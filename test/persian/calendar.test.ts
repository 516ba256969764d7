import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  asGregorian,
  asHijri,
  asJalali,
  calendarDay,
  dayNumber,
  formatDay,
  fromGregorian,
  fromHijri,
  fromJalali,
  isDay,
  isLeapYear,
  monthLength,
  parseDay,
  weekday,
} from '../../pipeline/persian/calendar.ts';

const days = fc.integer({ min: -250_000, max: 60_000 });

describe('days of three calendars', () => {
  test.each([
    [{ year: 1403, month: 7, day: 20 }, '2024-10-11'],
    [{ year: 1398, month: 1, day: 1 }, '2019-03-21'],
    [{ year: 1398, month: 12, day: 29 }, '2020-03-19'],
    [{ year: 1399, month: 12, day: 30 }, '2021-03-20'],
    [{ year: 1357, month: 11, day: 22 }, '1979-02-11'],
  ])('Jalali %j is %s', (jalali, gregorian) => {
    expect(formatDay(fromJalali(jalali))).toBe(gregorian);
    expect(asJalali(parseDay(gregorian)!)).toEqual(jalali);
  });

  test.each([
    [{ year: 1, month: 1, day: 1 }, '0622-07-19'],
    [{ year: 1446, month: 1, day: 1 }, '2024-07-08'],
    [{ year: 1441, month: 9, day: 1 }, '2020-04-24'],
  ])('Hijri %j is %s by the tabular calendar', (hijri, gregorian) => {
    expect(formatDay(fromHijri(hijri))).toBe(gregorian);
  });

  test('Hijri days are those of the civil calendar of Intl', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-civil', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(days, (number) => {
        const parts = Object.fromEntries(
          format.formatToParts(new Date(number * 86_400_000)).map(({ type, value }) => [type, Number(value)]),
        );
        expect(asHijri(number)).toEqual({ year: parts.year, month: parts.month, day: parts.day });
      }),
    );
  });

  test('every day comes back from every calendar', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('jalali' as const, 'gregorian' as const, 'hijri' as const),
        (number, calendar) => {
          const day = calendarDay(calendar, number);
          expect(isDay(calendar, day)).toBe(true);
          expect(dayNumber(calendar, day)).toBe(number);
        },
      ),
    );
  });

  test('Gregorian days are those of Date', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        expect(asGregorian(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });
});

describe('lengths of months and years', () => {
  test.each([
    ['jalali', 1403, true],
    ['jalali', 1402, false],
    ['gregorian', 2024, true],
    ['gregorian', 1900, false],
    ['gregorian', 2000, true],
    ['hijri', 1445, true],
    ['hijri', 1446, false],
  ] as const)('%s %i: leap %s', (calendar, year, leap) => {
    expect(isLeapYear(calendar, year)).toBe(leap);
  });

  test.each([
    ['jalali', 1402, 12, 29],
    ['jalali', 1403, 12, 30],
    ['jalali', 1403, 6, 31],
    ['gregorian', 2023, 2, 28],
    ['hijri', 1445, 12, 30],
    ['hijri', 1446, 2, 29],
  ] as const)('%s %i-%i has %i days', (calendar, year, month, length) => {
    expect(monthLength(calendar, year, month)).toBe(length);
    expect(isDay(calendar, { year, month, day: length })).toBe(true);
    expect(isDay(calendar, { year, month, day: length + 1 })).toBe(false);
  });

  test('there is no day in month 13 and no day 0', () => {
    for (const calendar of ['jalali', 'gregorian', 'hijri'] as const) {
      expect(isDay(calendar, { year: 1400, month: 13, day: 1 })).toBe(false);
      expect(isDay(calendar, { year: 1400, month: 1, day: 0 })).toBe(false);
    }
  });
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(formatDay(addMonths(parseDay('2019-01-31')!, 1))).toBe('2019-02-28');
  expect(formatDay(addMonths(parseDay('2019-01-31')!, 13))).toBe('2020-02-29');
  expect(formatDay(addMonths(parseDay('2019-03-15')!, -3))).toBe('2018-12-15');
});

test.each(['2019', '2019-13-01', '2019-02-30', '', 'yesterday!'])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('years before the first have a minus sign', () => {
  expect(formatDay(fromGregorian({ year: -775, month: 1, day: 1 }))).toBe('-0775-01-01');
});
