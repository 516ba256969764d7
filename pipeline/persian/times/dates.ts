import type { CalendarName } from '../../lexicon/time_words.ts';
import type { NumberSpan } from '../numbers_spans.ts';
import { verbal } from './atom.ts';
import { inCalendar, readCalendar } from './calendars.ts';
import { type Meaning, together } from './meaning.ts';
import {
  calendarOfYear,
  connectiveAt,
  formAt,
  fullYear,
  isDash,
  isUnit,
  Mark,
  markAt,
  mostListed,
  type Source,
  type Term,
  term,
  type WordOf,
  wordAt,
} from './source.ts';
import { readYearAfter } from './years.ts';

/** ۱۳۹۸/۴/۱۷, 31-12-1999, ۱۱ . ۱۹ . ۲۰۱۶, ۱۲\۰۳\۱۲۳۱: three numbers, in one token or with spaced marks. */
export function readNumericDate(source: Source, at: number): Term | undefined {
  const digits = source.atoms[at]?.digits;
  if (digits?.shape === 'triple') return numericDate(source, at, at + 1, digits.groups, digits.lengths);
  const numbers = [at, at + 2, at + 4].map((place) => source.atoms[place]?.digits);
  const mark = markAt(source, at + 1);
  if (mark === 0 || mark !== markAt(source, at + 3) || !dateMarks.has(mark) || source.atoms[at - 1]?.mark === mark)
    return undefined;
  const groups: number[] = [];
  const lengths: number[] = [];
  for (const number of numbers) {
    if (number?.shape !== 'number' || !number.whole) return undefined;
    groups.push(number.value);
    lengths.push(number.length);
  }
  return numericDate(source, at, at + 5, groups as Three, lengths as Three);
}

type Three = [number, number, number];

const dateMarks = new Set<number>([Mark.Slash, Mark.Backslash, Mark.Hyphen, Mark.Stop]);

function numericDate(source: Source, from: number, to: number, groups: Three, lengths: Three): Term | undefined {
  const ordered = inOrder(groups, lengths);
  if (ordered === undefined) return undefined;
  const [year, month, day] = ordered;
  const full = fullYear(year, undefined);
  const meaning: Meaning = { year: full, month, day, calendar: calendarOfYear(full) };
  const named = readCalendar(source, to);
  if (named === undefined) return term(from, to, 'date', meaning);
  return term(from, named.to, 'date', inCalendar({ ...meaning, year }, named.word));
}

/** Year, month and day by their sizes: the year is the one of four digits or above 31, the month at most 12. */
function inOrder([a, b, c]: Three, [lengthA, , lengthC]: Three): Three | undefined {
  const yearFirst = lengthA === 4 || (lengthA === 2 && a > 31 && lengthC <= 2);
  const yearLast = lengthC === 4 || (lengthC === 2 && c > 31 && lengthA <= 2);
  if (yearFirst === yearLast) return undefined;
  const [year, first, second] = yearFirst ? [a, b, c] : [c, b, a];
  if (first >= 1 && first <= 12 && second >= 1 && second <= 31) return [year, first, second];
  // 11/19/2016: the American order
  return second >= 1 && second <= 12 && first >= 1 && first <= 31 ? [year, second, first] : undefined;
}

interface Days {
  days: number[];
  relation: Term['relation'];
  to: number;
}

/** Numbers of days: ۵, سوم, ۲۵ و ۲۹, سوم تا پنجم, ۱۸ – ۲۰. */
export function readDays(source: Source, at: number): Days | undefined {
  const first = source.numberAt[at];
  if (first === undefined || !isDayNumber(first)) return undefined;
  if (first.value === null) return { days: [first.low, first.high], relation: 'range', to: first.to };
  const days = [first.value];
  let to = first.to;
  while (days.length < mostListed && (connectiveAt(source, to) === 'and' || markAt(source, to) === Mark.Comma)) {
    const next = source.numberAt[to + 1];
    if (next === undefined || next.value === null || !isDayNumber(next)) break;
    days.push(next.value);
    to = next.to;
  }
  return { days, relation: days.length > 1 ? 'list' : 'one', to };
}

function isDayNumber({ kind, low, high }: NumberSpan): boolean {
  return (
    (kind === 'cardinal' || kind === 'ordinal') &&
    Number.isInteger(low) &&
    Number.isInteger(high) &&
    low >= 1 &&
    high <= 31
  );
}

