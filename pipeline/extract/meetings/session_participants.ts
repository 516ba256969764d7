import type { Clause } from '../clauses/clause.ts';
import type { Party } from '../people/cast.ts';
import { homeCountry } from '../phrases/countries.ts';
import { subjectAt } from './actors.ts';
import { type MeetingState, meetingWord, type WordHit } from './encounters.ts';
import { namedFrom } from './named.ts';
import { nationality } from './nationality.ts';
import { type Around, countryParticipant, type Participant, people } from './participants.ts';

/** The words of a session and how it is told. */
export interface Session {
  hit: WordHit;
  /** True for a joint body (کمیسیون مشترک), false for a meeting of no name (نشست). */
  joint: boolean;
  countries: readonly string[];
  state: MeetingState;
  /** True where the newsroom tells that somebody was there: X در کمیسیون مشترک گفت. */
  told: boolean;
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

/** با حضور A و B: those who took part, by name. */
function presentAt(around: Around, from: number, clause: Clause): Participant[] {
  const { reading } = around;
  for (let at = from; at < clause.last - 1; at++) {
    const attend = reading.marker[at] === 'with' ? meetingWord(reading, at + 1, 'attend') : undefined;
    if (attend === undefined) continue;
    const named = namedFrom(around, attend.end, clause.last, 1, []);
    // با حضور مسئولان و تجار: nobody by name or country
    return named === undefined || named.apart || named.people.every((one) => one.country === null) ? [] : named.people;
  }
  return [];
}
