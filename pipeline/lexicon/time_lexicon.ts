import { fold } from '../persian/letters.ts';
import type { Vocabulary } from '../persian/vocabulary.ts';
import { type Endings, type Form, formOf, type Senses, type WordPart } from './time_endings.ts';
import { splitWord } from './time_splits.ts';
import type { EndingLine, TimeLines } from './time_words.ts';
import { spellings } from './trie.ts';

export type { Form, Senses, WordPart };

export interface PhraseNode {
  next: Map<string, PhraseNode>;
  senses?: Senses;
}

/** A word as the reader of tokens needs it. */
export interface WordFacts {
  word: string;
  parts: readonly WordPart[];
  /** Where the phrases that begin with the word go on, if any do. */
  phrase: PhraseNode | undefined;
  /** A single letter: it can be an initial (ه.ش.). */
  letter: boolean;
  /** It may be a finite verb, going by its last letter: گذرد, گفت. */
  finite: boolean;
}

/** The words of numbers, times and measures, ready for reading tokens. */
export interface TimeLexicon {
  vocabulary: Vocabulary;
  /** What a token's word is: one part, several where words are joined, none where it is no word of number or time. */
  partsOf(id: number): readonly WordPart[];
  /** All that is known of a token's word, looked up once a word. */
  factsOf(id: number): WordFacts;
  /** Expressions of several words: بعد از ظهر, and سه شنبه as the spaced spelling of سه شنبه. */
  phrases: PhraseNode;
  /** Letters that stand for words, joined: هش for ه.ش. */
  initials: Map<string, Senses>;
  /** Signs: $ € ٪ by code unit. */
  symbols: Map<number, Senses>;
  /** Form that a word takes by an ending written apart from it (های in سال های), if it can have that ending. */
  detachedForm(stem: string, senses: Senses, ending: string): Form | undefined;
}

/** Compiles the lines of the files in `timeFiles`; ids of words are those of `vocabulary`. */
export function compileTimeLexicon(lines: TimeLines, vocabulary: Vocabulary): TimeLexicon {
  const words = new Map<string, Senses>();
  const phrases: PhraseNode = { next: new Map() };
  const initials = new Map<string, Senses>();
  const symbols = new Map<number, Senses>();
  for (const [text, senses] of entriesOf(lines)) {
    if (text.length === 1 && fold(text) === text && !/\p{L}/u.test(text)) merge(symbols, text.charCodeAt(0), senses);
    else if (text.includes('.')) merge(initials, fold(text.replaceAll('.', '')), senses);
    else for (const path of spellings(text)) addPath(path, senses, words, phrases);
  }
  const endings = endingsOf(lines.time_endings);
  const verbEndings = (endings.get('verb') ?? []).map((line) => line.text);
  const known: (WordFacts | undefined)[] = [];
  function factsOf(id: number): WordFacts {
    const word = vocabulary.folded(id);
    const seen = known[id];
    // ids of words met in texts are used again after the vocabulary forgets
    if (seen !== undefined && seen.word === word) return seen;
    const parts = splitWord(word, words, endings);
    const finite = verbEndings.some((ending) => word.length > 1 && word.endsWith(ending));
    const facts = { word, parts, phrase: phrases.next.get(word), letter: word.length === 1, finite };
    known[id] = facts;
    return facts;
  }
  return {
    vocabulary,
    partsOf: (id) => factsOf(id).parts,
    factsOf,
    phrases,
    initials,
    symbols,
    detachedForm: (stem, senses, ending) => formOf(endings, stem, senses, ending),
  };
}

function* entriesOf(lines: TimeLines): Generator<[string, Senses]> {
  for (const line of lines.number_words) yield [line.text, { number: line }];
  for (const line of lines.months) yield [line.text, { time: { class: 'month', ...line } }];
  for (const line of lines.time_words) yield [line.text, { time: line }];
  for (const line of lines.units) yield [line.text, { measure: { kind: 'unit', ...line } }];
  for (const line of lines.currencies) yield [line.text, { measure: { kind: 'currency', ...line } }];
  for (const line of lines.time_traps) yield [line.text, { trap: true }];
}

function merge<Key>(into: Map<Key, Senses>, key: Key, senses: Senses): void {
  into.set(key, { ...into.get(key), ...senses });
}

function addPath(path: string[], senses: Senses, words: Map<string, Senses>, phrases: PhraseNode): void {
  const [only] = path;
  if (path.length === 1 && only !== undefined) {
    merge(words, only, senses);
    return;
  }
  let node = phrases;
  for (const word of path) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.senses = { ...node.senses, ...senses };
}

function endingsOf(lines: readonly EndingLine[]): Endings {
  const endings: Endings = new Map();
  for (const line of lines) {
    const entry = { ...line, text: fold(line.text) };
    const list = endings.get(line.of);
    if (list === undefined) endings.set(line.of, [entry]);
    else list.push(entry);
  }
  return endings;
}
