import type { Reading } from '../../reading.ts';
import { fired, refused } from '../../trace.ts';
import type { Party, PartyMention } from '../people/cast.ts';
import { nameText } from '../people/names.ts';
import type { Floor } from './floor.ts';
import type { Speaker } from './statement.ts';

/** The speaker of a cue with this subject; without one, whoever has the floor. */
export function speakerOf(reading: Reading, subject: PartyMention | undefined, floor: Floor): Speaker {
  if (subject === undefined) return fromFloor(floor, null, 'dropped', 'dropped-subject');
  const { phrase, party } = subject;
  if (phrase.kind === 'pronoun') return fromFloor(floor, subject, 'pronoun', 'pronoun');
  if (phrase.kind === 'sides') return sides(reading, subject, floor);
  if (phrase.role?.anaphoric === true) return fromFloor(floor, subject, 'role', 'anaphoric-role');
  if (party === null)
    return { name: null, form: 'role', mention: subject, parties: [], reason: 'unresolved phrase', rule: subject.rule };
  const form =
    party.kind === 'body' || phrase.kind === 'body' || phrase.kind === 'country'
      ? 'body'
      : phrase.nameFirst >= 0
        ? 'name'
        : 'role';
  return { name: party.name, form, mention: subject, parties: [party], reason: null, rule: subject.rule };
}

/** The speaker together with those whom his subject joins by و. */
export function withOthers(speaker: Speaker, others: readonly Party[]): Speaker {
  if (others.length === 0) return speaker;
  const parties = [...speaker.parties, ...others];
  return { ...speaker, parties, name: joined(parties) };
}

function fromFloor(floor: Floor, mention: PartyMention | null, form: Speaker['form'], rule: string): Speaker {
  const name = joined(floor.subject);
  return { name, form, mention, parties: floor.subject, reason: name === null ? 'nobody spoke before' : null, rule };
}

/** طرفین: the two who meet, by name; else the words themselves. */
export function sides(reading: Reading, mention: PartyMention, floor: Floor): Speaker {
  const name = joined(floor.meeting) ?? nameText(reading, mention.phrase.first, mention.phrase.last);
  return { name, form: 'role', mention, parties: floor.meeting, reason: null, rule: 'both-sides' };
}

/** Notes whom the statement of a cue is given to, and by which rule. */
export function noteSpeaker(reading: Reading, cue: number, { name, mention, reason, rule }: Speaker): void {
  if (name === null) refused(reading, 'speaker', rule, cue, reason ?? 'nobody');
  else
    fired(
      reading,
      'speaker',
      rule,
      cue,
      mention === null ? [cue, cue] : [mention.phrase.first, mention.phrase.last],
      name,
    );
}

/** Several names joined by و, as the contract has it. */
export function joined(parties: readonly Party[]): string | null {
  return parties.length === 0 ? null : parties.map((party) => party.name).join(' و ');
}
