/** Meetings that are told as those of their participants, by a noun: دیدار X و Y, مذاکرات در تهران. */
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { subjectAt } from './actors.ts';
import { isHeld, isInterview, isTold, isUnreal, meetingWord, plural, saysAhead, stateOf } from './encounters.ts';
import { namedFrom, nearName } from './named.ts';
import { type Around, countryParticipant, type Participant, people } from './participants.ts';
import { placeIn } from './places.ts';
import { encounters, type Found, interview, noEncounter, unreal } from './rule.ts';

const notHeld = 'talks that the clause does not say were held, or told before';

/** دیدار رؤسای جمهور دو کشور, نشست X با Y, نشست سه جانبه A، B و C; talks only where they are said to be held. */
export function between(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const noun = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'call');
  const hit = noun ?? meetingWord(reading, at, 'talks');
  if (hit === undefined) return noEncounter(reading, 'meeting-of', at, absent);
  if (isTold(reading, at) || hit.ending === plural || reading.marker[at - 1] === 'for')
    return noEncounter(reading, 'meeting-of', at, 'told before, a plural, or only meant');
  if (noun === undefined && !isHeld(reading, clause)) return noEncounter(reading, 'meeting-of', at, notHeld);
  const from = reading.marker[hit.end] === 'between' || reading.marker[hit.end] === 'with' ? hit.end + 1 : hit.end;
  const first = ownOf(around, clause, from) ?? namedFrom(around, from, clause.last, nearName, []);
  if (first === undefined) return noEncounter(reading, 'meeting-of', at, 'nobody is named behind it');
  const second =
    reading.marker[first.last] === 'with' ? namedFrom(around, first.last + 1, clause.last, nearName, []) : undefined;
  const few = second === undefined && first.people.length < 2;
  const group = few && first.people[0]?.group === true;
  const alone = few && (group || reading.marker[hit.end] === 'with');
  const subject = alone ? people(around, subjectAt(around, clause.sentence, at)) : [];
  const participants = [...subject, ...first.people, ...(second?.people ?? [])];
  if (participants.length < 2) return noEncounter(reading, 'meeting-of', at, 'only one is named behind it');
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'meeting-of', at, unreal);
  if (isInterview(reading, hit.end)) return noEncounter(reading, 'meeting-of', at, interview);
  const state = saysAhead(reading, hit.end, clause.last) ? 'planned' : stateOf(reading, clause, at);
  const found = encounters(hit, state, participants, [], false, 'meeting-of');
  return group ? found.map((one) => ({ ...one, kind: 'summit' })) : found;
}

/** دیدار اخیر خود با Y: the subject's own. */
function ownOf(around: Around, clause: Clause, from: number): { people: Participant[]; last: number } | undefined {
  for (let at = from; at < Math.min(from + nearName, clause.last); at++) {
    if (around.reading.marker[at] === 'self')
      return { people: people(around, subjectAt(around, clause.sentence, at)), last: at + 1 };
  }
  return undefined;
}

/** دور جدید مذاکرات در تهران آغاز شد: talks of the two sides (with سه کشور three) that the text does not name again. */
export function talksHeld(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'talks');
  if (hit === undefined) return noEncounter(reading, 'talks-held', at, absent);
  if (isTold(reading, at) || !isHeld(reading, clause)) return noEncounter(reading, 'talks-held', at, notHeld);
  const place = placeIn(reading, clause);
  if (place === undefined || place[0] < at)
    return noEncounter(reading, 'talks-held', at, 'no place is named behind it');
  const participants = around.pair.map((country) => countryParticipant(reading, country));
  return [{ kind: 'meeting', state: stateOf(reading, clause, at), participants, place, rule: 'talks-held' }];
}
