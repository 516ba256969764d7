import type { VerbEntry } from '../../lexicon/entries.ts';
import { Kind } from '../../persian/letters.ts';
import { all, type FoundIn, isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { isVerb } from './words.ts';

/**
 * A stretch of a sentence with one finite verb at its end: «[قرار شد] که [کارگروه‌ها جلسه داشته باشند]» are two. What stands
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
  /** Verbs that only say that the next one is possible or wanted: می‌توانیم, می‌خواهیم. */
  modal: VerbEntry | null;
}

/** The clauses of a sentence from left to right. Linear. */
export function clausesOf(reading: Reading, sentence: SentenceSpan, index: number): Clause[] {
  const clauses: Clause[] = [];
  let outer: [number, number][] = [];
  let first = sentence.first;
  let at = sentence.first;
  let modal: VerbEntry | null = null;
  const close = (last: number, verb: VerbEntry | null, verbFirst: number, inner: boolean): void => {
    const from = skipJoints(reading, first, last);
    if (from < last) {
      const parts: [number, number][] = inner ? [[from, last]] : [...outer, [from, last]];
      const head = inner ? (outer[0] ?? null) : null;
      clauses.push({ sentence: index, first: parts[0]![0], last, parts, verb, verbFirst, head, modal });
    }
    first = last;
    modal = null;
  };
  while (at < sentence.last) {
    const verb = finiteVerbAt(reading, at, sentence.last);
    if (verb !== undefined) {
      if (isVerb(reading, verb.entry, 'modal_verb')) {
        modal = verb.entry;
        at = verb.end;
        continue;
      }
      const inner = first > sentence.first && startsRelative(reading, first, sentence.first);
      close(verb.end, verb.entry, at, inner);
      if (!inner) outer = [];
      at = verb.end;
      continue;
    }
    const marker = reading.marker[at];
    if (isMark(reading, at, ':') || isMark(reading, at, '؛')) {
      close(at, null, at, false);
      outer = [];
      first = at + 1;
    } else if ((marker === 'that' || marker === 'this_that') && at > first) {
      if (marker === 'that') outer = [[skipJoints(reading, first, at), at]];
      first = reading.markerEnd[at]!;
      at = first;
      continue;
    }
    at++;
  }
  close(sentence.last, null, sentence.last, false);
  return clauses;
}

/** True where the clause from `first` follows که: a relative or complement clause. */
function startsRelative(reading: Reading, first: number, from: number): boolean {
  const before = first - 1;
  return before >= from && reading.marker[before] === 'that';
}

/** Marks and joining words at the head of a clause. */
function skipJoints(reading: Reading, first: number, last: number): number {
  let at = first;
  while (at < last) {
    const marker = reading.marker[at];
    const joint = marker === 'and' || marker === 'that' || marker === 'but';
    if (!joint && reading.tokens.kind[at] !== Kind.Punctuation) break;
    at = joint ? reading.markerEnd[at]! : at + 1;
  }
  return at;
}

/** A finite verb at a token; a participle (امضا شده) or a word that is also a noun (ساخت) only where the clause can end. */
export function finiteVerbAt(reading: Reading, at: number, to: number): FoundIn<'verbs'> | undefined {
  for (const verb of all(reading, at, 'verbs')) {
    if (verb.end > to || verb.ending !== 0) continue;
    if (!isBare(reading, verb) || endsClause(reading, verb.end, to)) return verb;
  }
  return undefined;
}

/** A participle without its auxiliary, or a past stem that the lexicon also has as a noun. */
function isBare(reading: Reading, verb: FoundIn<'verbs'>): boolean {
  const { tense, negative } = verb.entry.form;
  if (tense === 'perfect' && verb.end - verb.start === 1 + Number(verb.entry.form.passive)) {
    const word = reading.lexicon.vocabulary.folded(reading.tokens.id[verb.end - 1]!);
    return word.endsWith('ه') || word.endsWith('ها');
  }
  if (negative || verb.end - verb.start > 1) return false;
  if (tense === 'subjunctive') return true;
  return (reading.found[verb.start] ?? []).some(
    (hit) => hit.entry.list !== 'verbs' && hit.entry.list !== 'cues' && hit.end >= verb.end,
  );
}

/** A mark, the end of the sentence, or a word that opens another clause. */
function endsClause(reading: Reading, at: number, to: number): boolean {
  if (at >= to || reading.tokens.kind[at] === Kind.Punctuation) return true;
  const marker = reading.marker[at];
  return marker === 'and' || marker === 'that' || marker === 'but' || marker === 'until';
}
