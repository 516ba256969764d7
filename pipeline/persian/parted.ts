import { fold, Kind, kindOf, ZWNJ } from './letters.ts';
import { detached } from './memory.ts';
import { cleanLetters } from './normalize_letters.ts';
import { restoration } from './restoration.ts';
import { Apart } from './restore_lexicon.ts';
import { Join, joinOf, Role, type Word, wordOf } from './restore_spacing.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Folded affixes, which the vocabulary has to know, so that they are told by their ids. */
export const partWords: readonly string[] = [...restoration.kinds.keys(), ...restoration.affixes.imperfect].map(fold);

/** Pairs of words remembered before the memory is emptied: what two words make never depends on it. */
const mostPairs = 65_536;

/**
 * Makes one token of what blanks keep apart where a ZWNJ belongs: a word and its affixes (می گوید, کشور های, گفته اند) and
 * compounds with a half that is no word of its own (رئیس جمهور, گفت وگو, راه اندازی), so that rules read them as they read
 * میگوید. Pieces around a و of its own stay: حمل و نقل. Works in place, on tokens that nobody has seen yet; a token made so has
 * the blank inside. Linear, as a token that a join makes is no longer than the longest word.
 */
export function createPartJoiner(vocabulary: Vocabulary): (tokens: Tokens) => Tokens {
  const parts = partsOf(vocabulary);
  const memory = new Map<string, boolean>();

  function areOne(tokens: Tokens, at: number): boolean {
    if (!areNeighbours(tokens, at)) return false;
    if (((parts[tokens.id[at - 1]!] ?? 0) & Role.Imperfect) !== 0) return makeOne(tokens, at); // می may be the month
    const pair = tokens.text.slice(tokens.start[at - 1], tokens.end[at]);
    let one = memory.get(pair);
    if (one === undefined) {
      one = makeOne(tokens, at);
      if (memory.size >= mostPairs) memory.clear();
      memory.set(detached(pair), one);
    }
    return one;
  }

  return (tokens) => {
    const { text, start, end, kind, id } = tokens;
    let count = 0;
    for (let at = 0; at < tokens.count; at++) {
      start[count] = start[at]!;
      end[count] = end[at]!;
      kind[count] = kind[at]!;
      id[count] = id[at]!;
      count++;
      if (count < 2 || kind[count - 1] !== Kind.Word || kind[count - 2] !== Kind.Word) continue;
      if (!mayJoin(parts[id[count - 2]!] ?? 0, parts[id[count - 1]!] ?? 0) || !areOne(tokens, count - 1)) continue;
      count--;
      end[count - 1] = end[at]!;
      id[count - 1] = vocabulary.idOf(text.slice(start[count - 1], end[at]).replaceAll(blanks, ''));
    }
    tokens.count = count;
    return tokens;
  };
}

/** What each word that a vocabulary knows for good may be to its neighbours, by id, as bits of Role. */
function partsOf(vocabulary: Vocabulary): Uint8Array {
  const parts = new Uint8Array(vocabulary.known);
  for (let id = 1; id < parts.length; id++) {
    const word = vocabulary.folded(id);
    parts[id] = wordOf(restoration, word).role | wordOf(restoration, word.replace(/^ا/, 'آ')).role; // folding makes آ an ا
  }
  return parts;
}

/** Whether two words may be pieces of one by what they may be to any neighbour: most pairs are not. */
function mayJoin(first: number, last: number): boolean {
  return (first & (Role.Imperfect | Role.Head)) !== 0 || (last & Role.Affix) !== 0;
}

const blanks = /\s/g;

/** Whether the token `at` makes one word with the one before it; the one before that tells whether می is the month. */
function makeOne(tokens: Tokens, at: number): boolean {
  const { text, start, end } = tokens;
  const first = areNeighbours(tokens, at - 1) ? at - 2 : at - 1;
  const words: Word[] = [];
  for (let word = first; word <= at; word++) words.push(cleanWord(text.slice(start[word], end[word])));
  const before = text.slice(Math.max(0, start[first]! - longestDay), start[first]);
  const join = joinOf(restoration, words, [before, ' ', ' '], Apart.Bound);
  return join === Join.Ending || join === Join.Two;
}

/** As far back as a day before the month می can be told from a longer number: «۱۲ » */
const longestDay = 4;

function cleanWord(raw: string): Word {
  return wordOf(restoration, cleanLetters(raw).replaceAll(' ', ZWNJ));
}

/** Whether a token and the one before it are words with blanks between them, and nothing else that can be seen. */
function areNeighbours({ text, start, end, kind }: Tokens, at: number): boolean {
  if (at < 1 || kind[at] !== Kind.Word || kind[at - 1] !== Kind.Word) return false;
  let blank = false;
  for (let unit = end[at - 1]!; unit < start[at]!; unit++) {
    const between = kindOf[text.charCodeAt(unit)];
    if (between === Kind.Space) blank = true;
    else if (between !== Kind.Invisible) return false;
  }
  return blank;
}
