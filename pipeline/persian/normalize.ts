import { remember } from './memory.ts';
import { createNormalizer } from './normalize_text.ts';
import { restoration } from './restoration.ts';
import type { ZwnjCounts } from './zwnj_state.ts';

const normalizer = createNormalizer(restoration);

/** Names come again and again: texts of so few characters are remembered, so many of them. */
const [longest, most] = [48, 16_384];
const remembered = remember(most, (text) => normalizer(text));

/**
 * The text as it is shown: letters folded to Persian ones, invisible characters and tatweel gone, blanks single, and ZWNJ
 * restored where it was deleted (همکاریهای, رئیسجمهور, میکنیم) or turned into a blank (می کنیم, همکاری های, گفت و گو).
 * Nothing else changes: digits, vowel marks, punctuation, Latin and URLs stay. Applied twice it gives the same. Adds to
 * `seen` where the ZWNJ are.
 */
export function normalize(text: string, seen?: ZwnjCounts): string {
  return seen === undefined && text.length <= longest ? remembered(text) : normalizer(text, seen);
}
