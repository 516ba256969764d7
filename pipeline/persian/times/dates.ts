import type { CalendarName } from '../../lexicon/time_words.ts';
import type { NumberSpan } from '../numbers_spans.ts';
import { verbal } from './atom.ts';
import { type Direction, type Meaning, together } from './meaning.ts';
import {
  connectiveAt,
  formAt,
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
  if (year !== undefined) return { meaning: withYear(named, year.meaning, word), to: year.to, weak: false };
  const towards = directionAt(source, to);
  if (towards !== undefined) return { meaning: { ...named, towards }, to: to + 1, weak: false };
  return { meaning: named, to, weak: !sure && !afterDay };
}

/** مهر گذشته, خرداد ماه جاری: which of the years is meant. */
function directionAt(source: Source, at: number): Direction | undefined {
  const relative = wordAt(source, at, 'relative');
  if (relative === undefined || relative.told || relative.other) return undefined;
  return relative.point && wordAt(source, at + 1, 'preposition') !== undefined ? undefined : relative.direction;
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
