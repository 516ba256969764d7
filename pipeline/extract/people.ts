import { Kind } from '../persian/letters.ts';
import { normalize } from '../persian/normalize.ts';
import { type Reading, slice } from '../reading.ts';
import { officesOf, type Role } from './offices.ts';
import { homeCountry, type Phrase, readPhrase } from './phrases.ts';

/** Somebody or something that a document speaks of, by all its names and roles in that document. */
export interface Party {
  kind: 'person' | 'body' | 'country' | 'sides';
  /** The fullest name that the document gives, normalized, without titles; for a role without a name, the fullest role. */
  name: string;
  /** True where `name` is a name and not a role. */
  named: boolean;
  /** Word ids of the name. */
  words: number[];
  roles: Role[];
  country: string | null;
  /** Token of the last mention. */
  lastAt: number;
}

/** A mention of a party: the phrase and who it is; `party` is null where the phrase leads back to nobody. */
export interface PartyMention {
  phrase: Phrase;
  party: Party | null;
  rule: string;
}

/** The people, bodies and countries of one document, in order of mention. */
export interface Cast {
  parties: Party[];
  mentions: PartyMention[];
  /** The mention that starts at a token. */
  at: Map<number, PartyMention>;
  /** Token after the name that starts here, if the document has given it; else 0. */
  known(at: number): number;
}

/**
 * Reads a document's phrases twice: first names with their roles, then every mention, so that وزیر نیرو before اردکانیان's
 * first name-and-role is his too. Two holders of one title are never joined: a role goes to a person only by apposition,
 * or by a dated office of the lexicon whose holder the document names.
 */
export function readCast(reading: Reading): Cast {
  const cast: Cast = { parties: [], mentions: [], at: new Map(), known: () => 0 };
  const names = new Map<number, Party[]>();
  cast.known = (at) => knownName(reading, names, at);
  const phrases = scan(reading, cast.known);
  for (const phrase of phrases) if (phrase.nameFirst >= 0 && phrase.kind === 'person') register(reading, cast, names, phrase);
  for (const phrase of scan(reading, cast.known)) {
    const mention = resolve(reading, cast, names, phrase);
    cast.mentions.push(mention);
    cast.at.set(phrase.first, mention);
  }
  return cast;
}

/** All phrases from left to right, none inside another. */
function scan(reading: Reading, known: (at: number) => number): Phrase[] {
  const phrases: Phrase[] = [];
  for (const sentence of reading.sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const phrase = reading.tokens.kind[at] === Kind.Word ? readPhrase(reading, at, sentence.last, known) : undefined;
      if (phrase !== undefined && phrase.last > at) {
        phrases.push(phrase);
        at = phrase.last;
      } else at++;
    }
  }
  return phrases;
}

function wordsOf(reading: Reading, first: number, last: number): number[] {
  const words: number[] = [];
  for (let at = first; at < last; at++) if (reading.tokens.kind[at] === Kind.Word) words.push(reading.tokens.id[at]!);
  return words;
}

/** The token after the full name, or the last name, of somebody the document has named. */
function knownName(reading: Reading, names: Map<number, Party[]>, at: number): number {
  const id = reading.tokens.id[at]!;
  let best = 0;
  for (const party of names.get(id) ?? []) {
    let length = 0;
    while (length < party.words.length && reading.tokens.id[at + length] === party.words[length]) length++;
    if (length === party.words.length) best = Math.max(best, at + length);
    const tail = party.words.indexOf(id);
    if (tail > 0 && matchesFrom(reading, at, party.words, tail)) best = Math.max(best, at + party.words.length - tail);
  }
  return best;
}

function matchesFrom(reading: Reading, at: number, words: readonly number[], from: number): boolean {
  for (let index = from; index < words.length; index++) if (reading.tokens.id[at + index - from] !== words[index]) return false;
  return true;
}

function register(reading: Reading, cast: Cast, names: Map<number, Party[]>, phrase: Phrase): Party {
  const words = wordsOf(reading, phrase.nameFirst, phrase.nameLast);
  let party = findByName(cast, words);
  if (party === undefined) {
    party = { kind: 'person', name: '', named: true, words: [], roles: [], country: null, lastAt: phrase.first };
    cast.parties.push(party);
  }
  if (words.length > party.words.length) {
    party.words = words;
    party.name = nameText(reading, phrase.nameFirst, phrase.nameLast);
    for (const id of words) {
      const list = names.get(id) ?? [];
      if (!list.includes(party)) names.set(id, [...list, party]);
    }
  }
  addRole(party, phrase.role);
  return party;
}

function addRole(party: Party, role: Role | null): void {
  if (role === null || role.anaphoric || role.plural) return;
  party.roles.push(role);
  party.country ??= role.country;
}

/** Same person: all words of the shorter name are in the longer one, and the last is the same. */
function findByName(cast: Cast, words: readonly number[]): Party | undefined {
  for (let index = cast.parties.length - 1; index >= 0; index--) {
    const party = cast.parties[index]!;
    if (party.kind !== 'person' || !party.named) continue;
    const [small, large] = words.length <= party.words.length ? [words, party.words] : [party.words, words];
    if (small.length > 0 && small.every((word) => large.includes(word)) && (small.at(-1) === large.at(-1) || small.length > 1)) return party;
  }
  return undefined;
}

