import { ZWNJ } from './letters.ts';
import type { Neighbours } from './restore_context.ts';
import { dropUnseen, isLetter, keepsGaps, keyOf, spellLike } from './restore_letters.ts';
import { Apart } from './restore_lexicon.ts';
import { joinSpaced, type Line } from './restore_spacing.ts';
import { Caution, type Choice, choose, type Restoration, spellingOf } from './restore_word.ts';

/** Restores the ZWNJ of a text whose letters are clean (cleanLetters); `hasZwnj` says whether it, or what it is part of, has any. */
export type Restore = (text: string, hasZwnj: boolean) => string;

/** Which compounds are joined, by caution: none where the ZWNJ stand, the surest where they were deleted. */
const compoundsOf = [Apart.Never, Apart.Likely, Apart.Always];

/** Words remembered before the memory is emptied: what a word becomes never depends on it. */
const mostWords = 65_536;

/** Splits a text into its words (letters with the ZWNJ inside) and what stands between them. */
export function lineOf(text: string): Line {
  const words: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    gaps.push(text.slice(end, at));
    const start = at;
    while (at < text.length && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 0x200c)) at++;
    end = at;
    words.push(text.slice(start, end));
  }
  gaps.push(text.slice(end));
  return { words, gaps };
}

function neighboursOf({ words, gaps }: Line, at: number): Neighbours {
  const before = at > 0 && gaps[at] === ' ' ? keyOf(words[at - 1]!) : '';
  const after = gaps[at + 1] === ' ' && at + 1 < words.length ? keyOf(words[at + 1]!) : '';
  const later = after !== '' && gaps[at + 2] === ' ' && at + 2 < words.length ? keyOf(words[at + 2]!) : '';
  return { before, after, later };
}

/**
 * The spelling of a word, or a Choice. A ZWNJ that can be seen is never taken out: where the spelling lacks one, the word
 * stays as it is. One that cannot be seen goes, unless it tells سفر‌های from سفره‌ای.
 */
function wordSpelling(restoration: Restoration, word: string, caution: number): string | Choice {
  const plain = dropUnseen(word);
  const key = keyOf(word);
  if (key.length < 3) return plain;
  if (plain !== word && !keepsPieces(spellingOf(restoration, key, Caution.Free), word)) return word;
  const spelling = spellingOf(restoration, key, caution);
  if (typeof spelling !== 'string') return plain.includes(ZWNJ) || key.length !== word.length ? plain : spelling;
  const spelled = spellLike(plain, spelling);
  return keepsGaps(spelled, plain) ? spelled : plain;
}

/** Whether a spelling has no ZWNJ inside the last piece of a word: سفره‌ای has one inside the های of سفر‌های. */
function keepsPieces(spelling: string | Choice, word: string): boolean {
  return typeof spelling === 'string' && spelling.endsWith(keyOf(word.slice(word.lastIndexOf(ZWNJ) + 1)));
}

/** A copy that does not hold the whole text in memory, as a slice of 13 or more characters does in V8. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}

/** Makes the function that restores. It remembers words; its results depend on its arguments alone. */
export function createRestore(restoration: Restoration): Restore {
  const memories = [new Map<string, string | Choice>(), new Map<string, string | Choice>(), new Map<string, string | Choice>()];

  function spell(word: string, caution: number): string | Choice {
    const memory = memories[caution]!;
    let spelling = memory.get(word);
    if (spelling === undefined) {
      spelling = wordSpelling(restoration, word, caution);
      if (memory.size >= mostWords) memory.clear();
      memory.set(detached(word), spelling);
    }
    return spelling;
  }

  return (text, hasZwnj) => {
    const given = lineOf(text);
    let caution: number = hasZwnj ? Caution.Sure : Caution.Free;
    if (!hasZwnj && given.words.some((word) => spell(word, Caution.Free) !== word)) caution = Caution.Deleted;
    const line = joinSpaced(restoration, given, compoundsOf[caution]!);
    let restored = '';
    for (let at = 0; at < line.words.length; at++) {
      const spelling = spell(line.words[at]!, caution);
      restored += line.gaps[at]!;
      restored += typeof spelling === 'string' ? spelling : choose(restoration, spelling, neighboursOf(line, at));
    }
    return restored + line.gaps[line.words.length]!;
  };
}
