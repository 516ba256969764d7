import type { Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Frame } from '../clauses/frame.ts';
import type { Footing } from './footing.ts';
import type { Assertion, Stage, StageFound, StageHit } from './stage_words.ts';

/** A clause as the rules for its stage words see it. */
export interface Told {
  reading: Reading;
  frame: Frame;
  clause: Clause;
  footing: Footing;
}

/** Stage words in their clause, as the rules for each form of word see them. */
export interface Said extends Told {
  hit: StageHit;
  /** True where the clause's verb stands close behind the words. */
  near: boolean;
}

const offers: ReadonlySet<string> = new Set(['offer', 'willing', 'wants', 'advice', 'intent', 'welcome']);

/** Forms of words that say with their own verb, or with any, how far something is: قرار شد, در دستور کار دو طرف قرار دارد. */
const whole: ReadonlySet<string> = new Set(['reach', 'phrase', 'agenda', 'wants', 'advice']);

/** What the words give: `stage` as asserted, by a rule. */
export function make({ hit, near }: Said, stage: Stage, assertion: Assertion, rule: string): StageFound {
  const { form } = hit.entry;
  const verbal = near || whole.has(form);
  return { stage, assertion, first: hit.start, last: hit.end, verbal, offer: offers.has(form), rule };
}

export function assertionOf({ conditional, hoped, ahead }: Footing): Assertion {
  if (conditional) return 'conditional';
  return hoped || ahead ? 'planned' : 'asserted';
}

export const negated = 'the clause is negated';
export const wished = 'only hoped, needed or conditional';

/** Refuses a stage to the words; the rule is the form of their line in the lexicon. */
export function no({ reading, hit }: Said, why: string): undefined {
  return refused(reading, 'stage', hit.entry.form, hit.start, why);
}
