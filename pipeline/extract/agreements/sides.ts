import type { Reading } from '../../reading.ts';
import { type Frame, isNewsroom } from '../clauses/frame.ts';
import { wordAt } from '../clauses/words.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Statement } from '../statements/statement.ts';
import { blocsIn, groupsIn } from './blocs.ts';
import { namedSides } from './named_sides.ts';

export interface Side {
  /** ISO alpha-3 code, or the name of a body. */
  party: string;
  role: 'party' | 'supplier' | 'recipient' | 'transit' | 'host' | 'mediator' | 'lender';
}

/** Where the sides of an item may be named, nearest first. */
export interface Surroundings {
  first: number;
  last: number;
  /** Countries that the talks told of last in this paragraph were held with. */
  partners: readonly string[];
  /** Foreign countries of the nearest sentence of the paragraph, up to its own, that names any. */
  nearby: readonly string[];
  statement: Statement | undefined;
  /** True for a treaty, whose sides are also those who break it: خروج آمریکا از برجام. */
  treaty: boolean;
}

/**
 * The sides: named in the clause itself, those of the talks just told of, the speaker's and the addressee's, or the two (with
 * سه کشور three) that the article is about.
 */
export function sidesOf(reading: Reading, frame: Frame, around: Surroundings): Side[] {
  const blocs = [
    ...blocsIn(reading, around.first, around.last),
    ...groupsIn(reading, frame, around.first, around.last),
  ];
  const countries = countriesOf(reading, frame, around, blocs.length > 0);
  return [
    ...countries.map((party): Side => ({ party, role: roleOf(reading, frame, around, party) })),
    ...blocs.map((party): Side => ({ party, role: 'party' })),
  ];
}

function countriesOf(reading: Reading, frame: Frame, around: Surroundings, withBloc: boolean): string[] {
  const { statement, partners } = around;
  const own = around.treaty ? namedIn(reading, around) : namedSides(reading, frame, around.first, around.last);
  const foreign = (countries: readonly string[]): string[] => countries.filter((country) => country !== homeCountry);
  const home = frame.ranked.includes(homeCountry) ? [homeCountry] : [];
  if (hasThree(reading, around.first, around.last) && own.length < 3) return frame.ranked.slice(0, 3);
  // با اتحادیه اروپا: the one other side is named in the clause, or speaks, or the article is about it
  if (withBloc && own.length > 0) return around.treaty ? homeFirst([...new Set([...home, ...own])]) : own;
  if (withBloc && around.treaty) return frame.ranked.slice(0, 1);
  if (withBloc) return voices(reading, statement).length > 0 ? voices(reading, statement) : frame.ranked.slice(0, 1);
  const named = [own, partners, voices(reading, statement)].find((countries) => foreign(countries).length > 0);
  if (named === undefined) {
    const told = around.nearby.length === 1 && home.length > 0;
    return told ? [...home, ...around.nearby] : frame.ranked.slice(0, 2);
  }
  if (!frame.dealings && named === own && own.length === 1 && !isOurs(statement))
    return homeFirst([...own, ...others(own, [...voices(reading, statement), ...frame.ranked]).slice(0, 1)]);
  if (around.treaty && foreign(own).length === 0)
    return homeFirst([...new Set([...home, ...others(home, [...(frame.treaty ?? []), ...frame.ranked]).slice(0, 1)])]);
  const sides = withHome(named === own ? own : foreign(named), home, statement);
  return sides.length > 1
    ? sides
    : [...sides, ...others(sides, [...voices(reading, statement), ...frame.ranked]).slice(0, 1)];
}

/** Countries named in a stretch, whatever is told of them. */
function namedIn(reading: Reading, { first, last }: Surroundings): string[] {
  const found = new Set<string>();
  for (let at = first; at < last; at++) {
    const country = countryAt(reading, at)?.country;
    if (country != null) found.add(country);
  }
  return homeFirst([...found]);
}

function homeFirst(countries: string[]): string[] {
  return countries.sort((a, b) => Number(b === homeCountry) - Number(a === homeCountry));
}

function others(sides: readonly string[], countries: readonly string[]): string[] {
  return countries.filter((country) => !sides.includes(country));
}

/** Said by somebody of home; who has a name and no country is. */
function isOurs(statement: Statement | undefined): boolean {
  const speakers = statement?.speaker.parties ?? [];
  return speakers.some((party) => party.country === homeCountry || (party.country === null && party.named));
}

/** Home belongs to every item of an article in which it stands, unless somebody else than its own speaks of two others. */
function withHome(countries: readonly string[], home: readonly string[], statement: Statement | undefined): string[] {
  if (!isOurs(statement) && countries.length > 1 && !countries.includes(homeCountry)) return [...new Set(countries)];
  return [...new Set([...home, ...countries])];
}

/** Foreign countries of the speaker and the one spoken to. */
function voices(reading: Reading, statement: Statement | undefined): string[] {
  if (statement === undefined) return [];
  const speaks = statement.speaker.mention?.phrase;
  const speakers = speaks?.kind === 'body' && isNewsroom(reading, speaks.nameFirst) ? [] : statement.speaker.parties;
  const parties = [...speakers, ...(statement.addressee === null ? [] : [statement.addressee])];
  return [...new Set(parties.flatMap((party) => party.country ?? []))].filter((country) => country !== homeCountry);
}

function hasThree(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'three_sides') !== undefined) return true;
  return false;
}

/** از X به Y از مسیر Z: who gives, who gets, whose land is crossed; only where something is delivered. */
function roleOf(reading: Reading, frame: Frame, around: Surroundings, country: string): Side['role'] {
  let delivered = false;
  for (let at = around.first; at < around.last; at++)
    if (wordAt(reading, at, 'delivery') !== undefined) delivered = true;
  const mention = frame.mentions.find(
    (one) => one.country === country && one.first >= around.first && one.last <= around.last,
  );
  if (!delivered || mention === undefined) return 'party';
  for (let at = Math.max(around.first, mention.first - 3); at < mention.first; at++) {
    const transit = wordAt(reading, at, 'transit');
    if (transit !== undefined && transit.end >= mention.first - 1) return 'transit';
  }
  const before = reading.marker[mention.first - 1];
  if (before === 'from') return 'supplier';
  return before === 'to' ? 'recipient' : 'party';
}
