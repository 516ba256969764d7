import fc from 'fast-check';
import { toJalaali } from 'jalaali-js';
import { expect, test } from 'vitest';
import { readPublished } from '../../pipeline/read/published.ts';
import { tables } from '../../schemas/index.ts';

const found: [given: string, at: string, precision: string][] = [
  ['2024', '2024', 'year'],
  ['2024-10', '2024-10', 'month'],
  ['2024-10-11', '2024-10-11', 'day'],
  ['2024/10/11', '2024-10-11', 'day'],
  ['2024.3.9', '2024-03-09', 'day'],
  ['20241011', '2024-10-11', 'day'],
  ['2024-02-29', '2024-02-29', 'day'],
  ['2000-02-29', '2000-02-29', 'day'],
  ['2024-10-11T12:30', '2024-10-11T12:30', 'minute'],
  ['2024-10-11 12:30:05', '2024-10-11T12:30:05', 'second'],
  ['2024-10-11T12:30:05Z', '2024-10-11T12:30:05Z', 'second'],
  ['2024-10-11t12:30:05z', '2024-10-11T12:30:05Z', 'second'],
  ['2024-10-11T12:30:05.250+03:30', '2024-10-11T12:30:05.250+03:30', 'second'],
  ['2024-10-11T12:30:05,5+0330', '2024-10-11T12:30:05.5+03:30', 'second'],
  ['2024-10-11T12:30+03', '2024-10-11T12:30+03:00', 'minute'],
  ['20241011T123005Z', '2024-10-11T12:30:05Z', 'second'],
  ['۲۰۲۴-۱۰-۱۱', '2024-10-11', 'day'],
  ['٢٠٢٤-١٠-١١', '2024-10-11', 'day'],
  ['1403/07/20', '2024-10-11', 'day'],
  ['1403-7-20', '2024-10-11', 'day'],
  ['۱۴۰۳/۰۷/۲۰ - ۱۴:۰۵', '2024-10-11T14:05', 'minute'],
  ['1403/07/20 14:05:09+03:30', '2024-10-11T14:05:09+03:30', 'second'],
  ['\u200f۱۴۰۳/۰۷/۲۰', '2024-10-11', 'day'],
  ['1399/12/30', '2021-03-20', 'day'],
  ['1279/01/01', '1900-03-21', 'day'],
  [' 2024-10-11 ', '2024-10-11', 'day'],
];

const refused: [given: string, reason: string][] = [
  ['', 'not an ISO 8601'],
  ['دیروز', 'not an ISO 8601'],
  ['October 11, 2024', 'not an ISO 8601'],
  ['Fri, 11 Oct 2024 12:30:00 GMT', 'not an ISO 8601'],
  ['11/10/2024', 'not an ISO 8601'],
  ['20/07/1403', 'not an ISO 8601'],
  ['2024-10/11', 'not an ISO 8601'],
  ['2024-W41-5', 'not an ISO 8601'],
  ['1728649800', 'not an ISO 8601'],
  ['2024-10-11T', 'not an ISO 8601'],
  ['2024-10-11T12', 'not an ISO 8601'],
  ['2023-02-29', '2023-02 has 28 days, not 29'],
  ['1900-02-29', '1900-02 has 28 days'],
  ['2024-04-31', '2024-04 has 30 days'],
  ['2024-13-01', 'there is no month 13'],
  ['2024-00-01', 'there is no month 00'],
  ['2024-10-00', '2024-10 has 31 days, not 00'],
  ['0000-00-00 00:00:00', 'the year 0 is neither'],
  ['0001-01-01T00:00:00', 'the year 1 is neither'],
  ['9999-12-31', 'the year 9999 is neither'],
  ['1402/12/30', 'no leap year'],
  ['1403/07/31', 'Jalali 1403/07 has 30 days'],
  ['1403/13/01', 'there is no Jalali month 13'],
  ['1403/00/01', 'there is no Jalali month 00'],
  ['1403/07', 'a Jalali month or year'],
  ['1403', 'a Jalali month or year'],
  ['2024-10-11T24:00', 'there is no time of day 24:00'],
  ['2024-10-11T12:60', 'there is no time of day 12:60'],
  ['2024-10-11T12:30:60', 'there is no time of day'],
  ['2024-10-11T12:30+15:00', 'the time of day is not'],
  ['2024-10T12:30', 'a time without a day'],
  [`2024-10-11${' '.repeat(100_000)}`, 'not an ISO 8601'],
];

test.each(found)('%s is %s, to the %s', (given, at, precision) => {
  expect(readPublished(given)).toEqual({ at, precision });
  expect(tables.documents.row.shape.published_at.safeParse(at).success).toBe(true);
});

test.each(refused)('%.40s is refused: %s', (given, reason) => {
  expect(readPublished(given)).toEqual({ reason: expect.stringContaining(reason) });
});

test('every Jalali day is read as the Gregorian day that it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 30_000 }), fc.constantFrom('/', '-', '.'), (days, separator) => {
      const day = new Date(days * 86_400_000);
      const { jy, jm, jd } = toJalaali(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
      expect(readPublished([jy, jm, jd].join(separator))).toEqual({
        at: day.toISOString().slice(0, 10),
        precision: 'day',
      });
    }),
  );
});
