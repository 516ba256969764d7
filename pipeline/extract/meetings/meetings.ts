import { isMark, type Reading, slice } from '../../reading.ts';
import { type Clause, clausesOf } from '../agreements/clauses.ts';
import { countriesIn, type Frame, frameOf } from '../agreements/frame.ts';
import type { TimeWords } from '../agreements/terms.ts';
import type { Cast, Party } from '../people.ts';
import { homeCountry } from '../phrases.ts';
import type { Statement } from '../statements/statements.ts';
import { destination, isTold, type MeetingKind, type MeetingState, meetingWord, placeAt, placeIn, stateOf } from './encounters.ts';
import { foldMeetings } from './fold.ts';
import { asParticipant, countryParticipant, namedFrom, type Participant, subjectAt } from './participants.ts';

/** An encounter between persons or bodies of two or more countries. Token spans, end exclusive. */
export interface Meeting {
  kind: MeetingKind;
  state: MeetingState;
  participants: Participant[];
  place: string | null;
  when: TimeWords | null;
  first: number;
  last: number;
  sentence: number;
  rule: string;
}

interface Scene {
  reading: Reading;
  cast: Cast;
  frame: Frame;
  statements: readonly Statement[];
  times: readonly TimeWords[];
  pair: readonly string[];
}

type Found = { kind: MeetingKind; state: MeetingState; participants: Participant[]; place: [number, number] | undefined; rule: string };

/** The meetings of a document by the guide: one row per encounter, however often it is mentioned. */
export function findMeetings(reading: Reading, cast: Cast, statements: readonly Statement[], times: readonly TimeWords[]): Meeting[] {
  const frame = frameOf(reading, cast);
  const scene: Scene = { reading, cast, frame, statements, times, pair: frame.ranked.slice(0, 2) };
  const rows: Meeting[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const clause of clausesOf(reading, sentence, index)) {
      for (let at = clause.first; at < clause.last; at++) {
        for (const rule of rules) {
          const found = rule(scene, clause, at);
          if (found === undefined) continue;
          rows.push(...found.flatMap((one) => rowOf(scene, clause, one) ?? []));
          break;
        }
      }
    }
  }
  return foldMeetings(rows);
}

type Rule = (scene: Scene, clause: Clause, at: number) => Found[] | undefined;

const rules: readonly Rule[] = [invited, metWith, met, between, journey, travelled, session, letter];

function rowOf(scene: Scene, clause: Clause, found: Found): Meeting | undefined {
  const { reading } = scene;
  const people = distinct(found.participants);
  if (!isForeign(found.kind, people, found.place !== undefined)) return undefined;
  const times = scene.times.filter((time) => time.first >= clause.first && time.last <= clause.last);
  const place = found.place ?? placeIn(reading, clause);
  return {
    kind: found.kind, state: found.state, participants: people, place: place === undefined ? null : slice(reading, place[0], place[1]),
    when: times[0] ?? null, first: clause.first, last: clause.last, sentence: clause.sentence, rule: found.rule,
  };
}

function distinct(people: readonly Participant[]): Participant[] {
  return people.filter((one, index) => people.findIndex((other) => other.name === one.name) === index);
}

/** Two sides, not both of one country; a journey or an invitation needs only one who goes. */
function isForeign(kind: MeetingKind, people: readonly Participant[], abroad: boolean): boolean {
  if (people.length === 0) return false;
  const countries = new Set(people.map((one) => one.country ?? 'unknown'));
  if (kind === 'visit') return abroad || countries.size > 1;
  if (kind === 'summit') return true;
  return people.length > 1 && (countries.size > 1 || countries.has('unknown'));
}

function people(parties: readonly Party[]): Participant[] {
  return parties.map((party) => asParticipant(party));
}

