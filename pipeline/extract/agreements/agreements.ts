import { longest, type Reading } from '../../reading.ts';
import type { Cast } from '../people.ts';
import { homeCountry } from '../phrases.ts';
import type { Statement } from '../statements/statements.ts';
import { type Clause, clausesOf, hasWord, tokensOf } from './clauses.ts';
import { fold } from './fold.ts';
import { countriesIn, type Frame, frameOf } from './frame.ts';
import { type Instrument, instrumentsIn } from './items.ts';
import { listedItems, separateActs } from './lists.ts';
import { numberedRows } from './numbered.ts';
import { rowOf } from './rows.ts';
import type { Side } from './sides.ts';
import { type Assertion, type Stage, type StageFound, stageHits, stageOf, stageOrder } from './stages.ts';
import { type Deadline, deadlineIn, type TimeWords, venueIn } from './terms.ts';
import { type Unit, unitsOf } from './units.ts';

/** Topic ids that token ranges (end exclusive) are about. */
export type TopicsOf = (spans: readonly (readonly [first: number, last: number])[]) => string[];

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
  /** True in a headline or the first sentence, which the text says again more fully. */
  heading: boolean;
  rule: string;
}

/** One document, as all steps of the search see it. */
export interface Scene {
  reading: Reading;
  frame: Frame;
  statements: readonly Statement[];
  topicsOf: TopicsOf;
  /** Phrases for persons: their offices are nobody's topic. */
  persons: readonly (readonly [first: number, last: number])[];
  times: readonly TimeWords[];
}

/**
 * The agreements of a document by the guide: an item (an instrument or a named piece of cooperation) and a stage word in one
 * clause, between two sides. Repeats are folded into the most advanced mention.
 */
export function findAgreements(
  reading: Reading, cast: Cast, statements: readonly Statement[], topicsOf: TopicsOf, times: readonly TimeWords[],
): Agreement[] {
  const frame = frameOf(reading, cast);
  if (frame.ranked.length < 2) return [];
  const persons = cast.mentions.filter(({ phrase }) => phrase.kind === 'person').map(({ phrase }) => [phrase.first, phrase.last] as const);
  const scene: Scene = { reading, frame, statements, topicsOf, persons, times };
  const found: Agreement[] = [];
  let partners: string[] = [];
  let paragraph = -1;
  let listing = false;
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.paragraph !== paragraph) {
      partners = [];
      listing = false;
    }
    paragraph = sentence.paragraph;
    const units = unitsOf(clausesOf(reading, sentence, index), statements, index);
    const rows: Agreement[] = [];
    for (let number = 0; number < units.length; number++) {
      partners = partnersIn(scene, units[number]!) ?? partners;
      const step = readUnit(scene, units, number, partners, rows.at(-1) ?? nearRow(found, index), listing);
      if (step === undefined) continue;
      rows.push(...step.rows);
      number += step.taken;
    }
    listing ||= rows.some((row) => row.rule.startsWith('list'));
    found.push(...rows);
  }
  return fold(reading, numberedRows(scene, found));
}

/** The last row of the sentence before, which the next may say more of. */
function nearRow(rows: readonly Agreement[], sentence: number): Agreement | undefined {
  const last = rows.at(-1);
  return last !== undefined && sentence - last.sentence === 1 ? last : undefined;
}

interface Step {
  rows: Agreement[];
  /** Units beyond the first that the rows have used up. */
  taken: number;
}

