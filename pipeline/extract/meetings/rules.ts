import { longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { hasWord, isVerb, wordAt } from '../clauses/words.ts';
import type { Party } from '../people/cast.ts';
import {
  isTold,
  type MeetingKind,
  type MeetingState,
  meetingWord,
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

export function people(around: Around, parties: readonly Party[]): Participant[] {
  return parties.map((party) => asParticipant(around.reading, party));
}

const notHeld = 'talks that the clause does not say were held, or told before';
const interview = 'with reporters or an outlet: an interview';
const unreal = 'negated, supposed, or only wished for: nobody met';

/** Refuses an encounter at a token. */
export function noEncounter(reading: Reading, rule: string, at: number, why: string): undefined {
  return refused(reading, 'meeting', rule, at, why);
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

export const nearName = 3;

/** در دیدار [با] Y, در تماس تلفنی با Y: the sentence's subject met Y; در دیدار X با Y: X did. */
export function metWith(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'encounter_with');
  if (hit === undefined) return noEncounter(reading, 'met-with', at, absent);
  const subject = subjectAt(around, clause.sentence, at);
  const other = namedFrom(around, hit.end, clause.last, nearName, subject);
  if (other === undefined) return noEncounter(reading, 'met-with', at, 'nobody is named behind it');
  if (isInterview(around, hit.end)) return noEncounter(reading, 'met-with', at, interview);
  if (isUnreal(around, clause, at)) return noEncounter(reading, 'met-with', at, unreal);
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
  return encounters(hit, stateWith(around, clause, at), mine, other.people, other.apart, 'met-with');
}

/** فردا در دیدار با X گفت وگو خواهم کرد, برای دیدار با X: still to come; پس از دیدار با X it is over. */
function stateWith({ reading }: Around, clause: Clause, at: number): MeetingState {
  if (reading.marker[at] === 'since') return 'held';
  const tense = clause.verb?.form.tense;
  if (reading.marker[at - 1] === 'for' && tense !== 'past') return 'planned';
  return tense === 'future' || (tense === 'subjunctive' && !isVerb(reading, clause.verb, 'have')) ? 'planned' : 'held';
}

const nearReporter = 3;

/** گفت وگو با خبرگزاری …, با یک رسانه آلمانی: an interview. */
function isInterview({ reading }: Around, from: number): boolean {
  for (let at = from; at < from + nearReporter; at++)
    if (meetingWord(reading, at, 'reporters') !== undefined) return true;
  return false;
}

const nearWish = 5;

/** آمادگی برای دیدار با X, امکان مذاکره, اگر دیدار کنند, دیدار نکرده است: nobody met. */
export function isUnreal({ reading }: Around, clause: Clause, at: number): boolean {
  if (clause.verb?.form.negative === true && reading.marker[at] !== 'in' && reading.marker[at] !== 'since') return true;
  if (hasWord(reading, clause, 'if')) return true;
  for (let before = Math.max(clause.first, at - nearWish); before < at; before++)
    if (meetingWord(reading, before, 'wish') !== undefined) return true;
  return false;
}

const nearVerb = 4;
const plural = 1;

/** X با Y دیدار کرد; با Y گفت وگو داشتم; جلساتی با Y داشت; X و Y دیدار کردند. */
export function met(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit =
    meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'talks') ?? meetingWord(reading, at, 'call');
  if (hit === undefined) return noEncounter(reading, 'met', at, absent);
  if (clause.verb === null || hit.end > clause.verbFirst || isTold(reading, at))
    return noEncounter(reading, 'met', at, 'no verb behind it in its clause, or an encounter told before');
  if (
    clause.verb.form.tense === 'subjunctive' &&
    !isVerb(reading, clause.verb, 'be') &&
    !isVerb(reading, clause.verb, 'have')
  )
    return noEncounter(reading, 'met', at, 'the verb of the clause is a subjunctive');
  if (isUnreal(around, clause, at)) return noEncounter(reading, 'met', at, unreal);
  const subject = subjectAt(around, clause.sentence, at);
  const state = stateOf(reading, clause);
  const near = clause.verbFirst - hit.end <= nearVerb && governs(around, clause, hit.end);
  const from = near ? withBefore(around, clause, at) : withAfter(around, clause, hit.end);
  if (from !== undefined) {
    const other = namedFrom(around, from + 1, clause.last, nearName, subject);
    if (other === undefined) return noEncounter(reading, 'met', at, 'nobody is named behind the preposition');
    if (isInterview(around, from + 1)) return noEncounter(reading, 'met', at, interview);
    const mine = ownSubject(around, clause, Math.min(from, at)) ?? people(around, subject);
    return encounters(hit, state, mine, other.people, other.apart, 'met');
  }
  if (!near || clause.verb.form.plural !== true)
    return noEncounter(reading, 'met', at, 'with nobody, and no plural verb close behind');
  const all = namedFrom(around, clause.first, at, nearName, subject);
  return all === undefined || all.people.length < 2
    ? noEncounter(reading, 'met-each-other', at, 'the clause does not open with two who are named')
    : encounters(hit, state, all.people, [], false, 'met-each-other');
}

/** Only words of talk and of doing stand between an encounter's noun and the verb: دیدار [و گفت وگو] کرد, نشستی [برگزار] کردند. */
function governs({ reading }: Around, clause: Clause, from: number): boolean {
  // با X گفت وگو و تاکید کرد: the verb of both
  if (reading.marker[from] === 'and') return true;
  let at = from;
  while (at < clause.verbFirst) {
    const word = longest(reading, at, 'meeting_words');
    if (word !== undefined) at = word.end;
    else if (reading.marker[at] === 'and' || wordAt(reading, at, 'made') !== undefined) at++;
    else return false;
  }
  return true;
}

/** The one named at the head of a clause told in the third person: رئیس جمهور ایران جلساتی … داشت, in somebody else's words. */
export function ownSubject(around: Around, clause: Clause, limit: number): Participant[] | undefined {
  if (clause.verb?.form.person !== 3 || !around.cast.at.has(clause.first)) return undefined;
  return namedFrom(around, clause.first, limit, 1, [])?.people;
}

/** The با before an encounter's noun: با رئیس جمهور روسیه دیدار کرد. */
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

/** دیدار رؤسای جمهور دو کشور, نشست X با Y, نشست سه جانبه A، B و C; talks only where they are said to be held. */
export function between(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const noun = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'call');
  const hit = noun ?? meetingWord(reading, at, 'talks');
  if (hit === undefined) return noEncounter(reading, 'meeting-of', at, absent);
  if (isTold(reading, at) || hit.ending === plural || reading.marker[at - 1] === 'for')
    return noEncounter(reading, 'meeting-of', at, 'told before, a plural, or only meant');
  if (noun === undefined && !isHeld(around, clause)) return noEncounter(reading, 'meeting-of', at, notHeld);
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
  if (isUnreal(around, clause, at)) return noEncounter(reading, 'meeting-of', at, unreal);
  if (isInterview(around, hit.end)) return noEncounter(reading, 'meeting-of', at, interview);
  const state = saysAhead(reading, hit.end, clause.last) ? 'planned' : stateOf(reading, clause);
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
  if (isTold(reading, at) || !isHeld(around, clause)) return noEncounter(reading, 'talks-held', at, notHeld);
  const place = placeIn(reading, clause);
  if (place === undefined || place[0] < at)
    return noEncounter(reading, 'talks-held', at, 'no place is named behind it');
  const participants = around.pair.map((country) => countryParticipant(reading, country));
  return [{ kind: 'meeting', state: stateOf(reading, clause), participants, place, rule: 'talks-held' }];
}

/** برگزار شد, آغاز شده است at the end of a clause. */
export function isHeld({ reading }: Around, clause: Clause, word: 'held' | 'convened' = 'held'): boolean {
  return clause.verb !== null && meetingWord(reading, Math.max(clause.first, clause.verbFirst - 1), word) !== undefined;
}
