import { ZWNJ } from './letters.ts';
import { Apart, splitSpelling, WordClass } from './restore_lexicon.ts';
import { gapScores, piecesOf } from './restore_model.ts';
import { isKnown, isVerbForm } from './restore_morphology.ts';
import { type Choice, type Restoration, takesImperfect } from './restore_word.ts';

/** What a word may be to its neighbours, as bits: می; ها and the like; the first half of a compound; و. */
export const Role = { Imperfect: 1, Affix: 2, Head: 4, And: 8 } as const;

/** A word with what is worked out of it once. */
export interface Word {
  text: string;
  /** Without the ZWNJ that cannot be seen. */
  plain: string;
  key: string;
  /** Bits of Role. */
  role: number;
  /** Its spelling for each Caution, once asked for. */
  spellings: (string | Choice | undefined)[];
}

/** The words of a text in order and what stands before each; `gaps` has one item more, what stands after the last. */
export interface Line {
  words: Word[];
  gaps: string[];
}

const silentHeh = '\u0647';
const waw = '\u0648';
const yeh = '\u06cc';
const hamza = '\u0654';

/** The role of a word by its plain text and its key. */
export function roleOf({ affixes, kinds, lexicon }: Restoration, plain: string, key: string): number {
  const imperfect = affixes.imperfect.has(plain) ? Role.Imperfect : 0;
  return (
    imperfect |
    (kinds.has(plain) ? Role.Affix : 0) |
    (lexicon.isHead(key) ? Role.Head : 0) |
    (plain === waw ? Role.And : 0)
  );
}

/**
 * Joins what a blank keeps apart: affixes and their words (می کنیم, همکاری های, قوی تر, کرده اند) and the halves of
 * compounds (رئیس جمهور, گفت و گو). Every join leaves a ZWNJ between the pieces, also where it cannot be seen. `most` says
 * which compounds, one of Apart; a text whose affixes stand apart has lost the ZWNJ of its compounds to blanks too.
 */
export function joinSpaced(restoration: Restoration, look: (word: string) => Word, line: Line, most: number): Line {
  const reduced = reduce(restoration, look, line, most);
  const again = reduced.endings > 0 && most !== Apart.Never;
  return again ? reduce(restoration, look, line, Apart.Likely).line : reduced.line;
}

/** How many affixes a blank keeps apart from their words. */
export function countSpaced(restoration: Restoration, look: (word: string) => Word, line: Line): number {
  return reduce(restoration, look, line, Apart.Never).endings;
}

const Join = { None: 0, Ending: 1, Compound: 2 } as const;

function reduce(
  restoration: Restoration,
  look: (word: string) => Word,
  line: Line,
  most: number,
): { line: Line; endings: number } {
  const words: Word[] = [];
  const gaps: string[] = [];
  let endings = 0;
  for (let i = 0; i < line.words.length; i++) {
    words.push(line.words[i]!);
    gaps.push(line.gaps[i]!);
    // a word made by a join may go on to join the word before it
    while (words.length > 1 && gaps[words.length - 1] === ' ') {
      const join = joinOf(restoration, words, gaps, most);
      if (join === Join.None) break;
      if (join === Join.Ending) endings++;
      const last = words.pop()!;
      gaps.pop();
      const first = words.pop()!;
      if (first.role !== Role.And || join !== Join.Compound) words.push(look(first.text + ZWNJ + last.text));
      else {
        gaps.pop();
        words.push(look(words.pop()!.text + ZWNJ + waw + last.text)); // گفت و گو
      }
    }
  }
  gaps.push(line.gaps[line.words.length]!);
  return { line: { words, gaps }, endings };
}

