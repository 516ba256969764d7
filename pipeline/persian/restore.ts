import { ZWNJ } from './letters.ts';
import type { Neighbours } from './restore_context.ts';
import { dropUnseen, isLetter, keepsGaps, keyOf, spellLike } from './restore_letters.ts';
import { Apart } from './restore_lexicon.ts';
import { joinSpaced, type Line, roleOf, type Word } from './restore_spacing.ts';
import { Caution, type Choice, choose, type Restoration, spellingOf } from './restore_word.ts';

/** Restores the ZWNJ of a text with clean letters (cleanLetters); `hasZwnj` says whether it, or what it is part of, has any. */
export type Restore = (text: string, hasZwnj: boolean) => string;

/** Which compounds are joined, by caution: none where the ZWNJ stand, the surest where they were deleted. */
const compoundsOf = [Apart.Never, Apart.Likely, Apart.Always];

/** Words remembered before the memory is emptied: what a word becomes never depends on it. */
const mostWords = 65_536;

/** Makes the function that restores. It remembers words; its results depend on its arguments alone. */
export function createRestore(restoration: Restoration): Restore {
  const memory = new Map<string, Word>();

  function look(text: string): Word {
    let word = memory.get(text);
    if (word === undefined) {
      const own = detached(text);
      const key = keyOf(own);
      word = { text: own, key, role: roleOf(restoration, own, key), spellings: [undefined, undefined, undefined] };
      if (memory.size >= mostWords) memory.clear();
      memory.set(own, word);
    }
    return word;
  }

  function spell(word: Word, caution: number): string | Choice {
    let spelling = word.spellings[caution];
    if (spelling === undefined) {
      spelling = wordSpelling(restoration, word, caution);
      word.spellings[caution] = spelling;
    }
    return spelling;
  }

  /** Whether a word has lost a ZWNJ that can be seen. */
  function hasLost(word: Word): boolean {
    const spelling = spell(word, Caution.Free);
    return typeof spelling === 'string' && spelling.length > word.text.length;
  }

  return (text, hasZwnj) => {
    const given = lineOf(text, look);
    const caution = hasZwnj ? Caution.Sure : given.words.some(hasLost) ? Caution.Deleted : Caution.Free;
    const line = joinSpaced(restoration, look, given, compoundsOf[caution]!);
    let restored = '';
    for (let at = 0; at < line.words.length; at++) {
      const spelling = spell(line.words[at]!, caution);
      restored += line.gaps[at]!;
      restored += typeof spelling === 'string' ? spelling : choose(restoration, spelling, neighboursOf(line, at));
    }
    return restored + line.gaps[line.words.length]!;
  };
}

/** A copy that does not hold the whole text in memory, as a slice of 13 or more characters does in V8. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
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
    while (isLetter(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x200c && isLetter(text.charCodeAt(end + 1)))) end++;
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
 * stays as it is. One that cannot be seen goes, unless it tells سفر‌های from سفره‌ای.
 */
function wordSpelling(restoration: Restoration, { text, key }: Word, caution: number): string | Choice {
  const plain = dropUnseen(text);
  if (key.length < 3) return plain;
  if (plain !== text && !keepsPieces(spellingOf(restoration, key, Caution.Free), text)) return text;
  const spelling = spellingOf(restoration, key, caution);
  if (typeof spelling !== 'string') return plain.includes(ZWNJ) || key.length !== text.length ? plain : spelling;
  const spelled = spellLike(plain, spelling);
  return keepsGaps(spelled, plain) ? spelled : plain;
}

/** Whether a spelling has no ZWNJ inside the last piece of a word: سفره‌ای has one inside the های of سفر‌های. */
function keepsPieces(spelling: string | Choice, word: string): boolean {
  return typeof spelling === 'string' && spelling.endsWith(keyOf(word.slice(word.lastIndexOf(ZWNJ) + 1)));
}
