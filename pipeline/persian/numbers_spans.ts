import type { NumberWord } from '../lexicon/time_words.ts';
import type { Atom, AtomSpan } from './times/atom.ts';

export const hyphen = 0x2d;

/** One numeral of a number: ۵۰۰ and ۷۰۰ میلیون are the parts of ۵۰۰ تا ۷۰۰ میلیون, each with the value it has alone. */
export interface NumberPart {
  start: number;
  end: number;
  value: number;
}

/** A number in a text, in digits or words or both. */
export interface NumberSpan extends AtomSpan {
  /** `ordinal`: بیست و پنجم. `fraction`: یک سوم. `percent`: ۲۰ in ۲۰ درصد. `label`: 19 in کووید-۱۹, a number that names. */
  kind: 'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'label';
  /** The value; null for a range. */
  value: number | null;
  /** Both ends of a range (۱۵ الی ۱۶), equal for a single number. */
  low: number;
  high: number;
  parts: NumberPart[];
  /** Number of digits where it is one run of digits (۱۳۹۸ has 4), else 0. */
  digits: number;
  /** True where it is in words alone. */
  words: boolean;
}

/** Word of a number that an atom is, if any. */
export function numberClass(atom: Atom | undefined): NumberWord['class'] | undefined {
  return atom?.senses.number?.class;
}
