import { mix, type Weights } from './restore_model.ts';
import { isVerbForm, type Morphology } from './restore_morphology.ts';

/** The neighbours of a word, as keys; '' where a mark, a digit or the end of the text stands between. */
export interface Neighbours {
  before: string;
  after: string;
  /** The word after `after`. */
  later: string;
}

function hashEnd(word: string, letters: number): number {
  let hash = letters;
  for (let i = Math.max(0, word.length - letters); i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/**
 * Writes the hashed features of the neighbours into `out` and gives their number. حرفهای before a noun is حرف های
 * (what follows is its ezafe), before a verb, a preposition or a stop it is حرفه ای.
 */
export function contextFeatures(morphology: Morphology, neighbours: Neighbours, size: number, out: Int32Array): number {
  const { before, after, later } = neighbours;
  const mask = size - 1;
  let count = 0;
  const add = (template: number, hash: number): void => {
    out[count++] = mix(mix(template * 0x3c6ef372, hash), template) & mask;
  };
  add(1, 0);
  add(2, hashEnd(after, 30));
  add(3, hashEnd(after, 1));
  add(4, hashEnd(after, 2));
  add(5, hashEnd(after, 3));
  add(6, hashEnd(before, 30));
  add(7, hashEnd(before, 1));
  add(8, hashEnd(before, 2));
  add(9, hashEnd(before, 4));
  add(10, mix(hashEnd(before, 2), hashEnd(after, 2)));
  add(11, Math.min(after.length, 4));
  add(12, hashEnd(later, 30));
  add(13, mix(hashEnd(after, 30), hashEnd(later, 2)));
  add(14, hashEnd(after.slice(0, 3), 3));
  const afterSort = sortOf(morphology, after);
  add(15, afterSort);
  add(16, mix(afterSort, hashEnd(after, 1)));
  add(17, sortOf(morphology, before));
  add(18, mix(afterSort, sortOf(morphology, later)));
  add(19, mix(afterSort, sortOf(morphology, before)));
  return count;
}

/** The sort of a word: the classes the dictionary gives it, whether it is a verb form (also نبود, برود), how long it is. */
function sortOf(morphology: Morphology, word: string): number {
  if (word === '') return 0;
  const classes = morphology.lexicon.get(word)?.classes ?? 0;
  const verb = isVerbForm(morphology, word) ? 32 : isVerbForm(morphology, word.slice(1)) ? 64 : 0;
  return 1 + (classes & 7) + verb + (word.length > 3 ? 128 : 0);
}

/** How much the neighbours speak for Xه ای (above 0) rather than X های (below 0), as a log-odds. */
export function contextScore(morphology: Morphology, weights: Weights, neighbours: Neighbours): number {
  const features = new Int32Array(32);
  const count = contextFeatures(morphology, neighbours, weights.table.length, features);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights.table[features[i]!]!;
  return sum * weights.scale;
}