/** What a unit gives: rows, or more of the row before it in its sentence (… و نهایی می‌شود). */
function readUnit(scene: Scene, units: readonly Unit[], number: number, partners: readonly string[], before: Agreement | undefined, listing: boolean): Step | undefined {
  const { reading } = scene;
  const unit = units[number]!;
  const stage = stageOfUnit(scene, units, number);
  const acts = actRows(scene, unit, partners);
  if (acts.length > 0) return { rows: acts, taken: 0 };
  const listed = listedRows(scene, unit, stage, partners, listing);
  if (listed.length > 0) return { rows: listed, taken: 0 };
  if (stage === undefined) {
    if (before !== undefined) setDeadline(scene, unit, before);
    return undefined;
  }
  const skipped = governs(reading, unit, stage) && isAside(reading, units[number + 1]) ? 1 : 0;
  const next = governs(reading, unit, stage) ? units[number + 1 + skipped] : undefined;
  const whole = next === undefined ? unit : joinedClause(unit, next);
  const taken = next === undefined ? 0 : 1 + skipped;
  const inner = next === undefined ? undefined : stageOf(reading, next, false);
  const starts = inner?.stage === 'implementing' && deadlineIn(reading, whole.first, whole.last, scene.times) !== undefined;
  const final = starts ? { ...inner, rule: 'agreed-start' } : stage;
  const row = rowOf(scene, whole, final, partners);
  if (row !== undefined) return { rows: [row], taken };
  const further = next === undefined && stage.verbal && !stage.offer && stage.stage === 'agreed' ? withNext(scene, units, number, stage, partners) : undefined;
  if (further !== undefined) return { rows: [further], taken: 1 };
  if (before === undefined || before.sentence !== unit.sentence || stage.offer || isOther(reading, unit, stage)) return undefined;
  extend(scene, before, whole, final);
  return { rows: [], taken };
}

/** … و در آینده نزدیک ابلاغ خواهد شد, … سرعت گرفتن این پروژه: a clause that only says when gives the item before it its time. */
function setDeadline(scene: Scene, unit: Unit, before: Agreement): void {
  const same = unit.sentence === before.sentence && unit.verb?.form.tense === 'future';
  const told = instrumentsIn(scene.reading, unit.parts).some((hit) => scene.reading.marker[hit.start - 1] === 'this' && hit.entry.instrument === before.instrument);
  if (same || told) before.deadline ??= deadlineIn(scene.reading, unit.first, unit.last, scene.times) ?? null;
}

/** عمان و ایران دیروز توافق کردند گفت‌وگوها درباره کشتیرانی را ادامه دهند: what was agreed follows without که. */
function withNext(scene: Scene, units: readonly Unit[], number: number, stage: StageFound, partners: readonly string[]): Agreement | undefined {
  const next = units[number + 1];
  if (next === undefined || next.verb?.form.tense !== 'subjunctive') return undefined;
  return rowOf(scene, joinedClause(units[number]!, next), stage, partners);
}

/** The stage of a unit by its own words, or by the cue that reports it: خواستار [توسعه بنادر] شد is proposed. */
function stageOfUnit(scene: Scene, units: readonly Unit[], number: number): StageFound | undefined {
  const { reading } = scene;
  const unit = units[number]!;
  const hoped = unit.cue === 'hope' || followsHope(reading, units, number);
  const own = stageOf(reading, unit, hoped);
  const byCue = (stage: Stage, rule: string): StageFound => ({ stage, assertion: 'attributed', first: unit.first, last: unit.first, verbal: true, offer: true, rule });
  if (unit.cue === 'offer' || unit.cue === 'urge') return byCue('proposed', `cue-${unit.cue}`);
  if (own === undefined && unit.cue === 'announce' && hasWord(reading, unit, 'action')) return { ...byCue('implementing', 'announced'), offer: false, verbal: false };
  return own;
}

/** Three or more items in one unit, each opening with a noun of action. */
function listedRows(scene: Scene, unit: Unit, stage: StageFound | undefined, partners: readonly string[], listing: boolean): Agreement[] {
  const talk = hasWord(scene.reading, unit, 'list_talk');
  const agreed = stage?.stage === 'agreed' || hasWord(scene.reading, unit, 'list_end');
  if (!talk && !agreed && !listing) return [];
  return listedItems(scene.reading, unit).flatMap(([first, last]) => {
    const found: StageFound = { stage: talk && !listing ? 'discussed' : 'agreed', assertion: 'asserted', first, last: first, verbal: true, offer: false, rule: 'list' };
    return rowOf(scene, { ...unit, first, last, parts: [[first, last]], head: null }, found, partners) ?? [];
  });
}

