/** What is searched for. */
import { mostParts, type Word, wordsIn } from './words.ts';

/**
 * Part of a query. In a phrase ("…" or «…») the words follow each other as they are given; otherwise all of them stand
 * in the document, anywhere.
 */
export interface Part {
  words: Word[];
  phrase: boolean;
}

/** More words are left out: nobody types them, and each costs a look at every block. */
const mostWords = 16;

const quotes: Record<string, string> = { '"': '"', '«': '»', '“': '”' };

/** Cuts a query at its quotation marks; a mark that is not closed is none. */
export function partsOf(query: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const add = (to: number, phrase: boolean): void => {
    const room = mostWords - parts.reduce((sum, { words }) => sum + words.length, 0);
    const words = wordsIn(query.slice(from, to)).slice(0, room);
    if (words.length > 0) parts.push({ words, phrase });
    from = to + 1;
  };
  for (let at = 0; at < query.length; at++) {
    const closed = Object.hasOwn(quotes, query[at]!) ? query.indexOf(quotes[query[at]!]!, at + 1) : -1;
    if (closed < 0) continue;
    add(at, false);
    add(closed, true);
    at = closed;
  }
  add(query.length, false);
  return parts;
}

/** Words `from` to `to` of a part as one: their letters together. */
export interface Group {
  from: number;
  to: number;
  letters: string;
}

/** The words of a part, and those neighbours that may be one word: می رود is می, رود and میرود. */
export function groupsOf({ words }: Part): Group[] {
  return words.flatMap((word, from) => {
    const groups: Group[] = [{ from, to: from + 1, letters: word.letters }];
    for (let to = from + 2; to <= Math.min(words.length, from + mostParts) && words[to - 1]!.goesOn; to++) {
      groups.push({ from, to, letters: groups.at(-1)!.letters + words[to - 1]!.letters });
    }
    return groups;
  });
}
