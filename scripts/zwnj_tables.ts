import { ZWNJ } from '../pipeline/persian/letters.ts';
import { dropUnseen, isLetter } from '../pipeline/persian/restore_letters.ts';
import { keySpelling, tagOf, WordClass } from '../pipeline/persian/restore_lexicon.ts';
import { longest, writeWords } from '../pipeline/persian/restore_words.ts';

type Row = [word: string, tag: string];

const byCodeUnit = (a: Row, b: Row): number => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);

/** A word of a sentence, and what stands before it. */
export interface Token {
  word: string;
  gap: string;
}

/** The words of a text: runs of Persian letters with the ZWNJ inside them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  let gap = '';
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isLetter(unit) || (unit === 0x200c && word !== '')) word += text.charAt(i);
    else {
      if (word !== '') {
        tokens.push({ word: dropUnseen(word), gap });
        word = '';
        gap = '';
      }
      gap += text.charAt(i);
    }
  }
  return tokens;
}

/** How often each word stands in the sentences. */
export function countWords(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const { word } of tokensOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How often each pair of words of `compounds` (A‌B) is written with a blank. */
function countApart(sentences: readonly string[], compounds: ReadonlyMap<string, number>): Map<string, number> {
  const apart = new Map<string, number>();
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence);
    for (let i = 1; i < tokens.length; i++) {
      if (tokens[i]!.gap !== ' ') continue;
      const pair = tokens[i - 1]!.word + ZWNJ + tokens[i]!.word;
      if (compounds.has(pair)) apart.set(pair, (apart.get(pair) ?? 0) + 1);
    }
  }
  return apart;
}

/** The treebank's words by their spelling in key letters. */
export interface Treebank {
  counts: ReadonlyMap<string, number>;
  /** How often they are written with a blank for their ZWNJ. */
  apart: ReadonlyMap<string, number>;
  /** How often a piece stands in a compound, here or as a word of the dictionary. */
  halves: ReadonlyMap<string, number>;
}

/** Counts the words of the sentences, and the halves of compounds. */
export function readTreebank(sentences: readonly string[], dictionary: readonly DictionaryWord[]): Treebank {
  const words = countWords(sentences);
  const pairs = countApart(sentences, words);
  const counts = new Map<string, number>();
  const apart = new Map<string, number>();
  for (const [word, count] of words) {
    const spelling = keySpelling(word);
    counts.set(spelling, (counts.get(spelling) ?? 0) + count);
    apart.set(spelling, (apart.get(spelling) ?? 0) + (pairs.get(word) ?? 0));
  }
  const halves = new Map<string, number>();
  for (const [spelling, count] of [
    ...counts,
    ...dictionary.map(({ word }): [string, number] => [keySpelling(word), 1]),
  ]) {
    const pieces = spelling.split(ZWNJ);
    if (pieces.length === 2) for (const piece of pieces) halves.set(piece, (halves.get(piece) ?? 0) + count);
  }
  return { counts, apart, halves };
}

/** A half that stands alone so often is a word of its own. */
const ownWord = 4;

/** Whether a compound is never joined and has a half that is no word of its own: بین‌المللی, باستان‌شناسی, not دهلی نو. */
function hasBoundHalf({ counts, halves }: Treebank, spelling: string): boolean {
  const pieces = spelling.split(ZWNJ);
  if (pieces.length !== 2 || pieces[0]!.length < 3 || counts.has(pieces.join(''))) return false;
  return pieces.some((piece) => {
    const alone = counts.get(piece) ?? 0;
    return alone < ownWord && alone * 2 < halves.get(piece)!;
  });
}

function listable(spelling: string): boolean {
  const length = spelling.replaceAll(ZWNJ, '').length;
  return length > 1 && length <= longest;
}

/** The treebank's words as a front-coded list, tagged as createLexicon reads it. */
export function treebankList(treebank: Treebank): string {
  const rows: Row[] = [];
  for (const [spelling, count] of treebank.counts) {
    if (!listable(spelling)) continue;
    const bucket = Math.min(9, Math.floor(Math.log2(count)) + 1);
    const rarelyApart = spelling.includes(ZWNJ) && count >= 2 && treebank.apart.get(spelling)! * 8 <= count;
    const base = hasBoundHalf(treebank, spelling) ? 0x40 : rarelyApart ? 0x60 : 0x30;
    rows.push([spelling.replaceAll(ZWNJ, '_'), String.fromCharCode(base + bucket)]);
  }
  return writeWords(rows.sort(byCodeUnit));
}

