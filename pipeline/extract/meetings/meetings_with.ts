/** Meetings that are told as somebody's with somebody: در دیدار با Y. */
import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb } from '../clauses/words.ts';
import { ownerIn, ownerOf } from './actors.ts';
import { isInterview, isOnEve, isTold, isUnreal, type MeetingState, meetingWord, saysAhead } from './encounters.ts';
import { type Named, namedFrom, nearName } from './named.ts';
import type { Around, Participant } from './participants.ts';
import { encounters, type Found, interview, noEncounter, unreal } from './rule.ts';
import { type Setting, settingAt } from './settings.ts';

/** در دیدار [با] Y, پس از مذاکرات دیروز خود با Y: the sentence's subject met Y; در دیدار X با Y: X did. */
export function metWith(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const setting = settingAt(around, clause, at);
  if (setting === undefined || isTold(reading, at)) return noEncounter(reading, 'met-with', at, absent);
  const subject = ownerOf(around, clause, at);
  const other = namedFrom(around, setting.named, clause.last, nearName, subject.parties);
  if (other === undefined) return noEncounter(reading, 'met-with', at, 'nobody is named behind it');
  if (isInterview(reading, setting.named)) return noEncounter(reading, 'met-with', at, interview);
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'met-with', at, unreal);
  const last = afterCompany(reading, other.last);
  const second =
    reading.marker[last] === 'with' ? namedFrom(around, last + 1, clause.last, nearName, subject.parties) : undefined;
  const own = subject.people.filter((one) => !other.people.some(({ name }) => name === one.name));
  const mine = second?.people ?? mineOf(around, clause, setting, other, own);
  // در دیدار وزیران خارجه ایران و عمان: with one another
  const each = (setting.apart || other.apart) && mine.length > 0;
  return encounters(setting.kind, stateWith(around, clause, setting), mine, other.people, each, 'met-with');
}

/** The sentence's subject, or whose encounters it is said to be one of; nobody where both are named: در دیدار X و Y. */
function mineOf(around: Around, clause: Clause, setting: Setting, other: Named, own: Participant[]): Participant[] {
  const next = around.reading.marker[other.last] === 'and' ? around.cast.at.get(other.last + 1) : undefined;
  // در دیدار هیات X و مقامات Y: a body and people
  if (!setting.withThem && next !== undefined)
    return namedFrom(around, other.last + 1, clause.last, 1, [])?.people ?? [];
  const both = !setting.withThem && new Set(other.people.map((one) => one.country)).size > 1;
  if (both) return [];
  return own.length > 0 ? own : (ownerIn(around, clause, other.last) ?? []);
}

/** در دیدار X [و هیات همراه] با Y: the token behind those who came with X. */
function afterCompany(reading: Reading, at: number): number {
  return reading.marker[at] === 'and' ? (meetingWord(reading, at + 1, 'company')?.end ?? at) : at;
}

/** فردا در دیدار با X گفت وگو خواهم کرد, برای دیدار با X, در دیدار آتی با X: still to come; پس از دیدار با X it is over. */
function stateWith({ reading }: Around, clause: Clause, { hit, lead, named }: Setting): MeetingState {
  if (lead === 'since') return 'held';
  const at = hit.start;
  const tense = clause.verb?.form.tense;
  if ((reading.marker[at - 1] === 'for' && tense !== 'past') || isOnEve(reading, at)) return 'planned';
  if (saysAhead(reading, hit.end, named)) return 'planned';
  return tense === 'future' || (tense === 'subjunctive' && !isVerb(reading, clause.verb, 'have')) ? 'planned' : 'held';
}
