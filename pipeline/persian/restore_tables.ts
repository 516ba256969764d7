import { ZWNJ } from './letters.ts';
import { Apart, type Entry, type Join, keySpelling, type Lexicon, WordClass } from './restore_lexicon.ts';
import { createWordIds, readWords, type WordIds } from './restore_words.ts';

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
