import type { Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import type { MeetingKind, MeetingState } from './encounters.ts';
import type { Around, Participant } from './participants.ts';
import type { Place } from './places.ts';

/** An encounter that a rule has found in a clause. */
export interface Found {
  kind: MeetingKind;
  state: MeetingState;
  participants: Participant[];
  place: Place | undefined;
  rule: string;
  /** True where a noun alone tells of it as held: سفر X به Y. A row that says more of its state decides. */
  mentioned?: boolean;
  /** True where those who take part are told one by one, here and in other sentences. */
  open?: boolean;
}

/** Reads the encounters that the words at a token tell of; undefined where they tell of none. */
export type Rule = (around: Around, clause: Clause, at: number) => Found[] | undefined;

/** Refuses an encounter at a token. */
export function noEncounter(reading: Reading, rule: string, at: number, why: string): undefined {
  return refused(reading, 'meeting', rule, at, why);
}

export const interview = 'with reporters or an outlet: an interview';
export const unreal = 'negated, supposed, or only wished for: nobody met';

/** One encounter with all, or one with each where they are named apart. */
export function encounters(
  kind: MeetingKind,
  state: MeetingState,
  mine: readonly Participant[],
  others: readonly Participant[],
  each: boolean,
  rule: string,
): Found[] {
  const groups = each ? others.map((one) => [...mine, one]) : [[...mine, ...others]];
  return groups.map((participants) => ({
    kind,
    state,
    participants,
    place: undefined,
    rule,
  }));
}