/** Whether the last two words are one, or the last three around و. */
function joinOf(restoration: Restoration, words: Word[], gaps: string[], most: number): number {
  const at = words.length - 1;
  const first = words[at - 1]!;
  const last = words[at]!;
  if ((first.role | (last.role & Role.Affix)) === 0) return Join.None;
  const before = words[at - 2];
  const gap = gaps[at - 1]!;
  if ((first.role & Role.Imperfect) !== 0) {
    return joinsImperfect(restoration, first, last, before, gap) ? Join.Ending : Join.None;
  }
  if ((last.role & Role.Affix) !== 0) return joinsAffix(restoration, first.key, last.plain) ? Join.Ending : Join.None;
  if (most === Apart.Never) return Join.None;
  // گفت و گو may be two nouns; گفت وگو is not
  if (first.role === Role.And) {
    const three = most >= Apart.Bound && gap === ' ' && before !== undefined && (before.role & Role.Head) !== 0;
    return three && isCompound(restoration, before.key, waw + last.key, most) ? Join.Compound : Join.None;
  }
  const head = (first.role & Role.Head) !== 0 && !first.plain.endsWith(hamza); // همهٔ کارها
  return head && isCompound(restoration, first.key, last.key, most) ? Join.Compound : Join.None;
}

const dayBefore = /(?:^|[^0-9\u0660-\u0669\u06f0-\u06f9])[0-9\u0660-\u0669\u06f0-\u06f9]{1,2} $/;

/** می before a verb, not the month: در ماه می رفتند, ۱۲ می نشست سران. */
function joinsImperfect(
  restoration: Restoration,
  first: Word,
  last: Word,
  before: Word | undefined,
  gap: string,
): boolean {
  if (before !== undefined && gap === ' ' && restoration.affixes.month.has(before.plain)) return false;
  const noun = ((restoration.lexicon.get(last.key)?.classes ?? 0) & WordClass.Noun) !== 0;
  if (noun && dayBefore.test(gap)) return false;
  return takesImperfect(restoration, first.plain, last.key);
}

function joinsAffix(restoration: Restoration, stem: string, affix: string): boolean {
  const { affixes, lexicon } = restoration;
  if (stem.length < 2 || affixes.imperfect.has(affix)) return false;
  if (affixes.plural.has(affix)) return stem.length > 2 || isKnown(restoration, stem);
  if (affixes.comparative.has(affix)) {
    const entry = lexicon.get(stem + affix);
    const adjective = ((lexicon.get(stem)?.classes ?? 0) & WordClass.Adjective) !== 0;
    return adjective || (entry?.split ?? 0) + (entry?.joined ?? 0) > 0 || modelJoins(restoration, stem, affix);
  }
  if (stem.endsWith(yeh))
    return isKnown(restoration, stem) && (affixes.possessive.has(affix) || affixes.copula.has(affix));
  if (!stem.endsWith(silentHeh)) return false;
  return isKnown(restoration, stem) || (affixes.copula.has(affix) && isParticiple(restoration, stem));
}

/** A participle, also with می: رفته, می‌رفته. */
function isParticiple(restoration: Restoration, stem: string): boolean {
  if (!stem.endsWith(silentHeh)) return false;
  if (isVerbForm(restoration, stem)) return true;
  for (const prefix of restoration.affixes.imperfect) {
    if (stem.startsWith(prefix) && isVerbForm(restoration, stem.slice(prefix.length))) return true;
  }
  return false;
}

function modelJoins(restoration: Restoration, stem: string, affix: string): boolean {
  return (
    isKnown(restoration, stem) && gapScores(restoration.gaps, piecesOf(restoration, stem + affix, ''))[stem.length]! > 0
  );
}

/** Whether two pieces are one word that is hardly ever written with a blank: رئیس + جمهور, also with an ending (جمهوری). */
function isCompound(restoration: Restoration, first: string, last: string, most: number): boolean {
  const { affixes, kinds, lexicon } = restoration;
  for (let end = last.length; end >= 2 && end >= last.length - 7; end--) {
    const ending = last.slice(end);
    if (ending !== '' && !kinds.has(ending) && !affixes.clitic.has(ending)) continue;
    const entry = lexicon.get(first + last.slice(0, end));
    if (entry === undefined || entry.apart === Apart.Never || entry.apart > most) continue;
    // همه کارهای is no همه‌کاره‌ای
    if (ending !== '' && entry.apart !== Apart.Always && (lexicon.get(last)?.joined ?? 0) > 0) continue;
    // منسوخ شده است
    if (entry.apart !== Apart.Always && most < Apart.Likely && isParticiple(restoration, last)) continue;
    if (splitSpelling(entry).startsWith(first + ZWNJ)) return true;
  }
  return false;
}
