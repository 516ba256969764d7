/** The words of a raw text as the pipeline's own tokenizer cuts and folds them: for the page as for the index. */
import { fold, Kind } from '../pipeline/persian/letters.ts';
import { cut } from '../pipeline/persian/pieces.ts';
import type { Stretch } from './format.ts';

/** Longer words (no language has them) are cut off, in the index as in a query. */
export const longestWord = 64;

/** The most neighbours in a text that are one word elsewhere: گفت و گو is گفت\u200cوگو. */
export const mostParts = 3;

/** A word, a number or a foreign word: its folded letters (می\u200cرود is میرود) and where it stands. */
export interface Word {
  letters: string;
  at: Stretch;
  /** Whether it is a Persian word right behind another, with a blank or a half-space between at most: رود in می رود. */
  goesOn: boolean;
}

/** The words of a text in their order; linear in its length. */
export function wordsIn(text: string): Word[] {
  const units = new Uint16Array(text.length + 1);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  const { count, start, end, kind } = cut(text, units);
  const words: Word[] = [];
  for (let at = 0; at < count; at++) {
    if (kind[at] !== Kind.Word && kind[at] !== Kind.Number && kind[at] !== Kind.Latin) continue;
    const letters = fold(text.slice(start[at], end[at])).slice(0, longestWord);
    const goesOn = at > 0 && kind[at] === Kind.Word && kind[at - 1] === Kind.Word;
    words.push({ letters, at: [start[at]!, end[at]!], goesOn });
  }
  return words;
}
