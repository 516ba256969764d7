import type { VerbEntry } from '../../lexicon/entries.ts';
import { all, type FoundIn, type Reading } from '../../reading.ts';
import type { Clause } from './clause.ts';

/** The tokens of a clause's own parts. */
export function* tokensOf(clause: Clause): Generator<number> {
  for (const [first, last] of clause.parts) for (let at = first; at < last; at++) yield at;
}

/** The words of one kind of agreement_words.jsonl in a clause: امیدواریم for `hope`. */
export function hasWord(reading: Reading, clause: Clause, word: string): boolean {
  return wordsIn(reading, clause).has(word);
}

/** A clause does not change: its words are looked up once, as rules ask for them at each of its tokens. */
const wordsOfClauses = new WeakMap<Clause, ReadonlySet<string>>();

function wordsIn(reading: Reading, clause: Clause): ReadonlySet<string> {
  const seen = wordsOfClauses.get(clause);
  if (seen !== undefined) return seen;
  const words = new Set<string>();
  for (const at of tokensOf(clause)) {
    for (const hit of all(reading, at, 'agreement_words')) if (hit.ending <= 2) words.add(hit.entry.word);
  }
  wordsOfClauses.set(clause, words);
  return words;
}

export function wordAt(reading: Reading, at: number, word: string): FoundIn<'agreement_words'> | undefined {
  for (const hit of all(reading, at, 'agreement_words')) if (hit.entry.word === word && hit.ending <= 2) return hit;
  return undefined;
}

/** True where a verb is one that the lexicon lists under a name: داشت under `have`. */
export function isVerb(reading: Reading, verb: VerbEntry | null, word: string): boolean {
  return verb !== null && reading.lexicon.names('agreement_words', word, verb.past);
}
