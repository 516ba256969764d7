import type { VerbEntry } from '../../lexicon/entries.ts';

/**
 * A stretch of a sentence with one finite verb at its end: «[قرار شد] که [کارگروه ها جلسه داشته باشند]» are two. What stands
 * before a relative clause belongs to the verb after it: «[کارهایی] که [توافق شده است]، [بحث شد]» has کارهایی بحث شد.
 */
export interface Clause {
  sentence: number;
  /** Tokens from the first to the last (exclusive), a relative clause inside included. */
  first: number;
  last: number;
  /** The tokens of its own. */
  parts: [first: number, last: number][];
  /** The finite verb that ends it; null in a headline, a list or an unfinished clause. */
  verb: VerbEntry | null;
  verbFirst: number;
  /** What a relative clause is said of: سندی in «سندی که امضا شد». */
  head: [first: number, last: number] | null;
  /** Verbs that only say that the next one is possible or wanted: می توانیم, می خواهیم. */
  modal: VerbEntry | null;
}

/** The clause that a noun phrase or a line of a list makes: its parts (token spans, one at least) and no verb. */
export function verbless(sentence: number, parts: Clause['parts']): Clause {
  const last = parts.at(-1)![1];
  return { sentence, first: parts[0]![0], last, parts, verb: null, verbFirst: last, head: null, modal: null };
}

/** True where a verb tells of something still to come or going on: اجرا می شود, برگزار خواهد شد; not of what was. */
export function isOpen({ verb }: Clause): boolean {
  const tense = verb?.form.tense;
  return tense === 'present' || tense === 'future' || tense === 'subjunctive';
}