/** A name as it is shown: the raw words normalized, quotation marks left out. */
export function nameText(reading: Reading, first: number, last: number): string {
  const raw = slice(reading, first, last).replaceAll('«', '').replaceAll('»', '').replaceAll('"', '');
  return normalize(raw).replaceAll('\n', ' ').trim();
}

function resolve(reading: Reading, cast: Cast, names: Map<number, Party[]>, phrase: Phrase): PartyMention {
  const done = (party: Party | null, rule: string): PartyMention => {
    if (party !== null) party.lastAt = phrase.first;
    return { phrase, party, rule };
  };
  if (phrase.kind === 'pronoun' || phrase.kind === 'sides') return { phrase, party: null, rule: phrase.kind };
  if (phrase.nameFirst >= 0 && phrase.kind === 'person') return done(register(reading, cast, names, phrase), 'name');
  if (phrase.kind === 'person' && phrase.role !== null) {
    if (phrase.role.anaphoric) return { phrase, party: null, rule: 'anaphoric-role' };
    return done(...holder(reading, cast, phrase, phrase.role));
  }
  return done(thing(reading, cast, phrase), phrase.kind);
}

/** A body or a country by its words. */
function thing(reading: Reading, cast: Cast, phrase: Phrase): Party {
  const first = phrase.nameFirst >= 0 ? phrase.nameFirst : phrase.first;
  const words = wordsOf(reading, first, phrase.last);
  const same = cast.parties.find((party) => party.kind === phrase.kind &&
    (phrase.kind === 'country' ? party.country === phrase.country : sameWords(party.words, words)));
  if (same !== undefined) return same;
  const party: Party = { kind: phrase.kind === 'country' ? 'country' : 'body', name: nameText(reading, first, phrase.last), named: true, words, roles: [], country: phrase.country, lastAt: phrase.first };
  if (phrase.kind === 'country') party.name = reading.lexicon.country(phrase.country ?? '')?.text ?? party.name;
  cast.parties.push(party);
  return party;
}

function sameWords(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Who holds a role: the one the document says so of, the one a dated office names if the document names him, or nobody by name. */
function holder(reading: Reading, cast: Cast, phrase: Phrase, role: Role): [Party, string] {
  let best: Party | undefined;
  let bestFit = 0;
  for (const party of cast.parties) {
    for (const other of party.roles) {
      const fit = fitOf(role, other);
      if (fit > bestFit || (fit === bestFit && fit > 0 && party.lastAt > (best?.lastAt ?? -1))) {
        best = party;
        bestFit = fit;
      }
    }
  }
  if (best !== undefined) {
    if (!best.named && phrase.last - phrase.first > best.words.length) rename(reading, best, phrase);
    return [best, best.named ? 'role-of-name' : 'role'];
  }
  const byOffice = namedHolder(reading, cast, role);
  if (byOffice !== undefined) {
    byOffice.roles.push(role);
    byOffice.country ??= role.country ?? homeCountry;
    return [byOffice, 'office'];
  }
  const party: Party = { kind: 'person', name: nameText(reading, phrase.first, phrase.last), named: false, words: wordsOf(reading, phrase.first, phrase.last), roles: [role], country: role.country, lastAt: phrase.first };
  cast.parties.push(party);
  return [party, 'role'];
}

function rename(reading: Reading, party: Party, phrase: Phrase): void {
  party.name = nameText(reading, phrase.first, phrase.last);
  party.words = wordsOf(reading, phrase.first, phrase.last);
  if (phrase.role !== null) party.roles.push(phrase.role);
  party.country ??= phrase.role?.country ?? null;
}

/** How well two roles can be one: 0 not at all; the head, the field and the country must not contradict. */
export function fitOf(a: Role, b: Role): number {
  if (a.ids[0] !== b.ids[0]) return 0;
  if (a.ids.length > 1 && b.ids.length > 1 && a.ids[1] !== b.ids[1]) return 0;
  if (a.portfolio !== null && b.portfolio !== null && a.portfolio !== b.portfolio) return 0;
  if ((a.portfolio === null) !== (b.portfolio === null) && (a.ids[0] === 'minister' || a.ids.length !== b.ids.length)) return a.country === b.country && a.country !== null ? 1 : 0;
  const home = (country: string | null): string => country ?? homeCountry;
  if (home(a.country) === home(b.country)) return a.country === b.country ? 4 : 3;
  // وزیر انرژی after وزیر انرژی روسیه: the country is left out the second time
  return a.country === null ? 2 : 0;
}

/** The one person named in the document who, by the lexicon, has held this office. */
function namedHolder(reading: Reading, cast: Cast, role: Role): Party | undefined {
  const holders = officesOf(reading.lexicon, role);
  const found = cast.parties.filter((party) => party.kind === 'person' && party.named && party.roles.every((other) => fitOf(role, other) > 0 || other.ids[0] !== role.ids[0]) && holders.some((name) => nameFits(reading, party, name)));
  return found.length === 1 ? found[0] : undefined;
}

function nameFits(reading: Reading, party: Party, words: readonly string[]): boolean {
  const mine = party.words.map(reading.lexicon.vocabulary.folded);
  return mine.every((word) => words.includes(word)) && mine.at(-1) === words.at(-1);
}
