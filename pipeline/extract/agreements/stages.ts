import type { Line } from '../../lexicon/entries.ts';
import { all, type FoundIn, longest, type Reading } from '../../reading.ts';
import { type Clause, hasWord, tokensOf, wordAt } from './clauses.ts';

export type Stage = Line<'stages'>['stage'];
export type Assertion = 'asserted' | 'planned' | 'conditional' | 'negated' | 'attributed';

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

type Hit = FoundIn<'stages'>;

const copulas: ReadonlySet<string> = new Set(['بود', 'داشت']);

/** How the text stands to what a clause says. */
export interface Footing {
  hoped: boolean;
  conditional: boolean;
  needed: boolean;
  negative: boolean;
  /** Told as done: past or perfect. */
  done: boolean;
  /** Still to come: future, subjunctive. */
  ahead: boolean;
  today: boolean;
}

/** From an offer to the end; the guide's order. */
export const stageOrder: readonly Stage[] = [
  'proposed', 'discussed', 'understanding', 'agreed', 'planned_signing', 'signed', 'ratified', 'implementing', 'completed', 'stalled',
];

/**
 * The stage that a clause gives: of the words said with its verb the furthest (امضا شد, توافق شد); else an offer (آمادگی … اعلام
 * کرد); else the furthest noun (از امضای سند خبر داد). `hoped`: the clause before was امیدواریم.
 */
export function stageOf(reading: Reading, clause: Clause, hoped: boolean): StageFound | undefined {
  const footing = footingOf(reading, clause, hoped);
  const found: StageFound[] = [];
  for (const hit of stageHits(reading, clause)) {
    const stage = readHit(reading, clause, hit, footing);
    if (stage !== undefined) found.push(stage);
  }
  const more = [ability(clause, footing), bodyFormed(reading, clause, footing), carriedOut(reading, clause, footing)];
  for (const stage of more) if (stage !== undefined) found.push(stage);
  const furthest = found.toSorted((a, b) => stageOrder.indexOf(b.stage) - stageOrder.indexOf(a.stage) || a.first - b.first);
  return furthest.find((stage) => stage.verbal) ?? furthest.find((stage) => stage.offer) ?? furthest[0];
}

/** می‌توانیم … کنیم: the speaker's side offers it. */
function ability(clause: Clause, footing: Footing): StageFound | undefined {
  const form = clause.modal?.form;
  if (form?.person !== 1 || form.tense !== 'present' || form.negative || footing.conditional) return undefined;
  return { stage: 'proposed', assertion: 'attributed', first: clause.verbFirst, last: clause.last, verbal: false, offer: true, rule: 'we-can' };
}

/** تشکیل کارگروه مشترک, کارگروهی تشکیل خواهد شد: the sides have agreed on it. */
function bodyFormed(reading: Reading, clause: Clause, footing: Footing): StageFound | undefined {
  if (footing.negative || footing.conditional || footing.hoped || footing.needed) return undefined;
  for (const at of tokensOf(clause)) {
    const word = wordAt(reading, at, 'form');
    if (word === undefined) continue;
    const body = [...all(reading, word.end, 'instruments')].some((hit) => hit.entry.instrument === 'working_group');
    const verbal = clause.verb !== null && !footing.done && clause.verbFirst - word.end <= 1 && word.end <= clause.verbFirst;
    if (body || verbal) return { stage: 'agreed', assertion: verbal ? 'planned' : 'asserted', first: at, last: word.end, verbal, offer: false, rule: 'body-formed' };
  }
  return undefined;
}

/** لغو روادید انجام شده است: a border arrangement or a work that was done. */
function carriedOut(reading: Reading, clause: Clause, footing: Footing): StageFound | undefined {
  if (!footing.done || footing.negative) return undefined;
  const made = wordAt(reading, clause.verbFirst - 1, 'made');
  const item = [...tokensOf(clause)].some((at) => [...all(reading, at, 'instruments')].some((hit) => hit.entry.instrument === 'visa_or_border' && hit.end - hit.start > 1));
  if (made === undefined || !item || [...stageHits(reading, clause)].length > 0) return undefined;
  return { stage: 'completed', assertion: 'asserted', first: made.start, last: clause.last, verbal: true, offer: false, rule: 'carried-out' };
}

/** The longest stage words of a clause from left to right, none inside another. */
export function* stageHits(reading: Reading, clause: Clause): Generator<Hit> {
  let covered = 0;
  for (const at of tokensOf(clause)) {
    if (at < covered) continue;
    const noun = longest(reading, at, 'instruments');
    for (const hit of all(reading, at, 'stages')) {
      if (hit.end > clause.last) continue;
      covered = Math.max(hit.end, noun?.end ?? 0);
      // تفاهم in تفاهم نامه, لغو in لغو روادید: the name of the item, not its stage
      if (noun === undefined || noun.end <= hit.end) yield hit;
      break;
    }
    if (noun !== undefined) covered = Math.max(covered, noun.end);
  }
}

