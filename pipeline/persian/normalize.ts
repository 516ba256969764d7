import { createNormalizer, type ZwnjState } from './normalize_text.ts';
import { restoration } from './restoration.ts';

const normalizer = createNormalizer(restoration);

/**
 * The text as it is shown: letters folded to Persian ones, invisible characters and tatweel gone, blanks single, and ZWNJ
 * restored where it was deleted (همکاریهای, رئیسجمهور, میکنیم) or turned into a blank (می کنیم, همکاری های, گفت و گو).
 * Nothing else changes: digits, vowel marks, punctuation, Latin and URLs stay. Applied twice it gives the same.
 */
export function normalize(text: string): string {
  return normalizer.normalize(text);
}

/**
 * How a document stands to ZWNJ, for `documents.zwnj`: kept (می کند), stripped (میکند), spaced (می کند), or mixed, where
 * none of them has three fifths of the evidence. A text in which nothing tells is kept.
 */
export function zwnjState(text: string): ZwnjState {
  return normalizer.zwnjState(text);
}
