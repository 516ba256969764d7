import { ZWNJ } from './letters.ts';
import type { Choice } from './restore_choice.ts';
import { isCompound, joinsAffix, takesImperfect } from './restore_joins.ts';
import { dropUnseen, keyOf } from './restore_letters.ts';
import { Apart, WordClass } from './restore_lexicon.ts';
import type { Restoration } from './restore_model.ts';
import { longest } from './restore_words.ts';

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

const waw = '\u0648';
const hamza = '\u0654';

/** A word of clean letters, with its role worked out. */
export function wordOf(restoration: Restoration, text: string): Word {
  const plain = dropUnseen(text);
  const key = keyOf(text);
  return { text, plain, key, role: roleOf(restoration, plain, key), spellings: [undefined, undefined, undefined] };
}

/** The role of a word by its plain text and its key. */
function roleOf({ affixes, kinds, lexicon }: Restoration, plain: string, key: string): number {
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
export function joinSpaced(restoration: Restoration, look: (word: string) => Word, line: Line, most: number): Joined {
  const reduced = reduce(restoration, look, line, most);
  const again = reduced.endings > 0 && most !== Apart.Never;
  return again ? { ...reduced, line: reduce(restoration, look, line, Apart.Likely).line } : reduced;
}

/** A line whose pieces are joined, and how many affixes a blank kept apart from their words. */
export interface Joined {
  line: Line;
  endings: number;
}

/** What the last words make: nothing, a word and its affix, a compound of two, or of three with و. */
export const Join = { None: 0, Ending: 1, Two: 2, Three: 3 } as const;

function reduce(restoration: Restoration, look: (word: string) => Word, line: Line, most: number): Joined {
  const words: Word[] = [];
  const gaps: string[] = [];
  let endings = 0;
  for (let i = 0; i < line.words.length; i++) {
    words.push(line.words[i]!);
    gaps.push(line.gaps[i]!);
    // a word made by a join may go on to join the word before it
    for (let count = joinOf(restoration, words, gaps, most); count !== 0; ) {
      if (count === Join.Ending) endings++;
      const pieces = words.splice(count === Join.Three ? -3 : -2);
      gaps.length = words.length + 1;
      const [first, and, last] = pieces;
      words.push(look(first!.text + ZWNJ + and!.text + (last?.text ?? '')));
      count = joinOf(restoration, words, gaps, most);
    }
  }
  gaps.push(line.gaps[line.words.length]!);
  return { line: { words, gaps }, endings };
}

/** What the last two words make, or the last three around و; `gaps` says what stands before each of `words`. One of Join. */
export function joinOf(
  restoration: Restoration,
  words: readonly Word[],
  gaps: readonly string[],
  most: number,
): number {
  const at = words.length - 1;
  if (at < 1 || gaps[at] !== ' ') return Join.None;
  const first = words[at - 1]!;
  const last = words[at]!;
  const before = gaps[at - 1] === ' ' ? words[at - 2] : undefined;
  if ((first.role | (last.role & Role.Affix)) === 0 || first.key.length + last.key.length > longest) return Join.None;
  if ((first.role & Role.Imperfect) !== 0) {
    if (isMonth(restoration, last, before, gaps[at - 1]!)) return Join.None;
    return takesImperfect(restoration, first.plain, last.key) ? Join.Ending : Join.None;
  }
  if ((last.role & Role.Affix) !== 0) return joinsAffix(restoration, first.key, last.plain) ? Join.Ending : Join.None;
  if ((first.role & Role.And) !== 0) {
    // گفت و گو may be two nouns, which گفت وگو cannot
    const three = most >= Apart.Bound && before !== undefined && (before.role & Role.Head) !== 0;
    return three && isCompound(restoration, before.key, waw + last.key, most) ? Join.Three : Join.None;
  }
  const head = (first.role & Role.Head) !== 0 && !first.plain.endsWith(hamza); // همهٔ کارها
  return head && isCompound(restoration, first.key, last.key, most) ? Join.Two : Join.None;
}

const dayBefore = /(?:^|[^0-9\u0660-\u0669\u06f0-\u06f9])[0-9\u0660-\u0669\u06f0-\u06f9]{1,2} $/;

/** Whether می before `last` is the month: در ماه می رفتند, ۱۲ می نشست سران. `gap` stands before it. */
function isMonth({ affixes, lexicon }: Restoration, last: Word, before: Word | undefined, gap: string): boolean {
  if (before !== undefined && affixes.month.has(before.plain)) return true;
  const noun = ((lexicon.get(last.key)?.classes ?? 0) & WordClass.Noun) !== 0;
  return noun && dayBefore.test(gap);
}
