import { isMark, longest, type Reading } from '../../reading.ts';
import type { Findings } from '../clauses/findings.ts';
import type { Party, PartyMention } from '../people/cast.ts';
import { nameText } from '../people/names.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { counterpart } from '../statements/counterparts.ts';
import { subjectOf } from '../statements/subjects.ts';
import { countryName, groupName, officeName } from './names.ts';

/** One that takes part in an encounter. */
export interface Participant {
  /** Fullest name that the document gives; a body or a country by its name. */
  name: string;
  country: string | null;
  role: 'host' | 'guest' | 'participant';
  /** True for a country that stands for whoever came from it. */
  bare?: boolean;
  /** True for the members of a body: سران گروه ۲۰. */
  group?: boolean;
}

/** Participants and the token after the words that name them. */
export interface Named {
  people: Participant[];
  last: number;
  /** True where the words name several holders of one office apart: رؤسای جمهور روسیه، افغانستان و تاجیکستان. */
  apart: boolean;
}

/** What earlier steps have found, with the countries that the words دو کشور mean in one clause. */
export interface Around extends Findings {
  pair: readonly string[];
}

export function countryParticipant(reading: Reading, country: string): Participant {
  return { name: countryName(reading, country), country, role: 'participant', bare: true };
}

/** A party as it takes part, under the fullest name that the document gives. */
export function asParticipant(reading: Reading, party: Party): Participant {
  if (party.kind === 'country' && party.country !== null) return countryParticipant(reading, party.country);
  return { name: party.name, country: party.country, role: 'participant' };
}

const newsKinds: ReadonlySet<string> = new Set(['news_agency', 'media']);

/** Who is named from token `at` on (within `near` tokens): one, or several joined by و and commas. */
export function namedFrom(
  around: Around,
  at: number,
  limit: number,
  near: number,
  subject: readonly Party[],
): Named | undefined {
  const { reading, cast } = around;
  const mention = firstMention(around, at, Math.min(at + near, limit));
  if (mention === undefined) return undefined;
  const people = [...whoIs(around, mention, subject)];
  let last = mention.phrase.last;
  const { role, kind } = mention.phrase;
  const office = role !== null && kind === 'person' && mention.phrase.nameFirst < 0;
  let apart = people.length > 1 && office;
  for (;;) {
    const next = afterJoint(reading, last, limit);
    if (next === undefined) break;
    const country = office ? countryAt(reading, next) : undefined;
    if (country?.country != null) {
      people.push(holderOf(around, mention, country.country));
      last = country.last;
      apart = true;
      continue;
    }
    const other = cast.at.get(next);
    if (other === undefined || other.phrase.kind !== kind) break;
    // سلطان هیثم بن طارق، پادشاه عمان: the office of the one just named
    const apposed = !office && other.phrase.nameFirst < 0 && kind === 'person' && isMark(reading, next - 1, '،');
    if (apposed) {
      last = other.phrase.last;
      continue;
    }
    people.push(...whoIs(around, other, subject));
    last = other.phrase.last;
  }
  return { people, last, apart };
}

/** Words behind which somebody else is named: سفر به تهران. */
const leadsAway: ReadonlySet<string> = new Set(['that', 'in', 'to', 'from', 'for', 'with', 'about', 'since']);

/** The first phrase for somebody in a stretch that no comma, colon or که breaks; news agencies are nobody. */
function firstMention({ reading, cast }: Around, from: number, to: number): PartyMention | undefined {
  for (let at = from; at < to; at++) {
    const mention = cast.at.get(at);
    if (mention !== undefined) {
      const body =
        mention.phrase.kind === 'body'
          ? reading.found[mention.phrase.first]?.find((hit) => hit.entry.list === 'bodies')
          : undefined;
      return body?.entry.list === 'bodies' && newsKinds.has(body.entry.kind) ? undefined : mention;
    }
    const marker = reading.marker[at];
    if (isMark(reading, at, '،') || isMark(reading, at, ':') || (marker !== undefined && leadsAway.has(marker)))
      return undefined;
  }
  return undefined;
}