export function footingOf(reading: Reading, clause: Clause, hoped: boolean): Footing {
  const form = clause.verb?.form;
  return {
    hoped: hoped || hasWord(reading, clause, 'hope'),
    conditional: hasWord(reading, clause, 'if'),
    needed: hasWord(reading, clause, 'need') || clause.modal !== null,
    negative: form?.negative === true,
    done: form !== undefined && (form.tense === 'past' || form.tense === 'perfect' || form.tense === 'pluperfect'),
    ahead: form !== undefined && (form.tense === 'future' || form.tense === 'subjunctive'),
    today: hasWord(reading, clause, 'today'),
  };
}

type Make = (as: Stage, assertion: Assertion, rule: string) => StageFound;

function readHit(reading: Reading, clause: Clause, hit: Hit, footing: Footing): StageFound | undefined {
  const { form, stage } = hit.entry;
  const near = clause.verb !== null && hit.end <= clause.verbFirst && clause.verbFirst - hit.end <= (form === 'act' ? 1 : 2);
  const verbal = near || form === 'reach' || form === 'phrase';
  const offer = form === 'offer' || form === 'willing' || form === 'welcome';
  const make: Make = (as, assertion, rule) => ({ stage: as, assertion, first: hit.start, last: hit.end, verbal, offer, rule });
  const assertion: Assertion = footing.conditional ? 'conditional' : footing.hoped || footing.ahead ? 'planned' : 'asserted';
  if (form === 'phrase' || form === 'agenda') {
    if ((footing.negative && near) || (stage === 'discussed' && (footing.ahead || footing.needed))) return undefined;
    return make(stage, assertion, form === 'agenda' ? 'agenda' : `${stage}-phrase`);
  }
  if (form === 'ongoing') return footing.negative ? undefined : make(hasTalk(reading, clause) ? 'discussed' : stage, assertion, 'ongoing');
  if (form === 'act' || form === 'reach') {
    if (isPurpose(reading, hit.start)) return undefined;
    return verbal ? actDone(reading, clause, stage, footing, assertion, make) : actNoun(reading, clause, hit, footing, make);
  }
  if (form === 'work') return footing.done && near ? actDone(reading, clause, stage, footing, assertion, make) : actNoun(reading, clause, hit, footing, make);
  if (form === 'result' || form === 'results') return result(reading, clause, hit, near, footing, make);
  if (form === 'talk') return talk(reading, clause, near, footing, assertion, make);
  if (form === 'draft') return footing.negative || !namesDocument(reading, clause) ? undefined : make('proposed', assertion, 'draft');
  if (footing.negative) return undefined;
  if (form === 'welcome' && !(near && clause.verb?.form.tense === 'present')) return undefined;
  if (form === 'willing' && !states(clause)) return undefined;
  if (form === 'offer' && !near && !saysWhat(reading, clause, hit.end)) return undefined;
  return make('proposed', assertion, near ? `${form}-verb` : `${form}-noun`);
}

/** آمادگی ایران برای …, درخواست از X مبنی بر …, تمایل خود را …: the words go on to say what is offered. */
function saysWhat(reading: Reading, clause: Clause, from: number): boolean {
  if (wordAt(reading, from, 'action') !== undefined) return true;
  for (const at of tokensOf(clause)) {
    const marker = reading.marker[at];
    if (at >= from && (marker === 'for' || marker === 'stating' || marker === 'self')) return true;
  }
  return false;
}

/** آماده‌ایم, تمایل دارد; not آماده کرده‌اند. */
function states(clause: Clause): boolean {
  const verb = clause.verb;
  return verb !== null && copulas.has(verb.past) && (verb.form.tense === 'present' || verb.form.tense === 'subjunctive');
}

function hasTalk(reading: Reading, clause: Clause): boolean {
  return [...stageHits(reading, clause)].some((hit) => hit.entry.form === 'talk');
}

/** برای لغو قرارداد: what is meant, not what is done. */
function isPurpose(reading: Reading, at: number): boolean {
  for (let before = Math.max(0, at - 3); before < at; before++) {
    if ((reading.marker[before] === 'for' || reading.marker[before] === 'since') && reading.markerEnd[before] === at) return true;
  }
  return false;
}

