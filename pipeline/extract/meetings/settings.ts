/** Encounters that are the setting of something else: در دیدار روز گذشته خود با Y گفت, پس از مذاکرات با Y. Token spans, end exclusive. */
import { all, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { isTime } from '../statements/subject_places.ts';
import { type TimeRow, timesIn } from '../times.ts';
import { type MeetingKind, meetingWord, type WordHit } from './encounters.ts';
import type { Around } from './participants.ts';

export type Lead = 'in' | 'since' | 'during';

/** The noun of an encounter, what leads to it, and where those who are met are named. */
export interface Setting {
  hit: WordHit;
  kind: MeetingKind;
  lead: Lead | undefined;
  /** The first token of the words that name them. */
  named: number;
  /** True where با leads to them. */
  withThem: boolean;
  /** True where each of them is met apart: دیدارهای جداگانه با A و B. */
  apart: boolean;
}

/** The encounter whose noun stands at a token, if it is the setting of what its clause tells or is one with somebody. */
export function settingAt(around: Around, clause: Clause, at: number): Setting | undefined {
  const { reading } = around;
  const noun = meetingWord(reading, at, 'encounter');
  const hit = noun ?? meetingWord(reading, at, 'talks');
  if (hit === undefined || isSecond(reading, at)) return undefined;
  const end = endOfManner(around, hit.end, clause.last);
  const withThem = reading.marker[end] === 'with' && reading.markerEnd[end] === end + 1;
  const lead = leadBefore(reading, clause, at);
  // در نشست وزیران is a session; گفت وگو با X, told by no verb, may be anybody's
  const bare = lead !== undefined && isOfPersons(reading, hit);
  if (!withThem && !bare) return undefined;
  if (lead === undefined && (noun === undefined || !isOfPersons(reading, hit))) return undefined;
  const kind = isByPhone(reading, hit.start, end) ? 'call' : (hit.entry.kind ?? 'meeting');
  const apart = isSaid(reading, 'apart', hit.end, end);
  return { hit, kind, lead, named: withThem ? end + 1 : end, withThem, apart };
}

/** دیدار, ملاقات, تماس تلفنی: of one with another, where نشست is of many. */
function isOfPersons(reading: Reading, { start, entry }: WordHit): boolean {
  return entry.word === 'encounter' && meetingWord(reading, start, 'gathering') === undefined;
}

/** دیدار و [گفت وگو]: told by the noun before it. */
function isSecond(reading: Reading, at: number): boolean {
  return reading.marker[at - 1] === 'and' && nounEndingAt(reading, at - 1);
}

const longestNoun = 3;

function nounEndingAt(reading: Reading, end: number): boolean {
  for (let at = Math.max(0, end - longestNoun); at < end; at++) {
    const hit = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'talks');
    if (hit?.end === end) return true;
  }
  return false;
}

/** دیدار [و گفت وگو]: the token after nouns that tell of one encounter together. */
export function endOfNouns(reading: Reading, from: number): number {
  if (reading.marker[from] !== 'and') return from;
  const next = meetingWord(reading, from + 1, 'talks') ?? meetingWord(reading, from + 1, 'encounter');
  return next?.end ?? from;
}

/** دیدار [اخیر], جلسه [روز سه شنبه گذشته خود], مذاکرات [فشرده و جداگانه]: the token behind what says how and when. */
export function endOfManner(around: Around, from: number, limit: number): number {
  const { reading, times, cast } = around;
  let at = endOfNouns(reading, from);
  while (at < Math.min(limit, from + longestManner) && !cast.at.has(at)) {
    const next = timeAt(times, at)?.last ?? mannerAt(reading, at);
    if (next !== undefined) at = next;
    else if (reading.marker[at] === 'and' && mannerAt(reading, at + 1) !== undefined) at++;
    else break;
  }
  return at;
}

const longestManner = 8;
const adjuncts: ReadonlySet<string | undefined> = new Set(['self', 'adjective', 'also']);

function mannerAt(reading: Reading, at: number): number | undefined {
  if (adjuncts.has(reading.marker[at])) return reading.markerEnd[at]!;
  for (const hit of all(reading, at, 'meeting_words'))
    if (manners.has(hit.entry.word) && hit.ending <= plainest) return hit.end;
  return isTime(reading, at) ? at + 1 : undefined;
}

/** Words that say how an encounter was or that each was met apart. */
const manners: ReadonlySet<string> = new Set(['manner', 'apart', 'by_phone']);
const plainest = 3;

function timeAt(times: readonly TimeRow[], at: number): TimeRow | undefined {
  return timesIn(times, at, at + longestManner).find((time) => time.first === at);
}

const longestLead = 5;
const leads: ReadonlySet<string> = new Set<Lead>(['in', 'since', 'during']);

/** [در] دیدار, [در] حاشیه نخستین دیدار, [پس از] دو دور مذاکره. */
export function leadBefore(reading: Reading, clause: Clause, at: number): Lead | undefined {
  for (let before = at - 1; before >= Math.max(clause.first, at - longestLead); before--) {
    for (const { entry, end, ending } of all(reading, before, 'markers'))
      if (ending === 0 && leads.has(entry.marker) && end <= at && isOccasion(reading, end, at))
        return entry.marker as Lead;
  }
  return undefined;
}

/** Nothing between two tokens but حاشیه, نخستین, دو دور. */
function isOccasion(reading: Reading, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const next = meetingWord(reading, at, 'occasion')?.end ?? (isTime(reading, at) ? at + 1 : undefined);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}

/** تلفنی, ویدئوکنفرانس among the words of an encounter. */
export function isByPhone(reading: Reading, first: number, last: number): boolean {
  return isSaid(reading, 'by_phone', first, last);
}

function isSaid(reading: Reading, word: string, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (meetingWord(reading, at, word) !== undefined) return true;
  return false;
}
