/** Visits: سفر X به Y, X به Y سفر کرد, X وارد Y شد. */

import { Ending } from '../../persian/vocabulary.ts';
import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb } from '../clauses/words.ts';
import { actorAt, namedActor } from './actors.ts';
import {
  indefinite,
  isCancelled,
  isNegated,
  isOnEve,
  leadAt,
  type MeetingState,
  meetingWord,
  saysAhead,
  stateOf,
  type WordHit,
} from './encounters.ts';
import { hostsIn, isInvitation } from './invitations.ts';
import { namedFrom } from './named.ts';
import { type Around, type Participant, people } from './participants.ts';
import { destination, type Place, placeAt } from './places.ts';
import { type Found, noEncounter } from './rule.ts';

const noDestination = 'no place that it goes to is named';
const nobody = 'nobody is said to go';

/** A visit of some; with the one who invited them: به دعوت [رسمی] X. */
function visit(
  around: Around,
  clause: Clause,
  travellers: readonly Participant[],
  { place, rule, state, mentioned = false }: Pick<Found, 'rule' | 'state' | 'mentioned'> & { place: Place },
): Found[] {
  const guests = travellers.map((one): Participant => ({ ...one, role: 'guest' }));
  const hosts = hostsIn(around, clause).map((one): Participant => ({ ...one, role: 'host' }));
  const participants = [...guests, ...hosts];
  return [{ kind: 'visit', state, participants, place, rule, mentioned }];
}

/** سفر X به Y, سفر خود به Y, در سفر به Y. */
export function journey(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'visit');
  if (hit === undefined) return noEncounter(reading, 'journey', at, absent);
  if (isInvitation(reading, clause)) return noEncounter(reading, 'journey', at, 'an invitation is no journey yet');
  if (isNegated(reading, clause, at - 1)) return noEncounter(reading, 'journey', at, 'negated: nobody went');
  const named = namedFrom(around, hit.end, clause.last, 2, []);
  const place = destination(reading, named?.last ?? hit.end, clause.last);
  if (place === undefined) return noEncounter(reading, 'journey', at, noDestination);
  const travellers = named?.people ?? travellersOf(around, clause, hit, place);
  if (travellers === undefined || travellers.length === 0) return noEncounter(reading, 'journey', at, nobody);
  const state = stateOfNoun(around, clause, hit, named !== undefined);
  return visit(around, clause, travellers, { place, rule: 'journey', state, mentioned: state === 'held' });
}

/** Whom a journey is told of without a name behind it: سفر جنابعالی, سفر خود, سفرش, در سفر به Y, سفری به Y داشت. */
function travellersOf(around: Around, clause: Clause, hit: WordHit, place: Place): Participant[] | undefined {
  const { reading, statements, statementAt } = around;
  if (meetingWord(reading, hit.end, 'addressee') !== undefined) {
    const spokenTo = statements[statementAt[hit.start] ?? -1]?.addressee;
    if (spokenTo != null) return people(around, [spokenTo]);
  }
  if (!isOwn(reading, clause, hit, place)) return undefined;
  const told = toldBehind(around, clause, hit.end);
  return told === undefined ? actorAt(around, clause, hit.start) : actorAt(around, { ...told, head: null }, place[0]);
}

/** سفری [که سال گذشته به باکو داشتم], سفر X به Y [که قرار است]: the clause of its own that a journey is told by. */
function toldBehind({ clauses, reading }: Around, { sentence }: Clause, end: number): Clause | undefined {
  return clauses[sentence]!.find(
    ({ head, parts }) => head !== null && head[1] === end && reading.marker[end] === 'that' && parts[0]![0] > end,
  );
}

const ownLeads: ReadonlySet<string | undefined> = new Set(['in', 'since', 'during', 'from', 'for', 'with', 'here']);

/** The journey of the one who acts: سفر خود, سفرم, در [آستانه] سفر, از سفر, سفری داشت; not روادید سفر به ایران, a journey of anybody. */
function isOwn(reading: Reading, clause: Clause, hit: WordHit, [place]: Place): boolean {
  if (hit.ending === indefinite && (isVerb(reading, clause.verb, 'have') || reading.marker[hit.end] === 'that'))
    return true;
  for (let at = hit.start; at < place; at++)
    if (reading.marker[at] === 'self' || isPossessive(reading, at)) return true;
  return ownLeads.has(leadAt(reading, hit.start)) || isOnEve(reading, hit.start);
}

