import { Kind } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/phrases.ts';
import type { Cast, Party, PartyMention } from './cast.ts';
import { holder } from './holders.ts';
import { knownName, lettersOf, type Names, nameText, noNames, register, wordsOf } from './names.ts';
import { joinOfficesToNames } from './unnamed_offices.ts';

/**
 * Reads a document's phrases twice: first names with their roles, then every mention, so that وزیر نیرو before اردکانیان's
 * first name-and-role is his too. Two holders of one title are never joined: a role goes to a person only by apposition,
 * or by a dated office of the lexicon whose holder the document names.
 */
export function readCast(reading: Reading, published: string | null = null): Cast {
  const cast: Cast = { published, parties: [], mentions: [], at: new Map(), known: () => 0, named: () => undefined };
  const names = noNames();
  cast.known = (at) => knownName(reading, names, at);
  cast.named = (first, last) => names.byLetters.get(lettersOf(reading, wordsOf(reading, first, last)));
  const phrases = scan(reading, cast.known);
  for (const phrase of phrases)
    if (phrase.nameFirst >= 0 && phrase.kind === 'person') register(reading, cast, names, phrase);
  const named = rescan(reading, phrases, cast.known);
  joinOfficesToNames(reading, cast, names, named);
  for (const phrase of named) {
    const mention = resolve(reading, cast, names, phrase);
    cast.mentions.push(mention);
    cast.at.set(phrase.first, mention);
  }
  return cast;
}

/** All phrases from left to right, none inside another. */
function scan(reading: Reading, known: (at: number) => number): Phrase[] {
  return reading.sentences.flatMap((sentence) => scanSentence(reading, sentence, known));
}

/** The same once names are known: a sentence with none of them has the phrases that it had. */
function rescan(reading: Reading, before: readonly Phrase[], known: (at: number) => number): Phrase[] {
  let next = 0;
  return reading.sentences.flatMap((sentence) => {
    const first = next;
    while (next < before.length && before[next]!.first < sentence.last) next++;
    for (let at = sentence.first; at < sentence.last; at++)
      if (known(at) > 0) return scanSentence(reading, sentence, known);
    return before.slice(first, next);
  });
}

function scanSentence(reading: Reading, sentence: SentenceSpan, known: (at: number) => number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = sentence.first; at < sentence.last; ) {
    const phrase = reading.tokens.kind[at] === Kind.Word ? readPhrase(reading, at, sentence.last, known) : undefined;
    const found = phrase !== undefined && phrase.last > at;
    if (found) phrases.push(phrase);
    at = found ? phrase.last : at + 1;
  }
  return phrases;
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
  const same = cast.parties.find(
    (party) =>
      party.kind === phrase.kind &&
      (phrase.kind === 'country' ? party.country === phrase.country : sameWords(party.words, words)),
  );
  if (same !== undefined) return same;
  const party: Party = {
    kind: phrase.kind === 'country' ? 'country' : 'body',
    name: nameText(reading, first, phrase.last),
    named: true,
    words,
    roles: [],
    country: phrase.country,
    lastAt: phrase.first,
  };
  if (phrase.kind === 'country') party.name = reading.lexicon.country(phrase.country ?? '')?.text ?? party.name;
  cast.parties.push(party);
  return party;
}

function sameWords(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
