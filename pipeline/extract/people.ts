import { Kind } from '../persian/letters.ts';
import { normalize } from '../persian/normalize.ts';
import { isMark, type Reading, sentenceAt, slice } from '../reading.ts';
import { holdersOf } from './offices.ts';
import { homeCountry, type Phrase, type Role, readPhrase } from './phrases.ts';

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
  /** When the document was published, or null. */
  published: string | null;
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
export function readCast(reading: Reading, published: string | null = null): Cast {
  const cast: Cast = { published, parties: [], mentions: [], at: new Map(), known: () => 0 };
  const names: Names = new Map();
  cast.known = (at) => knownName(reading, names, at);
  const phrases = scan(reading, cast.known);
  for (const phrase of phrases) if (phrase.nameFirst >= 0 && phrase.kind === 'person') register(reading, cast, names, phrase);
  const named = scan(reading, cast.known);
  joinOfficesToNames(reading, cast, names, named);
  for (const phrase of named) {
    const mention = resolve(reading, cast, names, phrase);
    cast.mentions.push(mention);
    cast.at.set(phrase.first, mention);
  }
  return cast;
}

/**
 * The lead tells the office, the next paragraph the name: «وزیر نیرو گفت: … / به گزارش ایسنا، رضا اردکانیان در …». An
 * unnamed office that opens a sentence is joined to the person who opens a later one by name alone, if neither is otherwise
 * spoken for: who is named without an office must have been told of by it.
 */
function joinOfficesToNames(reading: Reading, cast: Cast, names: Names, phrases: readonly Phrase[]): void {
  const openers = phrases.filter((phrase) => phrase.kind === 'person' && opensSentence(reading, phrase.first));
  for (const [index, office] of openers.entries()) {
    const role = office.role;
    if (role === null || role.anaphoric || role.plural || office.nameFirst >= 0) continue;
    if (bestFit(cast, role, sameCountry, () => true) !== undefined || namedHolder(reading, cast, role) !== undefined) continue;
    const isNear = (phrase: Phrase): boolean => phrase.nameFirst >= 0 && paragraphs(reading, office, phrase) <= furthestName;
    const next = openers.slice(index + 1).find((phrase) => phrase.nameFirst >= 0 || phrase.role?.ids[0] !== role.ids[0]);
    const later = phrases.filter((phrase) => phrase.kind === 'person' && sentenceAt(reading, phrase.first) !== sentenceAt(reading, office.first) && phrase.first > office.first && isNear(phrase));
    const person = next !== undefined && isNear(next) ? next : index === 0 ? onlyName(reading, later) : undefined;
    if (person === undefined || person.role !== null) continue;
    const party = register(reading, cast, names, person);
    if (party.roles.length === 0) addRole(party, role);
  }
}

/** How many paragraphs one phrase stands after another. */
function paragraphs(reading: Reading, before: Phrase, after: Phrase): number {
  return sentenceAt(reading, after.first)!.paragraph - sentenceAt(reading, before.first)!.paragraph;
}

const furthestName = 2;

/** The one name among phrases that name somebody; undefined where they name two. */
function onlyName(reading: Reading, phrases: readonly Phrase[]): Phrase | undefined {
  const names = new Set(phrases.map((phrase) => slice(reading, phrase.nameFirst, phrase.nameLast)));
  return names.size === 1 ? phrases[0] : undefined;
}

