import type { Form, Senses } from '../../lexicon/time_lexicon.ts';
import type { Digits } from '../numbers_digits.ts';
import type { Tokens } from '../tokens.ts';

/**
 * The smallest thing that numbers and times are read from: a token, a part of a joined word (هفت in هفتماهه), or a phrase
 * of several tokens that is one word (سه شنبه). Every token is in an atom. Offsets are UTF-16 units into the raw text.
 */
export interface Atom {
  senses: Senses;
  form: Form;
  /** A number in digits, or a date or clock time in one token. */
  digits: Digits | undefined;
  /** Code unit of a punctuation mark or symbol, else 0. */
  mark: number;
  /** Tokens, last exclusive. */
  first: number;
  last: number;
  start: number;
  end: number;
}

/** A stretch of atoms: where it stands in them, in the tokens and in the text. */
export interface AtomSpan {
  /** Atoms, `to` exclusive. */
  from: number;
  to: number;
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

/** Senses of a word that is no word of number, time or measure. */
export const nothing: Senses = {};

/** Senses of such a word that may be a finite verb: گذرد after می is no month's date. */
export const verbal: Senses = {};

/** True of words that say nothing of number or time: most of them. */
export function isOther(atom: Atom): boolean {
  return (atom.senses === nothing || atom.senses === verbal) && atom.digits === undefined;
}

export function push(atoms: Atom[], tokens: Tokens, first: number, last: number, senses: Senses, form: Form): Atom {
  const start = tokens.start[first]!;
  const end = tokens.end[last - 1]!;
  const atom: Atom = { senses, form, digits: undefined, mark: 0, first, last, start, end };
  atoms.push(atom);
  return atom;
}
