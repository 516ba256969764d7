import type { CalendarName, Season } from '../../lexicon/time_words.ts';
import { type DayNumber, dayNumber, formatDay, formatYear, isDay, monthLength, pad } from '../calendar.ts';

/** How exact an expression is: its smallest unit. */
export type Precision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'half_year'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague';

/** Days from `first` to `last`, and how EDTF writes them. */
export interface Interval {
  first: DayNumber;
  last: DayNumber;
  edtf: string;
  precision: Precision;
}

/** The days between two day numbers, for periods that EDTF has no shorter word for: 2019-03-21/2020-03-19. */
export function daysBetween(first: DayNumber, last: DayNumber, precision: Precision, mark = ''): Interval {
  const edtf = first === last ? `${formatDay(first)}${mark}` : `${formatDay(first)}${mark}/${formatDay(last)}${mark}`;
  return { first, last, edtf, precision };
}

/** Months of Hijri dates begin by sighting, so that the tabular day is approximate: 2024-10-10~. */
function markOf(calendar: CalendarName): string {
  return calendar === 'hijri' ? '~' : '';
}

/** One day, or undefined where the calendar has no such day. */
export function dayInterval(calendar: CalendarName, year: number, month: number, day: number): Interval | undefined {
  if (!isDay(calendar, { year, month, day })) return undefined;
  const number = dayNumber(calendar, { year, month, day });
  return daysBetween(number, number, 'day', markOf(calendar));
}

/** Months `from` to `to` of a year. A single Gregorian month is 2019-06. */
export function monthsInterval(
  calendar: CalendarName,
  year: number,
  from: number,
  to: number,
  precision: Precision,
): Interval {
  const first = dayNumber(calendar, { year, month: from, day: 1 });
  const last = dayNumber(calendar, { year, month: to, day: monthLength(calendar, year, to) });
  const days = daysBetween(first, last, precision, markOf(calendar));
  if (calendar !== 'gregorian') return days;
  const start = `${formatYear(year)}-${pad(from)}`;
  return { ...days, edtf: from === to ? start : `${start}/${formatYear(year)}-${pad(to)}` };
}

/** Years `from` to `to`: 2019, 2019/2021, and the days of Jalali and Hijri years. */
export function yearsInterval(calendar: CalendarName, from: number, to: number, precision: Precision): Interval {
  const first = dayNumber(calendar, { year: from, month: 1, day: 1 });
  const last = dayNumber(calendar, { year: to, month: 12, day: monthLength(calendar, to, 12) });
  const days = daysBetween(first, last, precision, markOf(calendar));
  if (calendar !== 'gregorian') return days;
  return { ...days, edtf: from === to ? formatYear(from) : `${formatYear(from)}/${formatYear(to)}` };
}

/** A decade from its first year: 199X. */
export function decadeInterval(calendar: CalendarName, year: number): Interval {
  const years = yearsInterval(calendar, year, year + 9, 'decade');
  return calendar === 'gregorian' ? { ...years, edtf: `${formatYear(year).slice(0, -1)}X` } : years;
}

/** قرن نوزدهم is 1801 to 1900. EDTF writes the hundred years from 1800 as 18XX, so that the years are given. */
export function centuryInterval(calendar: CalendarName, century: number): Interval {
  return yearsInterval(calendar, (century - 1) * 100 + 1, century * 100, 'century');
}

const seasonOrder: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** First month of a season in the Jalali year: تابستان begins with month 4. */
function firstMonthOf(season: Season): number {
  return seasonOrder.indexOf(season) * 3 + 1;
}

/** تابستان ۱۳۹۵ is Tir to Shahrivar; تابستان ۲۰۱۹ is 2019-22, with the days of the Persian summer that begins in it. */
export function seasonInterval(calendar: CalendarName, year: number, season: Season): Interval {
  const month = firstMonthOf(season);
  if (calendar === 'jalali') return monthsInterval('jalali', year, month, month + 2, 'season');
  const solar = monthsInterval('jalali', year - 621, month, month + 2, 'season');
  return { ...solar, edtf: `${formatYear(year)}-${21 + seasonOrder.indexOf(season)}` };
}
