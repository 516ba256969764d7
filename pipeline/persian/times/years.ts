import type { NumberSpan } from '../numbers_spans.ts';
import { inCalendar, readCalendar } from './calendars.ts';
import type { Meaning } from './meaning.ts';
import {
  afterHours,
  calendarOfYear,
  connectiveAt,
  countsThings,
  formAt,
  fullYear,
  isUnit,
  lastYear,
  Mark,
  markAt,
  type Source,
  type Term,
} from './source.ts';

/** سال ۱۳۹۸, سال های ۲۰۱۹ تا ۲۰۲۱, سال نود و دو, دهه ۶۰ و ۷۰, قرن نوزدهم میلادی; at a unit word. */
export function readYearUnit(source: Source, at: number): Term | undefined {
  if (isUnit(source, at, 'year')) return readYears(source, at, at + 1, yearOf);
  if (isUnit(source, at, 'decade')) return readYears(source, at, at + 1, decadeOf);
  if (isUnit(source, at, 'century')) return readYears(source, at, at + 1, centuryOf);
  return undefined;
}

type ReadYear = (source: Source, number: NumberSpan, value: number, plural: boolean) => Meaning | undefined;

/** Numbers from `numbersAt` on, a list or a range, then perhaps a calendar's name that goes for all of them. */
function readYears(source: Source, from: number, numbersAt: number, read: ReadYear): Term | undefined {
  const points: Meaning[] = [];
  const plural = formAt(source, from) === 'plural';
  let relation: Term['relation'] = 'one';
  let at = numbersAt;
  let to = at;
  while (true) {
    const number = source.numberAt[at];
    if (number === undefined) break;
    const values = number.value === null ? [number.low, number.high] : [number.value];
    const named = readCalendar(source, number.to) !== undefined;
    const meanings = values.map((value) => read(source, number, value, plural || named || points.length > 0));
    if (meanings.some((meaning) => meaning === undefined)) break;
    if (number.value === null) relation = 'range';
    points.push(...(meanings as Meaning[]));
    to = number.to;
    const joined = connectiveAt(source, to) === 'and' || markAt(source, to) === Mark.Comma;
    if (relation === 'range' || !joined || named) break;
    at = to + 1;
  }
  if (points.length === 0) return undefined;
  if (points.length > 1 && relation === 'one') relation = 'list';
  return withCalendar(source, { from, to, kind: 'year', points, relation, weak: false });
}

export function withCalendar(source: Source, years: Term): Term {
  const named = readCalendar(source, years.to);
  if (named === undefined) return years;
  return { ...years, to: named.to, points: years.points.map((point) => inCalendar(point, named.word)) };
}

function yearOf(source: Source, number: NumberSpan, value: number, sure: boolean): Meaning | undefined {
  if (number.kind !== 'cardinal' || !Number.isInteger(value) || value < 1 || value > lastYear) return undefined;
  if (!sure && value < 1000 && !isShortYear(source, number)) return undefined;
  if (!sure && value < 1000 && countsThings(source, number)) return undefined;
  const year = fullYear(value, undefined);
  return { year, calendar: calendarOfYear(year) };
}

/** ۹۵ and ۰۲, نود و دو: the short form of a year, not a small number. */
function isShortYear(source: Source, number: NumberSpan): boolean {
  if (number.words) return number.low >= firstSpokenYear;
  const digits = source.atoms[number.from]!.digits;
  return (
    number.value === null ||
    (digits?.shape === 'number' && digits.length === 2 && (number.low >= firstSpokenYear || number.low < 10))
  );
}

const firstSpokenYear = 30;

/** دهه ۶۰, دهه ۱۹۹۰: of two digits, the century is that of the calendar. */
function decadeOf(_source: Source, number: NumberSpan, value: number): Meaning | undefined {
  if (number.kind !== 'cardinal' || value % 10 !== 0 || value < 10 || value > lastYear) return undefined;
  return value < 100 ? { decade: value } : { decade: value, calendar: calendarOfYear(value) };
}

/** قرن نوزدهم, قرن ۱۹. */
function centuryOf(_source: Source, number: NumberSpan, value: number): Meaning | undefined {
  if (number.kind === 'percent' || !Number.isInteger(value) || value < 1 || value > 21) return undefined;
  return { century: value, calendar: 'gregorian' };
}

/** ۱۳۹۸ شمسی, ۱۱۱ ق, ۲۰۱۹ میلادی: a year made plain by the calendar's name. */
export function readNamedYear(source: Source, at: number): Term | undefined {
  const number = source.numberAt[at];
  if (number === undefined || number.kind !== 'cardinal' || number.low < 1 || number.high > lastYear) return undefined;
  const named = readCalendar(source, number.to);
  if (named === undefined || (named.word.letter && number.low < 100)) return undefined;
  const values = number.value === null ? [number.low, number.high] : [number.value];
  if (values.some((value) => !Number.isInteger(value))) return undefined;
  const points = values.map((year) => inCalendar({ year }, named.word));
  return { from: at, to: named.to, kind: 'year', points, relation: points.length > 1 ? 'range' : 'one', weak: false };
}

/**
 * A year after a month or season: مهر ۱۳۹۵, مهر ماه سال ۹۵, ۱۴ مهر ۹۴. Two digits count only as a plausible Jalali year that
 * does not go on to count something (۱۵ خرداد ۲۰ نفر).
 */
export function readYearAfter(
  source: Source,
  at: number,
  calendar: Meaning['calendar'],
): { meaning: Meaning; to: number } | undefined {
  const named = isUnit(source, at, 'year') && formAt(source, at) === 'plain';
  const number = source.numberAt[named ? at + 1 : at];
  if (number === undefined || number.kind !== 'cardinal' || number.value === null) return undefined;
  if (!Number.isInteger(number.value) || markAt(source, number.to) === Mark.Colon || number.value < 0) return undefined;
  if (countsThings(source, number) && number.digits !== 4 && !isClockAfter(source, number.to)) return undefined;
  if (!isYearAfter(number, calendar, named)) return undefined;
  const year = fullYear(number.value, calendar ?? 'jalali');
  const after = readCalendar(source, number.to);
  const meaning: Meaning = { year, calendar: calendar ?? calendarOfYear(year) };
  return after === undefined ? { meaning, to: number.to } : { meaning: inCalendar(meaning, after.word), to: after.to };
}

/** ۲ آذر ۹۵ ساعت ۱۴: the unit belongs to the clock time behind it. */
function isClockAfter(source: Source, at: number): boolean {
  const next = afterHours(source, at);
  return next > at && source.numberAt[next] !== undefined;
}

function isYearAfter(number: NumberSpan, calendar: Meaning['calendar'], named: boolean): boolean {
  const { value, digits } = number;
  if (value === null || value > lastYear) return false;
  if (value >= 1000) return digits === 4 || number.words;
  if (calendar === 'gregorian' || calendar === 'hijri') return named && value >= 100;
  if (digits === 2) return value >= firstShortDigits || value < 10;
  return named && value >= firstSpokenYear;
}

/** Two bare digits after a month: ۴۰ to ۹۹, or with a zero before them. */
export const firstShortDigits = 40;