/** «[لغو روادید]، [افتتاح منطقه آزاد] و [تصویب موافقت‌نامه]»: done things one by one, each at its own stage. */
function actRows(scene: Scene, unit: Unit, partners: readonly string[]): Agreement[] {
  const { reading } = scene;
  const items = separateActs(reading, unit);
  return items.flatMap(([first, last]) => {
    const clause: Clause = { ...unit, first, last, parts: [[first, last]], verb: null, verbFirst: last, head: null, modal: null };
    const done: StageFound = { stage: 'completed', assertion: 'asserted', first, last, verbal: false, offer: false, rule: 'done' };
    const stage = stageOf(reading, clause, false) ?? (isArrangement(reading, clause) ? done : undefined);
    return stage === undefined ? [] : (rowOf(scene, clause, { ...stage, rule: `list-${stage.rule}` }, partners) ?? []);
  });
}

/** لغو روادید: a border arrangement, whose name holds a stage word. */
function isArrangement(reading: Reading, clause: Clause): boolean {
  return longest(reading, clause.first, 'instruments')?.entry.instrument === 'visa_or_border';
}

/** امیدواریم as a clause of its own before this one. */
function followsHope(reading: Reading, units: readonly Unit[], number: number): boolean {
  const before = units[number - 1];
  return before !== undefined && before.last - before.first <= shortClause && hasWord(reading, before, 'hope');
}

const shortClause = 4;

/** قرار شد, پیشنهاد می‌کنم, آماده‌ایم: what is agreed or offered follows in a clause of its own. */
function governs(reading: Reading, unit: Unit, stage: StageFound): boolean {
  if (unit.cue !== null || !stage.verbal || !(stage.stage === 'agreed' || stage.offer)) return false;
  const marker = reading.marker[unit.last];
  const own = unit.last - unit.first - (stage.last - stage.first);
  return own <= shortClause || marker === 'that' || marker === 'until';
}

/** برای این‌که همکاری‌ها جهش داشته باشد: what for, before what is proposed. */
function isAside(reading: Reading, unit: Unit | undefined): boolean {
  return unit !== undefined && reading.marker[unit.first - 1] === 'this_that' || (unit !== undefined && reading.marker[unit.first] === 'for');
}

function joinedClause(clause: Clause, next: Clause): Clause {
  return { ...clause, last: next.last, parts: [...clause.parts, ...next.parts] };
}

/** دور جدید مذاکرات آغاز شد: talks that begin are no stage of the item before. */
function isOther(reading: Reading, clause: Clause, stage: StageFound): boolean {
  return stage.stage !== 'discussed' && [...stageHits(reading, clause)].some((hit) => hit.entry.form === 'talk');
}

/** A later clause of the sentence that says more of the same item. */
function extend(scene: Scene, row: Agreement, clause: Clause, stage: StageFound): void {
  row.last = Math.max(row.last, clause.last);
  row.parts = [...row.parts, ...clause.parts];
  if (stage.verbal && stage.rule !== 'ongoing' && stageOrder.indexOf(stage.stage) > stageOrder.indexOf(row.stage)) {
    row.stage = stage.stage;
    row.assertion = stage.assertion;
    row.rule = `${row.rule}:${stage.rule}`;
  }
  row.deadline ??= deadlineIn(scene.reading, row.first, row.last, scene.times) ?? null;
  row.venue ??= venueIn(scene.reading, row.first, row.last, false) ?? null;
}

/** Countries that a clause of talk or encounter is held with: با رهبر ترکمنستان گفت‌وگو داشتم. */
function partnersIn(scene: Scene, clause: Clause): string[] | undefined {
  const { reading, frame } = scene;
  if (![...stageHits(reading, clause)].some((hit) => hit.entry.form === 'talk') && !hasWord(reading, clause, 'forum')) return undefined;
  for (const at of tokensOf(clause)) {
    if (reading.marker[at] !== 'with') continue;
    const foreign = countriesIn(frame, at, clause.last).filter((country) => country !== homeCountry);
    if (foreign.length > 0) return foreign;
  }
  return undefined;
}
