import type { Reading } from '../../reading.ts';
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

/** What the words give: `stage` as asserted, by a rule. */
export function make({ hit, near }: Said, stage: Stage, assertion: Assertion, rule: string): StageFound {
  const { form } = hit.entry;
  const offers = form === 'offer' || form === 'willing' || form === 'intent' || form === 'welcome';
  const verbal = near || form === 'reach' || form === 'phrase';
  return { stage, assertion, first: hit.start, last: hit.end, verbal, offer: offers, rule };
}

export function assertionOf({ conditional, hoped, ahead }: Footing): Assertion {
  if (conditional) return 'conditional';
  return hoped || ahead ? 'planned' : 'asserted';
}
