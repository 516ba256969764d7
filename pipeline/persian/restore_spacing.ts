import { ZWNJ } from './letters.ts';
import { keyOf } from './restore_letters.ts';
import { Apart, splitSpelling, WordClass } from './restore_lexicon.ts';
import { gapScores, piecesOf } from './restore_model.ts';
import { isKnown, isVerbForm } from './restore_morphology.ts';
import type { Restoration } from './restore_word.ts';
import { takesImperfect } from './restore_word.ts';

/** The words of a text in order and what stands before each; `gaps` has one item more, what stands after the last. */
export interface Line {
  words: string[];
  gaps: string[];
}

/** The word before the pair, and the gap between. */
interface Before {
  word: string;
  gap: string;
}

const silentHeh = '\u0647';
const waw = '\u0648';
const yeh = '\u06cc';

/**
 * Joins what a blank keeps apart: affixes and their words (می کنیم, همکاری های, قوی تر, کرده اند) and the halves of
 * compounds (رئیس جمهور, گفت و گو). Every join leaves a ZWNJ between the pieces, also where it cannot be seen. `most` says
 * which compounds, one of Apart; a text whose affixes stand apart has lost the ZWNJ of its compounds to blanks too.
 */
export function joinSpaced(restoration: Restoration, line: Line, most: number): Line {
  const reduced = reduce(restoration, line, most);
  const again = reduced.endings > 0 && most !== Apart.Never;
  return again ? reduce(restoration, line, Apart.Participle).line : reduced.line;
}

function reduce(restoration: Restoration, line: Line, most: number): { line: Line; endings: number } {
  const words: string[] = [];
  const gaps: string[] = [];
  let endings = 0;
  for (let i = 0; i < line.words.length; i++) {
    words.push(line.words[i]!);
    gaps.push(line.gaps[i]!);
    // a word made by a join may go on to join the word before it
    for (let join = reduceLast(restoration, words, gaps, most); join !== Join.None; ) {
      if (join === Join.Ending) endings++;
      join = reduceLast(restoration, words, gaps, most);
    }
  }
  gaps.push(line.gaps[line.words.length] ?? '');
  return { line: { words, gaps }, endings };
}

const Join = { None: 0, Ending: 1, Compound: 2 } as const;

/** Joins the last two words, or the last three around و, if they are one. */
function reduceLast(restoration: Restoration, words: string[], gaps: string[], most: number): number {
  const at = words.length - 1;
  if (at < 1 || gaps[at] !== ' ') return Join.None;
  const first = words[at - 1]!;
  const last = words[at]!;
  const before = { word: words[at - 2] ?? '', gap: gaps[at - 1]! };
  if (joinsEnding(restoration, first, last, before)) return replaceLast(words, gaps, 2, first + ZWNJ + last, Join.Ending);
  if (most === Apart.Never) return Join.None;
  // گفت و گو may be two nouns; گفت وگو is not
  if (first === waw && most >= Apart.Likely && before.gap === ' ' && isCompound(restoration, keyOf(before.word), waw + keyOf(last), most)) {
    return replaceLast(words, gaps, 3, before.word + ZWNJ + waw + last, Join.Compound);
  }
  if (!isCompound(restoration, keyOf(first), keyOf(last), most)) return Join.None;
  return replaceLast(words, gaps, 2, first + ZWNJ + last, Join.Compound);
}

function replaceLast(words: string[], gaps: string[], count: number, word: string, join: number): number {
  words.length -= count - 1;
  gaps.length -= count - 1;
  words[words.length - 1] = word;
  return join;
}

/** Whether an affix joins its word: می before a verb, ها after a noun. */
function joinsEnding(restoration: Restoration, first: string, last: string, before: Before): boolean {
  const { affixes, kinds } = restoration;
  if (affixes.imperfect.has(first)) return joinsImperfect(restoration, first, keyOf(last), before);
  return kinds.has(last) && joinsAffix(restoration, keyOf(first), last);
}

const dayBefore = /(?:^|[^0-9\u0660-\u0669\u06f0-\u06f9])[0-9\u0660-\u0669\u06f0-\u06f9]{1,2} $/;

/** می before a verb, not the month: در ماه می رفتند, ۱۲ می نشست سران. */
function joinsImperfect(restoration: Restoration, first: string, key: string, before: Before): boolean {
  if (restoration.affixes.month.has(before.word) && before.gap === ' ') return false;
  const noun = ((restoration.lexicon.get(key)?.classes ?? 0) & WordClass.Noun) !== 0;
  if (noun && dayBefore.test(before.gap)) return false;
  return takesImperfect(restoration, first, key);
}

function joinsAffix(restoration: Restoration, stem: string, affix: string): boolean {
  const { affixes, lexicon } = restoration;
  const entry = lexicon.get(stem + affix);
  if (stem.length < 2 || affixes.imperfect.has(affix)) return false;
  if (affixes.plural.has(affix)) return stem.length > 2 || isKnown(restoration, stem);
  if (affixes.comparative.has(affix)) {
    const adjective = ((lexicon.get(stem)?.classes ?? 0) & WordClass.Adjective) !== 0;
    return adjective || (entry?.split ?? 0) + (entry?.joined ?? 0) > 0 || modelJoins(restoration, stem, affix);
  }
  if (stem.endsWith(yeh)) return isKnown(restoration, stem) && (affixes.possessive.has(affix) || affixes.copula.has(affix));
  if (!stem.endsWith(silentHeh)) return false;
  return isKnown(restoration, stem) || (affixes.copula.has(affix) && isParticiple(restoration, stem));
}

/** A participle, also with می: رفته, می‌رفته. */
function isParticiple(restoration: Restoration, stem: string): boolean {
  if (isVerbForm(restoration, stem)) return true;
  for (const prefix of restoration.affixes.imperfect) {
    if (stem.startsWith(prefix) && isVerbForm(restoration, stem.slice(prefix.length))) return true;
  }
  return false;
}

function modelJoins(restoration: Restoration, stem: string, affix: string): boolean {
  return isKnown(restoration, stem) && gapScores(restoration.gaps, piecesOf(restoration, stem + affix, ''))[stem.length]! > 0;
}

/** Whether two pieces are one word that is hardly ever written with a blank: رئیس + جمهور, also with an ending (جمهوری). */
function isCompound(restoration: Restoration, first: string, last: string, most: number): boolean {
  if (last.length < 2 || !restoration.heads.has(first) || restoration.kinds.has(last)) return false;
  const { affixes, kinds, lexicon } = restoration;
  for (let end = last.length; end >= 2 && end >= last.length - 7; end--) {
    const ending = last.slice(end);
    if (ending !== '' && !kinds.has(ending) && !affixes.clitic.has(ending)) continue;
    const entry = lexicon.get(first + last.slice(0, end));
    if (entry === undefined || entry.apart === Apart.Never || entry.apart > most) continue;
    if (entry.apart === Apart.Likely && most < Apart.Participle && isParticiple(restoration, last)) continue; // منسوخ شده است
    if (splitSpelling(entry).startsWith(first + ZWNJ)) return true;
  }
  return false;
}
