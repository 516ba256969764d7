import { extractTimes, type TimeRow } from '../../pipeline/extract/times.ts';
import { type NumberSpan, readNumbers } from '../../pipeline/persian/numbers.ts';
import { type Atom, readAtoms } from '../../pipeline/persian/times/atoms.ts';
import { readTimes, type TimeSpan } from '../../pipeline/persian/times.ts';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { lexicon } from '../document.ts';

export function atomsOf(text: string): Atom[] {
  return readAtoms(tokenize(text, lexicon.vocabulary), lexicon.times);
}

export function numbersIn(text: string): NumberSpan[] {
  return readNumbers(atomsOf(text));
}

/** Expressions of time, words that say no time left out. */
export function timesIn(text: string): TimeSpan[] {
  const atoms = atomsOf(text);
  return readTimes(atoms, readNumbers(atoms)).filter(({ weak }) => !weak);
}

export function rowsIn(text: string, published: string | null = null): TimeRow[] {
  const atoms = atomsOf(text);
  return extractTimes(readTimes(atoms, readNumbers(atoms)), published);
}

/** The three ways in which a text may come: ZWNJ kept, deleted, or turned into a blank. */
export function spellingsOf(text: string): string[] {
  return [text, text.replaceAll('\u200c', ''), text.replaceAll('\u200c', ' ')];
}
