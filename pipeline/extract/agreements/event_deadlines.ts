import { isMark, longest, type Reading } from '../../reading.ts';
import { finiteVerbAt } from '../clauses/clauses.ts';
import { wordAt } from '../clauses/words.ts';
import type { TimeRow } from '../times.ts';

/** The words that set a time for an item: an expression of time, or an event that it has to wait for, whose days are not known. */
export type Deadline = Pick<TimeRow, 'first' | 'last' | 'period' | 'from' | 'to' | 'precision' | 'reason'>;

const longestEvent = 7;

/**
 * The event in tokens `first` to `last` before or after which something is to be done: پیش از سفر رئیس جمهور, تا تصویب مجلس, در آستانه
 * اجلاس. `ahead`: what is told there is still to come; what is put off (به پس از انتخابات موکول شد) always is.
 */
export function eventDeadlineIn(reading: Reading, first: number, last: number, ahead: boolean): Deadline | undefined {
  for (let at = first; at < last; at++) {
    const event = leadAt(reading, first, at, ahead);
    if (event === undefined || event >= last || !isEvent(reading, event, reading.marker[event - 1] === 'until'))
      continue;
    return {
      first: at,
      last: endOfEvent(reading, event, last),
      period: null,
      from: null,
      to: null,
      precision: 'vague',
      reason: 'told by an event',
    };
  }
  return undefined;
}

/** Where the event begins behind پیش از, تا پیش از, در آستانه, هم زمان با; undefined where no such words stand at a token. */
function leadAt(reading: Reading, first: number, at: number, ahead: boolean): number | undefined {
  const outer = reading.marker[at];
  const led = outer === 'until' || outer === 'to' ? reading.markerEnd[at]! : at;
  const lead = wordAt(reading, led, 'event_lead')?.end;
  if (lead !== undefined) return ahead || led > at ? lead : undefined;
  // مقرر شد [تا سفر انجام شود]: a conjunction
  const joins = at === first || finiteVerbAt(reading, at - 1, at) !== undefined;
  return ahead && outer === 'until' && !joins ? led : undefined;
}

const toEvent = 2;

/** The event's noun, or an ordinal before it: [سومین] اجلاس; behind a bare تا a body is none: تا کارگروه. */
function isEvent(reading: Reading, from: number, bare: boolean): boolean {
  for (let at = from; at < from + toEvent; at++) {
    if (wordAt(reading, at, 'awaited') !== undefined) return true;
    if (!bare && wordAt(reading, at, 'forum') !== undefined) return true;
    if (reading.marker[at] !== undefined) return false;
  }
  return false;
}

/** The event runs on over what it is of and whose it is, up to a mark, a preposition or the words of what is to be done. */
function endOfEvent(reading: Reading, event: number, last: number): number {
  let at = event + 1;
  for (; at < Math.min(event + longestEvent, last); at++) {
    if (isMark(reading, at, '،') || isMark(reading, at, '.') || isMark(reading, at, '؛')) break;
    if (reading.marker[at] !== undefined && !runsOn.has(reading.marker[at]!)) break;
    if (wordAt(reading, at, 'build') !== undefined || longest(reading, at, 'stages') !== undefined) break;
    // در آستانه اجلاس سران [برگزار شود]
    if ([at, at + 1].some((verb) => finiteVerbAt(reading, verb, last) !== undefined)) break;
  }
  return reading.marker[at - 1] === 'and' ? at - 1 : at;
}

const runsOn: ReadonlySet<string> = new Set(['adjective', 'affairs', 'our_country', 'and', 'this']);
