/** Invitations: دعوت از Y برای سفر, از Y برای سفر دعوت کرد. */
import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { subjectAt } from './actors.ts';
import { type MeetingKind, meetingWord } from './encounters.ts';
import { namedFrom, nearName } from './named.ts';
import { type Around, type Participant, people } from './participants.ts';
import { type Found, noEncounter } from './rule.ts';

/** از Y برای سفر به X دعوت کرد is no journey yet; به دعوت Y it is one. */
export function isInvitation(reading: Reading, clause: Clause): boolean {
  for (let at = clause.first; at < clause.last; at++)
    if (meetingWord(reading, at, 'invite') !== undefined && reading.marker[at - 1] !== 'to') return true;
  return false;
}

/** Who invited: به دعوت [رسمی] X. */
export function hostsIn(around: Around, clause: Clause): Participant[] {
  const { reading } = around;
  for (let at = clause.first + 1; at < clause.last; at++) {
    const hit = meetingWord(reading, at, 'invite');
    if (hit !== undefined && reading.marker[at - 1] === 'to')
      return namedFrom(around, hit.end, clause.last, nearName, [])?.people ?? [];
  }
  return [];
}

/** دعوت از Y برای سفر / شرکت در اجلاس / نشست: one row for each thing invited to. */
export function invited(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'invitation');
  const verbal =
    hit === undefined && reading.marker[at] === 'from' && clause.verb !== null && isInviting(reading, clause);
  if (hit === undefined && !verbal) return noEncounter(reading, 'invited', at, absent);
  const subject = subjectAt(around, clause.sentence, at);
  const guest = namedFrom(around, hit?.end ?? at + 1, clause.last, verbal ? 1 : nearName + 1, subject);
  if (guest === undefined || guest.people.length === 0)
    return noEncounter(reading, 'invited', at, 'no guest is named behind it');
  const kinds: MeetingKind[] = [];
  // از Y دعوت کرد در اجلاس … شرکت کند: to what stands in the next clause
  const endOfInvitation = around.clauses[clause.sentence]!.find((one) => one.first >= clause.last)?.last ?? clause.last;
  for (let next = guest.last; next < endOfInvitation; next++) {
    const word =
      meetingWord(reading, next, 'session') ??
      meetingWord(reading, next, 'visit') ??
      meetingWord(reading, next, 'encounter');
    if (word?.entry.kind !== undefined && !kinds.includes(word.entry.kind)) kinds.push(word.entry.kind);
  }
  const participants = [...guest.people, ...people(around, subject)];
  return (kinds.length > 0 ? kinds : (['visit'] as const)).map((kind) => ({
    kind,
    state: 'invited',
    participants,
    place: undefined,
    rule: 'invited',
  }));
}

const nearInvite = 3;

/** دعوت کرد, دعوت به عمل آورد. */
function isInviting(reading: Reading, { verbFirst }: Clause): boolean {
  for (let at = verbFirst - nearInvite; at < verbFirst; at++)
    if (meetingWord(reading, at, 'invite') !== undefined && reading.marker[at - 1] !== 'to') return true;
  return false;
}
