/**
 * Learns to restore ZWNJ: writes the tables and weights in pipeline/persian/data/.
 * Use: node scripts/train_zwnj.ts SENTENCES.txt.gz INDEX.dic
 * SENTENCES: one sentence a line with its ZWNJ (UD Persian-PerDT, training part, CC BY-SA 4.0).
 * INDEX.dic: the Hunspell dictionary of Lilak (index.dic of the npm package dictionary-fa 2.0.0, Apache-2.0).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createNormalizer } from '../pipeline/persian/normalize_text.ts';
import { createRestoration } from '../pipeline/persian/restore_data.ts';
import { emptyScore, scoreSentence, showScore } from './zwnj_score.ts';
import { train } from './zwnj_training.ts';

/** Every tenth block of twenty sentences (they come in runs about one verb) is held out for the score in the header. */
function isHeldOut(at: number): boolean {
  return Math.floor(at / 20) % 10 === 3;
}

function at(path: string): URL {
  return new URL(path, import.meta.url);
}

const [sentencesPath, dictionaryPath] = process.argv.slice(2);
if (sentencesPath === undefined || dictionaryPath === undefined) {
  throw new Error('use: node scripts/train_zwnj.ts SENTENCES.txt.gz INDEX.dic');
}
const sentences = gunzipSync(readFileSync(sentencesPath)).toString('utf8').trim().split('\n');
const hunspell = readFileSync(dictionaryPath, 'utf8');
const joins = readFileSync(at('../lexicon/joins.jsonl'), 'utf8');
const affixes = readFileSync(at('../lexicon/affixes.jsonl'), 'utf8');

const most = train({ sentences: sentences.filter((_, i) => !isHeldOut(i)), hunspell, joins, affixes });
const normalize = createNormalizer(createRestoration(most));
const score = emptyScore();
for (const sentence of sentences.filter((_, i) => isHeldOut(i))) {
  scoreSentence(score, normalize(sentence.replaceAll('\u200c', '')), sentence);
}
const heldOut = showScore(score);
console.log(`held out: ${heldOut}`);

const all = train({ sentences, hunspell, joins, affixes });
const perdt = 'https://github.com/UniversalDependencies/UD_Persian-PerDT (CC BY-SA 4.0)';
writeFileSync(
  at('../pipeline/persian/data/zwnj_treebank.txt'),
  `# Words of the training part of ${perdt}, front-coded: letters kept from the word before (base 36), rest, count bucket.\n` +
    `# Written by scripts/train_zwnj.ts. Licence: CC BY-SA 4.0.\n${all.treebank}`,
);
writeFileSync(
  at('../pipeline/persian/data/zwnj_dictionary.txt'),
  `# Words of Lilak, Persian Spell Checking Dictionary, Copyright 2015 Mostafa Sedaghat Joo, https://github.com/b00f/lilak, without inflected verbs.\n` +
    `# Front-coded as zwnj_treebank.txt; the tag is the word class. Changed from the npm package dictionary-fa by scripts/train_zwnj.ts.\n` +
    `# Licence: Apache-2.0, https://www.apache.org/licenses/LICENSE-2.0\n${all.dictionary}`,
);
writeFileSync(
  at('../pipeline/persian/data/zwnj_weights.txt'),
  `# Weights learnt by scripts/train_zwnj.ts from the two lists beside this one. Licence: CC BY-SA 4.0 (from ${perdt}).\n` +
    `# Trained on nine tenths of the sentences and scored on the rest, ZWNJ deleted: ${heldOut}\n${all.weights}`,
);
