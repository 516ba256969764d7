import type { Clause } from '../agreements/clauses.ts';
import { isVerb } from '../agreements/words.ts';
import type { Party } from '../people.ts';
import {
  destination,
  isTold,
  type MeetingKind,
  type MeetingState,
  meetingWord,
  placeAt,
  placeIn,
  saysAhead,
  stateOf,
  type WordHit,
} from './encounters.ts';
import {
  type Around,
  asParticipant,
  countryParticipant,
  namedFrom,
  type Participant,
  subjectAt,
} from './participants.ts';

/** An encounter that a rule has found in a clause; `place` in tokens. */
export interface Found {
  kind: MeetingKind;
  state: MeetingState;
  participants: Participant[];
  place: [first: number, last: number] | undefined;
  rule: string;
}

export type Rule = (around: Around, clause: Clause, at: number) => Found[] | undefined;

function people(around: Around, parties: readonly Party[]): Participant[] {
  return parties.map((party) => asParticipant(around.reading, party));
}

function guests(participants: readonly Participant[]): Participant[] {
  return participants.map((one) => ({ ...one, role: 'guest' }));
}

/** One encounter with all, or one with each where they are named apart. */
function encounters(
  hit: WordHit,
  state: MeetingState,
  mine: readonly Participant[],
  others: readonly Participant[],
  each: boolean,
  rule: string,
): Found[] {
  const groups = each ? others.map((one) => [...mine, one]) : [[...mine, ...others]];
  return groups.map((participants) => ({
    kind: hit.entry.kind ?? 'meeting',
    state,
    participants,
    place: undefined,
    rule,
  }));
}

const nearName = 3;

/** در دیدار [با] Y, در تماس تلفنی با Y: the sentence's subject met Y; در دیدار X با Y: X did. */
export function metWith(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'encounter_with');
  if (hit === undefined) return undefined;
  const subject = subjectAt(around, clause.sentence, at);
  const other = namedFrom(around, hit.end, clause.last, nearName, subject);
  if (other === undefined || meetingWord(reading, hit.end, 'reporters') !== undefined) return undefined;
  const second =
    reading.marker[other.last] === 'with'
      ? namedFrom(around, other.last + 1, clause.last, nearName, subject)
      : undefined;
  const mine =
    second?.people ??
    people(
      around,
      subject.filter((party) => !other.people.some((one) => one.name === party.name)),
    );
  return encounters(hit, 'held', mine, other.people, other.apart, 'met-with');
}

const nearVerb = 4;

/** X با Y دیدار کرد; با Y گفت‌وگو داشتم; جلساتی با Y داشت; X و Y دیدار کردند. */
export function met(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit =
    meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'talks') ?? meetingWord(reading, at, 'call');
  if (hit === undefined || clause.verb === null || hit.end > clause.verbFirst || isTold(reading, at)) return undefined;
  if (
    clause.verb.form.tense === 'subjunctive' &&
    !isVerb(reading, clause.verb, 'be') &&
    !isVerb(reading, clause.verb, 'have')
  )
    return undefined;
  const subject = subjectAt(around, clause.sentence, at);
  const state = stateOf(reading, clause);
  const near = clause.verbFirst - hit.end <= nearVerb;
  const from = near ? withBefore(around, clause, at) : withAfter(around, clause, hit.end);
  if (from !== undefined) {
    const other = namedFrom(around, from + 1, clause.last, nearName, subject);
    if (other === undefined) return undefined;
    const mine = ownSubject(around, clause, Math.min(from, at)) ?? people(around, subject);
    return encounters(hit, state, mine, other.people, other.apart, 'met');
  }
  if (!near || clause.verb.form.plural !== true) return undefined;
  const all = namedFrom(around, clause.first, at, nearName, subject);
  return all === undefined || all.people.length < 2
    ? undefined
    : encounters(hit, state, all.people, [], false, 'met-each-other');
}

/** The one named at the head of a clause told in the third person: رئیس‌جمهور ایران جلساتی … داشت, in somebody else's words. */
function ownSubject(around: Around, clause: Clause, limit: number): Participant[] | undefined {
  if (clause.verb?.form.person !== 3 || !around.cast.at.has(clause.first)) return undefined;
  return namedFrom(around, clause.first, limit, 1, [])?.people;
}

/** The با before an encounter's noun: با رئیس‌جمهور روسیه دیدار کرد. */
function withBefore({ reading, cast }: Around, clause: Clause, at: number): number | undefined {
  for (let before = at - 1; before >= clause.first; before--) {
    if (reading.marker[before] === 'with' && reading.markerEnd[before] === before + 1 && cast.at.has(before + 1))
      return before;
  }
  return undefined;
}