/** True where a clause names a document to be signed or passed. */
function namesDocument(reading: Reading, clause: Clause, from?: number): boolean {
  for (const at of tokensOf(clause)) {
    if (from !== undefined && (at < from || at > from + nearNoun)) continue;
    for (const hit of all(reading, at, 'instruments')) if (hit.entry.document === true) return true;
  }
  return false;
}

const nearNoun = 3;

/** A forum and no piece of work in a clause, or in what it is said of: اجلاسی که امروز آغاز شد. */
function opensSession(reading: Reading, clause: Clause): boolean {
  if (longestInstrument(reading, clause)) return false;
  const head = clause.head === null ? [] : [clause.head];
  return hasWord(reading, { ...clause, parts: [...head, ...clause.parts] }, 'forum');
}

/** True where a clause names a piece of work or a document that talks can be about. */
function longestInstrument(reading: Reading, clause: Clause): boolean {
  for (const at of tokensOf(clause)) {
    const hit = longest(reading, at, 'instruments');
    if (hit !== undefined && (hit.entry.document === true || hit.entry.instrument === 'project')) return true;
  }
  return false;
}

/** امضا شد, به امضا خواهد رسید, اجرا نشد. */
function actDone(reading: Reading, clause: Clause, stage: Stage, footing: Footing, assertion: Assertion, make: Make): StageFound | undefined {
  const work = stage === 'implementing' || stage === 'completed';
  // اجلاس آغاز شد: a session that opens is no work
  if (work && opensSession(reading, clause)) return undefined;
  if (work && (footing.hoped || footing.needed || footing.conditional) && !footing.done && !hasWord(reading, clause, 'ahead')) return undefined;
  if (footing.negative) return work ? make('stalled', 'asserted', 'not-done') : undefined;
  if (footing.done || (footing.today && !footing.hoped)) return make(stage, assertion, `${stage}-verb`);
  if (stage === 'signed' || stage === 'planned_signing') return make('planned_signing', 'planned', 'signing-ahead');
  if (stage === 'completed') return make('implementing', 'planned', 'completion-ahead');
  return make(stage, 'planned', `${stage}-ahead`);
}

/** امضای سند, اجرای قرارداد, افتتاح نمایشگاه inside another clause. */
function actNoun(reading: Reading, clause: Clause, hit: Hit, footing: Footing, make: Make): StageFound | undefined {
  // راه‌اندازی and تکمیل go on until the text says that they are done
  const stage = hit.entry.form === 'work' ? 'implementing' : hit.entry.stage;
  const open = footing.hoped || footing.needed || footing.conditional;
  if (footing.negative) return stage === 'implementing' ? make('stalled', 'asserted', 'not-done') : undefined;
  if (stage === 'ratified' && !namesDocument(reading, clause, hit.end)) return undefined;
  if (stage === 'implementing' && clause.verb?.past === 'بود') return undefined;
  if (stage === 'signed') {
    if (open) return make('planned_signing', 'planned', 'signing-hoped');
    return footing.ahead ? make('proposed', 'planned', 'signing-meant') : make('signed', 'asserted', 'signed-noun');
  }
  if (open && stage !== 'stalled') return undefined;
  return make(stage, 'asserted', `${stage}-noun`);
}

/** توافق شد, به توافق رسیدند, توافقات خوبی انجام شد, توافقات حاصل‌شده. */
function result(reading: Reading, clause: Clause, hit: Hit, near: boolean, footing: Footing, make: Make): StageFound | undefined {
  const { stage, form } = hit.entry;
  const single = form === 'result';
  if (footing.negative && near) return undefined;
  if (near && (footing.ahead || footing.hoped)) return make('discussed', 'planned', 'result-ahead');
  if (near) return make(stage, footing.conditional ? 'conditional' : 'asserted', `${stage}-result`);
  if (footing.needed) return undefined;
  if (single && hit.ending !== 1 && reading.marker[hit.end] !== 'for' && reading.marker[hit.end] !== 'about') return undefined;
  if (reading.marker[hit.start - 1] === 'this') return undefined;
  return make(stage, 'asserted', hasWord(reading, clause, 'made') ? `${stage}-result-made` : `${stage}-result-noun`);
}

/** بحث شد, مورد بررسی قرار گرفت, مذاکرات خوبی انجام شد. */
function talk(reading: Reading, clause: Clause, near: boolean, footing: Footing, assertion: Assertion, make: Make): StageFound | undefined {
  if (footing.negative || footing.ahead) return undefined;
  if (!hasWord(reading, clause, 'field_lead') && !longestInstrument(reading, clause)) return undefined;
  if (near) return make('discussed', assertion, 'talk-verb');
  return hasWord(reading, clause, 'made') ? make('discussed', assertion, 'talk-made') : undefined;
}
