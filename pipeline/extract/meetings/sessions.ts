import { isMark, longest, type Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { countriesIn } from '../clauses/frame.ts';
import { isHeld, isTold, meetingWord, plural, saysAhead, stateOf, type WordHit } from './encounters.ts';
import { type Around, countryParticipant } from './participants.ts';
import { placeIn } from './places.ts';
import { type Found, noEncounter } from './rule.ts';
import { type Session, sessionParticipants } from './session_participants.ts';

const longestName = 20;

/**
 * A session of a joint body with the countries of its name, or the two that the article is about: کمیسیون مشترک ایران و روسیه …
 * برگزار شد; a meeting that names its countries further on: نشست سه جانبه همکاری های حمل و نقل ایران، عراق و سوریه.
 */
export function session(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading, frame } = around;
  const body = meetingWord(reading, at, 'session') ?? meetingWord(reading, at, 'group');
  const hit = body ?? meetingWord(reading, at, 'encounter');
  if (hit === undefined) return noEncounter(reading, 'session', at, absent);
  if (isTold(reading, at) || isInOffice(around, at) || isInDocument(around, at))
    return noEncounter(reading, 'session', at, 'told before, or in the name of an office or a document');
  if (hit.ending === plural && hit.entry.word !== 'group') return noEncounter(reading, 'session', at, 'a plural');
  const named = countriesIn(
    frame,
    hit.start,
    endOfName(reading, hit.end, Math.min(clause.last, hit.end + longestName)),
  );
  if (body?.entry.kind === 'summit')
    return named.length < 3
      ? noEncounter(reading, 'summit', at, 'fewer than three countries in its name')
      : [summit(around, clause, at, named)];
  const found = readSession(around, clause, hit, body !== undefined, named);
  if (found === undefined)
    return noEncounter(
      reading,
      'session',
      at,
      'no two countries, or words about a session that is not said to be held',
    );
  const { joint, state } = found;
  const participants = sessionParticipants(around, clause, found);
  const rule = hit.entry.word === 'group' ? 'group' : joint ? 'session' : 'forum';
  return [{ kind: joint ? 'commission' : 'meeting', state, participants, place: placeIn(reading, clause), rule }];
}

function readSession(
  around: Around,
  clause: Clause,
  hit: WordHit,
  joint: boolean,
  named: readonly string[],
): Session | undefined {
  const { reading } = around;
  // کارگروه تشکیل شد: it was set up, and has not met
  const word = hit.entry.word === 'group' ? 'convened' : 'held';
  const held = isHeld(reading, clause, word) || meets(around, clause);
  const ahead = saysAhead(reading, clause.first, clause.last);
  const ofPair = joint && (held || (ahead && clause.verb?.form.tense === 'future'));
  const countries = named.length > 1 ? named : ofPair ? [...new Set([...around.pair, ...named])] : [];
  const statement = around.statements[around.statementAt[hit.start] ?? -1];
  const spoken = statement !== undefined && statement.mode !== 'nominal';
  if (countries.length < 2 || (joint && spoken && !held && !ahead)) return undefined;
  const told = !spoken && isAmong(reading, hit.start, clause);
  const soon = spoken ? ahead : saysAhead(reading, hit.end, clause.last);
  const toCome = isMeant(reading, hit.start, clause) || (soon && clause.verb?.form.tense !== 'past');
  return {
    hit,
    joint,
    countries,
    state: toCome ? 'planned' : told ? 'held' : stateOf(reading, clause, hit.start),
    told,
  };
}

function summit(around: Around, clause: Clause, at: number, countries: readonly string[]): Found {
  const { reading } = around;
  return {
    kind: 'summit',
    state: stateOf(reading, clause, at),
    participants: countries.map((country) => countryParticipant(reading, country)),
    place: placeIn(reading, clause),
    rule: 'summit',
  };
}

/** رئیس کمیسیون مشترک is somebody's office, no session. */
function isInOffice({ isPerson, cast }: Around, at: number): boolean {
  return isPerson[at] === 1 && isPerson[at - 1] === 1 && !cast.at.has(at);
}

/** سند سومین نشست: the name of a document. */
function isInDocument({ reading }: Around, at: number): boolean {
  for (let before = Math.max(0, at - nearDocument); before < at; before++) {
    const hit = longest(reading, before, 'instruments');
    if (hit?.entry.document === true && hit.end <= at && reading.marker[hit.end] === undefined) return true;
  }
  return false;
}

const nearDocument = 3;

/** در راه شرکت در [اجلاس], برای شرکت در [اجلاس]: still to come. */
function isMeant(reading: Reading, at: number, clause: Clause): boolean {
  for (let before = at - 1; before >= Math.max(clause.first, at - 4); before--)
    if (reading.marker[before] === 'for') return true;
  return false;
}

/** کارگروه ها جلسه داشته باشند, تشکیل جلسه خواهد داد. */
function meets({ reading }: Around, clause: Clause): boolean {
  return clause.verb !== null && meetingWord(reading, clause.verbFirst - 1, 'encounter') !== undefined;
}

/** The name of a session runs to a comma, a colon, که or با حضور. */
function endOfName(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    if (isMark(reading, at, '،') && reading.marker[at + 1] !== undefined) return at;
    if (
      isMark(reading, at, ':') ||
      reading.marker[at] === 'that' ||
      (reading.marker[at] === 'with' && reading.markerEnd[at] === at + 1 && at > from + 1)
    )
      return at;
  }
  return last;
}

/** X در [پانزدهمین اجلاس کمیسیون مشترک] گفت: the speaker took part. */
function isAmong(reading: Reading, at: number, clause: Clause): boolean {
  for (let before = at - 1; before >= Math.max(clause.first, at - 5); before--)
    if (reading.marker[before] === 'in') return true;
  return false;
}
