/** Sessions of many states that somebody takes part in: شرکت در هجدهمین اجلاس …, X در نشست شورای امنیت گفت. */
import type { Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { nameText } from '../people/names.ts';
import { actorAt } from './actors.ts';
import { isNegated, leadAt, type MeetingState, meetingWord, plural, stateOf, type WordHit } from './encounters.ts';
import { isInvitation } from './invitations.ts';
import { namedFrom } from './named.ts';
import type { Around, Participant } from './participants.ts';
import { countryOf, type Place, placeIn } from './places.ts';
import { type Found, noEncounter } from './rule.ts';
import { bodyOfMany, endOfName, isInDocument, isInOffice } from './session_names.ts';

/** Somebody is at a summit: by a word of taking part before any summit, or by در before the session of a body of many states. */
export function attended(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'session') ?? meetingWord(reading, at, 'encounter');
  if (
    hit === undefined ||
    hit.ending === plural ||
    reading.marker[at] === 'meeting_noun' ||
    isInOffice(around, at) ||
    isInDocument(around, at)
  )
    return noEncounter(reading, 'attended', at, absent);
  const body = bodyOfMany(around, hit.end, endOfName(reading, hit.end, clause));
  if (body === undefined && hit.entry.kind !== 'summit')
    return noEncounter(reading, 'attended', at, 'no session of a body of many states');
  const attend = attendBefore(reading, clause, hit) ?? attendBehind(around, clause, at);
  if (attend === undefined && (clause.verb === null || !isAt(reading, clause, at)))
    return noEncounter(reading, 'attended', at, 'nobody is said to take part');
  if (isInvitation(reading, clause)) return noEncounter(reading, 'attended', at, 'an invitation');
  const people =
    travellerBefore(around, clause, at) ?? guestsOf(around, attend, at) ?? actorAt(around, clause, attend ?? at) ?? [];
  if (!people.some((one) => one.bare !== true)) return noEncounter(reading, 'attended', at, 'nobody is named');
  const place = placeIn(reading, clause);
  const ofMany = body !== undefined || (attend !== undefined && meetingWord(reading, at, 'gathering') === undefined);
  if (!ofMany && !isAbroad(around, people, place))
    return noEncounter(reading, 'attended', at, 'a gathering that nobody is said to have come to from abroad');
  const state = attend === undefined ? 'held' : stateOfPart(reading, clause, attend);
  const mentioned = attend !== undefined && leadAt(reading, attend) !== undefined;
  const participants = body === undefined ? people : [...people, groupOf(reading, body)];
  return [{ kind: 'summit', state, participants, place, rule: 'attended', mentioned }];
}

function groupOf(reading: Reading, [first, last]: Place): Participant {
  return { name: nameText(reading, first, last), country: null, role: 'participant', group: true };
}

/** وزیر خارجه عمان در همایش توسعه در تهران: what somebody of another country speaks at is of several. */
function isAbroad(around: Around, people: readonly Participant[], place: Place | undefined): boolean {
  const country = place === undefined ? null : countryOf(around, place);
  return country !== null && people.some((one) => one.bare !== true && one.country !== null && one.country !== country);
}

/** حضور [رئیس جمهور] در اجلاس. */
function guestsOf(around: Around, attend: number | undefined, session: number): Participant[] | undefined {
  if (attend === undefined) return undefined;
  return namedFrom(around, attend + 1, session, 1, [])?.people;
}

const nearAttend = 5;

/** The token of حضور or شرکت before a session: [شرکت] در یکصد و هشتمین اجلاس. */
function attendBefore(reading: Reading, clause: Clause, { start }: WordHit): number | undefined {
  for (let before = start - 1; before >= Math.max(clause.first, start - nearAttend); before--)
    if (meetingWord(reading, before, 'attend') !== undefined) return before;
  return undefined;
}

/** در اجلاس X [شرکت] کرد. */
function attendBehind({ reading }: Around, clause: Clause, at: number): number | undefined {
  const before = clause.verbFirst - 1;
  const takesPart = clause.verb !== null && before > at && meetingWord(reading, before, 'attend') !== undefined;
  return takesPart && isAt(reading, clause, at) && !isNegated(reading, clause, before) ? before : undefined;
}

/** در نشست, در هفتمین نشست; not در حاشیه نشست. */
function isAt(reading: Reading, clause: Clause, at: number): boolean {
  if (leadAt(reading, at) === 'in') return true;
  return at - 2 >= clause.first && reading.marker[at - 2] === 'in' && isOrdinal(reading, at - 1);
}

function isOrdinal({ tokens, lexicon }: Reading, at: number): boolean {
  return ordinal.test(lexicon.vocabulary.folded(tokens.id[at]!));
}

/** هفتمین, نخستین, اولین. */
const ordinal = /مین$|^نخستین$|^اولین$/;

/** برای شرکت در اجلاس به X سفر کرده است: he is there; برای شرکت … سفر می کند, وارد شد: still to come. */
function stateOfPart(reading: Reading, clause: Clause, attend: number): MeetingState {
  if (leadAt(reading, attend) !== 'for') return stateOf(reading, clause, attend);
  const tense = clause.verb?.form.tense;
  return tense === 'perfect' || tense === 'pluperfect' ? 'held' : 'planned';
}

/** Whose journey leads there: سفر [وزیر ارتباطات] به چین برای شرکت در اجلاس. */
function travellerBefore(around: Around, clause: Clause, at: number): Participant[] | undefined {
  for (let before = at - 1; before >= clause.first; before--) {
    const hit = meetingWord(around.reading, before, 'visit');
    if (hit !== undefined) return namedFrom(around, hit.end, at, 2, [])?.people;
  }
  return undefined;
}
