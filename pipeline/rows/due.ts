import type { LocalRow } from '../../schemas/index.ts';
import type { Deadline } from '../extract/agreements/event_deadlines.ts';
import type { TimeRow } from '../extract/times.ts';

type Due = Pick<LocalRow<'agreements'>, 'due_from' | 'due_to' | 'due_precision' | 'due_reason'>;
type Days = Pick<LocalRow<'meetings'>, 'date_from' | 'date_to' | 'date_precision'>;

/** When an agreement is due: the days that its deadline comes to, or why there are none. */
export function dueColumns(deadline: Deadline | null): Due {
  if (deadline === null) return { due_from: null, due_to: null, due_precision: null, due_reason: null };
  const { from, to, precision, reason } = deadline;
  if (from === null && to === null)
    return { due_from: null, due_to: null, due_precision: null, due_reason: reason ?? 'the words name no days' };
  return { due_from: from, due_to: to, due_precision: precision, due_reason: null };
}

/** The days of an encounter, where the words and the publication date give them. */
export function daysOf(when: TimeRow | null): Days {
  if (when === null || (when.from === null && when.to === null))
    return { date_from: null, date_to: null, date_precision: null };
  return { date_from: when.from, date_to: when.to, date_precision: when.precision };
}
