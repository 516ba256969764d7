import { Kind } from '../../persian/letters.ts';
import { all, isWord, longest, type Reading } from '../../reading.ts';
import type { Cast } from '../people/cast.ts';
import { countryAt } from '../phrases/countries.ts';
import { learnedNames } from './learned.ts';
import type { Name } from './name.ts';
import { organizationAt } from './organizations.ts';
import { behindRank, personAt } from './persons.ts';
import { isBesidePlace, placeAt } from './places.ts';

/** Everything that a document names, from left to right, none inside another: what the rules find, as the tagger trusts it. */
export function findNames(reading: Reading, cast: Cast): Name[] {
  const names = learnedNames(reading, namesByRules(reading, cast));
  return [...names, ...namesAgain(reading, names)].sort((a, b) => a.first - b.first);
}

/**
 * What the rules find: at each word the longest of a country, a body, a person, a place, an event. Persons whom the
 * statements know come first.
 */
export function namesByRules(reading: Reading, cast: Cast): Name[] {
  const persons = personsOf(reading, cast);
  const sport = namesClub(reading);
  const roleEnds = endsBeforeNames(reading, cast);
  const names: Name[] = [];
  for (const sentence of reading.sentences) {
    for (let at = sentence.first; at < sentence.last; ) {
      const name = nameAt(reading, at, roleEnds[at] || sentence.last, cast, persons, sport);
      if (name !== undefined) names.push(name);
      at = name?.last ?? at + 1;
    }
  }
  return [...names, ...namesAgain(reading, names)].sort((a, b) => a.first - b.first);
}

/** وزیر نیرو سعید مرادی: the token at which the holder's name begins, for each word of the office before it; else 0. */
function endsBeforeNames(reading: Reading, cast: Cast): Int32Array {
  const ends = new Int32Array(reading.tokens.count);
  for (const { phrase } of cast.mentions) {
    if (phrase.role !== null && phrase.role.last === phrase.nameFirst)
      ends.fill(phrase.nameFirst, phrase.role.first, phrase.role.last);
  }
  return ends;
}

/** Last names of people whom the text names in full elsewhere, where nothing else is named: … مینو خالقی … خالقی … */
function namesAgain(reading: Reading, names: readonly Name[]): Name[] {
  const { id } = reading.tokens;
  const full = names.filter((name) => name.kind === 'person' && name.last - name.first > 1);
  const lastNames = new Set(
    full.map((name) => id[name.last - 1]!).filter((word) => reading.lexicon.common(word) !== 'word'),
  );
  const taken = new Uint8Array(reading.tokens.count);
  for (const name of names) taken.fill(1, name.first, name.last);
  const again: Name[] = [];
  for (let at = 0; at < reading.tokens.count; at++) {
    if (taken[at] === 0 && isWord(reading, at) && lastNames.has(id[at]!))
      again.push({ kind: 'person', first: at, last: at + 1, country: null, rule: 'name-again' });
  }
  return again;
}

/** A text that names a club for sure means clubs by words that are other things elsewhere: استقلال, پیکان. */
function namesClub(reading: Reading): boolean {
  return reading.found.some((hits) =>
    hits?.some(
      ({ entry, ending }) =>
        entry.list === 'bodies' && entry.kind === 'club' && entry.ambiguous !== true && ending === 0,
    ),
  );
}

function personsOf(reading: Reading, cast: Cast): Map<number, Name> {
  const persons = new Map<number, Name>();
  for (const { phrase, rule } of cast.mentions) {
    if (phrase.kind !== 'person' || phrase.nameFirst < 0 || reading.tokens.kind[phrase.nameFirst - 1] === Kind.Number)
      continue;
    const first = behindRank(reading, phrase.nameFirst, phrase.nameLast);
    persons.set(first, { kind: 'person', first, last: phrase.nameLast, country: null, rule });
  }
  return persons;
}

function nameAt(
  reading: Reading,
  at: number,
  to: number,
  cast: Cast,
  persons: Map<number, Name>,
  sport: boolean,
): Name | undefined {
  const event = longest(reading, at, 'events');
  const person = personAt(reading, at, to);
  const candidates = [
    countryName(reading, at, to),
    organizationAt(reading, at, to, sport),
    persons.get(at),
    event === undefined || event.end > to || event.ending !== 0
      ? undefined
      : ({ kind: 'event', first: at, last: event.end, country: null, rule: 'lexicon-event' } as const),
    placeAt(reading, at, to),
    person,
    // آیت الله هاشمی رفسنجانی: the title was read first, and the statements know more of the name
    person === undefined ? undefined : persons.get(person.first),
    knownPerson(cast, at),
  ];
  let best: Name | undefined;
  for (const candidate of candidates)
    if (candidate !== undefined && candidate.last > (best?.last ?? 0)) best = candidate;
  return best;
}

function countryName(reading: Reading, at: number, to: number): Name | undefined {
  const country = countryAt(reading, at);
  if (country === undefined || country.last > to || country.country === null) return undefined;
  if (!isMeantCountry(reading, at, country.last)) return undefined;
  return { kind: 'country', first: at, last: country.last, country: country.country, rule: 'country' };
}

/** مالی and دوشنبه are countries beside another one, or behind an office that states have: رئیس جمهور مالی. */
function isMeantCountry(reading: Reading, first: number, last: number): boolean {
  const hits = [...all(reading, first, 'countries'), ...all(reading, first, 'country_words')].filter(
    (hit) => hit.end === last,
  );
  const doubtful = hits.length > 0 && hits.every(({ entry }) => entry.ambiguous === true);
  if (!doubtful || last - first > 1 || reading.lexicon.common(reading.tokens.id[first]!) !== 'word') return true;
  if (isBesidePlace(reading, first, last)) return true;
  const role = longest(reading, first - 1, 'roles');
  return role?.entry.single === true || longest(reading, first - 1, 'portfolios') !== undefined;
}

/** Somebody whom the document has named before, by a last name: مرادی after سعید مرادی. */
function knownPerson(cast: Cast, at: number): Name | undefined {
  const last = cast.known(at);
  return last === 0 ? undefined : { kind: 'person', first: at, last, country: null, rule: 'name-again' };
}
