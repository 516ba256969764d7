import type { NumberSpan } from '../numbers_spans.ts';
import { calendarOfYear, countsThings, fullYear, Mark, type Source, type Term, term, wordAt } from './source.ts';
import { firstShortDigits, withCalendar } from './years.ts';

const eventReach = 4;

const firstBare = { jalali: 1200, gregorian: 1800 };

const lastBare = { jalali: 1450, gregorian: 2100 };

/**
 * A year with no word for it: four digits that no noun follows (جام جهانی ۲۰۱۸, مصوب ۱۳۸۳), or two after an event that is
 * named by its year (انتخابات ۹۶).
 */
export function readBareYear(source: Source, at: number): Term | undefined {
  const number = source.numberAt[at];
  if (number === undefined || number.kind !== 'cardinal' || countsThings(source, number)) return undefined;
  if (number.value === null) return readBareYears(source, number);
  const dated = isDated(source, at) || isSince(source, number);
  if (dated && number.digits === 2 && number.value >= firstShortDigits) return yearTerm(source, number);
  if (number.digits !== 4 || !isPlausible(number.value)) return undefined;
  const next = source.numberAt[number.to];
  if (next !== undefined && isYearBehind(number, next) && !countsThings(source, next))
    return yearPair(source, number, next);
  return dated || standsAlone(source, number) ? yearTerm(source, number) : undefined;
}

/** ۲۰۱۹-۲۰۲۰ in figures of four digits. */
function readBareYears(source: Source, number: NumberSpan): Term | undefined {
  const ends = [number.low, number.high];
  const inFigures = [number.from, number.to - 1].every((at) => {
    const digits = source.atoms[at]?.digits;
    return digits?.shape === 'number' && digits.length === 4;
  });
  if (!inFigures || !ends.every(isPlausible)) return undefined;
  if (!isDated(source, number.from) && !standsAlone(source, number)) return undefined;
  const points = ends.map((year) => ({ year, calendar: calendarOfYear(year) }));
  return withCalendar(source, {
    from: number.from,
    to: number.to,
    kind: 'year',
    points,
    relation: 'range',
    weak: false,
  });
}

/** از ۹۲ تا کنون. */
function isSince(source: Source, number: NumberSpan): boolean {
  return (
    wordAt(source, number.from - 1, 'preposition')?.sense === 'from' &&
    wordAt(source, number.to, 'until_now') !== undefined
  );
}

function yearTerm(source: Source, number: NumberSpan): Term {
  const year = fullYear(number.value!, 'jalali');
  return withCalendar(source, term(number.from, number.to, 'year', { year, calendar: calendarOfYear(year) }));
}

/** ۱۹۳۹ ۱۹۴۵: two years whose dash is lost. */
function isYearBehind(number: NumberSpan, next: NumberSpan): boolean {
  if (next.digits !== 4 || next.value === null || next.kind !== 'cardinal' || !isPlausible(next.value)) return false;
  return next.value > number.value! && next.value - number.value! < longestLife;
}

const longestLife = 120;

function yearPair(source: Source, number: NumberSpan, next: NumberSpan): Term {
  const points = [number, next].map(({ value }) => ({ year: value!, calendar: calendarOfYear(value!) }));
  return withCalendar(source, { from: number.from, to: next.to, kind: 'year', points, relation: 'range', weak: false });
}

function isPlausible(year: number): boolean {
  return (
    (year >= firstBare.jalali && year <= lastBare.jalali) || (year >= firstBare.gregorian && year <= lastBare.gregorian)
  );
}

function isDated(source: Source, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - eventReach); before--) {
    const atom = source.atoms[before]!;
    if (atom.mark !== 0 || atom.digits !== undefined) return false;
    if (atom.senses.time?.class === 'dated') return true;
    if (atom.senses.time?.class === 'preposition' || atom.senses.number !== undefined) return false;
  }
  return false;
}

/** No word follows that it could count, and nothing before it makes it an amount or a code. */
function standsAlone(source: Source, number: NumberSpan): boolean {
  const next = source.atoms[number.to];
  const before = source.atoms[number.from - 1];
  const nextIsWord =
    next !== undefined && next.mark === 0 && next.digits === undefined && !isFunctionWord(source, number.to);
  if (nextIsWord || next?.mark === Mark.Slash || next?.mark === Mark.Colon) return false;
  if (before === undefined) return next === undefined;
  const isAmount =
    before.senses.number !== undefined || before.senses.time?.class === 'to' || before.digits !== undefined;
  return before.mark === 0 && !isAmount && before.senses.time?.class !== 'preposition';
}

/** A word after which no counted noun can come: در, تا, از, به. */
function isFunctionWord(source: Source, at: number): boolean {
  const time = source.atoms[at]?.senses.time?.class;
  return time === 'preposition' || time === 'to';
}
