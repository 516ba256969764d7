import type { Line } from '../../lexicon/entries.ts';
import { all, type FoundIn, longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';

export type Stage = Line<'stages'>['stage'];
export type Assertion = 'asserted' | 'planned' | 'conditional' | 'negated' | 'attributed';
export type StageHit = FoundIn<'stages'>;

/** How far something has come, by the words of one clause. */
export interface StageFound {
  stage: Stage;
  assertion: Assertion;
  /** Tokens of the stage words. */
  first: number;
  last: number;
  /** True where the words are said with the clause's verb (امضا شد), false for a noun inside it (امضای سند). */
  verbal: boolean;
  /** True where one side offers or asks. */
  offer: boolean;
  rule: string;
}

/** From an offer to the end; the guide's order. */
export const stageOrder: readonly Stage[] = [
  'proposed',
  'discussed',
  'understanding',
  'agreed',
  'planned_signing',
  'signed',
  'ratified',
  'implementing',
  'completed',
  'stalled',
];

/** Place of a stage in the guide's order. */
export function rank(stage: Stage): number {
  return stageOrder.indexOf(stage);
}

/** The longest stage words of a clause from left to right, none inside another or inside the name of an item. */
export function* stageHits(reading: Reading, clause: Clause): Generator<StageHit> {
  for (const [first, last] of clause.parts) {
    let covered = first;
    for (let at = first; at < last; at++) {
      if (at < covered) continue;
      const noun = longest(reading, at, 'instruments');
      covered = noun?.end ?? 0;
      // با اشاره به [تصویب سند]: به تصویب is not said with the verb
      const hit = all(reading, at, 'stages').find(({ end }) => end <= last);
      if (hit === undefined) continue;
      covered = Math.max(covered, hit.end);
      // تفاهم in تفاهم نامه, لغو in لغو روادید: the name of the item, not its stage
      if (noun === undefined || noun.end <= hit.end) yield hit;
    }
  }
}

/** True where a clause has words of talk: مذاکرات, بحث, رایزنی. */
export function hasTalk(reading: Reading, clause: Clause): boolean {
  for (const hit of stageHits(reading, clause)) if (hit.entry.form === 'talk') return true;
  return false;
}
