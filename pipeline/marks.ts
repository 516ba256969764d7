import { Kind } from './persian/letters.ts';
import type { Tokens } from './persian/tokens.ts';

/** Marks that end a sentence: . ! ? ؟ … ۔ ⸮ ‼ ⁇ ⁈ ⁉ */
const isStopUnit = new Uint8Array(65536);
for (const unit of [0x2e, 0x21, 0x3f, 0x61f, 0x2026, 0x6d4, 0x2e2e, 0x203c, 0x2047, 0x2048, 0x2049])
  isStopUnit[unit] = 1;

/** True for a token that is such a mark. */
export function isStop(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Punctuation && isStopUnit[tokens.id[at]!] === 1;
}

/** A kind of brackets or quotation marks. */
export interface Family {
  number: number;
  open: number;
  close: number;
  quotation: boolean;
  /** Tokens that a pair may hold when a sentence ends inside; a longer one is two marks that lost their partners. */
  longest: number;
}

const kinds: Family[] = [
  { number: 0, open: 0x28, close: 0x29, quotation: false, longest: 60 }, // ( )
  { number: 1, open: 0x5b, close: 0x5d, quotation: false, longest: 60 }, // [ ]
  { number: 2, open: 0xab, close: 0xbb, quotation: true, longest: 400 }, // « »
  { number: 3, open: 0x201c, close: 0x201d, quotation: true, longest: 400 }, // “ ”
  { number: 4, open: 0x2039, close: 0x203a, quotation: true, longest: 400 }, // ‹ ›
  { number: 5, open: 0x22, close: 0x22, quotation: true, longest: 120 }, // straight
];
/** By code unit, as tables: every mark of every text is looked up. */
const families: (Family | undefined)[] = new Array(65536).fill(undefined);
for (const family of kinds) for (const unit of [family.open, family.close]) families[unit] = family;

/** The family of a code unit, if it has one. */
export function familyOf(unit: number): Family | undefined {
  return families[unit];
}

/** True for « “ " and their like, false for brackets. */
export function isQuotation(unit: number): boolean {
  return families[unit]?.quotation === true;
}

/** True for a mark that opens by its shape: ( [ « “ ‹ */
export function isOpener(tokens: Tokens, at: number): boolean {
  const family = tokens.kind[at] === Kind.Punctuation ? families[tokens.id[at]!] : undefined;
  return family !== undefined && family.open === tokens.id[at] && family.close !== tokens.id[at];
}