/** در دیدار [با] Y, در تماس تلفنی با Y: the sentence's subject met Y. */
function metWith(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const hit = meetingWord(scene.reading, at, 'encounter_with');
  if (hit === undefined || hit.entry.kind === undefined) return undefined;
  const { reading, cast } = scene;
  const subject = subjectAt(reading, cast, scene.statements, clause.sentence, at);
  const other = namedFrom(reading, cast, hit.end, clause.last, 3, subject, scene.pair);
  if (other === undefined || meetingWord(reading, hit.end, 'reporters') !== undefined) return undefined;
  const second = reading.marker[other.last] === 'with' ? namedFrom(reading, cast, other.last + 1, clause.last, 3, subject, scene.pair) : undefined;
  const mine = second?.people ?? people(subject.filter((party) => !other.people.some((one) => one.name === party.name)));
  return apart(mine, other.people, other.apart).map((participants) => ({ kind: hit.entry.kind!, state: 'held', participants, place: undefined, rule: 'met-with' }));
}

function apart(mine: readonly Participant[], others: readonly Participant[], each: boolean): Participant[][] {
  return each ? others.map((one) => [...mine, one]) : [[...mine, ...others]];
}

const nearVerb = 4;

/** X با Y دیدار کرد; با Y گفت‌وگو داشتم; X و Y دیدار کردند. */
function met(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  const hit = meetingWord(reading, at, 'encounter');
  if (hit === undefined || clause.verb === null || hit.entry.kind === undefined || hit.end > clause.verbFirst || clause.verbFirst - hit.end > nearVerb) return undefined;
  if (isTold(reading, at)) return undefined;
  const subject = subjectAt(reading, cast, scene.statements, clause.sentence, at);
  for (let before = at - 1; before >= clause.first; before--) {
    if (reading.marker[before] !== 'with') continue;
    const other = namedFrom(reading, cast, before + 1, at, 3, subject, scene.pair);
    if (other === undefined) continue;
    const own = namedFrom(reading, cast, clause.first, before, 4, subject, scene.pair);
    const mine = own !== undefined && own.people.every((one) => one.country !== null || one.name !== '') && own.people.length > 0 && subject.length === 0 ? own.people : people(subject);
    const each = other.apart || (other.people.length > 1 && other.people.every((one) => one.country !== homeCountry));
    return apart(mine, other.people, each).map((participants) => ({ kind: hit.entry.kind!, state: stateOf(reading, clause), participants, place: undefined, rule: 'met' }));
  }
  if (clause.verb.form.plural !== true) return undefined;
  const all = namedFrom(reading, cast, clause.first, at, 4, subject, scene.pair);
  return all === undefined ? undefined : [{ kind: hit.entry.kind, state: stateOf(reading, clause), participants: all.people, place: undefined, rule: 'met-each-other' }];
}

/** دیدار رؤسای جمهور دو کشور, نشست X با Y, نشست سه‌جانبه A، B و C. */
function between(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  const hit = meetingWord(reading, at, 'encounter');
  if (hit === undefined || hit.entry.kind === undefined || isTold(reading, at)) return undefined;
  const from = reading.marker[hit.end] === 'between' ? hit.end + 1 : hit.end;
  const first = namedFrom(reading, cast, from, clause.last, 3, [], scene.pair);
  if (first === undefined) return undefined;
  const second = reading.marker[first.last] === 'with' ? namedFrom(reading, cast, first.last + 1, clause.last, 3, [], scene.pair) : undefined;
  const participants = [...first.people, ...(second?.people ?? [])];
  if (participants.length < 2) return undefined;
  return [{ kind: hit.entry.kind, state: stateOf(reading, clause), participants, place: undefined, rule: 'meeting-of' }];
}

/** سفر X به Y, سفر خود به Y, در سفر به Y. */
function journey(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  const hit = meetingWord(reading, at, 'visit');
  if (hit === undefined) return undefined;
  const place = destination(reading, hit.end, clause.last);
  if (place === undefined) return undefined;
  const traveller = namedFrom(reading, cast, hit.end, place[0] - 1, 2, [], scene.pair);
  const subject = subjectAt(reading, cast, scene.statements, clause.sentence, at);
  const participants = traveller?.people ?? people(subject.slice(0, 1));
  return [{ kind: 'visit', state: stateOf(reading, clause), participants: participants.map((one) => ({ ...one, role: 'guest' as const })), place, rule: 'journey' }];
}

