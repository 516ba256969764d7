import type { Reading } from '../../reading.ts';
import type { Findings } from '../clauses/findings.ts';
import { wordAt } from '../clauses/words.ts';
import { type TimeRow, timesIn } from '../times.ts';
import { type Deadline, eventDeadlineIn } from './event_deadlines.ts';

/**
 * The time set for an item in tokens `first` to `last`: ظرف یک ماه آینده, تا پایان سال, به زودی; هر چه سریع تر is none. `ahead`: what is
 * told there is still to come, so that a plain date sets its time: در هفته جاری, از اول محرم, در سال ۱۴۰۵; or an event does: پیش از سفر.
 */
export function deadlineIn(findings: Findings, first: number, last: number, ahead: boolean): Deadline | undefined {
  const { reading, times, cast } = findings;
  const open = timesIn(times, first, last).filter((time) => !isOver(time, cast.published));
  const set = open.filter(
    (time) => isDeadline(reading, time) || (ahead && (isDate(time) || time.bounds.includes('before'))),
  );
  return (
    // از اردیبهشت آغاز و تا پایان سال تمام می شود: the end before the beginning
    set.find(({ bounds }) => bounds.some((bound) => ends.has(bound))) ??
    set.find((time) => time.period !== null || time.value !== null) ??
    set[0] ??
    eventDeadlineIn(reading, first, last, ahead)
  );
}

const ends: ReadonlySet<string> = new Set<TimeRow['bounds'][number]>(['until', 'within']);

const ultimatumReach = 10;

/** The length of time that an ultimatum sets in an article on a treaty: مهلت [۶۰ روزه] ایران, [۶۰ روز] به کشورهای عضو فرصت داد. */
export function ultimatumIn({ reading, times }: Findings): TimeRow | undefined {
  return times.find(({ period, direction, first, last }) => {
    if (period === null || direction === 'past') return false;
    for (let at = first - 1; at < last + ultimatumReach; at++)
      if (wordAt(reading, at, 'ultimatum') !== undefined) return true;
    return false;
  });
}

/** True where a time lies before the day of publication. */
function isOver({ direction, to }: TimeRow, published: string | null): boolean {
  return direction === 'past' || (to !== null && published !== null && to < published.slice(0, 10));
}

/** ظرف and تا set a time, and so does every time that is still to come. */
function isDeadline(reading: Reading, time: TimeRow): boolean {
  const { first, last, bounds, direction, period, precision, reason } = time;
  // در آینده sets no time, در آینده نزدیک and در کوتاه مدت do
  if (precision === 'vague' && saysSoon(reading, first, last)) return true;
  if (direction === 'future') return period !== null || precision !== 'vague';
  if (bounds.includes('within')) return true;
  return bounds.includes('until') && reason !== 'comes again and again' && !bounds.includes('from');
}

const longerThanDay: ReadonlySet<TimeRow['precision']> = new Set(['week', 'month', 'season', 'half_year', 'year']);

/** A day or a longer time that stands alone; of the present ones امروز is too near, هفته جاری is not. */
function isDate({ direction, duration, precision, reason }: TimeRow): boolean {
  if (duration || reason === 'comes again and again') return false;
  return longerThanDay.has(precision) || (precision === 'day' && direction === null);
}

function saysSoon(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'soon') !== undefined) return true;
  return false;
}
