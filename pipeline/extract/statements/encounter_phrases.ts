/** Words of an encounter in which something is said: در دیدار با X, طی نشست مشترک روز گذشته خود با X, در جریان گفت و گوی تلفنی با X. */
import { all, type FoundIn, type Reading } from '../../reading.ts';
import type { Cast } from '../people/cast.ts';
import { isTime } from './subject_places.ts';

const leads: ReadonlySet<string | undefined> = new Set(['in', 'during', 'while']);

/**
 * The token at which those who are met are named, behind the words of an encounter that starts at a token; undefined where no
 * such words start there, or where they are of many (در نشست وزیران).
 */
export function namedInEncounter(reading: Reading, cast: Cast, at: number, limit: number): number | undefined {
  const marker = reading.marker[at];
  const read = marker === 'meeting_with';
  if (!read && !leads.has(marker)) return undefined;
  const noun = read ? undefined : nounBehind(reading, reading.markerEnd[at]!, limit);
  const from = read ? reading.markerEnd[at]! : noun?.end;
  if (from === undefined) return undefined;
  const end = endOfManner(reading, cast, from, limit);
  if (reading.marker[end] === 'with') return reading.markerEnd[end]!;
  // در دیدار X, not در دیدار روز گذشته X
  const ofOne = read || (noun !== undefined && isOfTwo(reading, noun));
  return ofOne && end === from ? end : undefined;
}

/** در [حاشیه نخستین دور] دیدار: the noun behind words of the occasion. */
function nounBehind(reading: Reading, from: number, limit: number): FoundIn<'meeting_words'> | undefined {
  for (let at = from; at < Math.min(limit, from + longestOccasion); ) {
    const noun = word(reading, at, nouns);
    if (noun !== undefined) return noun;
    const next = word(reading, at, occasions)?.end ?? (isTime(reading, at) ? at + 1 : undefined);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

const longestOccasion = 5;
const longestManner = 10;

/** دیدار [و گفت و گوی صمیمانه روز گذشته خود]: the token behind what tells how and when. */
function endOfManner(reading: Reading, cast: Cast, from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, from + longestManner) && !cast.at.has(at)) {
    const next = endOfWord(reading, at) ?? (reading.marker[at] === 'and' ? endOfWord(reading, at + 1) : undefined);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function endOfWord(reading: Reading, at: number): number | undefined {
  const marker = reading.marker[at];
  if (marker === 'self' || marker === 'adjective') return reading.markerEnd[at]!;
  return word(reading, at, manners)?.end ?? word(reading, at, nouns)?.end ?? (isTime(reading, at) ? at + 1 : undefined);
}

const nouns: ReadonlySet<string> = new Set(['encounter', 'talks']);
const occasions: ReadonlySet<string> = new Set(['occasion']);
const manners: ReadonlySet<string> = new Set(['manner', 'apart', 'by_phone']);

/** Longest ending that a noun of an encounter takes: دیدارهای, نشستی. */
const plainest = 3;

function word(reading: Reading, at: number, words: ReadonlySet<string>): FoundIn<'meeting_words'> | undefined {
  return all(reading, at, 'meeting_words').find(({ entry, ending }) => words.has(entry.word) && ending <= plainest);
}

/** The same of the noun that stands at a token: دیدار, گفت و گوی تلفنی; not گفت و گو, which may be an interview. */
export function isNounOfTwo(reading: Reading, at: number): boolean {
  const noun = word(reading, at, nouns);
  return noun !== undefined && isOfTwo(reading, noun);
}

/** دیدار, ملاقات, تماس تلفنی, where نشست and مذاکرات are of many. */
function isOfTwo(reading: Reading, { start, entry }: FoundIn<'meeting_words'>): boolean {
  return entry.word === 'encounter' && word(reading, start, gatherings) === undefined;
}

const gatherings: ReadonlySet<string> = new Set(['gathering']);
