/** What scoring numbers and times needs: reading a text with the lexicon that ships. */
import { join } from 'node:path';
import { extractTimes, type TimeRow } from '../../pipeline/extract/times.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { type NumberSpan, readNumbers } from '../../pipeline/persian/numbers.ts';
import { type Atom, readAtoms } from '../../pipeline/persian/times/atoms.ts';
import { readTimes } from '../../pipeline/persian/times.ts';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { root } from '../../pipeline/run/code.ts';

export const lexicon = loadLexicon(join(root, 'lexicon'));

/** Words, numbers and marks as the readers of numbers and times see them. */
export function atomsOf(text: string): Atom[] {
  return readAtoms(tokenize(text, lexicon.vocabulary), lexicon.times);
}

/** Numbers of a text. */
export function numbersIn(text: string): NumberSpan[] {
  return readNumbers(atomsOf(text));
}

/** Rows of `times` for a text, counted from a day of publication where one is given (ISO 8601). */
export function timesIn(text: string, published: string | null): TimeRow[] {
  const atoms = atomsOf(text);
  return extractTimes(readTimes(atoms, readNumbers(atoms)), published);
}
