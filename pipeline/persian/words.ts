import { keyOf } from './keys.ts';
import { fold } from './letters.ts';
import type { Pieces } from './pieces.ts';

/** Words by number: 1, 2, 3 … in the order in which they were added; 0 is no word. */
export interface Words {
  /** Number of words, the empty one at 0 included. */
  readonly count: number;
  /** UTF-16 units of all words. */
  readonly units: number;
  /** The number of a folded word, which is added where it is new. */
  idOf(word: string): number;
  /** The numbers of a text's words, which are added where they are new, into `id`; of a mark its code unit. */
  idsOf(pieces: Pieces, id: Int32Array): void;
  /** The folded word of a number; '' where there is none. */
  wordOf(id: number): string;
  /** Forgets all but the first `count` words. */
  keep(count: number): void;
}

/** Part of the slots that may be taken: a small table stays in the processor's memory. */
const fullest = 0.7;
/** Places that are looked at; a word that finds none goes to a map whose hash nobody can foresee, so that no text is slow. */
const mostProbes = 32;

/**
 * A hash table from the keys of words to their numbers: no string is made for a word that is known (a map from strings
 * took three fifths of the tokenizer's time), and no letters are compared. A slot is three numbers: the key's two parts
 * and the word's number. Words without a key are in a map.
 */
export function createWords(): Words {
  let mask = (1 << 14) - 1;
  let slots = slotsFor(mask);
  const words: string[] = [''];
  const others = new Map<string, number>();
  let size = 0;

  function add(word: string): number {
    const id = words.length;
    words.push(word);
    size += word.length;
    if (words.length > mask * fullest) rebuild(mask * 2 + 1);
    else place(id);
    return id;
  }

  function rebuild(newMask: number): void {
    mask = newMask;
    slots = slotsFor(mask);
    others.clear();
    for (let id = 1; id < words.length; id++) place(id);
  }

  function place(id: number): void {
    const key = keyOf(words[id]!);
    const slot = key === undefined ? -1 : slotOf(...key, 0, 0);
    if (slot < 0) others.set(words[id]!, id);
    else slots.set([...key!, id], slot);
  }

  /** The slot that has a key (0 and 0: none), from the place on that the key `high` and `low` comes to; -1 where none is near. */
  function slotOf(high: number, low: number, wantedHigh: number, wantedLow: number): number {
    const first = mixed(high, low);
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = ((first + probe) & mask) * 3;
      if (slots[slot] === wantedHigh && slots[slot + 1] === wantedLow) return slot;
      if (slots[slot + 2] === 0) return -1;
    }
    return -1;
  }

  function known(high: number, low: number): number {
    const slot = slotOf(high, low, high, low);
    return slot < 0 ? 0 : slots[slot + 2]!;
  }

  function idOf(word: string): number {
    const key = keyOf(word);
    return (key !== undefined && known(...key)) || (others.get(word) ?? add(word));
  }

  /**
   * The two nearest slots of each key are looked at without a branch: the processor then waits for the memory of many words
   * at a time and not of one after the other, which took half of the tokenizer's time.
   */
  function idsOf({ text, count, start, end, high, low }: Pieces, id: Int32Array): void {
    let table = slots;
    let places = mask;
    for (let at = 0; at < count; at++) {
      const first = high[at]!;
      const last = low[at]!;
      const slot = (mixed(first, last) & places) * 3;
      const one = (table[slot]! ^ first) | (table[slot + 1]! ^ last);
      const two = (table[slot + 3]! ^ first) | (table[slot + 4]! ^ last);
      const mark = last & (first >> 31);
      const found = (table[slot + 2]! & ifZero(one)) | (table[slot + 5]! & ifZero(two)) | mark;
      id[at] = found;
      if (found !== 0) continue;
      id[at] = known(first, last) || idOf(fold(text.slice(start[at], end[at])));
      table = slots;
      places = mask;
    }
  }

  return {
    get count() {
      return words.length;
    },
    get units() {
      return size;
    },
    idOf,
    idsOf,
    wordOf: (id) => words[id] ?? '',
    keep(count) {
      for (let id = count; id < words.length; id++) size -= words[id]!.length;
      words.length = count;
      rebuild(mask);
    },
  };
}

/** Room for the slots 0 to `mask`, and one that stays empty. */
function slotsFor(mask: number): Int32Array {
  return new Int32Array((mask + 2) * 3);
}

/** All bits where a number is 0, else none. */
function ifZero(number: number): number {
  return ~((number | -number) >> 31);
}

/** Multiplicative hashing (Knuth, TAOCP 6.4), the high bits folded into those that the table takes. */
export function mixed(high: number, low: number): number {
  const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
