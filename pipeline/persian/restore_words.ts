/**
 * Reads a front-coded list: each line says how many letters to keep from the word before (base 36), then the rest with
 * `_` where a ZWNJ stands, then a tag of one letter or digit. Lines that start with # are comments. `take` gets the
 * letters (`units`, up to `length`), a bit for each letter that a ZWNJ stands before, and the tag.
 */
export function readWords(
  text: string,
  take: (units: Uint16Array, length: number, gaps: number, tag: number) => void,
): void {
  const marked = new Uint16Array(longest * 2);
  const units = new Uint16Array(longest);
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const first = text.charCodeAt(from);
    if (first !== 0x23 && to > from) {
      let end = first < 0x3a ? first - 0x30 : first - 0x57;
      for (let at = from + 1; at < to - 1; at++) marked[end++] = text.charCodeAt(at);
      let length = 0;
      let gaps = 0;
      for (let at = 0; at < end; at++) {
        if (marked[at] === 0x5f) gaps |= 1 << length;
        else units[length++] = marked[at]!;
      }
      take(units, length, gaps, text.charCodeAt(to - 1));
    }
    from = to + 1;
  }
}

/** Longest word of a list, in letters: a bit each. */
export const longest = 31;

/** The inverse of readWords: words must be sorted, so that neighbours share their first letters. */
export function writeWords(words: readonly (readonly [word: string, tag: string])[]): string {
  let before = '';
  let text = '';
  for (const [word, tag] of words) {
    let kept = 0;
    while (kept < 35 && kept < before.length && before[kept] === word[kept]) kept++;
    text += `${kept.toString(36)}${word.slice(kept)}${tag}\n`;
    before = word;
  }
  return text;
}

/** Words as numbers from 0 in the order in which they are added. */
export interface WordIds {
  /** The number of a word, new if need be. */
  add(units: Uint16Array, length: number): number;
  /** The number of a word, or -1. */
  find(word: string): number;
}

/**
 * A hash table of up to `most` words in typed arrays. It takes the tables in a fifth of the time of a Map, which every
 * worker pays at its start.
 */
export function createWordIds(most: number): WordIds {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const slots = new Int32Array(size);
  const starts = new Uint32Array(most + 1);
  let pool = new Uint16Array(most * 8 + longest);
  let count = 0;

  /** The slot of a word: it holds the word's number plus one, or 0 where the word is new. */
  function slotOf(word: ArrayLike<number>, length: number): number {
    let hash = length;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ word[at]!, 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (slots[slot] !== 0 && !isWord(slots[slot]! - 1, word, length)) slot = (slot + 1) & (size - 1);
    return slot;
  }

  function isWord(id: number, word: ArrayLike<number>, length: number): boolean {
    const start = starts[id]!;
    if (starts[id + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (pool[start + at] !== word[at]) return false;
    return true;
  }

  const units = new Uint16Array(longest);
  return {
    add(word, length) {
      const slot = slotOf(word, length);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      const start = starts[count]!;
      if (start + length > pool.length) {
        const larger = new Uint16Array(pool.length * 2);
        larger.set(pool);
        pool = larger;
      }
      for (let at = 0; at < length; at++) pool[start + at] = word[at]!;
      starts[count + 1] = start + length;
      slots[slot] = ++count;
      return count - 1;
    },
    find(word) {
      if (word.length > longest) return -1;
      for (let at = 0; at < word.length; at++) units[at] = word.charCodeAt(at);
      return slots[slotOf(units, word.length)]! - 1;
    },
  };
}
