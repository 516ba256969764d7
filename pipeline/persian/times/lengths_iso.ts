import type { TimeUnit } from '../../lexicon/time_words.ts';
import { addMonths, type DayNumber } from '../calendar.ts';
import type { Precision } from './intervals.ts';
import type { Length } from './meaning.ts';

/** Months or seconds in a unit; a unit is one or the other. */
const monthsIn: Partial<Record<TimeUnit, number>> = {
  month: 1,
  season: 3,
  half_year: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const secondsIn: Partial<Record<TimeUnit, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** A length as whole months and days, and seconds for the rest. */
export interface Amount {
  months: number;
  days: number;
  seconds: number;
}

/** Sum of the lengths, at their upper ends; undefined where one has no number (چند ماه). Half a year is six months. */
export function amountOf(lengths: readonly Length[]): Amount | undefined {
  let months = 0;
  let seconds = 0;
  for (const { high, unit } of lengths) {
    if (high === null) return undefined;
    months += high * (monthsIn[unit] ?? 0);
    seconds += high * (secondsIn[unit] ?? 0);
  }
  // a part of a month has no fixed length: half of one is called 15 days
  const wholeMonths = Math.floor(months);
  seconds += Math.round((months - wholeMonths) * daysInMonth) * daySeconds;
  const days = Math.floor(seconds / daySeconds);
  return { months: wholeMonths, days, seconds: seconds - days * daySeconds };
}

const daysInMonth = 30;
const daySeconds = 86_400;

/** ISO 8601 duration: P1M, P2Y6M, P58D, PT1H30M; weeks alone stay weeks (P2W). Null where no number is said. */
export function durationOf(lengths: readonly Length[]): string | null {
  const amount = amountOf(lengths);
  if (amount === undefined) return null;
  const [only] = lengths;
  if (lengths.length === 1 && only?.unit === 'week' && Number.isInteger(only.high)) return `P${only.high}W`;
  const { months, days, seconds } = amount;
  const date = part(Math.floor(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D');
  const time =
    part(Math.floor(seconds / 3600), 'H') +
    part(Math.floor((seconds % 3600) / 60), 'M') +
    part(round(seconds % 60), 'S');
  if (date === '' && time === '') return `P0${lengths.at(-1)?.unit === 'year' ? 'Y' : 'D'}`;
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function part(count: number, letter: string): string {
  return count === 0 ? '' : `${count}${letter}`;
}

function round(seconds: number): number {
  return Number(seconds.toFixed(6));
}

/** A moment: a day and the seconds of the day that have gone, if they are known. */
export interface Moment {
  day: DayNumber;
  seconds: number | undefined;
}

/** The moment an amount after another, or before it if `sign` is -1. */
export function shift(moment: Moment, { months, days, seconds }: Amount, sign: 1 | -1): Moment {
  const day = addMonths(moment.day, sign * months) + sign * days;
  if (seconds === 0) return { day, seconds: moment.seconds };
  if (moment.seconds === undefined) return { day, seconds: undefined };
  const total = moment.seconds + sign * seconds;
  const over = Math.floor(total / daySeconds);
  return { day: day + over, seconds: total - over * daySeconds };
}

/** Precision of a length: its last unit. */
export function precisionOfLengths(lengths: readonly Length[]): Precision {
  return lengths.at(-1)?.unit ?? 'vague';
}
