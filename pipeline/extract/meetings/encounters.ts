import { Ending } from '../../persian/vocabulary.ts';
import { all, type FoundIn, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { hasWord, isVerb, wordAt } from '../clauses/words.ts';

export type MeetingKind = 'meeting' | 'visit' | 'call' | 'summit' | 'commission' | 'letter';
export type MeetingState = 'held' | 'planned' | 'invited' | 'cancelled';

export type WordHit = FoundIn<'meeting_words'>;

/** The endings of a plural and of the indefinite in a hit: دیدارها, سفری. */
export const plural = Ending.Plural;
export const indefinite = Ending.Ye;

/** The longest meeting word of one sort that starts at a token: دیدار for `encounter`. */
export function meetingWord(reading: Reading, at: number, word: string): WordHit | undefined {
  for (const hit of all(reading, at, 'meeting_words')) if (hit.entry.word === word && hit.ending <= 3) return hit;
  return undefined;
}

/** True where the encounter is one told before: این دیدار, همین سفر. */
export function isTold(reading: Reading, at: number): boolean {
  return meetingWord(reading, at - 1, 'this') !== undefined;
}

/** Whether a clause tells of an encounter (at token `at`) as done, to come or called off. */
export function stateOf(reading: Reading, clause: Clause, at: number): MeetingState {
  if (isCancelled(reading, clause, at)) return 'cancelled';
  return isAhead(reading, clause) ? 'planned' : 'held';
}

/** The function word that ends right before a token: در جریان before سفر. */
export function leadAt({ marker, markerEnd }: Reading, at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - longestLead); before--)
    if (marker[before] !== undefined && markerEnd[before] === at) return marker[before];
  return undefined;
}

const longestLead = 3;

/** Behind these an encounter is where something else was called off: در دیدار با X تحریم ها را لغو کرد. */
const settings: ReadonlySet<string | undefined> = new Set(['in', 'since', 'during', 'here']);

/** لغو سفر X; سفر X لغو شد, را لغو شده دانست, به تعویق افتاد; not گفت وگوهای لغو روادید, where something else is called off. */
export function isCancelled(reading: Reading, clause: Clause, at: number): boolean {
  for (let before = Math.max(clause.first, at - longestCancelled); before < at; before++)
    if (meetingWord(reading, before, 'cancelled')?.end === at) return true;
  if (settings.has(leadAt(reading, at)) || settings.has(reading.marker[at])) return false;
  // به تعویق افتاد is all the verb that there is
  const end = clause.verb === null ? clause.last - 1 : clause.verbFirst;
  for (let next = Math.max(at + 1, end - longestCancelled); next < end; next++) {
    const hit = meetingWord(reading, next, 'cancelled');
    if (hit !== undefined && hit.end >= end) return true;
  }
  return false;
}

const longestCancelled = 3;

/** در آستانه سفر, در آستانه دیدار با X: it has not begun. */
export function isOnEve(reading: Reading, at: number): boolean {
  return meetingWord(reading, at - 1, 'eve') !== undefined;
}

const nearSchedule = 4;

/** [قرار است] دیدار کنند, [قصد دارد] سفر کند: the clause before says that this one is planned. */
export function isScheduled(reading: Reading, clause: Clause): boolean {
  return scheduleBefore(reading, clause) !== undefined;
}

/** The words that say so, right before the clause. */
export function scheduleBefore(reading: Reading, clause: Clause): WordHit | undefined {
  for (let at = Math.max(0, clause.first - nearSchedule); at < clause.first; at++) {
    const hit = meetingWord(reading, at, 'scheduled');
    if (hit !== undefined && hit.end >= clause.first - 1) return hit;
  }
  return undefined;
}

/** برگزار می شود, سفر خواهد کرد, دیدار کند. */
function isAhead(reading: Reading, { verb, verbFirst, last }: Clause): boolean {
  const tense = verb?.form.tense;
  if (tense === 'present') return !isVerb(reading, verb, 'be') && !isVerb(reading, verb, 'have');
  // دارد is a subjunctive in form, داشته باشند in truth
  return tense === 'future' || (tense === 'subjunctive' && (last - verbFirst > 1 || !isVerb(reading, verb, 'have')));
}

/** فردا, آینده, به زودی: the words that put a thing ahead. */
export function saysAhead(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < last; at++)
    if (wordAt(reading, at, 'ahead') !== undefined || wordAt(reading, at, 'soon') !== undefined) return true;
  return false;
}

const nearReporter = 3;

/** گفت وگو با خبرگزاری …, با یک رسانه آلمانی: an interview. */
export function isInterview(reading: Reading, from: number): boolean {
  for (let at = from; at < from + nearReporter; at++)
    if (meetingWord(reading, at, 'reporters') !== undefined) return true;
  return false;
}

const nearWish = 5;

/** دیدار نکرده است, سفری نداشت; not در دیدار … نگفت. `at` is the token of the preposition, where there is one. */
export function isNegated(reading: Reading, { verb }: Clause, at: number): boolean {
  return verb?.form.negative === true && !settings.has(reading.marker[at]);
}

/** آمادگی برای دیدار با X, امکان مذاکره, اگر دیدار کنند, دیدار نکرده است: nobody met. */
export function isUnreal(reading: Reading, clause: Clause, at: number): boolean {
  if (isNegated(reading, clause, at)) return true;
  if (hasWord(reading, clause, 'if')) return true;
  for (let before = Math.max(clause.first, at - nearWish); before < at; before++)
    if (meetingWord(reading, before, 'wish') !== undefined) return true;
  // برای مذاکره با X آمادگی دارد
  return (
    clause.verbFirst > at &&
    !settings.has(reading.marker[at]) &&
    isVerb(reading, clause.verb, 'have') &&
    meetingWord(reading, clause.verbFirst - 1, 'wish') !== undefined
  );
}

/** برگزار شد, آغاز شده است at the end of a clause. */
export function isHeld(reading: Reading, clause: Clause, word: 'held' | 'convened' = 'held'): boolean {
  return clause.verb !== null && meetingWord(reading, Math.max(clause.first, clause.verbFirst - 1), word) !== undefined;
}
