import { ZWNJ } from './letters.ts';
import { keyOf } from './restore_letters.ts';

/** Word classes, as bits: what the dictionary says a word may take, the two stems of verbs, and the silent ه of خانه. */
export const WordClass = { Noun: 1, Adjective: 2, Other: 4, Past: 8, Present: 16, Silent: 32 } as const;

/**
 * When the pieces of a word are joined where blanks stand between them: `Always` if a hand said so (رئیس جمهور), `Likely`
 * if the tables do, `Participle` if they do and the last is شده and the like, which may be a verb of its own.
 */
export const Apart = { Never: 0, Always: 1, Likely: 2, Participle: 3 } as const;

/** What the tables know of one key (a word without its ZWNJ). Counts are buckets: 1 for once, 2 for 2-3, 3 for 4-7 … */
export interface Entry {
  /** How often the treebank writes it as one piece. */
  joined: number;
  /** How often it writes `spelling`. */
  split: number;
  /** The commonest spelling with ZWNJ in the treebank, or ''. */
  spelling: string;
  /** How often it writes the next spelling with ZWNJ. */
  second: number;
  /** Bits of WordClass. */
  classes: number;
  /** A spelling with ZWNJ in the dictionary, or ''. */
  dictionary: string;
  /** The spelling set by hand, which beats all else; '' where there is none. */
  fixed: string;
  /** One of Apart. */
  apart: number;
}

export type Lexicon = Map<string, Entry>;

/** A spelling set by hand. `spaced`: it is also joined where blanks stand for its ZWNJ. */
export interface Join {
  text: string;
  spaced?: boolean;
}

const classOf: Record<string, number> = { n: 1, a: 2, b: 3, o: 4, p: 8, r: 16, N: 33, A: 34, B: 35, O: 36 };

function entryOf(lexicon: Lexicon, key: string): Entry {
  let entry = lexicon.get(key);
  if (entry === undefined) {
    entry = { joined: 0, split: 0, spelling: '', second: 0, classes: 0, dictionary: '', fixed: '', apart: Apart.Never };
    lexicon.set(key, entry);
  }
  return entry;
}

/** The spelling with ZWNJ that counts most, or ''. */
export function splitSpelling({ fixed, spelling, dictionary }: Entry): string {
  return fixed || spelling || dictionary;
}

/** A spelling in key letters: رئیس‌جمهور as رییس‌جمهور. */
export function keySpelling(spelling: string): string {
  return spelling.split(ZWNJ).map(keyOf).join(ZWNJ);
}

/**
 * Reads a front-coded list: each line says how many letters to keep from the word before (base 36), then the rest with
 * `_` for ZWNJ, then a tag of one letter or digit. Lines that start with # are comments.
 */
export function readWords(text: string, take: (word: string, tag: string) => void): void {
  let before = '';
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (text.charCodeAt(from) !== 0x23 && to > from) {
      before = before.slice(0, Number.parseInt(text.charAt(from), 36)) + text.slice(from + 1, to - 1);
      take(before, text.charAt(to - 1));
    }
    from = to + 1;
  }
}

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

/**
 * Adds the words of the treebank, which are in key letters. The tag is the bucket of the count, 1-9, or A-I for the same
 * buckets of a word that is hardly ever written with a blank for its ZWNJ.
 */
export function addTreebank(lexicon: Lexicon, text: string): void {
  readWords(text, (word, tag) => {
    const bucket = tag > '9' ? tag.charCodeAt(0) - 64 : Number(tag);
    if (!word.includes('_')) {
      entryOf(lexicon, word).joined = bucket;
      return;
    }
    const entry = entryOf(lexicon, word.replaceAll('_', ''));
    if (bucket > entry.split) {
      entry.second = entry.split;
      entry.split = bucket;
      entry.spelling = word.replaceAll('_', ZWNJ);
      entry.apart = tag > '9' ? Apart.Likely : Apart.Never;
    } else entry.second = Math.max(entry.second, bucket);
  });
}

/**
 * Adds the words of the dictionary, which are in key letters; the tag is the class: n noun, a adjective, b both, o other,
 * a capital for a silent ه, p past stem, r present stem.
 */
export function addDictionary(lexicon: Lexicon, text: string): void {
  readWords(text, (word, tag) => {
    const split = word.includes('_');
    const entry = entryOf(lexicon, split ? word.replaceAll('_', '') : word);
    entry.classes |= classOf[tag] ?? 0;
    if (split) entry.dictionary = word.replaceAll('_', ZWNJ);
  });
}

/** Adds spellings set by hand. */
export function addJoins(lexicon: Lexicon, joins: readonly Join[]): void {
  for (const { text, spaced } of joins) {
    const entry = entryOf(lexicon, keyOf(text));
    entry.fixed = keySpelling(text);
    entry.apart = spaced === true ? Apart.Always : Apart.Never;
  }
}
