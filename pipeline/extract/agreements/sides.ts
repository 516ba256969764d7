import { all, type Reading } from '../../reading.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { wordAt } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Statement } from '../statements/statement.ts';

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
  statement: Statement | undefined;
}

/**
 * The sides: named in the clause itself, those of the talks just told of, the speaker's and the addressee's, or the two (with
 * سه کشور three) that the article is about.
 */
export function sidesOf(reading: Reading, frame: Frame, around: Surroundings): Side[] {
  const bloc = blocIn(reading, around.first, around.last);
  if (bloc !== undefined)
    return [
      { party: homeCountry, role: 'party' },
      { party: bloc, role: 'party' },
    ];
  const own = countriesIn(frame, around.first, around.last);
  const three = hasThree(reading, around.first, around.last);
  const foreign = (countries: readonly string[]): string[] => countries.filter((country) => country !== homeCountry);
  const home = frame.ranked.includes(homeCountry) ? [homeCountry] : [];
  const countries =
    three && own.length < 3
      ? frame.ranked.slice(0, 3)
      : foreign(own).length > 0
        ? withHome(own, home, around.statement)
        : around.partners.length > 0
          ? withHome(foreign(around.partners), home, around.statement)
          : voices(around.statement).length > 0
            ? withHome(voices(around.statement), home, around.statement)
            : frame.ranked.slice(0, 2);
  return countries.map((party) => ({ party, role: roleOf(reading, frame, around, party) }));
}

/** Home belongs to every item of an article in which it stands, unless somebody else than its own speaks of two others. */
function withHome(countries: readonly string[], home: readonly string[], statement: Statement | undefined): string[] {
  const ours = statement?.speaker.parties.some((party) => (party.country ?? homeCountry) === homeCountry) === true;
  if (!ours && countries.length > 1 && !countries.includes(homeCountry)) return [...new Set(countries)];
  return [...new Set([...home, ...countries])];
}

/** Foreign countries of the speaker and the one spoken to. */
function voices(statement: Statement | undefined): string[] {
  if (statement === undefined) return [];
  const parties = [...statement.speaker.parties, ...(statement.addressee === null ? [] : [statement.addressee])];
  return [...new Set(parties.flatMap((party) => party.country ?? []))].filter((country) => country !== homeCountry);
}

function hasThree(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'three_sides') !== undefined) return true;
  return false;
}

/** اتحادیه اقتصادی اوراسیا as a side, by the bloc's own name in the lexicon, where the clause speaks of joining it or of its treaty. */
function blocIn(reading: Reading, first: number, last: number): string | undefined {
  let joins = false;
  let bloc: string | undefined;
  const among = [...Array(Math.max(0, last - first)).keys()].some((step) => reading.marker[first + step] === 'between');
  for (let at = first; at < last; at++) {
    if (wordAt(reading, at, 'joining') !== undefined) joins = true;
    for (const hit of all(reading, at, 'bodies')) {
      if (hit.entry.kind !== 'bloc' || bloc !== undefined) continue;
      if (reading.marker[at - 1] === 'with' || (among && reading.marker[at - 1] === 'and')) joins = true;
      const { body } = hit.entry;
      bloc = reading.lexicon.lines.bodies.find((line) => line.body === body && line.variant !== true)?.text;
    }
  }
  return joins ? bloc : undefined;
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
