import { longest } from '../../reading.ts';
import { type Clause, isOpen } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { tokensOf } from '../clauses/words.ts';
import type { Agreement } from './agreement.ts';
import { deadlineIn } from './deadlines.ts';
import { rank, type StageFound } from './stage_words.ts';
import type { Unit } from './units.ts';
import { venueIn } from './venues.ts';

/** What is only going on says no more of how far a thing has come. */
const goesOn: ReadonlySet<string> = new Set(['ongoing', 'delivers']);

/** A later clause of the sentence that says more of the same item. */
export function extend(findings: Findings, row: Agreement, clause: Clause, stage: StageFound): void {
  row.last = Math.max(row.last, clause.last);
  row.parts = [...row.parts, ...clause.parts];
  if (stage.verbal && !goesOn.has(stage.rule) && rank(stage.stage) > rank(row.stage)) {
    row.stage = stage.stage;
    row.assertion = stage.assertion;
    row.rule = `${row.rule}:${stage.rule}`;
  }
  row.deadline ??= deadlineIn(findings, clause.first, clause.last, isOpen(clause)) ?? null;
  row.venue ??= venueIn(findings.reading, row.first, row.last, false) ?? null;
}

/** … و در آینده نزدیک ابلاغ خواهد شد, … سرعت گرفتن این پروژه: a clause that only says when gives the item before it its time. */
export function setDeadline(findings: Findings, unit: Unit, row: Agreement): void {
  const { reading } = findings;
  const same = unit.sentence === row.sentence && unit.verb?.form.tense === 'future';
  const words = new Set(row.parts.flatMap(([first, last]) => [...reading.tokens.id.subarray(first, last)]));
  const told = [...tokensOf(unit)].some((at) => {
    if (reading.marker[at] !== 'this') return false;
    const noun = reading.markerEnd[at]!;
    const sort = longest(reading, noun, 'instruments')?.entry.instrument;
    return sort === undefined ? words.has(reading.tokens.id[noun]!) : sort === row.instrument;
  });
  if (same || told) row.deadline ??= deadlineIn(findings, unit.first, unit.last, isOpen(unit)) ?? null;
}
