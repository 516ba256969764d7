import type { Interval, Precision } from './intervals.ts';
import { precisionOfLengths } from './lengths_iso.ts';
import { type Meaning, reasons } from './meaning.ts';

/** Where a meaning lies: days, or only a text (a duration, a date without its year) with the reason why there are no days. */
export type Placed =
  | { interval: Interval; reason: string | null }
  | { interval: undefined; value: string | null; precision: Precision; reason: string };

export function nowhere(reason: keyof typeof reasons, precision: Precision, value: string | null = null): Placed {
  return { interval: undefined, value, precision, reason: reasons[reason] };
}

export function at(interval: Interval | undefined, precision: Precision): Placed {
  return interval === undefined ? nowhere('invalid', precision) : { interval, reason: null };
}

/** The smallest unit that the words give. */
export function precisionOf(meaning: Meaning): Precision {
  const { offsets = {} } = meaning;
  if (meaning.second !== undefined) return 'second';
  if (meaning.minute !== undefined) return 'minute';
  if (meaning.hour !== undefined || meaning.part !== undefined) return 'hour';
  if (meaning.day !== undefined || meaning.weekday !== undefined || offsets.day !== undefined) return 'day';
  if (meaning.lengths !== undefined && meaning.lengths.length > 0) return precisionOfLengths(meaning.lengths);
  if (offsets.week !== undefined) return 'week';
  if (meaning.parts === 2 && meaning.month === undefined) return 'half_year';
  if (meaning.parts === 4 && meaning.month === undefined) return 'season';
  if (meaning.month !== undefined || offsets.month !== undefined) return 'month';
  if (meaning.season !== undefined || offsets.season !== undefined) return 'season';
  if (meaning.year !== undefined || offsets.year !== undefined) return 'year';
  if (meaning.decade !== undefined || offsets.decade !== undefined) return 'decade';
  return meaning.century !== undefined || offsets.century !== undefined ? 'century' : 'vague';
}
