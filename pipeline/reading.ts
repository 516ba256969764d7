import type { Lexicon } from './lexicon/compile.ts';
import type { Entry, FileName, Line } from './lexicon/entries.ts';
import { type Found, findEntries } from './lexicon/trie.ts';
import { Kind } from './persian/letters.ts';
import { type Tokens, tokenize } from './persian/tokens.ts';
import { type SentenceSpan, segment } from './segment.ts';
import type { Trace } from './trace.ts';

/** One text as all rules see it: tokens, what the lexicon knows of them, sentences. Offsets are UTF-16 units. */
export interface Reading {
  text: string;
  tokens: Tokens;
  lexicon: Lexicon;
  /** Lexicon entries by the token they start at, longest first. */
  found: (Found<Entry>[] | undefined)[];
  /** Function words by token: `that` for که, `with` for با; the longest that starts here, and where it ends. */
  marker: (string | undefined)[];
  markerEnd: Int32Array;
  sentences: SentenceSpan[];
  /** Where rules write what they decide, where somebody asks; no rule reads it. */
  trace?: Trace;
}

/** Reads a text once: everything after this looks at integers and names, not at letters. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = lexicon.joinParted(tokenize(text, lexicon.vocabulary));
  const found = findEntries(tokens, lexicon.trie, lexicon.vocabulary, lexicon.detached);
  const marker: (string | undefined)[] = new Array(tokens.count);
  const markerEnd = new Int32Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    markerEnd[at] = at + 1;
    for (const hit of found[at] ?? []) {
      if (hit.entry.list !== 'markers' || hit.ending !== 0) continue;
      marker[at] = hit.entry.marker;
      markerEnd[at] = hit.end;
      break;
    }
  }
  return { text, tokens, lexicon, found, marker, markerEnd, sentences: segment(tokens) };
}

/** A place where an entry of one list stands. */
export type FoundIn<List extends Entry['list']> = Found<Extract<Entry, { list: List }>>;

/** The longest entry of one list that starts at a token. */
export function longest<List extends Entry['list']>(
  reading: Reading,
  at: number,
  list: List,
): FoundIn<List> | undefined {
  for (const hit of reading.found[at] ?? []) if (hit.entry.list === list) return hit as FoundIn<List>;
  return undefined;
}

/** All entries of one list that start at a token, longest first. */
export function all<List extends Entry['list']>(reading: Reading, at: number, list: List): readonly FoundIn<List>[] {
  const found = reading.found[at];
  if (found === undefined) return none;
  return found.filter((hit): hit is FoundIn<List> => hit.entry.list === list);
}

const none: readonly never[] = [];

/** The raw slice of tokens `first` to `last` (exclusive). */
export function slice(reading: Reading, first: number, last: number): string {
  return reading.text.slice(reading.tokens.start[first], reading.tokens.end[last - 1]);
}

/** True where the token is this punctuation mark. */
export function isMark(reading: Reading, at: number, mark: string): boolean {
  return reading.tokens.kind[at] === Kind.Punctuation && reading.tokens.id[at] === mark.charCodeAt(0);
}

/** True where the token is a word of Arabic letters. */
export function isWord(reading: Reading, at: number): boolean {
  return reading.tokens.kind[at] === Kind.Word;
}

export type { Entry, FileName, Line };

/** The sentence that a token stands in; none for a line break. Binary search: rules may ask for every token. */
export function sentenceAt(reading: Reading, token: number): SentenceSpan | undefined {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (reading.sentences[middle]!.first <= token) low = middle;
    else high = middle - 1;
  }
  const sentence = reading.sentences[low];
  return sentence !== undefined && sentence.first <= token && token < sentence.last ? sentence : undefined;
}
