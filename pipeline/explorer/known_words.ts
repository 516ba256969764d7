/**
 * The words that a corpus writes, by a hash of their letters. The set may take a few strangers for members (Bloom's
 * filter) and is small whatever the corpus: 16 MB. A stranger makes the search index a little longer and no answer wrong.
 */
export interface KnownWords {
  add(hash: number): void;
  has(hash: number): boolean;
}

const bits = 2 ** 27;

/** No words yet. */
export function createKnownWords(): KnownWords {
  const field = new Uint32Array(bits / 32);
  const isSet = (bit: number): boolean => (field[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  const set = (bit: number): void => {
    field[bit >>> 5]! |= 1 << (bit & 31);
  };
  return {
    add(hash) {
      set(firstBit(hash));
      set(secondBit(hash));
    },
    has: (hash) => isSet(firstBit(hash)) && isSet(secondBit(hash)),
  };
}

const firstBit = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 5;
const secondBit = (hash: number): number => Math.imul(hash ^ (hash >>> 12), 0x297a2d39) >>> 5;

/** FNV-1a of a word, or of the word that it makes behind letters whose hash is given. */
export function hashOf(word: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
