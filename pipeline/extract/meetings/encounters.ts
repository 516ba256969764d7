import { all, type FoundIn, isMark, longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb, wordAt } from '../clauses/words.ts';
import { countryAt } from '../phrases/countries.ts';

export type MeetingKind = 'meeting' | 'visit' | 'call' | 'summit' | 'commission' | 'letter';
export type MeetingState = 'held' | 'planned' | 'invited' | 'cancelled';

export type WordHit = FoundIn<'meeting_words'>;

/** The longest meeting word of one sort that starts at a token: دیدار for `encounter`. */
export function meetingWord(reading: Reading, at: number, word: string): WordHit | undefined {
  for (const hit of all(reading, at, 'meeting_words')) if (hit.entry.word === word && hit.ending <= 3) return hit;
  return undefined;
}

/** True where the encounter is one told before: این دیدار, همین سفر. */
export function isTold(reading: Reading, at: number): boolean {
  return meetingWord(reading, at - 1, 'this') !== undefined;
}

/** Whether a clause tells of something done, to come or called off. */
export function stateOf(reading: Reading, clause: Clause): MeetingState {
  for (let at = clause.first; at < clause.last; at++)
    if (meetingWord(reading, at, 'cancelled') !== undefined) return 'cancelled';
  return isAhead(reading, clause) ? 'planned' : 'held';
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

const furthestPlace = 8;

/** Where a journey goes: the country or place after به from token `at` on. */
export function destination(reading: Reading, at: number, limit: number): [number, number] | undefined {
  for (let next = at; next < Math.min(at + furthestPlace, limit); next++) {
    if (next === at && isMark(reading, next, '،')) continue;
    if (isMark(reading, next, '،') || isMark(reading, next, ':')) return undefined;
    if (reading.marker[next] !== 'to') continue;
    return placeAt(reading, next + 1);
  }
  return undefined;
}

/** A country, city or place at a token, after a word like شهر or کشور. */
export function placeAt(reading: Reading, at: number): [number, number] | undefined {
  for (const from of [at, at + 1]) {
    const country = countryAt(reading, from);
    if (country !== undefined) return [from, country.last];
    const place = longest(reading, from, 'places');
    if (place !== undefined && place.entry.ambiguous !== true) return [from, place.end];
  }
  return undefined;
}

/** The place named by در in a clause: در اصفهان, در پایتخت تاجیکستان. */
export function placeIn(reading: Reading, clause: Clause): [number, number] | undefined {
  for (let at = clause.first; at < clause.last; at++) {
    if (reading.marker[at] !== 'in') continue;
    const place = placeAt(reading, reading.markerEnd[at]!);
    if (place !== undefined && place[1] <= clause.last) return place;
  }
  return undefined;
}
