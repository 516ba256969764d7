/** Meetings that are told as those of their participants, by a noun: دیدار X و Y, مذاکرات در تهران. */
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { ownerIn, subjectAt } from './actors.ts';
import { isHeld, isInterview, isTold, isUnreal, meetingWord, plural, saysAhead, stateOf } from './encounters.ts';
import { type Named, namedFrom, nearName } from './named.ts';
import { type Around, countryParticipant, type Participant, people } from './participants.ts';
import { placeIn } from './places.ts';
import { encounters, type Found, interview, noEncounter, unreal } from './rule.ts';
import { endOfNouns } from './settings.ts';

const notHeld = 'talks that the clause does not say were held, or told before';

/** دیدار رؤسای جمهور دو کشور, نشست X با Y, نشست سه جانبه A، B و C; talks only where they are said to be held. */
export function between(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const noun = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'call');
  const hit = noun ?? meetingWord(reading, at, 'talks');
  if (hit === undefined) return noEncounter(reading, 'meeting-of', at, absent);
  if (isTold(reading, at)) return noEncounter(reading, 'meeting-of', at, 'told before');
  if (noun === undefined && !isHeld(reading, clause)) return noEncounter(reading, 'meeting-of', at, notHeld);
  const end = endOfNouns(reading, hit.end);
  const from = reading.marker[end] === 'between' || reading.marker[end] === 'with' ? end + 1 : end;
  const first = ownOf(around, clause, from) ?? namedFrom(around, from, clause.last, nearName, []);
  if (first === undefined) return noEncounter(reading, 'meeting-of', at, 'nobody is named behind it');
  const second =
    reading.marker[first.last] === 'with' ? namedFrom(around, first.last + 1, clause.last, nearName, []) : undefined;
  const meant = reading.marker[at - 1] === 'for';
  if ((hit.ending === plural || meant) && second === undefined)
    return noEncounter(reading, 'meeting-of', at, 'several or only meant, and not of one with another');
  const few = second === undefined && first.people.length < 2;
  const group = few && first.people[0]?.group === true;
  const alone = group || (second === undefined && reading.marker[end] === 'with');
  const mine = alone ? mineOf(around, clause, at, first.last) : first.people;
  const others = alone ? first.people : (second?.people ?? []);
  const { length } = [...mine, ...others];
  if (length < 2) return noEncounter(reading, 'meeting-of', at, 'only one is named behind it');
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'meeting-of', at, unreal);
  if (isInterview(reading, hit.end)) return noEncounter(reading, 'meeting-of', at, interview);
  const state = meant || saysAhead(reading, hit.end, clause.last) ? 'planned' : stateOf(reading, clause, at);
  const each = alone && first.apart && mine.length > 0;
  const found = encounters(hit.entry.kind ?? 'meeting', state, mine, others, each, 'meeting-of');
  return group ? found.map((one) => ({ ...one, kind: 'summit' })) : found;
}

/** Whose meeting with others it is: the owner of the meetings that it is said to be one of, or the sentence's subject. */
function mineOf(around: Around, clause: Clause, at: number, from: number): Participant[] {
  return ownerIn(around, clause, from) ?? people(around, subjectAt(around, clause.sentence, at));
}

/** دیدار اخیر خود با Y: the subject's own. */
function ownOf(around: Around, clause: Clause, from: number): Named | undefined {
  for (let at = from; at < Math.min(from + nearName, clause.last); at++) {
    if (around.reading.marker[at] === 'self')
      return { people: people(around, subjectAt(around, clause.sentence, at)), last: at + 1, apart: false };
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
