import { fired } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { hasWord } from '../clauses/words.ts';
import { abilityStage } from './abilities.ts';
import { commitmentStage } from './breaches.ts';
import { bodyFormed, carriedOut, hopeStage, tradeStage } from './clause_stages.ts';
import { footingOf } from './footing.ts';
import { acceptStage, pactStage } from './pledges.ts';
import { hitStage } from './stage_rules.ts';
import { rank, type StageFound, stageHits } from './stage_words.ts';

/**
 * The stage that a clause gives: of the words said with its verb the furthest (امضا شد, توافق شد); else an offer (آمادگی … اعلام
 * کرد); else the furthest noun (از امضای سند خبر داد). `hoped`: the clause before was امیدواریم.
 */
export function stageOf(findings: Findings, clause: Clause, hoped: boolean): StageFound | undefined {
  const { reading, frame } = findings;
  // آیا برزیل قصد دارد سرمایه گذاری کند
  if (hasWord(reading, clause, 'question')) return undefined;
  const footing = footingOf(reading, clause, hoped);
  const told = [
    ...[...stageHits(reading, clause)].map((hit) => hitStage({ reading, frame, clause, footing }, hit)),
    commitmentStage(reading, frame, clause, footing),
    abilityStage({ reading, frame, clause, footing }),
    acceptStage({ reading, frame, clause, footing }),
    pactStage({ reading, frame, clause, footing }),
    hopeStage(reading, clause, footing),
    bodyFormed(reading, clause, footing),
  ].filter((stage) => stage !== undefined);
  const done =
    told.length > 0
      ? undefined
      : (carriedOut(reading, clause, footing) ?? tradeStage({ reading, frame, clause, footing }));
  const found = done === undefined ? told : [done];
  for (const { rule, first, last, stage } of found) fired(reading, 'stage', rule, first, [first, last], stage);
  const furthest = found.toSorted((a, b) => rank(b.stage) - rank(a.stage) || a.first - b.first);
  return furthest.find((stage) => stage.verbal) ?? furthest.find((stage) => stage.offer) ?? furthest[0];
}
