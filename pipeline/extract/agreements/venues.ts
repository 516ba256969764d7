import { isMark, longest, type Reading } from '../../reading.ts';
import { finiteVerbAt } from '../clauses/clauses.ts';
import { wordAt } from '../clauses/words.ts';
import { countryAt } from '../phrases/countries.ts';

/** The forum or place where something is to be or was concluded: در [کمیسیون مشترک اقتصادی در تهران], در جریان حضور در [اجلاس بریکس]. */
export function venueIn(
  reading: Reading,
  first: number,
  last: number,
  isSigning: boolean,
): [number, number] | undefined {
  for (let at = first; at < last; at++) {
    const lead = reading.marker[at] === 'in' ? reading.markerEnd[at] : wordAt(reading, at, 'venue_lead')?.end;
    if (lead === undefined) continue;
    if (namesForum(reading, lead, last)) return [lead, endOfForum(reading, lead + 1, last)];
    const place = longest(reading, lead, 'places') ?? longest(reading, lead, 'country_words');
    if (isSigning && place !== undefined && place.end <= last && place.entry.ambiguous !== true)
      return [lead, place.end];
  }
  return undefined;
}

const toForum = 2;

/** The forum's noun directly behind the preposition, or behind one or two words (سومین نشست, پانزدهمین اجلاس). */
function namesForum(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + toForum + 1, last); at++) {
    if (reading.marker[at] !== undefined && reading.marker[at] !== 'this') return false;
    if (countryAt(reading, at) !== undefined) return false;
    if (wordAt(reading, at, 'forum') !== undefined) return true;
  }
  return false;
}

/** A forum's name runs on over its adjectives, countries and place: کمیسیون مشترک همکاری های اقتصادی ایران و روسیه در تهران. */
function endOfForum(reading: Reading, from: number, last: number): number {
  let end = from;
  let placed = false;
  for (let at = from; at < last; at++) {
    if (endsPhrase(reading, at, last)) break;
    // در اجلاس کمیسیون مشترک همکاری های ایران و عمان افزایش تجارت …: behind its countries a noun of action is what was dealt with
    if (placed && wordAt(reading, at, 'action') !== undefined) break;
    placed ||= namesPlace(reading, at);
    const marker = reading.marker[at];
    const joins = marker === 'and' || marker === 'in' || marker === 'with';
    if (joins && !namesPlace(reading, reading.markerEnd[at]!)) break;
    if (marker !== undefined && !joins && marker !== 'adjective' && marker !== 'affairs') break;
    end = at + 1;
  }
  return end;
}

function endsPhrase(reading: Reading, at: number, last: number): boolean {
  const mark = isMark(reading, at, '،') || isMark(reading, at, '.') || isMark(reading, at, ':');
  return mark || finiteVerbAt(reading, at, last) !== undefined || longest(reading, at, 'stages') !== undefined;
}

function namesPlace(reading: Reading, at: number): boolean {
  return (
    countryAt(reading, at) !== undefined ||
    longest(reading, at, 'places') !== undefined ||
    reading.marker[at] === 'adjective'
  );
}

/** True where tokens `first` to `last` name a session: سند پایانی پانزدهمین اجلاس کمیسیون مشترک are its minutes. */
export function namesSession(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'forum') !== undefined) return true;
  return false;
}