/** The token after و or a comma (and after a closing quotation mark before it). */
function afterJoint(reading: Reading, at: number, limit: number): number | undefined {
  const joint = isMark(reading, at, '»') || isMark(reading, at, ')') ? at + 1 : at;
  let next = joint;
  if (isMark(reading, next, '،')) next++;
  if (reading.marker[next] === 'and') next = reading.markerEnd[next]!;
  return next > joint && next < limit ? next : undefined;
}

function whoIs(around: Around, mention: PartyMention, subject: readonly Party[]): Participant[] {
  const { reading, cast, pair } = around;
  const { phrase } = mention;
  if (phrase.kind === 'pronoun') return subject.map((party) => asParticipant(reading, party));
  if (phrase.kind === 'sides') return pair.map((country) => countryParticipant(reading, country));
  if (phrase.role?.plural === true) {
    const named = countriesWithin(reading, phrase.first, phrase.last);
    // سران گروه ۲۰, مقامات ناتو: a group of its own, of no two countries
    if (named.length === 0 && !saysThatCountry(reading, phrase.first, phrase.last) && namesBody(reading, phrase))
      return [{ name: nameText(reading, phrase.first, phrase.last), country: null, role: 'participant', group: true }];
    return (named.length > 0 ? named : pair).map((country) => holderOf(around, mention, country));
  }
  const party = counterpart(mention, cast, subject) ?? mention.party;
  const own =
    phrase.kind === 'person' &&
    phrase.nameFirst < 0 &&
    phrase.country === null &&
    saysThatCountry(reading, phrase.first, phrase.last);
  if (own && pair[1] !== undefined)
    return [{ name: groupName(reading, phrase.first, phrase.last, pair[1]), country: pair[1], role: 'participant' }];
  if (party == null)
    return [{ name: nameText(reading, phrase.first, phrase.last), country: phrase.country, role: 'participant' }];
  if (party.kind === 'country') return [countryParticipant(reading, party.country ?? phrase.country ?? homeCountry)];
  return [asParticipant(reading, party)];
}

function namesBody(reading: Reading, { first, last }: Phrase): boolean {
  for (let at = first; at < last; at++) if (longest(reading, at, 'bodies') !== undefined) return true;
  return false;
}

/** وزیر کار این کشور. */
function saysThatCountry(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (reading.marker[at] === 'affairs') return true;
  return false;
}

function countriesWithin(reading: Reading, first: number, last: number): string[] {
  const found: string[] = [];
  for (let at = first; at < last; at++) {
    const country = countryAt(reading, at)?.country;
    if (country != null && !found.includes(country)) found.push(country);
  }
  return found;
}

/** The holder of an office in a country: by name where the document gives it, else the office with the country. */
function holderOf({ reading, cast }: Around, mention: PartyMention, country: string): Participant {
  const { role, first, last } = mention.phrase;
  const { portfolio } = role!;
  const id = role!.ids[0]!;
  const known = cast.parties.find(
    (party) =>
      party.named &&
      party.kind === 'person' &&
      (party.country ?? homeCountry) === country &&
      party.roles.some((role) => role.ids[0] === id && role.ids.length === 1 && role.portfolio === portfolio),
  );
  if (known !== undefined) return asParticipant(reading, known);
  const single =
    reading.lexicon.lines.roles.some((line) => line.role === id && line.single === true) || portfolio !== null;
  const name = single ? officeName(reading, first, id, portfolio, country) : groupName(reading, first, last, country);
  return { name, country, role: 'participant' };
}

/** Who acts in a sentence: the speaker of the words around a token, or the sentence's subject. */
export function subjectAt(
  { reading, cast, statements, statementAt, inSentence, subjects }: Around,
  sentence: number,
  at: number,
): Party[] {
  const inside = statements[statementAt[at] ?? -1];
  if (inside !== undefined && inside.mode === 'direct') return inside.speaker.parties;
  const here = inSentence[sentence]!.find((one) => one.speaker.parties.length > 0);
  if (here !== undefined) return here.speaker.parties;
  let subject = subjects.get(sentence);
  if (subject === undefined) {
    const span = reading.sentences[sentence]!;
    const party = subjectOf(reading, cast, span, span.last)?.mention.party ?? null;
    subject = party?.kind === 'person' ? party : null;
    subjects.set(sentence, subject);
  }
  return subject === null ? (inside?.speaker.parties ?? []) : [subject];
}