/** سوم اسفند ۱۳۶۲, ۲۵ و ۲۹ آبان, ۲۷ اوت, ۲۵ ماه رمضان, ۱۴ مهر ۹۴, سوم تا پنجم همین ماه; at the number of the day. */
export function readDayDate(source: Source, at: number): Term | undefined {
  const read = readDays(source, at);
  if (read === undefined) return undefined;
  const month = readMonthName(source, read.to, true);
  if (month === undefined || wordAt(source, at - 1, 'place_head') !== undefined) return undefined;
  const points = read.days.map((day) => ({ ...month.meaning, day }));
  return { from: at, to: month.to, kind: 'date', points, relation: read.relation, weak: false };
}

/** مهر ۱۳۹۸, مهرماه, ماه مبارک رمضان, ژانویه سال ۱۹۹۹, می ۲۰۲۱. A month that is an ordinary word too needs company, else it is weak. */
export function readMonth(source: Source, at: number): Term | undefined {
  if (wordAt(source, at - 1, 'place_head') !== undefined) return undefined;
  const month = readMonthName(source, at, false);
  return month === undefined ? undefined : term(at, month.to, 'month', month.meaning, month.weak);
}

interface NamedMonth {
  meaning: Meaning;
  to: number;
  weak: boolean;
}

function readMonthName(source: Source, from: number, afterDay: boolean): NamedMonth | undefined {
  const headed = isUnit(source, from, 'month');
  let at = headed ? from + 1 : from;
  if (headed && wordAt(source, at, 'honoured') !== undefined) at++;
  const word = wordAt(source, at, 'month');
  if (word === undefined || formAt(source, at) === 'plural') return undefined;
  const tailed = isUnit(source, at + 1, 'month') && formAt(source, at + 1) === 'plain';
  if (headed && tailed) return undefined;
  const to = at + (tailed ? 2 : 1);
  const named: Meaning = { month: word.month, calendar: word.calendar };
  const year = readYearAfter(source, to, word.calendar);
  if (year === undefined && isVerbPrefix(source, to - 1)) return undefined;
  const sure = !word.ambiguous || headed || tailed || year !== undefined || hasCompany(source, to);
  if (!sure && !afterDay && word.verb_prefix) return undefined;
  const meaning = year === undefined ? named : withYear(named, year.meaning, word);
  return { meaning, to: year?.to ?? to, weak: !sure && !afterDay };
}

/** A year of another calendar is no year of that month: ۴ ژانویه سال ۱۳۷۶. */
function withYear(month: Meaning, year: Meaning, word: WordOf<'month'>): Meaning {
  const fits = year.year === undefined || isYearOf(word.calendar, year.year);
  return fits
    ? together(month, { ...year, calendar: word.calendar })
    : { ...together(month, year), calendar: word.calendar, open: 'clash' };
}

function isYearOf(calendar: CalendarName, year: number): boolean {
  return calendar === 'gregorian' ? year >= 1500 : year < 1500;
}

/** امسال, سال گذشته, همان سال after a month make it sure that it is one. */
function hasCompany(source: Source, at: number): boolean {
  if (wordAt(source, at, 'deictic')?.unit === 'year') return true;
  const pointed =
    wordAt(source, at, 'that') !== undefined ||
    wordAt(source, at, 'this') !== undefined ||
    wordAt(source, at, 'every') !== undefined;
  if (pointed && isUnit(source, at + 1, 'year')) return true;
  if (isUnit(source, at, 'year')) return wordAt(source, at + 1, 'relative') !== undefined;
  return besideMonth(source, at);
}

/** مهر و آبان, آذر - دی: the next word but one is a month, too. */
function besideMonth(source: Source, at: number): boolean {
  const joined = connectiveAt(source, at) === 'and' || connectiveAt(source, at) === 'range' || isDash(source, at);
  const next = wordAt(source, at + 1, 'month');
  return joined && next !== undefined && !next.verb_prefix;
}

/** می in سه ماه می گذرد, where the ZWNJ has become a blank: what follows may be a verb. */
export function isVerbPrefix(source: Source, at: number): boolean {
  if (wordAt(source, at, 'month')?.verb_prefix !== true) return false;
  const next = source.atoms[at + 1]?.senses;
  return next === verbal || (next?.number?.class === 'cardinal' && next.number.verb === true);
}