/** A dictionary word with its Hunspell flags, two letters each. */
export interface DictionaryWord {
  word: string;
  flags: ReadonlySet<string>;
}

/** Reads a Hunspell .dic file, without what it marks as not to be suggested. */
export function readDictionary(hunspell: string): DictionaryWord[] {
  const flagsOf = new Map<string, Set<string>>();
  for (const line of hunspell.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word === '' || flags.includes('!!')) continue;
    const key = dropUnseen(word);
    flagsOf.set(key, new Set([...(flagsOf.get(key) ?? []), ...(flags.match(/../g) ?? [])]));
  }
  return [...flagsOf].map(([word, flags]) => ({ word, flags }));
}

/** The dictionary as a front-coded list, tagged as createLexicon reads it: its verb forms are replaced by their stems. */
export function dictionaryList(
  dictionary: readonly DictionaryWord[],
  treebank: Treebank,
  endings: VerbEndings,
): string {
  const { past, present } = stemsOf(new Set(dictionary.map(({ word }) => word)), endings);
  const rows = new Map<string, Row>();
  const add = (spelling: string, tag: string): void => {
    rows.set(spelling + tag, [spelling.replaceAll(ZWNJ, '_'), tag]);
  };
  for (const { word, flags } of dictionary) {
    const spelling = keySpelling(word);
    const plain = flags.size === 0 || word.includes(endings.imperfect + ZWNJ);
    if (!listable(spelling) || (plain && isVerb(word, past, present, endings))) continue;
    add(spelling, tagOf(classesOf(flags), hasBoundHalf(treebank, spelling)));
  }
  for (const stem of past) add(keySpelling(stem), 'p');
  for (const stem of present) add(keySpelling(stem), 'r');
  return writeWords([...rows.values()].sort(byCodeUnit));
}

function classesOf(flags: ReadonlySet<string>): number {
  const noun = flags.has('sg') || flags.has('sd') ? WordClass.Noun : 0;
  const adjective = flags.has('st') || flags.has('su') ? WordClass.Adjective : 0;
  return (noun | adjective || WordClass.Other) | (flags.has('sk') ? WordClass.Silent : 0);
}

/** Endings of verbs: م ی یم ید ند, د, and the prefix می. */
export interface VerbEndings {
  person: readonly string[];
  present: readonly string[];
  imperfect: string;
}

function stemsOf(words: ReadonlySet<string>, endings: VerbEndings): { past: Set<string>; present: Set<string> } {
  const prefix = endings.imperfect + ZWNJ;
  const past = new Set<string>();
  const present = new Set<string>();
  for (const word of words) {
    if (!word.startsWith(prefix)) continue;
    const stem = word.slice(prefix.length);
    if (endings.person.every((ending) => words.has(word + ending))) past.add(stem);
    const shorter = stem.slice(0, -1);
    const all = [...endings.person, ...endings.present];
    if (endings.present.includes(stem.slice(-1)) && all.every((ending) => words.has(prefix + shorter + ending)))
      present.add(shorter);
  }
  return { past, present };
}

/** What may stand before the stem of a verb: a preverb, then negation, the prefix of the subjunctive, or می. */
const beforeStem = /^(?:دربر|سر|باز|بر|در|فرو|فرا|فراهم|وا|ور)?(?:نیا?|بیا?|[نبم]|می|(?:ه|ن|بن)?می\u200c)?$/;

/** Whether a word is a verb form that the stems make: می‌رفته, بازنیافته‌اید, نگسلد. */
function isVerb(word: string, past: ReadonlySet<string>, present: ReadonlySet<string>, endings: VerbEndings): boolean {
  const participle = /^(.*)\u0647(?:\u200c.{2,3})?$/.exec(word)?.[1] ?? ''; // رفته‌اند
  for (let start = 0; start <= 9 && start < word.length - 1; start++) {
    if (!beforeStem.test(word.slice(0, start))) continue;
    const rest = word.slice(start);
    if (start > 0 && past.has(rest)) return true;
    if (
      (past.has(participle.slice(start)) || past.has('\u0622' + participle.slice(start))) &&
      (start > 0 || word.includes(ZWNJ))
    )
      return true;
    for (const ending of [...endings.person, ...endings.present]) {
      const stem = rest.endsWith(ending) ? rest.slice(0, -ending.length) : '';
      if (past.has(stem) || (present.has(stem) && stem.length > 1)) return true;
    }
  }
  return false;
}
