import type { CalendarName } from '../../lexicon/time_words.ts';
import { calendarDay } from '../calendar.ts';
import { daysBetween, type Interval, monthsInterval, yearsInterval } from './intervals.ts';
import type { Length } from './meaning.ts';

interface Piece {
  lengths: Length[] | undefined;
  parts: number | undefined;
  /** From 1; -1 is the last. */
  index: number;
}

/**
 * A part of a period: سه ماهه دوم of a year, نیمه دوم of a month (from the 16th), ربع چهارم of a year, روز پنجم of a month.
 * Undefined where the period has no such part.
 */
export function pieceOf(
  calendar: CalendarName,
  whole: Interval,
  { lengths, parts, index }: Piece,
): Interval | undefined {
  const [length] = lengths ?? [];
  if (length !== undefined) {
    if (lengths!.length > 1 || length.high === null || length.low !== length.high) return undefined;
    return lengthOf(calendar, whole, length.high, length.unit, index);
  }
  if (parts === undefined) return undefined;
  if (whole.precision === 'year') return monthsOf(calendar, whole, 12 / parts, index);
  if (whole.precision === 'month' && parts === 2) return halfOfMonth(whole, index);
  if ((whole.precision === 'century' || whole.precision === 'decade') && parts === 2)
    return yearsOf(calendar, whole, index);
  return undefined;
}

function lengthOf(
  calendar: CalendarName,
  whole: Interval,
  count: number,
  unit: Length['unit'],
  index: number,
): Interval | undefined {
  if (unit === 'month' && whole.precision === 'year') return monthsOf(calendar, whole, count, index);
  if (unit === 'season' && whole.precision === 'year') return monthsOf(calendar, whole, count * 3, index);
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
  if (days === 0) return undefined;
  const first = index === -1 ? whole.last - days + 1 : whole.first + (index - 1) * days;
  const last = first + days - 1;
  return first < whole.first || last > whole.last ? undefined : daysBetween(first, last, unit);
}

/** `count` months of a year, the `index`-th time: 3, 2 is the second quarter. */
function monthsOf(calendar: CalendarName, whole: Interval, count: number, index: number): Interval | undefined {
  if (!Number.isInteger(count) || count < 1 || count > 12) return undefined;
  const { year } = calendarDay(calendar, whole.first);
  const from = index === -1 ? 12 - count + 1 : (index - 1) * count + 1;
  const to = from + count - 1;
  if (from < 1 || to > 12) return undefined;
  return monthsInterval(calendar, year, from, to, count === 6 ? 'half_year' : count === 3 ? 'season' : 'month');
}

const halfMonth = 15;

function halfOfMonth(whole: Interval, index: number): Interval {
  return index === 1
    ? daysBetween(whole.first, whole.first + halfMonth - 1, 'day')
    : daysBetween(whole.first + halfMonth, whole.last, 'day');
}

function yearsOf(calendar: CalendarName, whole: Interval, index: number): Interval {
  const { year } = calendarDay(calendar, whole.first);
  const half = whole.precision === 'century' ? 50 : 5;
  const from = index === 1 ? year : year + half;
  return yearsInterval(calendar, from, from + half - 1, 'year');
}
