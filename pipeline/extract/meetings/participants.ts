import { isMark, type Reading } from '../../reading.ts';
import { type Cast, nameText, type Party, type PartyMention } from '../people.ts';
import { countryAt, homeCountry } from '../phrases.ts';
import { counterpart, subjectOf } from '../statements/speakers.ts';
import type { Statement } from '../statements/statements.ts';

/** One that takes part in an encounter. */
export interface Participant {
  /** Fullest name that the document gives; a body or a country by its name. */
  name: string;
  country: string | null;
  role: 'host' | 'guest' | 'participant';
}

/** Participants and the token after the words that name them. */
export interface Named {
  people: Participant[];
  last: number;
  /** True where the words name several of the same office apart: رؤسای جمهور روسیه، افغانستان و تاجیکستان. */
  apart: boolean;
}

/** A country's everyday name: ایران, not جمهوری اسلامی ایران. */
export function countryName(reading: Reading, country: string): string {
  let name = country;
  for (const line of reading.lexicon.lines.countries) {
    if (line.iso3 === country && (name === country || line.text.length < name.length)) name = line.text;
  }
  return name;
}

export function asParticipant(party: Party, role: Participant['role'] = 'participant'): Participant {
  return { name: party.name, country: party.country, role };
}

export function countryParticipant(reading: Reading, country: string): Participant {
  return { name: countryName(reading, country), country, role: 'participant' };
}

/** Who is named from token `at` on (within `near` tokens): one, or several joined by و and commas. */
export function namedFrom(reading: Reading, cast: Cast, at: number, limit: number, near: number, subject: readonly Party[], pair: readonly string[]): Named | undefined {
  let mention: PartyMention | undefined;
  for (let next = at; next < Math.min(at + near, limit) && mention === undefined; next++) {
    mention = cast.at.get(next);
    if (mention === undefined && (isMark(reading, next, '،') || isMark(reading, next, ':') || reading.marker[next] === 'that')) return undefined;
  }
  if (mention === undefined) return undefined;
  const people = [...whoIs(reading, cast, mention, subject, pair)];
  let last = mention.phrase.last;
  const role = mention.phrase.role;
  let apart = people.length > 1 && role?.plural === true;
  for (;;) {
    const next = afterJoint(reading, last, limit);
    if (next === undefined) break;
    const country = role === null || mention.phrase.kind !== 'person' || mention.phrase.nameFirst >= 0 ? undefined : countryAt(reading, next);
    if (country !== undefined && role !== null) {
      people.push(holderOf(reading, cast, role.ids[0]!, role, country.country!));
      last = country.last;
      apart = true;
      continue;
    }
    const other = cast.at.get(next);
    if (other === undefined || other.phrase.kind !== mention.phrase.kind) break;
    people.push(...whoIs(reading, cast, other, subject, pair));
    last = other.phrase.last;
  }
  return { people, last, apart };
}

/** The token after و or a comma (and after a closing quotation mark before it). */
function afterJoint(reading: Reading, at: number, limit: number): number | undefined {
  let next = at;
  if (isMark(reading, next, '»')) next++;
  if (next < limit && (reading.marker[next] === 'and' || isMark(reading, next, '،'))) {
    next = reading.marker[next] === 'and' ? reading.markerEnd[next]! : next + 1;
    return next < limit ? next : undefined;
  }
  return undefined;
}

function whoIs(reading: Reading, cast: Cast, mention: PartyMention, subject: readonly Party[], pair: readonly string[]): Participant[] {
  const { phrase } = mention;
  if (phrase.kind === 'pronoun') return subject.map((party) => asParticipant(party));
  if (phrase.kind === 'sides') return pair.map((country) => countryParticipant(reading, country));
  if (phrase.role?.plural === true) {
    const countries = phrase.country === null ? pair : [phrase.country];
    return countries.map((country) => holderOf(reading, cast, phrase.role!.ids[0]!, phrase.role!, country));
  }
  const party = counterpart(mention, cast, subject) ?? mention.party;
  if (party === null || party === undefined) return [{ name: nameText(reading, phrase.first, phrase.last), country: phrase.country, role: 'participant' }];
  if (party.kind === 'country') return [countryParticipant(reading, party.country ?? phrase.country ?? homeCountry)];
  return [asParticipant(party)];
}

/** The holder of an office in a country: by name where the document gives it, else the office with the country. */
function holderOf(reading: Reading, cast: Cast, id: string, role: { portfolio: string | null }, country: string): Participant {
  const known = cast.parties.find((party) => party.kind === 'person' && party.country === country && party.roles.some((other) => other.ids[0] === id && other.portfolio === role.portfolio));
  if (known !== undefined) return asParticipant(known);
  const line = reading.lexicon.lines.roles.find((one) => one.role === id && one.plural !== true && one.anaphoric !== true);
  const office = line?.text ?? id;
  const portfolio = reading.lexicon.lines.portfolios.find((one) => one.portfolio === role.portfolio)?.text;
  return { name: [office, portfolio, countryName(reading, country)].filter((part) => part !== undefined).join(' '), country, role: 'participant' };
}

/** Who acts in a sentence: the speaker of the words around a token, or the sentence's subject. */
export function subjectAt(reading: Reading, cast: Cast, statements: readonly Statement[], sentence: number, at: number): Party[] {
  const around = statements.findLast((one) => one.spans.some(([first, last]) => first <= at && at < last));
  if (around !== undefined && around.mode === 'direct') return around.speaker.parties;
  const here = statements.find((one) => one.sentence === sentence && one.speaker.parties.length > 0);
  if (here !== undefined) return here.speaker.parties;
  const span = reading.sentences[sentence]!;
  const subject = subjectOf(reading, cast, span, span.last);
  if (subject?.mention.party != null && subject.mention.party.kind === 'person') return [subject.mention.party];
  return around?.speaker.parties ?? [];
}
