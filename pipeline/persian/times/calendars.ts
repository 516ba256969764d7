import type { Meaning } from './meaning.ts';
import { fullYear, type Source, type WordOf, wordAt } from './source.ts';

/** A calendar's name after a year or date: میلادی, هجری شمسی, ه.ش. Returns it and the atom after it. */
export function readCalendar(
  source: Source,
  at: number,
  isYear = true,
): { word: WordOf<'calendar'>; to: number } | undefined {
  const word = wordAt(source, at, 'calendar');
  return word === undefined || (word.letter && !isYear) ? undefined : { word, to: at + 1 };
}

/** Meaning with a calendar's name applied to it: ۷۷۶ قبل از میلاد, ۲۰۱۹ میلادی, ۹۵ شمسی. */
export function inCalendar(meaning: Meaning, word: WordOf<'calendar'>): Meaning {
  const named: Meaning = { ...meaning, calendar: word.calendar };
  if (word.before_christ) named.beforeChrist = true;
  if (meaning.year !== undefined && word.calendar === 'jalali') named.year = fullYear(meaning.year, 'jalali');
  return named;
}
