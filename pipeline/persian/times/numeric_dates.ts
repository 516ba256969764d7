import { inCalendar, readCalendar } from './calendars.ts';
import type { Meaning } from './meaning.ts';
import { calendarOfYear, fullYear, Mark, markAt, type Source, type Term, term } from './source.ts';

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
