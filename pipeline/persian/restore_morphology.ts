import type { Entry, Lexicon } from './restore_lexicon.ts';
import { WordClass } from './restore_lexicon.ts';

/** Affixes by kind, without ZWNJ: the kind's number is its place in `affixKinds`, from 1. */
export const affixKinds = ['imperfect', 'plural', 'comparative', 'indefinite', 'copula', 'possessive'] as const;

export type AffixKind = (typeof affixKinds)[number];

/** What the stem check reads: the words, and the number of the kind of each affix. */
export interface Morphology {
  lexicon: Lexicon;
  affixes: ReadonlyMap<string, number>;
}

const pastEndings = ['\u0645', '\u06cc', '\u06cc\u0645', '\u06cc\u062f', '\u0646\u062f']; // م ی یم ید ند
const presentEndings = [...pastEndings, '\u062f']; // and د

/** Whether می may stand before it: a past stem (رفت), or either stem with its ending (رفتند, کند), or a participle (رفته). */
export function isVerbForm(lexicon: Lexicon, word: string): boolean {
  if (hasClass(lexicon, word, WordClass.Past)) return true;
  if (word.endsWith('\u0647') && hasClass(lexicon, word.slice(0, -1), WordClass.Past)) return true;
  for (const ending of presentEndings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (hasClass(lexicon, stem, WordClass.Present)) return true;
    if (ending !== '\u062f' && hasClass(lexicon, stem, WordClass.Past)) return true;
  }
  return false;
}

function hasClass(lexicon: Lexicon, word: string, classes: number): boolean {
  return ((lexicon.get(word)?.classes ?? 0) & classes) !== 0;
}

const wordClasses = WordClass.Noun | WordClass.Adjective | WordClass.Other;

/** How well a piece of a word is known, as a small number; 0 is not at all. Bits: treebank count (2), classes (3), split (1). */
function known(entry: Entry | undefined, hidden: boolean): number {
  if (entry === undefined) return 0;
  const joined = hidden ? 0 : Math.min(3, entry.joined);
  const split = (!hidden && entry.split > entry.joined) || entry.fixed !== '' || (entry.dictionary !== '' && joined === 0);
  return joined | ((entry.classes & wordClasses) << 2) | (split ? 32 : 0);
}

/** Letters that end an inflected word without a ZWNJ: ی م ش ت, ان, and the written ezafe. */
const clitics = ['\u06cc', '\u0645', '\u0634', '\u062a', '\u0627\u0646', '\u0646\u062f', '\u06cc\u0634', '\u06cc\u06cc'];

/**
 * The standing of a piece of a word: what the tables know of it, whether it is an affix, a verb form, or a known word
 * with an ending. `hidden` is a key the treebank's counts are held back for, so that training sees what a new word sees.
 */
export function standingOf(morphology: Morphology, piece: string, hidden: string): number {
  const { lexicon, affixes } = morphology;
  if (piece.length === 0) return 0;
  let standing = known(lexicon.get(piece), piece === hidden);
  standing |= (affixes.get(piece) ?? 0) << 6;
  if (isVerbForm(lexicon, piece)) standing |= 1 << 9;
  if ((standing & 63) === 0 && piece.length > 2) {
    for (const clitic of clitics) {
      if (!piece.endsWith(clitic)) continue;
      const stem = piece.slice(0, -clitic.length);
      if (stem.length > 1 && known(lexicon.get(stem), stem === hidden) !== 0) return standing | (1 << 10);
    }
    for (let i = Math.max(2, piece.length - 7); i < piece.length - 1; i++) {
      if (!affixes.has(piece.slice(i))) continue;
      const stem = piece.slice(0, i);
      if (known(lexicon.get(stem), stem === hidden) !== 0) return standing | (1 << 11);
    }
  }
  return standing;
}
