import { Kind, kindOf, skeletonOf } from './letters.ts';

/**
 * What each UTF-16 unit is to a word: below `code.Other` a letter by its folded form (ا 1, ب 2, … ی 32), then the letters that
 * have no code of their own, what belongs to a word and is left out, and last what stands in numbers (0 to 9, . / : ,).
 */
export const codeOf = new Uint8Array(65536);

const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const ofNumbers = '0123456789./:,٫٬';

/** Codes that are no letter of Persian. */
export const code = {
  /** A letter of another language that is written with the same script, and ﻼ, which is two. */
  Other: letters.length + 1,
  /** A vowel mark or a hamza alone: nothing, but part of its word also at the end (توسعهٔ). */
  Mark: letters.length + 2,
  /** ZWNJ, tatweel and their like: nothing, and no part of a word at its end. */
  Hidden: letters.length + 3,
} as const;

function build(): void {
  for (let unit = 0; unit < 65536; unit++) {
    const folded = String.fromCharCode(skeletonOf[unit]!);
    if (kindOf[unit] === Kind.Word) codeOf[unit] = letters.indexOf(folded) + 1 || code.Other;
    else if (kindOf[unit] === Kind.Invisible) codeOf[unit] = isMark(unit) ? code.Mark : code.Hidden;
    else if (ofNumbers.includes(folded)) codeOf[unit] = code.Hidden + 1 + ofNumbers.indexOf(folded);
  }
}

/** A vowel mark belongs to its letter also at the end of a word (توسعهٔ); a trailing ZWNJ does not. */
export function isMark(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x65f) || unit === 0x670 || unit === 0x621;
}

build();

/**
 * A word of up to ten letters with a code is two numbers of 30 bits, six for each letter: no two such words have the same.
 * 99 of 100 words of news are so short.
 */
export const keys = {
  letterBits: 6,
  /** Bits of the low part, and of the high one. */
  partBits: 30,
  /** Most letters. */
  longest: 10,
  /** The high part of what has no key. */
  none: -1,
} as const;

/** The key of a folded word, high part first; undefined where it has none. */
export function keyOf(folded: string): [high: number, low: number] | undefined {
  const { letterBits, partBits, longest } = keys;
  if (folded.length > longest || folded === '') return undefined;
  let high = 0;
  let low = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const letter = codeOf[unit]!;
    const isPlain = letter !== 0 && (letter < code.Other || letter > code.Hidden) && skeletonOf[unit] === unit;
    if (!isPlain) return undefined;
    high = (high << letterBits) | (low >>> (partBits - letterBits));
    low = ((low << letterBits) | letter) & ((1 << partBits) - 1);
  }
  return [high, low];
}
