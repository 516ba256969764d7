/** Where encounters are and where journeys go. Places are token spans, end exclusive. */
import { isMark, longest, type Reading, slice } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { countryAt } from '../phrases/countries.ts';
import { meetingWord } from './encounters.ts';
import { countryName } from './names.ts';
import type { Around } from './participants.ts';

export type Place = [first: number, last: number];

const furthestPlace = 8;

/** Where a journey goes: the country or place after به from token `at` on. */
export function destination(reading: Reading, at: number, limit: number): Place | undefined {
  for (let next = at; next < Math.min(at + furthestPlace, limit); next++) {
    if (next === at && isMark(reading, next, '،')) continue;
    if (isMark(reading, next, '،') || isMark(reading, next, ':')) return undefined;
    if (reading.marker[next] === 'to') return placeAt(reading, next + 1);
  }
  return undefined;
}

/** A country, city or place at a token, after a word like شهر or فرودگاه; این کشور, which an earlier word names. */
export function placeAt(reading: Reading, at: number): Place | undefined {
  if (isThatCountry(reading, at)) return [at, reading.markerEnd[at]!];
  for (const from of [at, afterHead(reading, at)]) {
    if (isMark(reading, from, '«')) return placeAt(reading, from + 1);
    const country = countryAt(reading, from);
    if (country !== undefined && isPlace(reading, from)) return [from, country.last];
    const place = longest(reading, from, 'places');
    if (place !== undefined && place.entry.ambiguous !== true) return [from, place.end];
  }
  return undefined;
}

/** مسکو and عراق; not روسی or ترک, a people, nor آستانه in در آستانه سفر. */
function isPlace(reading: Reading, at: number): boolean {
  const word = longest(reading, at, 'country_words')?.entry;
  return word === undefined || (word.form !== 'demonym' && word.ambiguous !== true);
}

/** The token behind شهر, کشور, پایتخت or فرودگاه بین المللی, or behind any one word. */
function afterHead(reading: Reading, at: number): number {
  const head = longest(reading, at, 'place_heads');
  if (head === undefined) return at + 1;
  return reading.marker[head.end] === 'adjective' ? reading.markerEnd[head.end]! : head.end;
}

/** این کشور, آن کشور; not دو کشور. */
function isThatCountry(reading: Reading, at: number): boolean {
  return reading.marker[at] === 'affairs' && meetingWord(reading, at, 'this') !== undefined;
}

/** The place named by در in a clause: در اصفهان, در پایتخت تاجیکستان. */
export function placeIn(reading: Reading, clause: Clause): Place | undefined {
  for (let at = clause.first; at < clause.last; at++) {
    if (reading.marker[at] !== 'in') continue;
    const place = placeAt(reading, reading.markerEnd[at]!);
    if (place !== undefined && place[1] <= clause.last) return place;
  }
  return undefined;
}

/** The country that a place lies in, or null for one that lies in none or in several. */
export function countryOf({ reading, pair }: Around, [first]: Place): string | null {
  if (isThatCountry(reading, first)) return pair[1] ?? null;
  return countryAt(reading, first)?.country ?? longest(reading, first, 'places')?.entry.country ?? null;
}

/** A place as the text names it; for این کشور the country that it means. */
export function placeText(around: Around, place: Place): string {
  const country = isThatCountry(around.reading, place[0]) ? countryOf(around, place) : null;
  return country === null ? slice(around.reading, ...place) : countryName(around.reading, country);
}
