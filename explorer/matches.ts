/** Where a query stands in raw text: blind to half-spaces, and to blanks between the parts of a word. */
import type { Stretch } from './format.ts';
import { groupsOf, type Part, partsOf } from './query.ts';
import { type Word, wordsIn } from './words.ts';

/** What no letter is: it parts what may not be joined, as two numbers. */
const gap = '\0';

/** Letters of words that follow each other; between Persian words nothing parts them. */
const lettersOf = (words: readonly Word[]): string =>
  words.map(({ letters, goesOn }, at) => (at === 0 || goesOn ? letters : gap + letters)).join('');

/** The stretches of a text that are these letters, from the beginning of a word to the end of one. */
function standsAt(text: readonly Word[], letters: string): Stretch[] {
  const found: Stretch[] = [];
  for (const [first, word] of text.entries()) {
    let length = 0;
    for (let at = first; at < text.length && length < letters.length; at++) {
      const next = at === first || text[at]!.goesOn ? text[at]!.letters : gap + text[at]!.letters;
      if (!letters.startsWith(next, length)) break;
      length += next.length;
      if (length === letters.length) found.push([word.at[0], text[at]!.at[1]]);
    }
  }
  return found;
}

/** Whether every word of a part stands in one of the texts, alone or with its neighbours as one word. */
function holdsPart(texts: readonly Word[][], part: Part): boolean {
  const stands = (letters: string): boolean => texts.some((text) => standsAt(text, letters).length > 0);
  if (part.phrase) return stands(lettersOf(part.words));
  const reached = [true];
  for (const { from, to, letters } of groupsOf(part)) {
    if (reached[from] && !reached[to]) reached[to] = stands(letters);
  }
  return reached[part.words.length] === true;
}

/** Whether a document with these texts (its title, its text) is one that the query asks for. */
export function holds(texts: readonly string[], query: string): boolean {
  const parts = partsOf(query);
  const words = texts.map(wordsIn);
  return parts.length > 0 && parts.every((part) => holdsPart(words, part));
}

/** The stretches of a text that the query's words and phrases are, in order; those that overlap or touch are one. */
export function matchesIn(text: string, query: string): Stretch[] {
  const words = wordsIn(text);
  const found = partsOf(query)
    .flatMap((part) => (part.phrase ? [lettersOf(part.words)] : groupsOf(part).map(({ letters }) => letters)))
    .flatMap((letters) => standsAt(words, letters))
    .sort(([a], [b]) => a - b);
  const joined: Stretch[] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
