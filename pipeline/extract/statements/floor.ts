import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party } from '../people/cast.ts';
import type { Counterpart } from './counterparts.ts';
import type { Speaker } from './statement.ts';
import type { Subject } from './subjects.ts';

/** Who has the floor: what وی, a dropped subject and در این دیدار lead back to. */
export interface Floor {
  subject: Party[];
  /** The two (or more) who meet in this report: each one's words are addressed to the other. */
  meeting: Party[];
  /** All meetings of the report so far, with the sentence and the paragraph that tell of each first. */
  meetings: { sides: Party[]; sentence: number; paragraph: number }[];
  /** The two of an encounter that was looked back on: پس از دیدار با X; در این دیدار may come back to it. */
  earlier: Party[];
}

/** The floor before anybody has spoken. */
export function newFloor(): Floor {
  return { subject: [], meeting: [], meetings: [], earlier: [] };
}

/** The other of two sides; null where there are not two, or the speaker is neither. */
export function other(sides: readonly Party[], speaker: Party): Party | null {
  if (sides.length !== 2 || !sides.includes(speaker)) return null;
  return sides[0] === speaker ? sides[1]! : sides[0]!;
}

/** طبق آماری که X ارائه کرد، A. به گفته وی …: where nobody has spoken, وی is the person named last before it. */
export function leadBack(floor: Floor, { at }: Cast, pronoun: number): void {
  for (let before = pronoun - 1; floor.subject.length === 0 && before >= pronoun - furthestPerson; before--) {
    const party = at.get(before)?.party;
    if (party?.kind === 'person' && party.named) floor.subject = [party];
  }
}

const furthestPerson = 60;

/** What a sentence changes: who وی is from now on, and who meets whom; words to reporters end a meeting. */
export function moveFloor(
  floor: Floor,
  sentence: SentenceSpan,
  index: number,
  speaker: Speaker,
  subject: Subject | undefined,
  counterpart: Counterpart | undefined,
  reading: Reading,
): void {
  if (subject !== undefined && speaker.parties.some((party) => party.kind === 'person'))
    floor.subject = speaker.parties;
  if (isToReporters(reading, sentence)) {
    floor.meeting = [];
    return;
  }
  if (floor.earlier.length > 0 && floor.meeting.length === 0 && isHere(reading, sentence))
    floor.meeting = floor.earlier;
  const sides = counterpart === undefined ? speaker.parties : [...speaker.parties, counterpart.party];
  if (sides.length < 2 || (counterpart === undefined && !tellsOfMeeting(reading, sentence))) return;
  if (counterpart?.earlier === true) {
    floor.earlier = sides;
    return;
  }
  noteMeeting(floor, sides, sentence, index);
}

/** به خبرنگاران, در نشست خبری anywhere in the sentence. */
export function isToReporters(reading: Reading, sentence: SentenceSpan): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (reading.marker[at] === 'reporters') return true;
  return false;
}

/** Notes who meets whom from this sentence on. */
export function noteMeeting(floor: Floor, sides: Party[], sentence: SentenceSpan, index: number): void {
  floor.meeting = sides;
  const known = floor.meetings.some(({ sides }) => floor.meeting.every((party) => sides.includes(party)));
  if (!known) floor.meetings.push({ sides, sentence: index, paragraph: sentence.paragraph });
}

/** دیدار, ملاقات, گفت وگو anywhere in the sentence. */
function tellsOfMeeting(reading: Reading, sentence: SentenceSpan): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.marker[at] === 'meeting_noun' || reading.marker[at] === 'talks') return true;
  }
  return false;
}

/** در این دیدار anywhere in the sentence. */
export function isHere(reading: Reading, sentence: SentenceSpan): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (reading.marker[at] === 'here') return true;
  return false;
}

/** In a report of a meeting each one's words go to the other. `cue`: the token of the statement's cue. */
export function addresseeOf(
  reading: Reading,
  cue: number,
  floor: Floor,
  speaker: Speaker,
  counterpart: Counterpart | undefined,
): Party | null {
  const met = counterpart?.earlier === false ? counterpart.party : undefined;
  const addressee = met ?? (speaker.parties.length === 1 ? other(floor.meeting, speaker.parties[0]!) : null);
  const rule = met === undefined ? 'other-side' : 'counterpart';
  if (floor.meeting.length === 0) {
    refused(reading, 'addressee', rule, cue, 'the report tells of no meeting that these words belong to');
    return null;
  }
  if (addressee !== null && speaker.parties.includes(addressee)) {
    refused(reading, 'addressee', rule, cue, 'both sides say it: nobody is left to be spoken to');
    return null;
  }
  if (addressee === null) refused(reading, 'addressee', rule, cue, 'the speaker is not one of two who meet');
  else fired(reading, 'addressee', rule, cue, [cue, cue], addressee.name);
  return addressee;
}
