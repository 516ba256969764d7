import type { TimeRow } from '../times.ts';
import type { MeetingKind, MeetingState } from './encounters.ts';
import type { Participant } from './participants.ts';

/** An encounter between persons or bodies of two or more countries. Token spans, end exclusive. */
export interface Meeting {
  kind: MeetingKind;
  state: MeetingState;
  participants: Participant[];
  /** City or country as the text names it. */
  place: string | null;
  /** The country that it lies in, as ISO alpha-3, where that is known. */
  placeCountry: string | null;
  when: TimeRow | null;
  first: number;
  last: number;
  sentence: number;
  rule: string;
  /** True where a noun alone tells of it as held. */
  mentioned: boolean;
  /** True where those who take part are told one by one, here and in other sentences. */
  open: boolean;
}
