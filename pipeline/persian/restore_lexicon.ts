import { ZWNJ } from './letters.ts';
import { keyOf } from './restore_letters.ts';
import { createWordIds, readWords, type WordIds } from './restore_words.ts';

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
  /** Whether it is the first piece of a word that is joined where blanks keep its pieces apart: رئیس of رئیس‌جمهور. */
  isHead(key: string): boolean;
}

/** A spelling set by hand. `spaced`: it is also joined where blanks stand for its ZWNJ. */
export interface Join {
  text: string;
  spaced?: boolean;
}

/** The classes behind the tags of the dictionary: noun, adjective, both, other, and the same with a silent ه. */
const tags: [tag: string, classes: number][] = [
  ...[...'nabo'].map((tag, at): [string, number] => [tag, at + 1]),
  ...[...'NABO'].map((tag, at): [string, number] => [tag, WordClass.Silent | (at + 1)]),
  ...[...'1234'].map((tag, at): [string, number] => [tag, at + 1]),
  ...[...'5678'].map((tag, at): [string, number] => [tag, WordClass.Silent | (at + 1)]),
  ['p', WordClass.Past],
  ['r', WordClass.Present],
];
const classOf = new Map(tags.map(([tag, classes]) => [tag.charCodeAt(0), classes]));

/** The tag of the dictionary for a word's classes (Noun, Adjective, Other, Silent). */
export function tagOf(classes: number, apart: boolean): string {
  const kind = (classes & 7) - 1;
  const silent = (classes & WordClass.Silent) !== 0;
  return apart ? String(kind + (silent ? 5 : 1)) : (silent ? 'NABO' : 'nabo').charAt(kind);
}

/** A spelling in key letters: رئیس‌جمهور as رییس‌جمهور. */
export function keySpelling(spelling: string): string {
  return spelling.split(ZWNJ).map(keyOf).join(ZWNJ);
}

/** The spelling with ZWNJ that counts most, or ''. */
export function splitSpelling({ fixed, spelling, dictionary }: Entry): string {
  return fixed || spelling || dictionary;
}

function spell(key: string, gaps: number): string {
  let spelling = '';
  for (let at = 0; at < key.length; at++)
    spelling += ((gaps >>> at) & 1) === 1 ? ZWNJ + key.charAt(at) : key.charAt(at);
  return spelling;
}

/** The lexicon in typed arrays, a place for each word; Entry says what they mean. Spellings are bits, as readWords gives them. */
interface Columns {
  ids: WordIds;
  joined: Uint8Array;
  split: Uint8Array;
  second: Uint8Array;
  classes: Uint8Array;
  apart: Uint8Array;
  heads: Uint8Array;
  spellings: Uint32Array;
  dictionary: Uint32Array;
  fixed: Map<number, string>;
}

function createColumns(most: number): Columns {
  return {
    ids: createWordIds(most),
    joined: new Uint8Array(most),
    split: new Uint8Array(most),
    second: new Uint8Array(most),
    classes: new Uint8Array(most),
    apart: new Uint8Array(most),
    heads: new Uint8Array(most),
    spellings: new Uint32Array(most),
    dictionary: new Uint32Array(most),
    fixed: new Map(),
  };
}

/** Notes when a compound is joined; its first piece is as long as its first gap is far. */
function setApart({ ids, apart, heads }: Columns, id: number, units: Uint16Array, gaps: number, when: number): void {
  apart[id] = when;
  heads[ids.add(units, 31 - Math.clz32(gaps & -gaps))] = 1;
}

function addTreebank(columns: Columns, text: string): void {
  const { ids, joined, split, second, spellings } = columns;
  readWords(text, (units, length, gaps, tag) => {
    const id = ids.add(units, length);
    const bucket = tag & 0xf; // 1-9, A-I, a-i
    if (gaps === 0) joined[id] = bucket;
    else if (bucket <= split[id]!) second[id] = Math.max(second[id]!, bucket);
    else {
      second[id] = split[id]!;
      split[id] = bucket;
      spellings[id] = gaps;
      if (tag > 0x40) setApart(columns, id, units, gaps, tag > 0x60 ? Apart.Likely : Apart.Bound);
    }
  });
}

function addDictionary(columns: Columns, text: string): void {
  readWords(text, (units, length, gaps, tag) => {
    const id = columns.ids.add(units, length);
    columns.classes[id]! |= classOf.get(tag) ?? 0;
    if (gaps !== 0) columns.dictionary[id] = gaps;
    if (tag < 0x40 && columns.split[id] === 0) setApart(columns, id, units, gaps, Apart.Bound);
  });
}

function addJoins({ ids, fixed, apart, heads }: Columns, joins: readonly Join[]): void {
  const idOf = (word: string): number =>
    ids.add(
      Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
      word.length,
    );
  for (const { text, spaced } of joins) {
    const spelling = keySpelling(text);
    const pieces = spelling.split(ZWNJ);
    const id = idOf(pieces.join(''));
    fixed.set(id, spelling);
    apart[id] = spaced === true ? Apart.Always : Apart.Never;
    if (spaced === true) heads[idOf(pieces[0]!)] = 1;
  }
}

function readEntry(columns: Columns, id: number, key: string): Entry | undefined {
  const { joined, split, second, classes, apart, spellings, dictionary, fixed } = columns;
  if ((joined[id]! | split[id]! | classes[id]!) === 0 && !fixed.has(id)) return undefined;
  return {
    joined: joined[id]!,
    split: split[id]!,
    spelling: split[id] === 0 ? '' : spell(key, spellings[id]!),
    second: second[id]!,
    classes: classes[id]!,
    dictionary: dictionary[id] === 0 ? '' : spell(key, dictionary[id]!),
    fixed: fixed.get(id) ?? '',
    apart: apart[id]!,
  };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/**
 * Makes the lexicon. Treebank: words in key letters tagged with the bucket of their count, 1-9, or A-I for the same buckets
 * of a compound with a bound half, a-i of one that is hardly ever written with a blank. Dictionary: words in key letters,
 * tagged with their class (tagOf), p for a past stem, r for a present stem. Joins: spellings set by hand.
 */
export function createLexicon(treebank: string, dictionary: string, joins: readonly Join[]): Lexicon {
  const columns = createColumns(2 * (countLines(treebank) + countLines(dictionary) + joins.length));
  addTreebank(columns, treebank);
  addDictionary(columns, dictionary);
  addJoins(columns, joins);
  const entries: (Entry | undefined)[] = [];
  return {
    get(key) {
      const id = columns.ids.find(key);
      if (id < 0) return undefined;
      entries[id] ??= readEntry(columns, id, key);
      return entries[id];
    },
    isHead(key) {
      const id = columns.ids.find(key);
      return id >= 0 && columns.heads[id] === 1;
    },
  };
}
