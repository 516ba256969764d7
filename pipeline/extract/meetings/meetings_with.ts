/** Meetings that are told as somebody's with somebody: در دیدار با Y. */
import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb } from '../clauses/words.ts';
import { ownerIn, subjectAt } from './actors.ts';
import { isInterview, isOnEve, isUnreal, type MeetingState, meetingWord } from './encounters.ts';
import { namedFrom, nearName } from './named.ts';
import { type Around, people } from './participants.ts';
import { encounters, type Found, interview, noEncounter, unreal } from './rule.ts';

/** در دیدار [با] Y, در تماس تلفنی با Y: the sentence's subject met Y; در دیدار X با Y: X did. */
export function metWith(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'encounter_with');
  if (hit === undefined) return noEncounter(reading, 'met-with', at, absent);
  const subject = subjectAt(around, clause.sentence, at);
  const other = namedFrom(around, hit.end, clause.last, nearName, subject);
  if (other === undefined) return noEncounter(reading, 'met-with', at, 'nobody is named behind it');
  if (isInterview(reading, hit.end)) return noEncounter(reading, 'met-with', at, interview);
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'met-with', at, unreal);
  const last = afterCompany(reading, other.last);
  const second =
    reading.marker[last] === 'with' ? namedFrom(around, last + 1, clause.last, nearName, subject) : undefined;
  const own = people(around, subject).filter((one) => !other.people.some(({ name }) => name === one.name));
  const mine = second?.people ?? (own.length > 0 ? own : (ownerIn(around, clause, other.last) ?? []));
  return encounters(
    hit.entry.kind ?? 'meeting',
    stateWith(around, clause, at),
    mine,
    other.people,
    other.apart,
    'met-with',
  );
}

/** در دیدار X [و هیات همراه] با Y: the token behind those who came with X. */
function afterCompany(reading: Reading, at: number): number {
  return reading.marker[at] === 'and' ? (meetingWord(reading, at + 1, 'company')?.end ?? at) : at;
}

/** فردا در دیدار با X گفت وگو خواهم کرد, برای دیدار با X: still to come; پس از دیدار با X it is over. */
function stateWith({ reading }: Around, clause: Clause, at: number): MeetingState {
  if (reading.marker[at] === 'since') return 'held';
  const tense = clause.verb?.form.tense;
  if ((reading.marker[at - 1] === 'for' && tense !== 'past') || isOnEve(reading, at)) return 'planned';
  return tense === 'future' || (tense === 'subjunctive' && !isVerb(reading, clause.verb, 'have')) ? 'planned' : 'held';
}
