import { fold, Kind, kindOf, skeletonOf } from './letters.ts';

/** Words by number: 1, 2, 3 … in the order in which they were added; 0 is no word. */
export interface Words {
  /** Number of words, the empty one at 0 included. */
  readonly count: number;
  /** UTF-16 units of all words. */
  readonly units: number;
  /** The number of a folded word, which is added where it is new. */
  idOf(word: string): number;
  /** The number of the word that the UTF-16 units of a piece of raw text fold to, which is added where it is new. */
  idAt(units: Uint16Array, from: number, to: number): number;
  /** The folded word of a number; '' where there is none. */
  wordOf(id: number): string;
  /** Forgets all but the first `count` words. */
  keep(count: number): void;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const basis = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** Places that are looked at; a word that finds none goes to a map whose hash nobody can foresee, so that no text is slow. */
const mostProbes = 32;
/** A longer word goes to the map as well. */
const longestWord = 64;

/**
 * A hash table from folded words to numbers that reads raw text in place: no string is made for a word that is known
 * (a map from strings took three fifths of the tokenizer's time). A slot is four numbers side by side, so that a look at it
 * is one cache line: the word's hash, its number, and where its letters begin and end in `pool`.
 */
export function createWords(): Words {
  let mask = (1 << 14) - 1;
  let slots = new Int32Array((mask + 1) * 4);
  const words: string[] = [''];
  let starts = new Int32Array(1 << 14);
  let pool = new Uint16Array(1 << 16);
  const others = new Map<string, number>();
  const letters = new Uint16Array(longestWord);
  let size = 0;

  function add(word: string, hash: number, slot: number): number {
    const id = words.length;
    words.push(word);
    if (words.length >= starts.length) starts = grown(starts, new Int32Array(starts.length * 2));
    if (size + word.length > pool.length) pool = grown(pool, new Uint16Array((size + word.length) * 2));
    for (let i = 0; i < word.length; i++) pool[size + i] = word.charCodeAt(i);
    size += word.length;
    starts[words.length] = size;
    place(id, hash, slot);
    if (words.length > mask >> 1) rebuild(mask * 2 + 1);
    return id;
  }

  function place(id: number, hash: number, slot: number): void {
    if (slot < 0) others.set(words[id]!, id);
    else slots.set([hash, id, starts[id]!, starts[id + 1]!], slot);
  }

  function rebuild(newMask: number): void {
    mask = newMask;
    slots = new Int32Array((mask + 1) * 4);
    others.clear();
    for (const [id, word] of words.entries()) {
      if (id === 0) continue;
      const hash = hashOf(word);
      place(id, hash, word.length > longestWord ? -1 : freeSlot(hash));
    }
  }

  function freeSlot(hash: number): number {
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = ((hash + probe) & mask) << 2;
      if (slots[slot + 1] === 0) return slot;
    }
    return -1;
  }

  function isWord(slot: number, length: number): boolean {
    const start = slots[slot + 2]!;
    if (slots[slot + 3]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (pool[start + i] !== letters[i]) return false;
    return true;
  }

  /** The word whose letters are the first `length` of `letters`. */
  function idOfLetters(length: number, hash: number): number {
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = ((hash + probe) & mask) << 2;
      const id = slots[slot + 1]!;
      if (id === 0) return add(textOf(letters, 0, length), hash, slot);
      if (slots[slot] === hash && isWord(slot, length)) return id;
    }
    const word = textOf(letters, 0, length);
    return others.get(word) ?? add(word, hash, -1);
  }

  function idOf(word: string): number {
    if (word.length > longestWord) return others.get(word) ?? add(word, 0, -1);
    for (let i = 0; i < word.length; i++) letters[i] = word.charCodeAt(i);
    return idOfLetters(word.length, hashOf(word));
  }

  function idAt(units: Uint16Array, from: number, to: number): number {
    if (to - from > longestWord) return idOf(fold(textOf(units, from, to)));
    let hash = basis;
    let length = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      const letter = skeletonOf[unit]!;
      if (letter === 0) {
        if (kindOf[unit] === Kind.Invisible) continue;
        return idOf(fold(textOf(units, from, to)));
      }
      letters[length++] = letter;
      hash = Math.imul(hash ^ letter, prime);
    }
    return idOfLetters(length, mixed(hash));
  }

  return {
    get count() {
      return words.length;
    },
    get units() {
      return size;
    },
    idOf,
    idAt,
    wordOf: (id) => words[id] ?? '',
    keep(count) {
      words.length = count;
      size = starts[count]!;
      rebuild(mask);
    },
  };
}

function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at]!);
  return text;
}

function hashOf(word: string): number {
  let hash = basis;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime);
  return mixed(hash);
}

/** FNV's low bits follow the last letter; the table takes the low bits. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown<Numbers extends { set(from: Numbers): void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
