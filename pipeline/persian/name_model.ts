import { mix } from './restore_model.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Tags of words in a text: 0 outside of names, then for each kind (person, place, body) its first word and the words
 * behind it: 1 and 2, 3 and 4, 5 and 6.
 */
export const tagCount = 7;
/** Tag 0 has no weights: a score says how much better another tag is. */
export const scored = tagCount - 1;
/** The tag "before" the first word of a sentence. */
export const startTag = tagCount;

/** What the tagger of names has learnt, all in one unit. */
export interface NameWeights {
  /** Row of a feature in `rows`, by its hash. */
  rowOf: ReadonlyMap<number, number>;
  /** Weights by row and tag (from 1 on). */
  rows: Int8Array;
  /** Weights of a tag behind another one, by the first (startTag for none) and the second. */
  steps: Int16Array;
  /** How much more a tag counts that the rules give. */
  trust: number;
}

/** A word behind another tag than a name's own cannot be a later word of that name. */
export function canFollow(before: number, tag: number): boolean {
  return tag % 2 === 1 || tag === 0 || before === tag || before === tag - 1;
}

/** Words on either side of a token that its tag depends on by their letters. */
export const reach = 2;
/** Places of a word as seen from a token: two before it to two behind it. */
export const sides = 2 * reach + 1;

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from;
  for (let i = Math.max(0, from); i < to; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** Hashed features of a folded word that stands `side` - 2 words away. */
export function wordFeatures(word: string, side: number): number[] {
  const n = word.length;
  const distance = Math.abs(side - reach);
  const hashes = [hashOf(word, 0, n)];
  if (distance < reach) hashes.push(hashOf(word, n - 3, n), hashOf(word, n - 2, n));
  if (distance === 0)
    hashes.push(hashOf(word, n - 1, n), hashOf(word, n - 4, n), hashOf(word, 0, 2), hashOf(word, 0, 3), Math.min(n, 9));
  return hashes.map((hash, template) => mix(mix(side * 16 + template + 1, hash), 0x51ed));
}

/** Sums of the weights of some features, by tag from 1 on, into `sums` from `offset` on. */
export function addWeights(weights: NameWeights, features: ArrayLike<number>, sums: Int16Array, offset: number): void {
  for (let i = 0; i < features.length; i++) {
    const row = weights.rowOf.get(features[i]!);
    if (row === undefined) continue;
    for (let tag = 0; tag < scored; tag++) sums[offset + tag]! += weights.rows[row * scored + tag]!;
  }
}

/** Weights, and what they say of the letters of words. */
export interface NameTagger {
  weights: NameWeights;
  /** Adds a word's weights, by its letters, as it stands on one of the sides. */
  addWord(id: number, side: number, sums: Int16Array): void;
}

/** A tagger over a vocabulary, which remembers what it has worked out of a word. */
export function createNameTagger(weights: NameWeights, vocabulary: Vocabulary): NameTagger {
  // one table for all words: an array for each would take more room than its numbers
  const width = sides * scored;
  let table = new Int16Array(vocabulary.known * width);
  const placeOf = vocabulary.byWord((id) => {
    const place = id * width;
    if (place + width > table.length) {
      const wider = new Int16Array((place + width) * 2);
      wider.set(table);
      table = wider;
    }
    table.fill(0, place, place + width); // an id that the vocabulary has forgotten is another word's now
    const word = vocabulary.folded(id);
    for (let side = 0; side < sides; side++)
      addWeights(weights, wordFeatures(word, side), table, place + side * scored);
    return place;
  });
  return {
    weights,
    addWord(id, side, sums) {
      const from = placeOf(id) + side * scored;
      for (let tag = 0; tag < scored; tag++) sums[tag]! += table[from + tag]!;
    },
  };
}

/** The weights as lines of text: the steps, the trust, and each feature's hash with its six weights in base 64. */
export function writeNameWeights({ rowOf, rows, steps, trust }: NameWeights): string {
  const hashes = [...rowOf.keys()].sort((a, b) => a - b);
  const bytes = Buffer.alloc(hashes.length * (4 + scored));
  for (const [at, hash] of hashes.entries()) {
    const from = at * (4 + scored);
    bytes.writeInt32LE(hash, from);
    for (let tag = 0; tag < scored; tag++) bytes.writeInt8(rows[rowOf.get(hash)! * scored + tag]!, from + 4 + tag);
  }
  return `trust ${trust}\nsteps ${[...steps].join(' ')}\nfeatures ${bytes.toString('base64')}\n`;
}

/** Reads what writeNameWeights wrote; lines with # are comments. Throws where a part is missing. */
export function readNameWeights(text: string): NameWeights {
  const part = (name: string): string => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    if (line === undefined) throw new Error(`no ${name} among the weights of names`);
    return line.slice(name.length + 1);
  };
  const bytes = Buffer.from(part('features'), 'base64');
  const count = bytes.length / (4 + scored);
  const rowOf = new Map<number, number>();
  const rows = new Int8Array(count * scored);
  for (let row = 0; row < count; row++) {
    const from = row * (4 + scored);
    rowOf.set(bytes.readInt32LE(from), row);
    for (let tag = 0; tag < scored; tag++) rows[row * scored + tag] = bytes.readInt8(from + 4 + tag);
  }
  return { rowOf, rows, steps: Int16Array.from(part('steps').split(' '), Number), trust: Number(part('trust')) };
}