/** True for the first phrase of a sentence, adverbials and the agency's credit before it left aside. */
function opensSentence(reading: Reading, at: number): boolean {
  const sentence = sentenceAt(reading, at);
  if (sentence === undefined) return false;
  let from = sentence.first;
  while (from < at) {
    const marker = reading.marker[from];
    if (reading.tokens.kind[from] === Kind.Symbol || isMark(reading, from, '،') || isMark(reading, from, '«') || isMark(reading, from, '"')) from++;
    else if (marker === 'continuing' || marker === 'also' || marker === 'here') from = reading.markerEnd[from]!;
    else if (marker === 'credit' || marker === 'in' || marker === 'since') {
      while (from < at && !isMark(reading, from, '،')) from++;
      if (from >= at) return false;
    } else return false;
  }
  return true;
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

/** Names that the document has given, and their tails, as folded letters without blanks: رحمانیفضلی for رحمانی‌فضلی and رحمانی فضلی. */
type Names = Map<string, Party>;

const longestTail = 4;

/** The token after the full name, or the last name, of somebody the document has named. */
function knownName(reading: Reading, names: Names, at: number): number {
  let letters = '';
  let best = 0;
  for (let end = at; end < at + longestTail && reading.tokens.kind[end] === Kind.Word; end++) {
    letters += reading.lexicon.vocabulary.folded(reading.tokens.id[end]!);
    if (names.has(letters)) best = end + 1;
  }
  return best;
}

const shortestTail = 3;

function noteName(reading: Reading, names: Names, party: Party): void {
  for (let from = 0; from < party.words.length; from++) {
    const letters = lettersOf(reading, party.words.slice(from));
    // a given name alone is nobody's tail; a later holder of the same last name takes it over
    if (letters.length >= shortestTail) names.set(letters, party);
  }
}

function lettersOf(reading: Reading, words: readonly number[]): string {
  return words.map(reading.lexicon.vocabulary.folded).join('');
}

function register(reading: Reading, cast: Cast, names: Names, phrase: Phrase): Party {
  const words = wordsOf(reading, phrase.nameFirst, phrase.nameLast);
  let party = names.get(lettersOf(reading, words)) ?? findByName(cast, words);
  if (party === undefined) {
    party = { kind: 'person', name: '', named: true, words: [], roles: [], country: null, lastAt: phrase.first };
    cast.parties.push(party);
  }
  if (words.length > party.words.length) {
    party.words = words;
    party.name = nameText(reading, phrase.nameFirst, phrase.nameLast);
    noteName(reading, names, party);
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

function resolve(reading: Reading, cast: Cast, names: Names, phrase: Phrase): PartyMention {
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

/**
 * Who holds a role, the surest first: somebody named whom the document gives this office, somebody named whom a dated
 * office of the lexicon does, the same role without a name, a foreign holder whose country is left out the second time.
 */
function holder(reading: Reading, cast: Cast, phrase: Phrase, role: Role): [Party, string] {
  const said = bestFit(cast, role, sameCountry, (party) => party.named);
  if (said !== undefined) return [said, 'role-of-name'];
  const byOffice = namedHolder(reading, cast, role);
  if (byOffice !== undefined) {
    byOffice.roles.push(role);
    byOffice.country ??= role.country ?? homeCountry;
    return [byOffice, 'office'];
  }
  const again = bestFit(cast, role, sameCountry, (party) => !party.named) ?? bestFit(cast, role, 1, () => true);
  if (again !== undefined) {
    if (!again.named && phrase.last - phrase.first > again.words.length) rename(reading, again, phrase);
    return [again, again.named ? 'role-of-name' : 'role'];
  }
  const party: Party = { kind: 'person', name: nameText(reading, phrase.first, phrase.last), named: false, words: wordsOf(reading, phrase.first, phrase.last), roles: [role], country: role.country, lastAt: phrase.first };
  cast.parties.push(party);
  return [party, 'role'];
}

/** The party whose role fits best, at least by `least`; of equals the one mentioned last. */
function bestFit(cast: Cast, role: Role, least: number, wanted: (party: Party) => boolean): Party | undefined {
  let best: Party | undefined;
  let bestFit = 0;
  for (const party of cast.parties) {
    if (!wanted(party)) continue;
    for (const other of party.roles) {
      const fit = fitOf(role, other);
      if (fit < least || fit < bestFit || (fit === bestFit && party.lastAt < best!.lastAt)) continue;
      best = party;
      bestFit = fit;
    }
  }
  return best;
}

function rename(reading: Reading, party: Party, phrase: Phrase): void {
  party.name = nameText(reading, phrase.first, phrase.last);
  party.words = wordsOf(reading, phrase.first, phrase.last);
  if (phrase.role !== null) party.roles.push(phrase.role);
  party.country ??= phrase.role?.country ?? null;
}

/** Fits of `fitOf`: nothing contradicts and the country is the same, by name or because both are the outlet's own. */
const sameCountry = 3;

/** How well two roles can be one: 0 not at all; the head, the field and the country must not contradict. */
export function fitOf(a: Role, b: Role): number {
  if (a.ids[0] !== b.ids[0] || a.former !== b.former) return 0;
  if (a.ids.length > 1 && b.ids.length > 1 && a.ids[1] !== b.ids[1]) return 0;
  if (a.portfolio !== null && b.portfolio !== null && a.portfolio !== b.portfolio) return 0;
  const fieldLeftOut = (a.portfolio === null) !== (b.portfolio === null);
  if (fieldLeftOut && (a.ids[0] === 'minister' || a.ids.length !== b.ids.length)) return a.country === b.country && a.country !== null ? 1 : 0;
  if ((a.country ?? homeCountry) === (b.country ?? homeCountry)) return a.country === b.country ? sameCountry + 1 : sameCountry;
  // وزیر انرژی after وزیر انرژی روسیه: the country is left out the second time
  return a.country === null ? 2 : 0;
}

/** The one person named in the document who, by the lexicon, has held this office (or held it on the day of publication). */
function namedHolder(reading: Reading, cast: Cast, role: Role): Party | undefined {
  const holders = holdersOf(reading.lexicon, role, cast.published);
  if (holders.length === 0) return undefined;
  const found = cast.parties.filter((party) => {
    if (party.kind !== 'person' || !party.named) return false;
    const free = party.roles.every((other) => fitOf(role, other) > 0 || other.ids[0] !== role.ids[0]);
    return free && holders.some(({ words }) => isCalled(reading, party, words));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** True where the document's name for somebody is this name or its end: پزشکیان, مسعود پزشکیان; joined or apart. */
function isCalled(reading: Reading, party: Party, words: readonly string[]): boolean {
  const mine = lettersOf(reading, party.words);
  const full = words.join('');
  return mine.length >= shortestTail && (full.endsWith(mine) || mine.endsWith(full));
}
