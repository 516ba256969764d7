import { readFileSync } from 'node:fs';
import { createNormalizer, type ZwnjState } from './normalize_text.ts';
import { createRestoration } from './restore_data.ts';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const normalizer = createNormalizer(
  createRestoration({
    treebank: read('data/zwnj_treebank.txt'),
    dictionary: read('data/zwnj_dictionary.txt'),
    weights: read('data/zwnj_weights.txt'),
    joins: read('../../lexicon/joins.jsonl'),
    affixes: read('../../lexicon/affixes.jsonl'),
  }),
);

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