/** The با behind it, where the verb of the clause is داشت or برگزار شد: جلساتی با رؤسای جمهور داشت. */
function withAfter({ reading }: Around, clause: Clause, from: number): number | undefined {
  if (!isVerb(reading, clause.verb, 'have')) return undefined;
  for (let at = from; at < Math.min(from + nearName, clause.last); at++) if (reading.marker[at] === 'with') return at;
  return undefined;
}

/** دیدار رؤسای جمهور دو کشور, نشست X با Y, نشست سه‌جانبه A، B و C; talks only where they are said to be held. */
export function between(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const noun = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'call');
  const hit = noun ?? meetingWord(reading, at, 'talks');
  if (hit === undefined || isTold(reading, at) || hit.ending === plural || reading.marker[at - 1] === 'for')
    return undefined;
  if (noun === undefined && !isHeld(around, clause)) return undefined;
  const from = reading.marker[hit.end] === 'between' || reading.marker[hit.end] === 'with' ? hit.end + 1 : hit.end;
  const first = ownOf(around, clause, from) ?? namedFrom(around, from, clause.last, nearName, []);
  if (first === undefined) return undefined;
  const second =
    reading.marker[first.last] === 'with' ? namedFrom(around, first.last + 1, clause.last, nearName, []) : undefined;
  const participants = [...first.people, ...(second?.people ?? [])];
  if (participants.length < 2) return undefined;
  const state = saysAhead(reading, hit.end, clause.last) ? 'planned' : stateOf(reading, clause);
  return encounters(hit, state, participants, [], false, 'meeting-of');
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
  if (hit === undefined || isTold(reading, at) || !isHeld(around, clause)) return undefined;
  const place = placeIn(reading, clause);
  if (place === undefined || place[0] < at) return undefined;
  const participants = around.pair.map((country) => countryParticipant(reading, country));
  return [{ kind: 'meeting', state: stateOf(reading, clause), participants, place, rule: 'talks-held' }];
}

/** برگزار شد, آغاز شده است at the end of a clause. */
export function isHeld({ reading }: Around, clause: Clause): boolean {
  return (
    clause.verb !== null && meetingWord(reading, Math.max(clause.first, clause.verbFirst - 1), 'held') !== undefined
  );
}

/** سفر X به Y, سفر خود به Y, در سفر به Y. */
export function journey(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'visit');
  if (hit === undefined) return undefined;
  if (isInvitation(around, clause)) return undefined;
  const traveller = namedFrom(around, hit.end, clause.last, 2, []);
  const place = destination(reading, traveller?.last ?? hit.end, clause.last);
  if (place === undefined) return undefined;
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

const plural = 1;
const longestWay = 6;

/** X به Y سفر کرده است. */
export function travelled(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  if (meetingWord(reading, at, 'go') === undefined) return undefined;
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
  return undefined;
}

/** Whom a relative clause is said of: the last one named before که. */
function headOf(around: Around, clause: Clause): Participant[] | undefined {
  if (clause.head === null) return undefined;
  for (let at = clause.head[1] - 1; at >= clause.head[0]; at--) {
    if (around.cast.at.has(at)) return namedFrom(around, at, clause.head[1], 1, [])?.people;
  }
  return undefined;
}

/** حضور در همایش بین‌المللی: the subject took part in a summit. */
export function attended(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'attend');
  if (hit === undefined || reading.marker[at - 1] === 'for') return undefined;
  const summit = meetingWord(reading, hit.end, 'session');
  if (summit?.entry.kind !== 'summit') return undefined;
  const participants = people(around, subjectAt(around, clause.sentence, at).slice(0, 1));
  return [
    {
      kind: 'summit',
      state: stateOf(reading, clause),
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
  if (hit === undefined && !verbal) return undefined;
  const subject = subjectAt(around, clause.sentence, at);
  const guest = namedFrom(around, hit?.end ?? at + 1, clause.last, verbal ? 1 : nearName + 1, subject);
  if (guest === undefined || guest.people.length === 0) return undefined;
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

/** نامه X به Y, در نامه‌ای به Y. */
export function letter(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'letter');
  if (hit === undefined || isTold(reading, at)) return undefined;
  const writer = namedFrom(around, hit.end, clause.last, 2, []);
  const from = writer?.last ?? hit.end;
  if (reading.marker[from] !== 'to') return undefined;
  const reader = namedFrom(around, from + 1, clause.last, 2, []);
  if (reader === undefined) return undefined;
  const writers = writer?.people ?? people(around, subjectAt(around, clause.sentence, at));
  return [
    { kind: 'letter', state: 'held', participants: [...writers, ...reader.people], place: undefined, rule: 'letter' },
  ];
}
