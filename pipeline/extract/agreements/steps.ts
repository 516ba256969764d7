import { isMark, type Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { type Clause, isOpen } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { hasWord } from '../clauses/words.ts';
import { extend, setDeadline } from './additions.ts';
import type { Agreement } from './agreement.ts';
import { deadlineIn } from './deadlines.ts';
import { instrumentsIn } from './items.ts';
import { actRows, type Before, listedRows } from './listings.ts';
import { rowOf } from './rows.ts';
import { hasTalk, type StageFound } from './stage_words.ts';
import { stageOf } from './stages.ts';
import type { Unit } from './units.ts';

/** What a unit of a sentence has given. */
export interface Step {
  rows: Agreement[];
  /** Units beyond the first that the rows have used up. */
  taken: number;
}

/** Rows of the unit at `number`, or more of the row before it in its sentence (… و نهایی می شود). */
export function readUnit(findings: Findings, units: readonly Unit[], number: number, before: Before): Step | undefined {
  const unit = units[number]!;
  const stage = stageOfUnit(findings, units, number);
  const rows = actRows(findings, unit, before);
  if (rows.length === 0) rows.push(...listedRows(findings, unit, stage, before));
  if (rows.length > 0) return { rows, taken: 0 };
  if (stage !== undefined) return readStage(findings, units, number, stage, before);
  refused(findings.reading, 'stage', 'stage', unit.first, 'no words in this clause say how far something has come');
  if (before.row !== undefined) setDeadline(findings, unit, before.row);
  return undefined;
}

function readStage(
  findings: Findings,
  units: readonly Unit[],
  number: number,
  stage: StageFound,
  before: Before,
): Step | undefined {
  const { reading } = findings;
  const unit = units[number]!;
  // خواستار [همکاری در کشاورزی] شد: the cue's own words offer nothing more
  if (stage.offer && before.row?.rule.startsWith('cue-') && isInside(before.row, unit)) return undefined;
  const taken = governed(reading, units, number, stage);
  const next = taken === 0 ? undefined : units[number + taken];
  const whole = next === undefined ? unit : joinedClause(unit, next);
  const inner = next === undefined ? undefined : stageOf(findings, next, false);
  const starts =
    !stage.offer &&
    inner?.stage === 'implementing' &&
    deadlineIn(findings, whole.first, whole.last, isOpen(whole)) !== undefined;
  // قرار است سند امضا شود: what is to be done says how far it is
  const planned = stage.rule === 'arranged' && inner !== undefined;
  if (stage.rule === 'arranged' && next?.verb?.form.tense !== 'subjunctive') return undefined;
  const final = starts ? { ...inner, rule: 'agreed-start' } : planned ? inner : stage;
  const row = rowOf(findings, whole, final, before.partners);
  if (row !== undefined && next !== undefined)
    // روز شنبه توافق کردند تا پایان سال … : when it is to be done, not when that was agreed
    row.deadline = deadlineIn(findings, next.first, next.last, isOpen(next)) ?? row.deadline;
  if (row !== undefined) return { rows: [row], taken };
  const further = next === undefined ? withNext(findings, units, number, stage, before) : undefined;
  if (further !== undefined) return { rows: [further], taken: 1 };
  const other = stage.offer || (stage.stage !== 'discussed' && hasTalk(reading, unit));
  if (before.row === undefined || before.row.sentence !== unit.sentence || other) return undefined;
  extend(findings, before.row, whole, final);
  return { rows: [], taken };
}

function isInside(row: Agreement, unit: Unit): boolean {
  return unit.first <= row.first && row.last <= unit.last;
}

/** The stage of a unit by its own words, or by the cue that reports it: خواستار [توسعه بنادر] شد is proposed. */
function stageOfUnit(findings: Findings, units: readonly Unit[], number: number): StageFound | undefined {
  const { reading } = findings;
  const unit = units[number]!;
  const byCue = { assertion: 'attributed' as const, first: unit.first, last: unit.first };
  if (unit.cue === 'offer' || unit.cue === 'urge') {
    return { ...byCue, stage: 'proposed', verbal: true, offer: true, rule: `cue-${unit.cue}` };
  }
  const own = stageOf(findings, unit, unit.cue === 'hope' || followsHope(reading, units, number));
  // با [پیشنهاد ایران] مخالفت کرد
  if (own?.offer === true && unit.cue === 'deny') return { ...own, stage: 'stalled', offer: false, rule: 'refused' };
  // از شرکت های ایرانی برای [ساخت نیروگاه] دعوت کرد
  if (unit.cue === 'invite' && announcesWork(reading, unit) && !hasWord(reading, unit, 'forum'))
    return { ...byCue, stage: 'proposed', verbal: true, offer: true, rule: 'cue-invite' };
  if (own !== undefined || unit.cue !== 'announce' || !announcesWork(reading, unit)) return own;
  return { ...byCue, stage: 'implementing', verbal: false, offer: false, rule: 'announced' };
}

/** از احداث نیروگاه, از همکاری در زمینه گاز خبر داد: a work or something shared; not از افزایش صادرات. */
function announcesWork(reading: Reading, unit: Unit): boolean {
  const border = instrumentsIn(reading, unit.parts).some(
    ({ entry, start, end }) => entry.instrument === 'visa_or_border' && end - start > 1,
  );
  return (
    border || hasWord(reading, unit, 'build') || (hasWord(reading, unit, 'action') && hasWord(reading, unit, 'joint'))
  );
}

const shortClause = 4;

/** امیدواریم as a clause of its own before this one. */
function followsHope(reading: Reading, units: readonly Unit[], number: number): boolean {
  const before = units[number - 1];
  return before !== undefined && before.last - before.first <= shortClause && hasWord(reading, before, 'hope');
}

/**
 * Number of units up to the one that says what was agreed or offered: قرار شد [کارگروه ها جلسه داشته باشند] has 1, پیشنهاد می کنم
 * برای این که همکاری ها جهش داشته باشد [نماینده ای انتخاب شود] has 2; 0 where the unit says it itself.
 */
function governed(reading: Reading, units: readonly Unit[], number: number, stage: StageFound): number {
  const unit = units[number]!;
  const opens = stage.verbal || stage.rule === 'hoped';
  if (unit.cue !== null || !opens || !(stage.stage === 'agreed' || stage.offer || stage.rule === 'was-due')) return 0;
  const marker = reading.marker[unit.last];
  const own = unit.last - unit.first - (stage.last - stage.first);
  const next = units[number + 1];
  const brief = own <= shortClause || next?.verb?.form.tense === 'subjunctive';
  const runsOn = brief && marker !== 'and' && !isMark(reading, unit.last, '،');
  if (next === undefined || !(runsOn || marker === 'that' || marker === 'until')) return 0;
  const aside = reading.marker[next.first - 1] === 'this_that' || reading.marker[next.first] === 'for';
  return aside && units[number + 2] !== undefined ? 2 : 1;
}

function joinedClause(clause: Clause, next: Clause): Clause {
  return { ...clause, last: next.last, parts: [...clause.parts, ...next.parts] };
}

/** عمان و ایران دیروز توافق کردند گفت وگوها درباره کشتیرانی را ادامه دهند: what was agreed follows without که. */
function withNext(
  findings: Findings,
  units: readonly Unit[],
  number: number,
  stage: StageFound,
  before: Before,
): Agreement | undefined {
  const next = units[number + 1];
  if (!stage.verbal || stage.offer || stage.stage !== 'agreed' || stage.rule === 'body-formed') return undefined;
  if (next?.verb?.form.tense !== 'subjunctive') return undefined;
  const row = rowOf(findings, joinedClause(units[number]!, next), stage, before.partners);
  if (row !== undefined) row.deadline = deadlineIn(findings, next.first, next.last, true) ?? row.deadline;
  return row;
}
