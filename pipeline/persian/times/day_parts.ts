import type { Meaning } from './meaning.ts';
import { formAt, type Source, type WordOf, wordAt } from './source.ts';

interface PartOfDay {
  word: Pick<WordOf<'part'>, 'part' | 'half'>;
  to: number;
}

/** A part of the day: صبح, بعد از ظهر, PM; شب, which is a unit as well. */
export function dayPartAt(source: Source, at: number): PartOfDay | undefined {
  const part = wordAt(source, at, 'part');
  if (part !== undefined) return { word: part, to: at + 1 };
  const unit = wordAt(source, at, 'unit');
  if (unit?.part === undefined || formAt(source, at) !== 'plain') return undefined;
  return { word: { part: 'night', half: 'night' }, to: at + 1 };
}

const noon = 12;

const lastOfNight = 5;

/** ساعت ۴ عصر is 16:00, ساعت ۲ شب 2:00, ساعت ۱۲ ظهر 12:00. */
export function inPart(clock: Meaning, { part, half }: Pick<WordOf<'part'>, 'part' | 'half'>): Meaning {
  const hour = clock.hour ?? 0;
  const meaning: Meaning = { ...clock, part };
  if (hour > noon) return meaning;
  if (half === 'am') meaning.hour = hour % noon;
  else if (half === 'pm') meaning.hour = (hour % noon) + noon;
  else if (half === 'noon') meaning.hour = hour < lastOfNight ? hour + noon : hour;
  else meaning.hour = hour === noon ? 0 : hour <= lastOfNight ? hour : hour + noon;
  return meaning;
}
