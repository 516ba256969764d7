import { ZWNJ } from '../pipeline/persian/letters.ts';
import { contextFeatures } from '../pipeline/persian/restore_context.ts';
import { dropUnseen, joinsNext, keyOf } from '../pipeline/persian/restore_letters.ts';
import { gapFeatures, mostFeatures, piecesOf } from '../pipeline/persian/restore_model.ts';
import type { Morphology } from '../pipeline/persian/restore_morphology.ts';
import type { DictionaryWord } from './zwnj_dictionary.ts';
import { createDice, type Example } from './zwnj_learn.ts';
import { countWords, tokensOf } from './zwnj_tables.ts';

/** The letters of a key before which its spelling has a ZWNJ. */
export function gapsOf(spelling: string): Set<number> {
  const gaps = new Set<number>();
  let at = 0;
  for (const letter of spelling) {
    if (letter === ZWNJ) gaps.add(at);
    else at++;
  }
  return gaps;
}

/** The examples of one word, its own entry held back. */
function examplesOf(morphology: Morphology, spelling: string, hidden: string, size: number, weight: number): Example[] {
  const key = keyOf(spelling);
  const gaps = gapsOf(spelling);
  const pieces = piecesOf(morphology, key, hidden);
  const buffer = new Int32Array(mostFeatures);
  const examples: Example[] = [];
  for (let gap = 1; gap < key.length; gap++) {
    if (!joinsNext(key.charCodeAt(gap - 1))) continue;
    const count = gapFeatures(pieces, gap, size, buffer);
    examples.push({ features: buffer.slice(0, count), yes: gaps.has(gap), weight });
  }
  return examples;
}

/** Words more frequent than this and never split are function words, which say nothing of new words. */
const mostCommon = 64;

/** Examples from the treebank's words, each once, in its commonest spelling. */
export function treebankExamples(morphology: Morphology, sentences: readonly string[], size: number): Example[] {
  const spellings = new Map<string, { spelling: string; count: number; total: number }>();
  for (const [spelling, count] of countWords(sentences)) {
    const key = keyOf(spelling);
    const before = spellings.get(key) ?? { spelling, count: 0, total: 0 };
    const total = before.total + count;
    spellings.set(key, count > before.count ? { spelling, count, total } : { ...before, total });
  }
  const examples: Example[] = [];
  for (const [key, { spelling, total }] of [...spellings].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (key.length < 2 || (total > mostCommon && !spelling.includes(ZWNJ))) continue;
    for (const example of examplesOf(morphology, spelling, key, size, 1)) examples.push(example);
  }
  return examples;
}

/** The endings that the dictionary's flags stand for, `_` for ZWNJ. */
const endingsOf = new Map([
  ['sa', ['م', 'ش', 'شان']],
  ['sb', ['یم', 'یش', 'یشان']],
  ['sc', ['_ام', '_اش', '_شان']],
  ['sd', ['ها', 'های', 'هایی']],
  ['se', ['هایش', 'هایشان']],
  ['sf', ['هاست']],
  ['sg', ['_ها', '_های', '_هایی']],
  ['sh', ['_هایش', '_هایم', '_هایشان']],
  ['si', ['_هاست']],
  ['sj', ['ان', 'انی', 'انش']],
  ['sk', ['_ی']],
  ['sl', ['ی']],
  ['sm', ['_ای']],
  ['sn', ['یی']],
  ['so', ['م', 'ند', 'یم']],
  ['sp', ['_ام', '_ایم', '_اند']],
  ['sq', ['یم', 'یی', 'یند']],
  ['st', ['تر', 'ترین', 'تری']],
  ['su', ['_تر', '_ترین', '_تری']],
]);

/** Examples from the dictionary: its compounds with their own entry held back, and a draw of its words with an ending. */
export function dictionaryExamples(
  morphology: Morphology,
  dictionary: readonly DictionaryWord[],
  sentences: readonly string[],
  size: number,
  weight: number,
): Example[] {
  const known = new Set([...countWords(sentences).keys()].map(keyOf));
  const dice = createDice(99);
  const examples: Example[] = [];
  const add = (spelling: string, hidden: string): void => {
    if (known.has(keyOf(spelling))) return;
    for (const example of examplesOf(morphology, spelling, hidden, size, weight)) examples.push(example);
  };
  for (const { word, flags } of dictionary) {
    const key = keyOf(word);
    const entry = morphology.lexicon.get(key);
    if (entry !== undefined && (word.includes(ZWNJ) || dice() < 0.3)) {
      const { classes, dictionary } = entry;
      Object.assign(entry, { classes: 0, dictionary: '' });
      add(word, key);
      Object.assign(entry, { classes, dictionary });
    }
    const endings = endingsOf.get([...flags][Math.floor(dice() * flags.size)] ?? '');
    if (endings === undefined || dice() > 0.4) continue;
    const ending = endings[Math.floor(dice() * endings.length)]!.replace('_', ZWNJ);
    add(dropUnseen(word + ending), key);
  }
  return examples;
}

/** Examples of words in های by their neighbours: yes for Xه ای (حرفه ای), no for X های and Xهای (حرف های, کشورهای). */
export function contextExamples(morphology: Morphology, sentences: readonly string[], size: number): Example[] {
  const buffer = new Int32Array(mostFeatures);
  const examples: Example[] = [];
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence).map(({ word, gap }) => ({ word, key: keyOf(word), gap }));
    const keyAt = (at: number, gap: number): string => (tokens[gap]?.gap === ' ' ? (tokens[at]?.key ?? '') : '');
    for (let at = 0; at < tokens.length; at++) {
      const { word, key } = tokens[at]!;
      if (!/[^\u0647]\u0647\u0627\u06cc$/.test(key) || key.length < 5) continue;
      const after = keyAt(at + 1, at + 1);
      const neighbours = { before: keyAt(at - 1, at), after, later: after === '' ? '' : keyAt(at + 2, at + 2) };
      const count = contextFeatures(morphology, neighbours, size, buffer);
      examples.push({ features: buffer.slice(0, count), yes: word.endsWith(`\u0647${ZWNJ}\u0627\u06cc`), weight: 1 });
    }
  }
  return examples;
}
