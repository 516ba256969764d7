import { parseDay, weekday } from '../persian/calendar.ts';
import type { Direction } from '../persian/times/meaning.ts';
import { directionOf, momentOf, periodOf, type ResolvedTime, resolveTime } from '../persian/times/resolve.ts';
import type { TimeSpan } from '../persian/times.ts';

/** One expression of time as the times table has it, with what agreements and meetings need of it. UTF-16 offsets. */
export interface TimeRow extends ResolvedTime {
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  start: number;
  end: number;
  rule: string;
  /** ISO 8601 duration in the words: P1M for ظرف یک ماه آینده, also where `value` is a date. */
  period: string | null;
  /** EDTF date that the words give by themselves, without a publication date: 2020 for تا پایان سال ۲۰۲۰. */
  stated: string | null;
  direction: Direction | null;
  /** What the prepositions before it say, outermost first. */
  bounds: TimeSpan['bounds'];
  /** The words by themselves set a time for something to be done: ظرف, تا, حداکثر, or a future time. */
  deadline: boolean;
  /** Day of the week that the words name, 1 Monday to 7 Sunday, or null. */
  weekday: number | null;
  /** A length of time and nothing else (یک ساعت): it says how long, not when. */
  duration: boolean;
}

/**
 * Rows of the expressions of time of a text. `published` is the publication date, `2024-10-12` or longer, or null: then what
 * is counted from it (دیروز, ظرف یک ماه آینده) has no days, and `reason` says so. Words of time that say no time (روز, روزانه) give no row.
 */
export function extractTimes(times: readonly TimeSpan[], published: string | null): TimeRow[] {
  const moment = momentOf(published);
  const rows: TimeRow[] = [];
  for (const span of times) {
    if (span.weak) continue;
    const { first, last, start, end, rule } = span;
    const period = periodOf(span);
    rows.push({
      ...resolveTime(span, moment),
      first,
      last,
      start,
      end,
      rule,
      period,
      stated: statedBy(span),
      direction: directionOf(span),
      bounds: span.bounds,
      weekday: span.points.length === 1 ? (span.points[0]!.weekday ?? null) : null,
      deadline: canBeDeadline(span),
      duration: span.rule === 'length' && directionOf(span) === null && !isBound(span),
    });
    const before = rows.at(-2);
    if (span.apposed && before !== undefined) shareDay(before, rows.at(-1)!);
  }
  return rows;
}

/** A value that needs no publication date; only words that name a year can give one. */
function statedBy(span: TimeSpan): string | null {
  const names = span.points.some(
    ({ year, decade, century }) => year !== undefined || decade !== undefined || century !== undefined,
  );
  const alone = names ? resolveTime(span, undefined) : undefined;
  return alone === undefined || alone.from === null ? null : alone.value;
}

/** یکشنبه (۲۶ خرداد), امروز (سه شنبه): of a day of the week and a day that stands beside it, the first takes the second's date if it fits. */
function shareDay(a: TimeRow, b: TimeRow): void {
  for (const [open, fixed] of [
    [a, b],
    [b, a],
  ] as const) {
    if (open.rule !== 'weekday' || (open.from === open.to && open.from !== null)) continue;
    const day = fixed.from !== null && fixed.from === fixed.to ? parseDay(fixed.from) : undefined;
    if (day === undefined || fixed.from === null || open.weekday !== weekday(day)) continue;
    Object.assign(open, { value: fixed.from, from: fixed.from, to: fixed.from, reason: null });
  }
}

function isBound({ bounds }: TimeSpan): boolean {
  return bounds.includes('within') || bounds.includes('until');
}

function canBeDeadline(span: TimeSpan): boolean {
  const direction = directionOf(span);
  if (direction === 'past' || span.bounds.includes('from') || span.bounds.includes('before')) return false;
  return direction === 'future' || isBound(span);
}

/** The times inside tokens `first` to `last`, by binary search. */
export function timesIn(times: readonly TimeRow[], first: number, last: number): TimeRow[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  const found: TimeRow[] = [];
  for (let at = low; at < times.length && times[at]!.first < last; at++)
    if (times[at]!.last <= last) found.push(times[at]!);
  return found;
}
