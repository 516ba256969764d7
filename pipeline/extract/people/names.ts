import { fold, Kind } from '../../persian/letters.ts';
import { normalize } from '../../persian/normalize.ts';
import { cleanLetters } from '../../persian/normalize_letters.ts';
import { type Reading, slice } from '../../reading.ts';
import type { Phrase, Role } from '../phrases/phrase.ts';
import type { Cast, Party } from './cast.ts';

/** Ids of the words of a stretch. */
export function wordsOf(reading: Reading, first: number, last: number): number[] {
  const words: number[] = [];
  for (let at = first; at < last; at++) if (reading.tokens.kind[at] === Kind.Word) words.push(reading.tokens.id[at]!);
  return words;
}

/** Names that the document has given, and their tails, as folded letters without blanks: رحمانیفضلی for رحمانی فضلی and رحمانی فضلی. */
export interface Names {
  byLetters: Map<string, Party>;
  /** First letters of the names: most words of a text begin with none of them. */
  initials: Set<number>;
}

export function noNames(): Names {
  return { byLetters: new Map(), initials: new Set() };
}

const longestTail = 4;

/** The token after the full name, or the last name, of somebody the document has named. */
export function knownName(reading: Reading, names: Names, at: number): number {
  // با بیان is no name, though somebody has been called by such letters
  if (reading.marker[at] !== undefined) return 0;
  if (!names.initials.has(reading.lexicon.vocabulary.folded(reading.tokens.id[at]!).charCodeAt(0))) return 0;
  let letters = '';
  let best = 0;
  for (let end = at; end < at + longestTail && reading.tokens.kind[end] === Kind.Word; end++) {
    letters += reading.lexicon.vocabulary.folded(reading.tokens.id[end]!);
    if (names.byLetters.has(letters)) best = end + 1;
  }
  return best;
}

/** Shorter tails of names are too often other words. */
export const shortestTail = 3;

/** Notes a name and its tails: مسعود پزشکیان, پزشکیان. */
export function noteName(reading: Reading, names: Names, party: Party): void {
  for (let from = 0; from < party.words.length; from++) {
    const letters = lettersOf(reading, party.words.slice(from));
    // a given name alone is nobody's tail; a later holder of the same last name takes it over
    if (letters.length < shortestTail) continue;
    names.byLetters.set(letters, party);
    names.initials.add(letters.charCodeAt(0));
  }
}

/** A name's letters without blanks. */
export function lettersOf(reading: Reading, words: readonly number[]): string {
  return words.map(reading.lexicon.vocabulary.folded).join('');
}

/** The party that a phrase names, noted if it is new or named more fully. */
export function register(reading: Reading, cast: Cast, names: Names, phrase: Phrase): Party {
  const words = wordsOf(reading, phrase.nameFirst, phrase.nameLast);
  let party = names.byLetters.get(lettersOf(reading, words)) ?? findByName(cast, words);
  if (party === undefined) {
    party = { kind: 'person', name: '', named: true, words: [], roles: [], country: null, lastAt: phrase.first };
    cast.parties.push(party);
  }
  if (words.length > party.words.length) {
    party.words = words;
    party.name = personName(reading, phrase.nameFirst, phrase.nameLast);
    noteName(reading, names, party);
  }
  addRole(party, phrase.role);
  return party;
}
/** Notes an office that the document gives somebody; one that points back or is held by many says nothing. */
export function addRole(party: Party, role: Role | null): void {
  if (role === null || role.anaphoric || role.plural) return;
  party.roles.push(role);
  party.country ??= role.country;
}
/** Same person: all words of the shorter name are in the longer one; one word alone must be no given name of it. */
function findByName(cast: Cast, words: readonly number[]): Party | undefined {
  for (let index = cast.parties.length - 1; index >= 0; index--) {
    const party = cast.parties[index]!;
    if (party.kind !== 'person' || !party.named) continue;
    const [small, large] = words.length <= party.words.length ? [words, party.words] : [party.words, words];
    if (
      small.length > 0 &&
      small.every((word) => large.includes(word)) &&
      (small.length > 1 || large.indexOf(small[0]!) > 0)
    )
      return party;
  }
  return undefined;
}

/** A person's name as it is shown: the lexicon's spelling, else its letters; no half-space is guessed inside a name (نفتالی). */
export function personName(reading: Reading, first: number, last: number): string {
  const raw = slice(reading, first, last).replaceAll('«', '').replaceAll('»', '').replaceAll('"', '');
  const known = reading.lexicon.person(fold(raw));
  return known === undefined || known.ambiguous === true ? cleanLetters(raw).replaceAll('\n', ' ').trim() : known.text;
}

/** A name as it is shown: the raw words normalized, quotation marks left out. */
export function nameText(reading: Reading, first: number, last: number): string {
  const raw = slice(reading, first, last).replaceAll('«', '').replaceAll('»', '').replaceAll('"', '');
  return normalize(raw).replaceAll('\n', ' ').trim();
}