/** سفر اخیرش, سفرشان. */
function isPossessive({ tokens, lexicon }: Reading, at: number): boolean {
  return lexicon.vocabulary.stems(tokens.id[at]!).some((stem) => stem.ending === Ending.Possessive);
}

/** What a noun alone says of the journey: سفر آتی X, در آستانه سفر X, لغو سفر X; what no word puts ahead is taken to be over. */
function stateOfNoun(around: Around, clause: Clause, hit: WordHit, named: boolean): MeetingState {
  const { reading } = around;
  if (toldBehind(around, clause, hit.end)?.verb?.form.tense === 'future') return 'planned';
  if (isCancelled(reading, clause, hit.start)) return 'cancelled';
  // برنامه ریزی برای سفر X به Y
  if (named && leadAt(reading, hit.start) === 'for') return 'planned';
  return isOnEve(reading, hit.start) || saysAhead(reading, hit.end, clause.last) ? 'planned' : 'held';
}

const longestWay = 6;

/** X به Y سفر کرده است, به Y خواهد آمد, به Y سفر و با Z دیدار کرد, از Y دیدار کرد. */
export function travelled(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const going = isGoing(reading, clause, at);
  const touring = isVerbal(reading, clause, at, 'tour');
  if (!going && !touring && !isVerbal(reading, clause, at, 'visit'))
    return noEncounter(reading, 'travelled', at, absent);
  for (let before = at - 1; before >= Math.max(clause.first, at - longestWay); before--) {
    if (reading.marker[before] !== (touring ? 'from' : 'to')) continue;
    const place = placeAt(reading, before + 1);
    // از نمایشگاه تهران دیدار کرد: of what is there
    if (place === undefined || (touring && (place[0] !== before + 1 || place[1] !== at))) continue;
    const travellers = going ? namedActor(around, clause, before) : actorAt(around, clause, before);
    if (travellers === undefined) return noEncounter(reading, 'travelled', at, nobody);
    return visit(around, clause, travellers, { place, rule: 'travelled', state: stateOf(reading, clause, at) });
  }
  return noEncounter(reading, 'travelled', at, noDestination);
}

/** به X رفت, به X آمده است, به X می رود. */
function isGoing(reading: Reading, { verb, verbFirst }: Clause, at: number): boolean {
  return (
    at === verbFirst &&
    verb !== null &&
    !verb.form.negative &&
    reading.lexicon.names('meeting_words', 'go_verb', verb.past)
  );
}

/** سفر [کرد], سفر [و با X دیدار کرد], بازدید [کرد]. */
function isVerbal(reading: Reading, clause: Clause, at: number, word: 'visit' | 'tour'): boolean {
  const hit = meetingWord(reading, at, word);
  if (hit === undefined || hit.ending !== 0) return false;
  return (
    reading.marker[hit.end] === 'and' || (hit.end === clause.verbFirst && isVerb(reading, clause.verb, 'result_verb'))
  );
}

const longestArrival = 6;

/** وارد باکو شد, وارد فرودگاه مسکو شدند, راهی پکن شد, عازم ژنو شد: the subject goes there. */
export function arrived(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'arrive');
  if (hit === undefined) return noEncounter(reading, 'arrived', at, absent);
  if (clause.verb === null || clause.verb.form.negative || clause.verbFirst - at > longestArrival)
    return noEncounter(reading, 'arrived', at, 'no verb close behind it in its clause, or a negated one');
  const place = placeAt(reading, hit.end);
  if (place === undefined || place[1] > clause.verbFirst) return noEncounter(reading, 'arrived', at, noDestination);
  const travellers = actorAt(around, clause, at);
  if (travellers === undefined) return noEncounter(reading, 'arrived', at, nobody);
  return visit(around, clause, travellers, { place, rule: 'arrived', state: stateOf(reading, clause, at) });
}
