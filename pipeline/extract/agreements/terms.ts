import { durationOf } from '../../persian/times/lengths_iso.ts';
import type { ResolvedTime } from '../../persian/times/resolve.ts';
import type { TimeSpan } from '../../persian/times.ts';
import type { Reading } from '../../reading.ts';
import { wordAt } from './words.ts';

/** What agreements and meetings need of a time in the text. */
export interface TimeWords {
  /** Tokens, `last` exclusive; the prepositions before it belong to it (ظرف یک ماه آینده). */
  first: number;
  last: number;
  bounds: TimeSpan['bounds'];
  /** Where it points from the time of publication, if the words say so. */
  direction: 'past' | 'present' | 'future' | null;
  /** ISO 8601 duration of a length of time, else null. */
  period: string | null;
  time: ResolvedTime;
  /** True for words of time that say no time (روز, روزانه). */
  weak: boolean;
}

/** A time expression and its value as agreements and meetings use them. */
export function timeWords(span: TimeSpan, time: ResolvedTime): TimeWords {
  const point = span.points.at(-1) ?? {};
  const steps = Object.values(point.offsets ?? {});
  const step = steps.find((one) => one !== 0) ?? steps[0];
  const counted = step === undefined ? null : step > 0 ? 'future' : step < 0 ? 'past' : 'present';
  const period = point.lengths === undefined || point.index !== undefined ? null : durationOf(point.lengths);
  return {
    first: span.first,
    last: span.last,
    bounds: span.bounds,
    direction: point.towards ?? counted,
    period,
    time,
    weak: span.weak,
  };
}

/** The times inside tokens `first` to `last`, by binary search. */
export function timesIn(times: readonly TimeWords[], first: number, last: number): TimeWords[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  const found: TimeWords[] = [];
  for (let at = low; at < times.length && times[at]!.first < last; at++)
    if (times[at]!.last <= last) found.push(times[at]!);
  return found;
}

/** The time set for an item. */
export interface Deadline {
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  /** ISO 8601 duration (P1M), where the deadline is a length of time. */
  period: string | null;
  /** Its value and days, where the words or the publication date give them, or the reason why not. */
  time: ResolvedTime;
}

/** A deadline in tokens `first` to `last`: ظرف یک ماه آینده (P1M), تا پایان سال, به زودی; هر چه سریع تر is none. */
export function deadlineIn(
  reading: Reading,
  first: number,
  last: number,
  times: readonly TimeWords[],
): Deadline | undefined {
  const set = timesIn(times, first, last).filter((time) => isDeadline(reading, time));
  const best = set.find((time) => time.period !== null || time.time.value !== null) ?? set[0];
  return best === undefined ? undefined : { first: best.first, last: best.last, period: best.period, time: best.time };
}

/** ظرف and تا set a time, and so does every time that is still to come; what is past does not. */
function isDeadline(reading: Reading, { first, last, bounds, direction, period, time }: TimeWords): boolean {
  if (direction === 'past') return false;
  // در آینده sets no time, در آینده نزدیک does
  if (direction === 'future') return period !== null || time.precision !== 'vague' || saysSoon(reading, first, last);
  if (bounds.includes('within')) return true;
  return bounds.includes('until') && time.reason !== 'comes again and again' && !bounds.includes('from');
}

function saysSoon(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'soon') !== undefined) return true;
  return false;
}
