import { ZWNJ } from './letters.ts';
import type { Neighbours } from './restore_context.ts';
import { dropUnseen, isLetter, keepsGaps, keyOf, spellLike } from './restore_letters.ts';
import { joinSpaced, type Line } from './restore_spacing.ts';
import { Caution, type Choice, choose, type Restoration, spellingOf } from './restore_word.ts';

/** Restores the ZWNJ of a text whose letters are clean (cleanLetters). */
export type Restore = (text: string, caution: number) => string;

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
 * The spelling of a word of a line, or a Choice. A ZWNJ that stands is never taken out: where the spelling lacks one, the
 * word stays as it is.
 */
function wordSpelling(restoration: Restoration, word: string, caution: number): string | Choice {
  const plain = dropUnseen(word);
  const key = keyOf(word);
  if (key.length < 3) return plain;
  const spelling = spellingOf(restoration, key, caution);
  if (typeof spelling !== 'string') return key.length === word.replaceAll(ZWNJ, '').length ? spelling : plain;
  const spelled = spellLike(word, spelling);
  return keepsGaps(spelled, plain) ? spelled : plain;
}

/** A word with two readings, by its neighbours. `سفر های`, joined, stays as it was where سفره‌ای would be read. */
function chosenSpelling(restoration: Restoration, line: Line, at: number, choice: Choice): string {
  const word = line.words[at]!;
  const spelling = choose(restoration, choice, neighboursOf(line, at));
  if (!word.includes(ZWNJ)) return spellLike(word, spelling);
  const plain = dropUnseen(word);
  if (plain.includes(ZWNJ)) return plain;
  return spelling === choice.plural ? plain : word.replaceAll(ZWNJ, ' ');
}

/** A copy that does not hold the whole text in memory, as a slice of 13 or more characters does in V8. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}

/** Makes the function that restores. It remembers words; its results depend on its arguments alone. */
export function createRestore(restoration: Restoration): Restore {
  const memories = [new Map<string, string | Choice>(), new Map<string, string | Choice>()];
  return (text, caution) => {
    const line = joinSpaced(restoration, lineOf(text), caution);
    const memory = memories[caution]!;
    let restored = '';
    for (let at = 0; at < line.words.length; at++) {
      const word = line.words[at]!;
      let spelling = memory.get(word);
      if (spelling === undefined) {
        spelling = wordSpelling(restoration, word, caution);
        if (memory.size >= mostWords) memory.clear();
        memory.set(detached(word), spelling);
      }
      restored += line.gaps[at]!;
      restored += typeof spelling === 'string' ? spelling : chosenSpelling(restoration, line, at, spelling);
    }
    return restored + line.gaps[line.words.length]!;
  };
}
