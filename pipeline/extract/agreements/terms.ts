import { isMark, longest, type Reading } from '../../reading.ts';
import { countryAt } from '../phrases.ts';
import { finiteVerbAt, wordAt } from './clauses.ts';

/** A time in the text: its tokens and, where it is a length of time, its ISO 8601 duration. */
export interface TimeWords {
  first: number;
  last: number;
  /** EDTF date or ISO 8601 duration, or null where the words give neither. */
  value: string | null;
}

/** The time set for an item: the words (tokens, end exclusive), and a duration or a date where they give one. */
export interface Deadline {
  first: number;
  last: number;
  period: string | null;
  date: string | null;
  reason: string | null;
}

/** A deadline in tokens `first` to `last`: ظرف یک ماه آینده (P1M), تا پایان سال, به زودی; هر چه سریع‌تر is none. */
export function deadlineIn(reading: Reading, first: number, last: number, times: readonly TimeWords[]): Deadline | undefined {
  for (const time of times) {
    if (time.first < first || time.last > last) continue;
    const lead = leadBefore(reading, time.first, first);
    const begins = lead ?? time.first;
    if (isPast(reading, time) || (lead === undefined && !isAhead(reading, time))) continue;
    const period = time.value?.startsWith('P') === true ? time.value : null;
    const date = period === null ? time.value : null;
    return { first: begins, last: time.last, period, date, reason: period === null && date === null ? 'no calendar time in the text' : period === null ? null : 'counted from a day that the text does not give' };
  }
  for (let at = first; at < last; at++) {
    const soon = wordAt(reading, at, 'soon');
    if (soon !== undefined && soon.end <= last) return { first: at, last: soon.end, period: null, date: null, reason: 'no length of time in the words' };
  }
  return undefined;
}

const longestLead = 3;

/** ظرف, ظرف حداکثر, تا, طی: the first token of the words that make a time a deadline. */
function leadBefore(reading: Reading, at: number, from: number): number | undefined {
  for (let start = Math.max(from, at - longestLead); start < at; start++) {
    const lead = wordAt(reading, start, 'deadline_lead');
    if (lead !== undefined && lead.end === at) return start;
  }
  return wordAt(reading, at, 'deadline_lead') === undefined ? undefined : at;
}

function isPast(reading: Reading, time: TimeWords): boolean {
  for (let at = time.first; at < time.last; at++) if (wordAt(reading, at, 'time_past') !== undefined) return true;
  return false;
}

function isAhead(reading: Reading, time: TimeWords): boolean {
  for (let at = time.first; at < time.last; at++) if (wordAt(reading, at, 'ahead') !== undefined) return true;
  return false;
}

/** The forum or place where something is to be or was concluded: در [کمیسیون مشترک اقتصادی در تهران], در جریان حضور در [اجلاس بریکس]. */
export function venueIn(reading: Reading, first: number, last: number, isSigning: boolean): [number, number] | undefined {
  for (let at = first; at < last; at++) {
    if (reading.marker[at] !== 'in' && wordAt(reading, at, 'venue_lead') === undefined) continue;
    const from = reading.marker[at] === 'in' ? reading.markerEnd[at]! : wordAt(reading, at, 'venue_lead')!.end;
    const noun = forumFrom(reading, from, last);
    if (noun !== undefined) return [noun, endOfForum(reading, noun + 1, last)];
    const place = longest(reading, from, 'places');
    if (isSigning && place !== undefined && place.end <= last && place.entry.ambiguous !== true) return [from, place.end];
  }
  return undefined;
}

const toForum = 2;

/** The forum's noun directly behind the preposition, or behind one or two words (سومین نشست, پانزدهمین اجلاس). */
function forumFrom(reading: Reading, from: number, last: number): number | undefined {
  for (let at = from; at < Math.min(from + toForum + 1, last); at++) {
    if (reading.marker[at] !== undefined && reading.marker[at] !== 'this') return undefined;
    if (wordAt(reading, at, 'forum') !== undefined) return from;
  }
  return undefined;
}

/** A forum's name runs on over its adjectives, countries and place: کمیسیون مشترک همکاری‌های اقتصادی ایران و روسیه در تهران. */
function endOfForum(reading: Reading, from: number, last: number): number {
  let end = from;
  for (let at = from; at < last; at++) {
    if (isMark(reading, at, '،') || isMark(reading, at, '.') || isMark(reading, at, ':') || finiteVerbAt(reading, at, last) !== undefined) break;
    if (longest(reading, at, 'stages') !== undefined) break;
    const marker = reading.marker[at];
    const joins = marker === 'and' || marker === 'in' || marker === 'with';
    if (joins && !namesPlace(reading, reading.markerEnd[at]!)) break;
    if (marker !== undefined && !joins && marker !== 'adjective' && marker !== 'affairs') break;
    end = at + 1;
  }
  return end;
}

function namesPlace(reading: Reading, at: number): boolean {
  return countryAt(reading, at) !== undefined || longest(reading, at, 'places') !== undefined || reading.marker[at] === 'adjective';
}
