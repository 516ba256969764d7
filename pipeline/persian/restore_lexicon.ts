import { ZWNJ } from './letters.ts';
import { keyOf } from './restore_letters.ts';

/** Word classes, as bits: what the dictionary says a word may take, the two stems of verbs, and the silent ه of خانه. */
export const WordClass = { Noun: 1, Adjective: 2, Other: 4, Past: 8, Present: 16, Silent: 32 } as const;

/**
 * When the pieces of a word are joined where blanks stand between them: `Always` if a hand said so (رئیس جمهور), `Bound` if
 * one of them is no word of its own (باستان شناسی), `Likely` if the treebank hardly ever writes the blank (آب لیمو).
 */
export const Apart = { Never: 0, Always: 1, Bound: 2, Likely: 3 } as const;

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

/** The words of the tables by their keys. */
export interface Lexicon {
  get(key: string): Entry | undefined;
  /** Whether it is the first piece of a word that is joined where blanks keep its pieces apart: رئیس of رئیس جمهور. */
  isHead(key: string): boolean;
}

/** A spelling set by hand. `spaced`: it is also joined where blanks stand for its ZWNJ. */
export interface Join {
  text: string;
  spaced?: boolean;
}

/** A spelling in key letters: رئیس جمهور as رییس جمهور. */
export function keySpelling(spelling: string): string {
  return spelling.split(ZWNJ).map(keyOf).join(ZWNJ);
}

/** The spelling with ZWNJ that counts most, or ''. */
export function splitSpelling({ fixed, spelling, dictionary }: Entry): string {
  return fixed || spelling || dictionary;
}