/** X به Y سفر کرده است. */
function travelled(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  if (meetingWord(reading, at, 'go') === undefined) return undefined;
  for (let before = at - 1; before >= Math.max(clause.first, at - 6); before--) {
    if (reading.marker[before] !== 'to') continue;
    const place = placeAt(reading, before + 1);
    if (place === undefined) continue;
    const head = clause.head === null ? undefined : namedFrom(reading, cast, clause.head[0], clause.head[1], 4, [], scene.pair);
    const participants = head?.people ?? people(subjectAt(reading, cast, scene.statements, clause.sentence, at).slice(0, 1));
    return [{ kind: 'visit', state: stateOf(reading, clause), participants: participants.map((one) => ({ ...one, role: 'guest' as const })), place, rule: 'travelled' }];
  }
  return undefined;
}

const sessionName = 14;

/** کمیسیون مشترک ایران و روسیه … برگزار شد; شرکت در همایش. */
function session(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading } = scene;
  const hit = meetingWord(reading, at, 'session');
  if (hit === undefined || hit.entry.kind === undefined || isTold(reading, at)) return undefined;
  const last = endOfName(reading, hit.end, Math.min(clause.last, hit.end + sessionName));
  const named = countriesIn(scene.frame, hit.start, last);
  const isHeld = meetingWord(reading, Math.max(clause.first, clause.verbFirst - 1), 'held') !== undefined;
  if (hit.entry.kind === 'summit') return undefined;
  const countries = named.length > 1 ? named : isHeld || named.length === 1 ? [...new Set([...scene.pair, ...named])].slice(0, 2) : [];
  if (countries.length < 2) return undefined;
  return [{ kind: 'commission', state: stateOf(reading, clause), participants: countries.map((country) => countryParticipant(reading, country)), place: undefined, rule: 'session' }];
}

function endOfName(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last; at++) if (isMark(reading, at, '،') || isMark(reading, at, ':') || reading.marker[at] === 'that') return at;
  return last;
}

/** دعوت از Y برای سفر / شرکت در اجلاس. */
function invited(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  const hit = meetingWord(reading, at, 'invitation');
  if (hit === undefined) return undefined;
  const subject = subjectAt(reading, cast, scene.statements, clause.sentence, at);
  const guest = namedFrom(reading, cast, hit.end, clause.last, 4, subject, scene.pair);
  if (guest === undefined || guest.people.length === 0) return undefined;
  const participants = [...guest.people, ...people(subject)];
  const kinds: MeetingKind[] = [];
  for (let next = guest.last; next < clause.last; next++) {
    const word = meetingWord(reading, next, 'session') ?? meetingWord(reading, next, 'visit') ?? meetingWord(reading, next, 'encounter');
    if (word?.entry.kind !== undefined && !kinds.includes(word.entry.kind)) kinds.push(word.entry.kind);
  }
  return (kinds.length > 0 ? kinds : (['visit'] as const)).map((kind) => ({ kind, state: 'invited', participants, place: undefined, rule: 'invited' }));
}

/** نامه X به Y, در نامه‌ای به Y. */
function letter(scene: Scene, clause: Clause, at: number): Found[] | undefined {
  const { reading, cast } = scene;
  const hit = meetingWord(reading, at, 'letter');
  if (hit === undefined || isTold(reading, at)) return undefined;
  const writer = namedFrom(reading, cast, hit.end, clause.last, 2, [], scene.pair);
  const from = writer?.last ?? hit.end;
  if (reading.marker[from] !== 'to') return undefined;
  const reader = namedFrom(reading, cast, from + 1, clause.last, 2, [], scene.pair);
  if (reader === undefined) return undefined;
  const writers = writer?.people ?? people(subjectAt(reading, cast, scene.statements, clause.sentence, at));
  return [{ kind: 'letter', state: 'held', participants: [...writers, ...reader.people], place: undefined, rule: 'letter' }];
}
