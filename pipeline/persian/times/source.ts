import type { Form, Senses } from '../../lexicon/time_lexicon.ts';
import type { CalendarName, TimeUnit, TimeWord } from '../../lexicon/time_words.ts';
import type { NumberSpan } from '../numbers_spans.ts';
import type { Atom } from './atom.ts';
import type { Meaning } from './meaning.ts';

/** A text as the readers of times see it. */
export interface Source {
  atoms: readonly Atom[];
  /** The number that starts at an atom, if one does. */
  numberAt: readonly (NumberSpan | undefined)[];
}

export type TermKind =
  | 'date'
  | 'month'
  | 'year'
  | 'season'
  | 'weekday'
  | 'part'
  | 'clock'
  | 'deictic'
  | 'unit'
  | 'length'
  | 'holiday'
  | 'recurring'
  | 'vague'
  | 'bare';

/** The smallest expression of time, in atoms `from` to `to` (exclusive). */
export interface Term {
  from: number;
  to: number;
  kind: TermKind;
  /** One meaning; several for a list (۲۵ و ۲۹ آبان); first and last for a range (۲۵ تا ۲۹ آبان). */
  points: Meaning[];
  relation: 'one' | 'list' | 'range';
  /** It counts only in company: روز in چهلمین روز سال, عصر in عصر شنبه. */
  weak: boolean;
}

/** How the words before an expression bind it: ظرف یک ماه, تا پایان سال, از دیروز, پس از ۴۵ دقیقه. */
export type Bound = 'in' | 'during' | 'within' | 'from' | 'until' | 'about' | 'after' | 'before' | 'between';

/** An expression in the making: adjoining terms, joined. */
export interface Chunk extends Term {
  /** Kind of the term joined last. */
  tail: TermKind;
}

/** A term of one meaning. */
export function term(from: number, to: number, kind: TermKind, meaning: Meaning, weak = false): Term {
  return { from, to, kind, points: [meaning], relation: 'one', weak };
}

export type WordOf<Class extends TimeWord['class']> = Extract<TimeWord, { class: Class }>;

/** The time word of that class at an atom, if it is one. */
export function wordAt<Class extends TimeWord['class']>(
  source: Source,
  at: number,
  of: Class,
): WordOf<Class> | undefined {
  const word = source.atoms[at]?.senses.time;
  return word?.class === of ? (word as WordOf<Class>) : undefined;
}

/** Most members of a list, and most repeats of a word, that are looked through: what is longer is no time. */
export const mostListed = 12;

/** Atom after a row of the word ساعت (ساعت ساعت ۱۱ stands in machine-made lines). */
export function afterHours(source: Source, at: number): number {
  let next = at;
  while (next - at < mostListed && isUnit(source, next, 'hour') && formAt(source, next) === 'plain') next++;
  return next;
}

/** True where the atom is that unit in its plain or an ezafe form. */
export function isUnit(source: Source, at: number, unit: TimeUnit): boolean {
  const form = formAt(source, at);
  return wordAt(source, at, 'unit')?.unit === unit && (form === 'plain' || form === 'linked' || form === 'plural');
}

export function formAt(source: Source, at: number): Form {
  return source.atoms[at]?.form ?? 'plain';
}

/** Class of the number word at an atom: `and` for و. */
export function connectiveAt(source: Source, at: number): NonNullable<Senses['number']>['class'] | undefined {
  return source.atoms[at]?.senses.number?.class;
}

export function markAt(source: Source, at: number): number {
  return source.atoms[at]?.mark ?? 0;
}

export const Mark = {
  Comma: 0x60c,
  Colon: 0x3a,
  Hyphen: 0x2d,
  EnDash: 0x2013,
  Slash: 0x2f,
  Backslash: 0x5c,
  Stop: 0x2e,
} as const;

export function isDash(source: Source, at: number): boolean {
  return markAt(source, at) === Mark.Hyphen || markAt(source, at) === Mark.EnDash;
}

/** True where a number at that atom counts or measures something that is no time: ۲۰ in ۲۰ نفر, ۲۰ درصد. */
export function countsThings(source: Source, number: NumberSpan): boolean {
  const next = source.atoms[number.to]?.senses;
  return (
    number.kind === 'percent' ||
    next?.measure !== undefined ||
    next?.number?.class === 'percent' ||
    next?.time?.class === 'unit'
  );
}

/** A year as it is written: 4 digits, or the last two of a Jalali year (۹۵, ۰۲). */
export function fullYear(year: number, calendar: CalendarName | undefined): number {
  if (year >= 100 || calendar === 'gregorian' || calendar === 'hijri') return year;
  return year < firstShortYear ? 1400 + year : 1300 + year;
}

/** ۰۲ is 1402, ۹۵ is 1395; ۳۰ and later are of the thirteen hundreds. */
const firstShortYear = 30;

/** Calendar that a year of four digits belongs to by its size. */
export function calendarOfYear(year: number): CalendarName {
  return year >= firstGregorian ? 'gregorian' : 'jalali';
}

const firstGregorian = 1500;

export const lastYear = 2199;
