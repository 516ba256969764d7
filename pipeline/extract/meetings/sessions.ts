import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { countriesIn } from '../clauses/frame.ts';
import { wordAt } from '../clauses/words.ts';
import { actorAt } from './actors.ts';
import { isHeld, isTold, meetingWord, plural, saysAhead, stateOf, type WordHit } from './encounters.ts';
import { namedFrom } from './named.ts';
import { type Around, countryParticipant, type Participant } from './participants.ts';
import { placeIn } from './places.ts';
import { type Found, noEncounter } from './rule.ts';
import { countriesInRow, endOfName, isInDocument, isInOffice, isOfTreaty, leadsToSession } from './session_names.ts';
import { presentAt, type Session, sessionParticipants } from './session_participants.ts';

/**
 * A session of a joint body with the countries of its name, or the two that the article is about: کمیسیون مشترک ایران و روسیه …
 * برگزار شد; a meeting that names its countries further on: نشست سه جانبه همکاری های حمل و نقل ایران، عراق و سوریه.
 */
export function session(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading, frame } = around;
  const body = meetingWord(reading, at, 'session') ?? meetingWord(reading, at, 'group');
  const talks = clause.verb !== null && isAmong(reading, at, clause) ? meetingWord(reading, at, 'talks') : undefined;
  const hit = body ?? meetingWord(reading, at, 'encounter') ?? talks;
  if (hit === undefined) return noEncounter(reading, 'session', at, absent);
  if (isTold(reading, at) || isInOffice(around, at) || isInDocument(around, at))
    return noEncounter(reading, 'session', at, 'told before, or in the name of an office or a document');
  if (hit.ending === plural && hit.entry.word !== 'group' && hit !== talks)
    return noEncounter(reading, 'session', at, 'a plural');
  const end = endOfName(reading, hit.end, clause);
  if (body === undefined && leadsToSession(reading, hit.end, end))
    return noEncounter(reading, 'session', at, 'leads on to the name of the session');
  const inRow = countriesInRow(reading, frame, hit.start, end);
  const present = body === undefined && inRow.length === 0 ? withPresent(around, clause, hit) : undefined;
  if (present !== undefined) return [present];
  if (body?.entry.kind === 'summit')
    return inRow.length < 3
      ? noEncounter(reading, 'summit', at, 'fewer than three countries in its name')
      : [summit(around, clause, at, inRow)];
  if (body !== undefined && isOfTreaty(reading, hit.start, end)) return treatySession(around, clause, hit);
  const named = body === undefined ? inRow : countriesIn(frame, hit.start, end);
  const found = readSession(around, clause, hit, body !== undefined, named);
  if (found === undefined)
    return noEncounter(
      reading,
      'session',
      at,
      'no two countries, or words about a session that is not said to be held',
    );
  const { joint, state, mentioned } = found;
  const participants = sessionParticipants(around, clause, found);
  const rule = hit.entry.word === 'group' ? 'group' : joint ? 'session' : 'forum';
  const place = placeIn(reading, clause);
  return [{ kind: joint ? 'commission' : 'meeting', state, participants, place, rule, mentioned }];
}

/** نشست با حضور چین، فرانسه و ایران برگزار شد: a session of which only the states that are there are named. */
function withPresent(around: Around, clause: Clause, { start, end, entry }: WordHit): Found | undefined {
  const { reading } = around;
  if (meetingWord(reading, start, 'gathering') === undefined || !isHeld(reading, clause)) return undefined;
  const participants = presentAt(around, end, clause);
  if (participants.length < 2 || participants.some((one) => one.bare !== true)) return undefined;
  const state = stateOf(reading, clause, start);
  const place = placeIn(reading, clause);
  return { kind: entry.kind ?? 'meeting', state, participants, place, rule: 'forum' };
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
  const holding = holdingBefore(reading, hit.start);
  const held = (holding && hit.entry.word === 'session') || isHeld(reading, clause, word) || meets(around, clause);
  const ahead = saysAhead(reading, clause.first, clause.last);
  const ofPair = joint && (held || (ahead && clause.verb?.form.tense === 'future') || saysBoth(reading, hit, clause));
  const countries = named.length > 1 ? named : ofPair ? [...new Set([...around.pair, ...named])] : [];
  const statement = around.statements[around.statementAt[hit.start] ?? -1];
  const spoken = statement !== undefined && statement.mode !== 'nominal';
  if (countries.length < 2 || (joint && spoken && !held && !ahead)) return undefined;
  // در کمیسیون مشترک inside what X stressed is where something else is to be done
  const told = statement === undefined && isAmong(reading, hit.start, clause);
  const soon = spoken ? ahead : saysAhead(reading, hit.end, clause.last);
  const toCome = isMeant(reading, hit.start, clause) || (soon && clause.verb?.form.tense !== 'past');
  const state = toCome ? 'planned' : told ? 'held' : stateOf(reading, clause, hit.start);
  return { hit, joint, countries, state, told, mentioned: state === 'held' && !held && !told };
}

/** کمیسیون مشترک برجام: those who are said to be there, whom other sentences may tell, and at what level they meet. */
function treatySession(around: Around, clause: Clause, hit: WordHit): Found[] | undefined {
  const { reading } = around;
  const meant = isMeant(reading, hit.start, clause);
  const there = meant || isAmong(reading, hit.start, clause);
  const members = membersAtLevel(around, hit.end, clause);
  const participants = [...(there ? (actorAt(around, clause, hit.start) ?? []) : []), ...members];
  if (participants.length === 0) return noEncounter(reading, 'treaty-session', hit.start, 'nobody is said to be there');
  const state = meant ? 'planned' : stateOf(reading, clause, hit.start);
  const place = placeIn(reading, clause);
  return [{ kind: 'commission', state, participants, place, rule: 'treaty-session', open: true }];
}

/** در سطح [معاونان کشورهای عضو]. */
function membersAtLevel(around: Around, from: number, clause: Clause): Participant[] {
  for (let at = from; at < clause.last; at++) {
    const level = meetingWord(around.reading, at, 'level');
    if (level !== undefined) return namedFrom(around, level.end, clause.last, 1, [])?.people ?? [];
  }
  return [];
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

/** برگزاری [پنجمین] کمیسیون مشترک. */
function holdingBefore(reading: Reading, at: number): boolean {
  for (let before = at - nearHolding; before < at; before++)
    if (meetingWord(reading, before, 'holding') !== undefined) return true;
  return false;
}

const nearHolding = 3;

/** کمیسیون مشترک [اقتصادی] دو کشور. */
function saysBoth(reading: Reading, hit: WordHit, clause: Clause): boolean {
  for (let at = hit.end; at < Math.min(hit.end + nearBoth, clause.last); at++)
    if (wordAt(reading, at, 'both') !== undefined) return true;
  return false;
}

const nearBoth = 3;

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

/** X در [پانزدهمین اجلاس کمیسیون مشترک] گفت, پس از [نشست]: the speaker took part. */
function isAmong(reading: Reading, at: number, clause: Clause): boolean {
  for (let before = at - 1; before >= Math.max(clause.first, at - 5); before--)
    if (reading.marker[before] === 'in' || reading.marker[before] === 'since') return true;
  return false;
}
