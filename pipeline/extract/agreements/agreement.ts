import type { Deadline } from './event_deadlines.ts';
import type { Instrument } from './items.ts';
import type { Side } from './sides.ts';
import type { Assertion, Stage } from './stage_words.ts';

/** An item of cooperation and how far it has come. Token spans, end exclusive. */
export interface Agreement {
  /** The item in a few words of the text, normalized. */
  title: string;
  instrument: Instrument;
  stage: Stage;
  assertion: Assertion;
  parties: Side[];
  topics: string[];
  deadline: Deadline | null;
  venue: readonly [first: number, last: number] | null;
  quantity: number | null;
  unit: string | null;
  /** The clause or clauses that say it, and in them the tokens of its own. */
  first: number;
  last: number;
  parts: readonly (readonly [first: number, last: number])[];
  sentence: number;
  /** Index in the statements of the one in whose words it stands. */
  statement: number | null;
  /** The same for repeats in other documents: instrument, sides and topics. */
  sameAs: string;
  /** True where the text only points back to it: این معاهده. */
  anaphoric: boolean;
  /** The treaty that stands already and that this says more of: برجام; null for all else. */
  treaty: string | null;
  /** True in a headline or the first sentence, which the text says again more fully. */
  heading: boolean;
  rule: string;
}
