import type { Clause } from '../clauses/clause.ts';
import type { Party } from '../people/cast.ts';
import { homeCountry } from '../phrases/countries.ts';
import { subjectAt } from './actors.ts';
import { type MeetingState, meetingWord, type WordHit } from './encounters.ts';
import { namedFrom } from './named.ts';
import { nationality } from './nationality.ts';
import { type Around, countryParticipant, type Participant, people } from './participants.ts';
import { countriesInRow } from './session_names.ts';

/** The words of a session and how it is told. */
export interface Session {
  hit: WordHit;
  /** True for a joint body (کمیسیون مشترک), false for a meeting of no name (نشست). */
  joint: boolean;
  countries: readonly string[];
  state: MeetingState;
  /** True where the newsroom tells that somebody was there: X در کمیسیون مشترک گفت. */
  told: boolean;
  /** True where a noun alone tells of it as held. */
  mentioned: boolean;
}

/** با حضور A و B; those who speak there, if they come from both sides; else the countries, with the one who speaks. */
export function sessionParticipants(
  around: Around,
  clause: Clause,
  { hit, joint, countries, told }: Session,
): Participant[] {
  const { reading } = around;
  const present = presentAt(around, hit.end, clause);
  if (present.length > 1) return present;
  const members = told ? membersOf(around, countries, subjectAt(around, clause.sentence, hit.start)) : [];
  const own = people(around, members);
  if (new Set(own.map((one) => one.country)).size > 1) return own;
  const sides = countries.map((country) => countryParticipant(reading, country));
  const others = joint ? sides : sides.filter((one) => !own.some((member) => member.country === one.country));
  return [...own, ...others];
}

/** Those who speak at it: the subject, and with him all who speak in the report for one of its countries. */
function membersOf(around: Around, countries: readonly string[], subject: readonly Party[]): Party[] {
  if (!subject.some((party) => party.kind === 'person')) return [];
  const speakers = around.statements
    .flatMap((one) => one.speaker.parties)
    .filter((party) => party.kind === 'person' && party.named)
    .filter((party) => countries.includes(nationality(around.reading, party) ?? homeCountry));
  return [...new Set([...subject, ...speakers])];
}

/** به ریاست A و B, با حضور A و B: those who took part, by name; of a list of countries alone, each (با حضور چین، فرانسه و ایران). */
export function presentAt(around: Around, from: number, clause: Clause): Participant[] {
  const { reading } = around;
  for (const lead of ['chaired', 'attend']) {
    for (let at = from; at < clause.last - 1; at++) {
      const here = lead === 'chaired' || reading.marker[at - 1] === 'with' ? meetingWord(reading, at, lead) : undefined;
      const people = here === undefined ? [] : listedFrom(around, here.end, clause);
      if (here !== undefined && people.length === 0) {
        const states = countriesListed(around, here.end, clause);
        if (states.length > 1) return states;
      }
      // با حضور مسئولان و تجار: nobody by name or country
      if (people.length > 1 && people.some((one) => one.country !== null)) return people;
    }
  }
  return [];
}

/** چین، فرانسه، فدراسیون روسیه و جمهوری اسلامی ایران. */
function countriesListed({ reading, frame }: Around, from: number, clause: Clause): Participant[] {
  return countriesInRow(reading, frame, from, clause.verbFirst).map((country) => countryParticipant(reading, country));
}

const endsList: ReadonlySet<string | undefined> = new Set([
  'in',
  'to',
  'from',
  'for',
  'about',
  'that',
  'with',
  'object',
]);

/** All who are named up to the place, the time or the verb: A، وزیر نیرو به عنوان رئیس ایرانی این کمیسیون و B. */
function listedFrom(around: Around, from: number, clause: Clause): Participant[] {
  const { reading } = around;
  const people: Participant[] = [];
  for (let at = from; at < clause.verbFirst; ) {
    if (endsList.has(reading.marker[at])) break;
    const isPerson = around.cast.at.get(at)?.phrase.kind === 'person' && reading.marker[at - 1] !== 'as';
    const named = isPerson ? namedFrom(around, at, clause.verbFirst, 1, []) : undefined;
    if (named?.apart === true) return [];
    people.push(...(named?.people.filter((one) => one.bare !== true) ?? []));
    at = named?.last ?? Math.max(at + 1, around.cast.at.get(at)?.phrase.last ?? 0);
  }
  return people;
}
