import { readFileSync } from 'node:fs';
import { createRestoration } from './restore_data.ts';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** What is known of words and their ZWNJ: the tables and weights that ship. */
export const restoration = createRestoration({
  treebank: read('data/zwnj_treebank.txt'),
  dictionary: read('data/zwnj_dictionary.txt'),
  weights: read('data/zwnj_weights.txt'),
  joins: read('../../lexicon/joins.jsonl'),
  affixes: read('../../lexicon/affixes.jsonl'),
});
