import { ZWNJ } from '../pipeline/persian/letters.ts';
import { dropUnseen, isLetter } from '../pipeline/persian/restore_letters.ts';
import { keySpelling } from '../pipeline/persian/restore_lexicon.ts';
import { longest, writeWords } from '../pipeline/persian/restore_words.ts';
import type { DictionaryWord } from './zwnj_dictionary.ts';

export type Row = [word: string, tag: string];

export const byCodeUnit = (a: Row, b: Row): number => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);

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

/** How often each pair of words of `compounds` (A B) is written with a blank. */
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

/** Whether a compound is never joined and has a half that is no word of its own: بین المللی, باستان شناسی, not دهلی نو. */
export function hasBoundHalf({ counts, halves }: Treebank, spelling: string): boolean {
  const pieces = spelling.split(ZWNJ);
  if (pieces.length !== 2 || pieces[0]!.length < 3 || counts.has(pieces.join(''))) return false;
  return pieces.some((piece) => {
    const alone = counts.get(piece) ?? 0;
    return alone < ownWord && alone * 2 < halves.get(piece)!;
  });
}

/** Whether a list can hold a word. */
export function listable(spelling: string): boolean {
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
