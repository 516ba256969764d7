import { all, longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { hasWord, isVerb, tokensOf, wordAt } from '../clauses/words.ts';
import { instrumentsIn } from './items.ts';
import { hasTalk } from './stage_words.ts';

/** How the text stands to what a clause says. */
export interface Footing {
  hoped: boolean;
  conditional: boolean;
  /** Said to be needed, or only possible. */
  needed: boolean;
  negative: boolean;
  /** Told as done: past or perfect. */
  done: boolean;
  /** Still to come: future, subjunctive. */
  ahead: boolean;
  today: boolean;
}

/** Footing of a clause by its verb and its words; `hoped`: the clause before was امیدواریم. */
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

/** آمادگی ایران برای …, درخواست از X مبنی بر …, تمایل خود را …: the words go on to say what is offered. */
export function saysWhat(reading: Reading, clause: Clause, from: number): boolean {
  if (wordAt(reading, from, 'action') !== undefined) return true;
  for (const at of tokensOf(clause)) {
    const marker = reading.marker[at];
    if (at >= from && (marker === 'for' || marker === 'stating' || marker === 'self')) return true;
    // تمایل کشورش را به واردات گاز ابراز کرد
    if (at >= from && marker === 'object' && reading.marker[at + 1] === 'to') return true;
  }
  return false;
}

/** آماده ایم, تمایل دارد: a state that lasts; not آماده کرده اند, آماده بودیم. */
export function isState(reading: Reading, clause: Clause): boolean {
  const tense = clause.verb?.form.tense;
  if (tense !== 'present' && tense !== 'subjunctive') return false;
  return isVerb(reading, clause.verb, 'be') || isVerb(reading, clause.verb, 'have');
}

const longestPurpose = 3;

/** برای لغو قرارداد, قبل از امضای قرارداد: what is meant, not what is done. */
export function isPurpose(reading: Reading, at: number): boolean {
  for (let before = Math.max(0, at - longestPurpose); before < at; before++) {
    const marker = reading.marker[before];
    if ((marker === 'for' || marker === 'since') && reading.markerEnd[before] === at) return true;
  }
  return false;
}

/** درباره [امضای قرارداد], در خصوص [اجرای طرح]. */
export function followsFieldLead(reading: Reading, at: number): boolean {
  return [1, 2].some((back) => wordAt(reading, at - back, 'field_lead')?.end === at);
}

/** True where a clause names a document to be signed or passed. */
export function namesDocument(reading: Reading, clause: Clause): boolean {
  for (const at of tokensOf(clause)) if (isDocumentAt(reading, at)) return true;
  return false;
}

const nearNoun = 3;

/** True where a document's name stands close behind a token: تصویب فوریت لایحه. */
export function documentBehind(reading: Reading, at: number): boolean {
  for (let next = at; next <= at + nearNoun; next++) if (isDocumentAt(reading, next)) return true;
  return false;
}

function isDocumentAt(reading: Reading, at: number): boolean {
  for (const hit of all(reading, at, 'instruments')) if (hit.entry.document === true) return true;
  return false;
}

/** True where a clause names a piece of work or a document, which talks can be about. */
export function namesWork(reading: Reading, clause: Clause): boolean {
  for (const at of tokensOf(clause)) {
    const hit = longest(reading, at, 'instruments');
    if (hit !== undefined && (hit.entry.document === true || hit.entry.instrument === 'project')) return true;
  }
  return false;
}

/** Talks, or a forum and no piece of work, in a clause or in what it is said of: اجلاسی که امروز آغاز شد. */
export function opensSession(reading: Reading, clause: Clause): boolean {
  const head = clause.head === null ? [] : [clause.head];
  const whole = { ...clause, parts: [...head, ...clause.parts] };
  if (hasTalk(reading, whole)) return true;
  // نمایشگاه صنایع ایران گشایش یافت
  if (instrumentsIn(reading, clause.parts).some(({ entry }) => entry.instrument === 'trade')) return false;
  return !namesWork(reading, clause) && hasWord(reading, whole, 'forum');
}
