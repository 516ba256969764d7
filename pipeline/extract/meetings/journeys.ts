import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import {
  destination,
  isTold,
  type MeetingKind,
  meetingWord,
  placeAt,
  placeIn,
  saysAhead,
  stateOf,
} from './encounters.ts';
import { type Around, namedFrom, type Participant, subjectAt } from './participants.ts';
import { type Found, nearName, noEncounter, ownSubject, people } from './rules.ts';

function guests(participants: readonly Participant[]): Participant[] {
  return participants.map((one) => ({ ...one, role: 'guest' }));
}

/** سفر X به Y, سفر خود به Y, در سفر به Y. */
export function journey(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'visit');
  if (hit === undefined) return noEncounter(reading, 'journey', at, absent);
  if (isInvitation(around, clause)) return noEncounter(reading, 'journey', at, 'an invitation is no journey yet');
  const traveller = namedFrom(around, hit.end, clause.last, 2, []);
  const place = destination(reading, traveller?.last ?? hit.end, clause.last);
  if (place === undefined) return noEncounter(reading, 'journey', at, 'no place that it goes to is named behind it');
  const spokenTo =
    meetingWord(reading, hit.end, 'addressee') === undefined
      ? undefined
      : around.statements[around.statementAt[at] ?? -1]?.addressee;
  const participants =
    traveller?.people ??
    people(around, spokenTo == null ? subjectAt(around, clause.sentence, at).slice(0, 1) : [spokenTo]);
  const state = saysAhead(reading, hit.end, clause.last) ? 'planned' : 'held';
  return [{ kind: 'visit', state, participants: guests(participants), place, rule: 'journey' }];
}

/** از Y برای سفر به X دعوت کرد is no journey yet. */
function isInvitation({ reading }: Around, clause: Clause): boolean {
  for (let at = clause.first; at < clause.last; at++) if (meetingWord(reading, at, 'invite') !== undefined) return true;
  return false;
}

const longestWay = 6;

/** X به Y سفر کرده است, به Y سفر و با Z دیدار کرد. */
export function travelled(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const shared = reading.marker[at + 1] === 'and' && meetingWord(reading, at, 'visit') !== undefined;
  if (meetingWord(reading, at, 'go') === undefined && !shared) return noEncounter(reading, 'travelled', at, absent);
  for (let before = at - 1; before >= Math.max(clause.first, at - longestWay); before--) {
    if (reading.marker[before] !== 'to') continue;
    const place = placeAt(reading, before + 1);
    if (place === undefined) continue;
    const participants =
      headOf(around, clause) ??
      ownSubject(around, clause, before) ??
      people(around, subjectAt(around, clause.sentence, at).slice(0, 1));
    return [
      { kind: 'visit', state: stateOf(reading, clause), participants: guests(participants), place, rule: 'travelled' },
    ];
  }
  return noEncounter(reading, 'travelled', at, 'no place that it goes to is named close before it');
}

const longestArrival = 6;

/** وارد باکو شد, وارد فرودگاه مسکو شدند, راهی پکن شد: the subject goes there. */
export function arrived(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  if (meetingWord(reading, at, 'arrive') === undefined) return noEncounter(reading, 'arrived', at, absent);
  if (clause.verb === null || clause.verb.form.negative || clause.verbFirst - at > longestArrival)
    return noEncounter(reading, 'arrived', at, 'no verb close behind it in its clause, or a negated one');
  for (let next = at + 1; next < clause.verbFirst; next++) {
    const place = placeAt(reading, next);
    if (place === undefined || place[1] > clause.verbFirst) continue;
    const who = ownSubject(around, clause, at) ?? people(around, subjectAt(around, clause.sentence, at).slice(0, 1));
    return [{ kind: 'visit', state: stateOf(reading, clause), participants: guests(who), place, rule: 'arrived' }];
  }
  return noEncounter(reading, 'arrived', at, 'no place is named between it and the verb');
}

/** Whom a relative clause is said of: the last one named before که. */
function headOf(around: Around, clause: Clause): Participant[] | undefined {
  if (clause.head === null) return undefined;
  for (let at = clause.head[1] - 1; at >= clause.head[0]; at--) {
    if (around.cast.at.has(at)) return namedFrom(around, at, clause.head[1], 1, [])?.people;
  }
  return undefined;
}

/** حضور در همایش بین المللی: the subject took part in a summit. */
export function attended(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'attend');
  if (hit === undefined) return noEncounter(reading, 'attended', at, absent);
  const meant = reading.marker[at - 1] === 'for';
  const summit = meetingWord(reading, hit.end, 'session');
  if (summit?.entry.kind !== 'summit') return noEncounter(reading, 'attended', at, 'no summit behind it');
  const participants = people(around, subjectAt(around, clause.sentence, at).slice(0, 1));
  return [
    {
      kind: 'summit',
      state: meant ? 'planned' : stateOf(reading, clause),
      participants,
      place: placeIn(reading, clause),
      rule: 'attended',
    },
  ];
}

/** دعوت از Y برای سفر / شرکت در اجلاس / نشست: one row for each thing invited to. */
export function invited(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'invitation');
  const verbal =
    hit === undefined &&
    reading.marker[at] === 'from' &&
    clause.verb !== null &&
    meetingWord(reading, clause.verbFirst - 1, 'invite') !== undefined;
  if (hit === undefined && !verbal) return noEncounter(reading, 'invited', at, absent);
  const subject = subjectAt(around, clause.sentence, at);
  const guest = namedFrom(around, hit?.end ?? at + 1, clause.last, verbal ? 1 : nearName + 1, subject);
  if (guest === undefined || guest.people.length === 0)
    return noEncounter(reading, 'invited', at, 'no guest is named behind it');
  const kinds: MeetingKind[] = [];
  for (let next = guest.last; next < clause.last; next++) {
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

/** نامه X به Y, در نامه ای به Y. */
export function letter(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'letter');
  if (hit === undefined) return noEncounter(reading, 'letter', at, absent);
  if (isTold(reading, at)) return noEncounter(reading, 'letter', at, 'told before');
  const writer = namedFrom(around, hit.end, clause.last, 2, []);
  const from = writer?.last ?? hit.end;
  if (reading.marker[from] !== 'to') return noEncounter(reading, 'letter', at, 'not said to whom');
  const reader = namedFrom(around, from + 1, clause.last, 2, []);
  if (reader === undefined) return noEncounter(reading, 'letter', at, 'nobody is named that it goes to');
  const writers = writer?.people ?? people(around, subjectAt(around, clause.sentence, at));
  return [
    { kind: 'letter', state: 'held', participants: [...writers, ...reader.people], place: undefined, rule: 'letter' },
  ];
}
