import { fold, Kind, kindOf, ZWNJ } from './letters.ts';
import { cleanLetters } from './normalize_letters.ts';
import { restoration } from './restoration.ts';
import { Apart } from './restore_lexicon.ts';
import { joinOf, type Word, wordOf } from './restore_spacing.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a word may belong to a neighbour that a blank keeps apart from it. */
const Part = { Prefix: 1, Suffix: 2 } as const;

/** Folded affixes, and on which side of them their word stands: می before it, ها behind it. */
const parts = new Map<string, number>([
  ...[...restoration.kinds.keys()].map((affix) => [fold(affix), Part.Suffix] as const),
  ...[...restoration.affixes.imperfect].map((affix) => [fold(affix), Part.Prefix] as const),
]);

/** Words that the vocabulary has to know, so that affixes are told by their ids. */
export const partWords: readonly string[] = [...parts.keys()];

/** What each of the `known` words of a vocabulary may be to its neighbours. */
export function partsOf(vocabulary: Vocabulary): Uint8Array {
  const partOf = new Uint8Array(vocabulary.known);
  for (const [word, part] of parts) partOf[vocabulary.idOf(word)] = part;
  return partOf;
}

/**
 * Makes one token of a word and its affixes where a blank stands for their ZWNJ: می گوید, کشور های, گفته اند, مهم ترین. So the
 * rules read them as they read میگوید. Works in place, on tokens that nobody has seen yet; a token then has the blank inside.
 */
export function joinParted(tokens: Tokens, vocabulary: Vocabulary, partOf: Uint8Array): Tokens {
  const { text, start, end, kind, id } = tokens;
  let count = 0;
  for (let at = 0; at < tokens.count; at++) {
    const suffix = (partOf[id[at]!] ?? 0) === Part.Suffix;
    const prefix = count > 0 && (partOf[id[count - 1]!] ?? 0) === Part.Prefix;
    if ((suffix || prefix) && kind[at] === Kind.Word && areOne({ ...tokens, count }, start[at]!, end[at]!)) {
      end[count - 1] = end[at]!;
      id[count - 1] = vocabulary.idOf(text.slice(start[count - 1], end[at]).replaceAll(blanks, ''));
      continue;
    }
    start[count] = start[at]!;
    end[count] = end[at]!;
    kind[count] = kind[at]!;
    id[count] = id[at]!;
    count++;
  }
  tokens.count = count;
  return tokens;
}

const blanks = /[\s\u00a0]/g;

/** Whether the last of `before` and the word `from`-`to` after it are a word and its affix. */
function areOne(before: Tokens, from: number, to: number): boolean {
  const last = before.count - 1;
  if (last < 0 || before.kind[last] !== Kind.Word || !isBlank(before.text, before.end[last]!, from)) return false;
  const words = [wordAt(before, last), cleanWord(before.text.slice(from, to))];
  const gaps = [before.text.slice(Math.max(0, before.start[last]! - longestDay), before.start[last]), ' '];
  if (
    last > 0 &&
    before.kind[last - 1] === Kind.Word &&
    isBlank(before.text, before.end[last - 1]!, before.start[last]!)
  ) {
    words.unshift(wordAt(before, last - 1));
    gaps.splice(0, 1, '', ' ');
  }
  return joinOf(restoration, words, gaps, Apart.Never) !== 0;
}

/** As far back as a day before the month می can be told from a longer number: «۱۲ » */
const longestDay = 4;

function wordAt({ text, start, end }: Tokens, at: number): Word {
  return cleanWord(text.slice(start[at], end[at]));
}

function cleanWord(raw: string): Word {
  return wordOf(restoration, cleanLetters(raw).replaceAll(' ', ZWNJ));
}

/** One blank and nothing else that can be seen. */
function isBlank(text: string, from: number, to: number): boolean {
  let spaces = 0;
  for (let unit = from; unit < to; unit++) {
    const kind = kindOf[text.charCodeAt(unit)];
    if (kind === Kind.Space) spaces++;
    else if (kind !== Kind.Invisible) return false;
  }
  return spaces === 1;
}
