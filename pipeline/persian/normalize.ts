import { readFileSync } from 'node:fs';
import { createNormalize } from './normalize_text.ts';
import { createRestoration } from './restore_data.ts';
import type { Restoration } from './restore_word.ts';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** The tables and weights of the repository. */
export const restoration: Restoration = createRestoration({
  treebank: read('data/zwnj_treebank.txt'),
  dictionary: read('data/zwnj_dictionary.txt'),
  weights: read('data/zwnj_weights.txt'),
  joins: read('../../lexicon/joins.jsonl'),
  affixes: read('../../lexicon/affixes.jsonl'),
});

/**
 * The text as it is shown: letters folded to Persian ones, invisible characters and vowel marks gone, blanks single,
 * and ZWNJ restored where it was deleted (همکاریهای, رئیسجمهور, میکنیم) or turned into a blank (می کنیم, همکاری های,
 * گفت و گو). Nothing else changes: digits, punctuation, Latin and URLs stay. Applied twice it gives the same.
 */
export const normalize: (text: string) => string = createNormalize(restoration);
