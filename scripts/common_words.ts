/**
 * Writes lexicon/common_words.txt: the words that occur at least three times in the UD Persian-PerDT training sentences
 * (CC BY-SA 4.0), folded. A word of this list is taken for a name only where its surroundings say so.
 * Use: node scripts/common_words.ts SENTENCES.txt.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold, Kind } from '../pipeline/persian/letters.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';
import { createVocabulary } from '../pipeline/persian/vocabulary.ts';

const least = 3;
const path = process.argv[2];
if (path === undefined) throw new Error('use: node scripts/common_words.ts SENTENCES.txt.gz');
const counts = new Map<string, number>();
const vocabulary = createVocabulary([]);
for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
  const tokens = tokenize(line, vocabulary);
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== Kind.Word) continue;
    const word = fold(line.slice(tokens.start[at], tokens.end[at]));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const words = [...counts]
  .filter(([, count]) => count >= least)
  .map(([word]) => word)
  .sort();
const header = [
  '# Words that occur at least three times in the training sentences of UD Persian-PerDT, folded (no ZWNJ, one spelling).',
  '# Built by scripts/common_words.ts from https://github.com/UniversalDependencies/UD_Persian-PerDT, CC BY-SA 4.0; this list carries the same licence.',
];
writeFileSync(new URL('../lexicon/common_words.txt', import.meta.url), [...header, ...words, ''].join('\n'));
console.log(`${words.length} words`);
