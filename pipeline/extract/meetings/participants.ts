import type { Reading } from '../../reading.ts';
import type { Findings } from '../clauses/findings.ts';
import type { Party, PartyMention } from '../people/cast.ts';
import { nameText } from '../people/names.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Role } from '../phrases/phrase.ts';
import { counterpart } from '../statements/same_office.ts';
import { countryName, groupName, officeName } from './names.ts';
import { countryOfRole, isAbroad, namesBodyOfMany, nationality } from './nationality.ts';

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
  /** True for an office or a group without a name, of which nothing says what state it is of: مسئولان, فرماندار. */
  vague?: boolean;
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
  const country = nationality(reading, party);
  const vague =
    country === null && !party.named && party.roles.length > 0 && !party.roles.some((role) => isAbroad(reading, role));
  return { name: party.name, country, role: 'participant', vague };
}

/** Parties as they take part. */
export function people(around: Around, parties: readonly Party[]): Participant[] {
  return parties.map((party) => asParticipant(around.reading, party));
}

/** Who takes part where a phrase names them: one, the holders of an office in several countries, or both sides. */
export function whoIs(around: Around, mention: PartyMention, subject: readonly Party[]): Participant[] {
  const { reading, cast, pair } = around;
  const { phrase } = mention;
  if (phrase.kind === 'pronoun') return subject.map((party) => asParticipant(reading, party));
  if (phrase.kind === 'sides') return pair.map((country) => countryParticipant(reading, country));
  // حسن روحانی در «امانوئل مکرون و حسن روحانی، رؤسای جمهور فرانسه و ایران»: one, by name
  if (phrase.role?.plural === true && phrase.nameFirst < 0) {
    const named = countriesWithin(reading, phrase.first, phrase.last);
    // سران گروه ۲۰, سفرای خارجی: a group of its own, of no two countries; رؤسای جمهور are those of the two
    const ofPair =
      phrase.role.ids.some((id) => reading.lexicon.single(id)) && !namesBodyOfMany(reading, phrase.first, phrase.last);
    if (named.length === 0 && !ofPair && !saysThatCountry(reading, phrase.first, phrase.last))
      return [groupOf(reading, phrase.first, phrase.last, phrase.role)];
    return (named.length > 0 ? named : pair).map((country) => holderOf(around, mention, country));
  }
  const party = counterpart(reading, mention, cast, subject) ?? sameCountry(reading, mention, onlyOne(mention.party));
  const own =
    phrase.kind === 'person' &&
    phrase.nameFirst < 0 &&
    phrase.country === null &&
    saysThatCountry(reading, phrase.first, phrase.last);
  if (own && pair[1] !== undefined)
    return [{ name: groupName(reading, phrase.first, phrase.last, pair[1]), country: pair[1], role: 'participant' }];
  if (party == null) {
    const one = unnamed(reading, phrase.first, phrase.last, phrase.role);
    return [phrase.country === null ? one : { ...one, country: phrase.country, vague: false }];
  }
  if (party.kind === 'country') return [countryParticipant(reading, party.country ?? phrase.country ?? homeCountry)];
  return [asParticipant(reading, party)];
}

/** Several by their own words: سران گروه ۲۰, سفرای خارجی, استانداران خراسان. */
function groupOf(reading: Reading, first: number, last: number, role: Role): Participant {
  const group = namesBodyOfMany(reading, first, last);
  return { ...unnamed(reading, first, last, role), group };
}

/** An office that belongs to nobody the text names. */
function unnamed(reading: Reading, first: number, last: number, role: Role | null): Participant {
  const country = role === null ? null : countryOfRole(reading, role);
  const vague = country === null && role !== null && !isAbroad(reading, role);
  return { name: nameText(reading, first, last), country, role: 'participant', vague };
}

/** The one whom a phrase for one person leads back to: وزیر خارجه is none of the وزیران خارجه whom the text has told of. */
function onlyOne(party: Party | null): Party | null {
  return party?.kind === 'person' && !party.named && party.roles.every((role) => role.plural) ? null : party;
}

/** The one whom an office leads back to, unless that is somebody of another country than the office: رئیس سازمان … ایران is nobody of Indonesia. */
function sameCountry(reading: Reading, { phrase }: PartyMention, party: Party | null): Party | null {
  if (party === null || phrase.kind !== 'person' || phrase.nameFirst >= 0 || phrase.country === null) return party;
  const country = nationality(reading, party);
  return country === null || country === phrase.country ? party : null;
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
export function holderOf({ reading, cast }: Around, mention: PartyMention, country: string): Participant {
  const { role, first, last } = mention.phrase;
  const { portfolio } = role!;
  const id = role!.ids[0]!;
  const holders = cast.parties.filter(
    (party) =>
      party.kind === 'person' &&
      (party.country ?? homeCountry) === country &&
      party.roles.some(
        (role) => role.ids[0] === id && role.ids.length === 1 && role.portfolio === portfolio && !role.plural,
      ),
  );
  const single = reading.lexicon.single(id) || portfolio !== null;
  const known = holders.find((party) => party.named) ?? holders.find((party) => single && party.country !== null);
  if (known !== undefined) return asParticipant(reading, known);
  const name = single ? officeName(reading, first, id, portfolio, country) : groupName(reading, first, last, country);
  return { name, country, role: 'participant' };
}
