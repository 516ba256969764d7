import { ZWNJ } from './letters.ts';
import { remember } from './memory.ts';
import { type Choice, choose } from './restore_choice.ts';
import type { Neighbours } from './restore_context.ts';
import { isLetter, keepsGaps, keyOf, spellLike } from './restore_letters.ts';
import { Apart } from './restore_lexicon.ts';
import type { Restoration } from './restore_model.ts';
import { joinSpaced, type Line, type Word, wordOf } from './restore_spacing.ts';
import { Caution, spellingOf } from './restore_word.ts';
import type { ZwnjCounts } from './zwnj_state.ts';

/** Works on texts with clean letters (cleanLetters). It remembers words; its results depend on its arguments alone. */
export interface Restorer {
  /** Restores ZWNJ; `hasZwnj` says whether the text, or what it is part of, has any. Adds to `seen` where they are. */
  restore(text: string, hasZwnj: boolean, seen?: ZwnjCounts): string;
}

/** Which compounds are joined, by caution: none where the ZWNJ stand, the surest where they were deleted. */
const compoundsOf = [Apart.Never, Apart.Bound, Apart.Always];

/** Words remembered: those of some twenty thousand texts of news are as many. */
const mostWords = 32_768;

/** Makes a restorer from tables and weights. */
export function createRestorer(restoration: Restoration): Restorer {
  const look = remember(mostWords, (text) => wordOf(restoration, text));

  function spell(word: Word, caution: number): string | Choice {
    let spelling = word.spellings[caution];
    if (spelling === undefined) {
      spelling = wordSpelling(restoration, word, caution);
      word.spellings[caution] = spelling;
    }
    return spelling;
  }

  /** Whether a word has lost a ZWNJ that can be seen. */
  function hasLost(word: Word, caution: number): boolean {
    const spelling = spell(word, caution);
    return typeof spelling === 'string' && spelling.length > word.plain.length && spelling.length > word.text.length;
  }

  function cautionOf(line: Line, hasZwnj: boolean): number {
    if (hasZwnj) return Caution.Sure;
    return line.words.some((word) => hasLost(word, Caution.Free)) ? Caution.Deleted : Caution.Free;
  }

  function chosen(choice: Choice, line: Line, at: number): string {
    return spellLike(line.words[at]!.plain, choose(restoration, choice, neighboursOf(line, at)));
  }

  function count({ words }: Line, seen: ZwnjCounts): void {
    for (const word of words) {
      if (word.plain.includes(ZWNJ)) seen.kept++;
      else if (hasLost(word, Caution.Sure)) seen.deleted++;
    }
  }

  return {
    restore(text, hasZwnj, seen) {
      const given = lineOf(text, look);
      const caution = cautionOf(given, hasZwnj);
      const { line, endings } = joinSpaced(restoration, look, given, compoundsOf[caution]!);
      if (seen !== undefined) {
        count(given, seen);
        seen.spaced += endings;
      }
      let restored = '';
      for (let at = 0; at < line.words.length; at++) {
        const spelling = spell(line.words[at]!, caution);
        restored += line.gaps[at]!;
        restored += typeof spelling === 'string' ? spelling : chosen(spelling, line, at);
      }
      return restored + line.gaps[line.words.length]!;
    },
  };
}

/** Splits a text into its words (letters with the ZWNJ inside) and what stands between them. */
export function lineOf(text: string, look: (word: string) => Word): Line {
  const words: Word[] = [];
  const gaps: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    gaps.push(end + 1 === at && text.charCodeAt(end) === 0x20 ? ' ' : text.slice(end, at));
    end = at + 1;
    while (isLetter(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x200c && isLetter(text.charCodeAt(end + 1))))
      end++;
    words.push(look(text.slice(at, end)));
    at = end - 1;
  }
  gaps.push(text.slice(end));
  return { words, gaps };
}

function neighboursOf({ words, gaps }: Line, at: number): Neighbours {
  const before = at > 0 && gaps[at] === ' ' ? words[at - 1]!.key : '';
  const after = at + 1 < words.length && gaps[at + 1] === ' ' ? words[at + 1]!.key : '';
  const later = after !== '' && at + 2 < words.length && gaps[at + 2] === ' ' ? words[at + 2]!.key : '';
  return { before, after, later };
}

/**
 * The spelling of a word, or a Choice. A ZWNJ that can be seen is never taken out: where the spelling lacks one, the word
 * stays as it is. One that cannot be seen goes, unless it tells سفر های from سفره ای.
 */
function wordSpelling(restoration: Restoration, { text, plain, key }: Word, caution: number): string | Choice {
  if (key.length < 3) return plain;
  if (plain !== text && !keepsPieces(spellingOf(restoration, key, Caution.Free), text)) return text;
  const spelling = spellingOf(restoration, key, caution);
  if (typeof spelling !== 'string') return plain.includes(ZWNJ) ? plain : spelling;
  const spelled = spellLike(plain, spelling);
  return keepsGaps(spelled, plain) ? spelled : plain;
}

/** Whether a spelling has no ZWNJ inside the last piece of a word: سفره ای has one inside the های of سفر های. */
function keepsPieces(spelling: string | Choice, word: string): boolean {
  return typeof spelling === 'string' && spelling.endsWith(keyOf(word.slice(word.lastIndexOf(ZWNJ) + 1)));
}
