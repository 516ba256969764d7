import { ZWNJ } from './letters.ts';
import { joinsNext } from './restore_letters.ts';
import { type Morphology, standingOf } from './restore_morphology.ts';

/** Log-linear weights over hashed features, 8 bits each: a score is `scale` times the sum, above 0 for a ZWNJ. */
export interface Weights {
  table: Int8Array;
  scale: number;
}

/** All that restoration reads: the tables, and the weights for new words and for words with two readings. */
export interface Restoration extends Morphology {
  gaps: Weights;
  context: Weights;
}

/** Most features of one gap. */
export const mostFeatures = 64;

export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = mix(hash, i < 0 || i >= text.length ? 1 : text.charCodeAt(i));
  return hash;
}

/** What the gaps of one word share: the standing of each prefix and suffix, worked out once. */
export interface Pieces {
  key: string;
  before: Int32Array;
  after: Int32Array;
  dictionary: string;
}

/** The standings of all pieces of a word; `hidden` as in standingOf. */
export function piecesOf(morphology: Morphology, key: string, hidden: string): Pieces {
  const before = new Int32Array(key.length + 1);
  const after = new Int32Array(key.length + 1);
  for (let i = 1; i <= key.length; i++) before[i] = standingOf(morphology, key.slice(0, i), hidden);
  for (let i = 0; i < key.length; i++) after[i] = standingOf(morphology, key.slice(i), hidden);
  return { key, before, after, dictionary: morphology.lexicon.get(key)?.dictionary ?? '' };
}

/** و between the halves of گفت وگو. */
const waw = 0x648;

function dictionarySplits(dictionary: string, gap: number): number {
  if (dictionary === '') return 0;
  let at = 0;
  for (let i = 0; i < dictionary.length; i++) {
    if (dictionary[i] === ZWNJ) {
      if (at === gap) return 1;
    } else at++;
  }
  return 2;
}

/** Writes the hashed features of the gap before letter `gap` into `out` and gives their number. `size` is a power of two. */
export function gapFeatures(pieces: Pieces, gap: number, size: number, out: Int32Array): number {
  const { key, before, after } = pieces;
  const n = key.length;
  const left = before[gap]!;
  const right = after[gap]!;
  const whole = after[0]!;
  const mask = size - 1;
  let count = 0;
  let template = 1;
  const add = (hash: number): void => {
    out[count++] = mix(mix(template++ * 0x3c6ef372, hash), template) & mask;
  };
  add(0);
  for (let k = 1; k <= 5; k++) add(hashOf(key, gap, gap + k));
  for (let k = 1; k <= 5; k++) add(hashOf(key, gap - k, gap));
  add(hashOf(key, gap - 1, gap + 1));
  add(hashOf(key, gap - 2, gap + 1));
  add(hashOf(key, gap - 1, gap + 2));
  add(hashOf(key, gap - 2, gap + 2));
  add(hashOf(key, gap - 3, gap + 2));
  add(hashOf(key, gap - 2, gap + 3));
  add(hashOf(key, gap - 3, gap + 3));
  const start = gap <= 6 ? hashOf(key, 0, gap) : 0;
  const end = n - gap <= 8 ? hashOf(key, gap, n) : 0;
  const split = dictionarySplits(pieces.dictionary, gap);
  add(start);
  add(end);
  add(left);
  add(right);
  add(mix(left, right));
  add(mix(left, end));
  add(mix(start, right));
  add(whole);
  add(mix(whole, left));
  add(mix(whole, right));
  add(mix(whole, end));
  add(mix(whole, start));
  add(mix(whole, mix(left, right)));
  add(mix(split, whole));
  add(mix(split, 7));
  add(mix(Math.min(gap, 6), Math.min(n - gap, 8)));
  add(mix(left, Math.min(gap, 6)));
  add(mix(right, Math.min(n - gap, 8)));
  const longer = before[Math.min(n, gap + 1)]!;
  const shorter = before[gap - 1]!;
  add(mix(longer, mix(end, key.charCodeAt(gap))));
  add(mix(mix(longer, left), key.charCodeAt(gap)));
  add(mix(mix(shorter, left), key.charCodeAt(gap - 1)));
  add(mix(after[gap - 1]!, mix(right, key.charCodeAt(gap - 1))));
  add(key.charCodeAt(gap) === waw ? mix(left, after[gap + 1]!) : 0);
  return count;
}

/** The scores of the gaps of a word, by the letter after the gap; -Infinity where no ZWNJ can stand. */
export function gapScores(weights: Weights, pieces: Pieces): Float64Array {
  const { key } = pieces;
  const scores = new Float64Array(key.length).fill(Number.NEGATIVE_INFINITY);
  const features = new Int32Array(mostFeatures);
  for (let gap = 1; gap < key.length; gap++) {
    if (!joinsNext(key.charCodeAt(gap - 1))) continue;
    const count = gapFeatures(pieces, gap, weights.table.length, features);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights.table[features[i]!]!;
    scores[gap] = sum * weights.scale;
  }
  return scores;
}
