import type { Line } from '../../lexicon/entries.ts';
import { all, type FoundIn, longest, type Reading } from '../../reading.ts';
import { abilityStage, bodyFormed, carriedOut } from './clause_stages.ts';
import type { Clause } from './clauses.ts';
import { footingOf } from './footing.ts';
import { hitStage } from './stage_rules.ts';
import { tokensOf } from './words.ts';

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

/**
 * The stage that a clause gives: of the words said with its verb the furthest (امضا شد, توافق شد); else an offer (آمادگی … اعلام
 * کرد); else the furthest noun (از امضای سند خبر داد). `hoped`: the clause before was امیدواریم.
 */
export function stageOf(reading: Reading, clause: Clause, hoped: boolean): StageFound | undefined {
  const footing = footingOf(reading, clause, hoped);
  const hits = [...stageHits(reading, clause)];
  const found = [
    ...hits.map((hit) => hitStage(reading, clause, hit, footing)),
    abilityStage(clause, footing),
    bodyFormed(reading, clause, footing),
    hits.length === 0 ? carriedOut(reading, clause, footing) : undefined,
  ].filter((stage) => stage !== undefined);
  const furthest = found.toSorted((a, b) => rank(b.stage) - rank(a.stage) || a.first - b.first);
  return furthest.find((stage) => stage.verbal) ?? furthest.find((stage) => stage.offer) ?? furthest[0];
}

/** Place of a stage in the guide's order. */
export function rank(stage: Stage): number {
  return stageOrder.indexOf(stage);
}

/** The longest stage words of a clause from left to right, none inside another or inside the name of an item. */
export function* stageHits(reading: Reading, clause: Clause): Generator<StageHit> {
  let covered = 0;
  for (const at of tokensOf(clause)) {
    if (at < covered) continue;
    const noun = longest(reading, at, 'instruments');
    covered = noun?.end ?? 0;
    for (const hit of all(reading, at, 'stages')) {
      if (hit.end > clause.last) continue;
      covered = Math.max(covered, hit.end);
      // تفاهم in تفاهم نامه, لغو in لغو روادید: the name of the item, not its stage
      if (noun === undefined || noun.end <= hit.end) yield hit;
      break;
    }
  }
}

/** True where a clause has words of talk: مذاکرات, بحث, رایزنی. */
export function hasTalk(reading: Reading, clause: Clause): boolean {
  for (const hit of stageHits(reading, clause)) if (hit.entry.form === 'talk') return true;
  return false;
}
