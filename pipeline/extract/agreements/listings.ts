import { longest } from '../../reading.ts';
import { verbless } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { hasWord } from '../clauses/words.ts';
import type { Agreement } from './agreement.ts';
import { listedItems, separateActs } from './lists.ts';
import { rowOf } from './rows.ts';
import type { Stage, StageFound } from './stage_words.ts';
import { stageOf } from './stages.ts';
import type { Unit } from './units.ts';

/** What stands around the unit that is read. */
export interface Before {
  /** Countries that the talks told of last in this paragraph were held with. */
  partners: readonly string[];
  /** The last row of this sentence or the one before. */
  row: Agreement | undefined;
  /** True where the paragraph lists the items of a document. */
  listing: boolean;
}

/** Three or more items in one unit, each opening with a noun of action. */
export function listedRows(findings: Findings, unit: Unit, own: StageFound | undefined, before: Before): Agreement[] {
  const talk = hasWord(findings.reading, unit, 'list_talk');
  const agreed = own?.stage === 'agreed' || hasWord(findings.reading, unit, 'list_end');
  if (!talk && !agreed && !before.listing) return [];
  const stage: Stage = talk && !before.listing ? 'discussed' : 'agreed';
  return listedItems(findings.reading, unit).flatMap(([first, last]) => {
    const found: StageFound = {
      stage,
      assertion: 'asserted',
      first,
      last: first,
      verbal: true,
      offer: false,
      rule: 'list',
    };
    return rowOf(findings, { ...unit, first, last, parts: [[first, last]], head: null }, found, before.partners) ?? [];
  });
}

/** «[لغو روادید]، [افتتاح منطقه آزاد] و [تصویب موافقت نامه]»: done things one by one, each at its own stage. */
export function actRows(findings: Findings, unit: Unit, before: Before): Agreement[] {
  const { reading } = findings;
  return separateActs(reading, unit).flatMap(([first, last]) => {
    const clause = verbless(unit.sentence, [[first, last]]);
    const arranged = longest(reading, first, 'instruments')?.entry.instrument === 'visa_or_border';
    const done: StageFound = {
      stage: 'completed',
      assertion: 'asserted',
      first,
      last,
      verbal: false,
      offer: false,
      rule: 'done',
    };
    const stage = stageOf(findings, clause, false) ?? (arranged ? done : undefined);
    if (stage === undefined) return [];
    return rowOf(findings, clause, { ...stage, rule: `list-${stage.rule}` }, before.partners) ?? [];
  });
}
