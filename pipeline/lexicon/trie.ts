import { fold, Kind, ZWNJ } from '../persian/letters.ts';
import type { Tokens } from '../persian/tokens.ts';
import { Ending, type Vocabulary } from '../persian/vocabulary.ts';

/** A place in a text where a lexicon entry stands: tokens `start` to `end` (exclusive). */
export interface Found<Entry> {
  start: number;
  end: number;
  entry: Entry;
  /** Ending of the last word beyond the entry's own spelling (vocabulary.ts, Ending): بازارچه های is an ending of بازارچه. */
  ending: number;
}

/** All entries over word ids. An entry is a path of words; each step may also go by a word's stem or over a detached ending. */
export interface Trie<Entry> {
  next: Map<number, number>;
  entries: (Entry[] | undefined)[];
  /** Steps from the root by word id, because most words start nothing. */
  first: Int32Array;
}

/** Room for word ids in a key of `next`: node * width + id stays an exact integer. */
const width = 2 ** 21;

/** Marks inside a name are words of their own: صنعت، معدن و تجارت; ۱+۵; شمال-جنوب. All dashes are one, and all commas. */
const inner = new Map([
  ...[...'\u060c,'].map((comma) => [comma, '\u060c'] as const),
  ...[...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash) => [dash, '-'] as const),
  ['+', '+'] as const,
]);

/**
 * The spellings of an entry as words: each ZWNJ may be joined or a blank (رئیس جمهور: رییسجمهور, رییس جمهور), in entries
 * of up to four parts each blank may be missing (تاکیدکرد), and commas may be dropped (صنعت معدن و تجارت).
 */
export function spellings(text: string): string[][] {
  const marks = new Set([...text].filter((character) => inner.has(character)));
  let apart = text;
  for (const mark of marks) apart = apart.replaceAll(mark, ` ${inner.get(mark)} `);
  const paths = pathsOf(apart);
  const commas = marks.size > 0 && [...marks].every((mark) => inner.get(mark) === '\u060c');
  return commas ? [...paths, ...pathsOf(apart.replaceAll('\u060c', ' '))] : paths;
}

function pathsOf(text: string): string[][] {
  const words = text
    .trim()
    .split(/ +/)
    .map((word) =>
      word
        .split(ZWNJ)
        .map(fold)
        .filter((part) => part !== ''),
    );
  const short = words.flat().length <= 4;
  let paths: string[][] = [[]];
  for (const word of words) {
    for (const [index, part] of word.entries()) {
      const joinable = (index > 0 || short) && !inner.has(part);
      paths = paths.flatMap((path) => {
        const last = path.at(-1);
        if (last === undefined || !joinable || inner.has(last)) return [[...path, part]];
        return [
          [...path, part],
          [...path.slice(0, -1), last + part],
        ];
      });
    }
  }
  return paths;
}

/** Trie of `entries`. Throws where a word of their spellings is not in the vocabulary. */
export function buildTrie<Entry>(
  entries: readonly (readonly [text: string, entry: Entry])[],
  vocabulary: Vocabulary,
): Trie<Entry> {
  const trie: Trie<Entry> = { next: new Map(), entries: [undefined], first: new Int32Array(vocabulary.known) };
  for (const [text, entry] of entries) {
    for (const path of spellings(text)) insert(trie, path.map(vocabulary.idOf), entry);
  }
  return trie;
}

function insert<Entry>(trie: Trie<Entry>, path: number[], entry: Entry): void {
  let node = 0;
  for (const id of path) {
    if (id >= trie.first.length) throw new Error('a word of an entry is not in the vocabulary');
    let next = step(trie, node, id);
    if (next === 0) {
      next = trie.entries.length;
      trie.entries.push(undefined);
      if (node === 0) trie.first[id] = next;
      else trie.next.set(node * width + id, next);
    }
    node = next;
  }
  const here = trie.entries[node];
  if (here === undefined) trie.entries[node] = [entry];
  else if (!here.includes(entry)) here.push(entry);
}

function step<Entry>(trie: Trie<Entry>, node: number, id: number): number {
  if (id >= trie.first.length) return 0; // a word of the text that no entry has
  if (node === 0) return trie.first[id]!;
  return trie.next.get(node * width + id) ?? 0;
}

/**
 * Everything that stands in a text, by the token it starts at, longest first. `detached` gives the ending that a token is
 * when it stands alone (های in بازارچه های), or 0. Linear: an entry's length bounds the work at each token.
 */
export function findEntries<Entry>(
  tokens: Tokens,
  trie: Trie<Entry>,
  vocabulary: Vocabulary,
  detached: (id: number) => number,
): (Found<Entry>[] | undefined)[] {
  const found: (Found<Entry>[] | undefined)[] = new Array(tokens.count);
  const markIds = new Map([...inner].map(([mark, word]) => [mark.charCodeAt(0), vocabulary.idOf(word)]));
  const startsEntry = (id: number): boolean =>
    step(trie, 0, id) !== 0 || vocabulary.stems(id).some((stem) => step(trie, 0, stem.id) !== 0);
  let here: Found<Entry>[] = [];

  function walk(node: number, at: number, start: number, ending: number, wasDetached: boolean): void {
    const entries = trie.entries[node];
    if (entries !== undefined) for (const entry of entries) add(entry, start, at, ending);
    if (at >= tokens.count) return;
    const id = idAt(tokens, at, markIds);
    if (id === 0) return;
    const next = step(trie, node, id);
    if (next !== 0) walk(next, at + 1, start, Ending.None, false);
    for (const stem of vocabulary.stems(id)) {
      const inflected = step(trie, node, stem.id);
      if (inflected !== 0) walk(inflected, at + 1, start, stem.ending, false);
    }
    if (node === 0 || wasDetached) return;
    const what = detached(id);
    if (what !== 0) walk(node, at + 1, start, what, true);
  }

  function add(entry: Entry, start: number, end: number, ending: number): void {
    if (!here.some((other) => other.entry === entry && other.end === end)) here.push({ start, end, entry, ending });
  }

  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kind[at]!;
    if (kind !== Kind.Word && kind !== Kind.Number && kind !== Kind.Latin) continue;
    if (!startsEntry(tokens.id[at]!)) continue;
    here = [];
    walk(0, at, at, Ending.None, false);
    if (here.length > 0) found[at] = here.sort((a, b) => b.end - a.end);
  }
  return found;
}

/** Word id of a token; marks that stand inside names have ids as words, other marks and line breaks have 0. */
function idAt(tokens: Tokens, at: number, markIds: ReadonlyMap<number, number>): number {
  const kind = tokens.kind[at]!;
  if (kind === Kind.Word || kind === Kind.Number || kind === Kind.Latin) return tokens.id[at]!;
  return markIds.get(tokens.id[at]!) ?? 0;
}
