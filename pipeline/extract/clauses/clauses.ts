import type { VerbEntry } from '../../lexicon/entries.ts';
import { Kind, ZWNJ } from '../../persian/letters.ts';
import { all, type Entry, type FoundIn, isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Clause } from './clause.ts';
import { isVerb } from './words.ts';

/** Where the reading of a sentence stands. */
interface Progress {
  clauses: Clause[];
  /** First token of the clause that is being read. */
  first: number;
  /** What stood before که, waiting for its verb. */
  outer: [first: number, last: number][];
  modal: VerbEntry | null;
}

/** Tokens after which a clause that has no verb yet is cut: rules may then look through it at each of its words in linear time. */
const longestClause = 300;

/** The clauses of a sentence from left to right. Linear. */
export function clausesOf(reading: Reading, sentence: SentenceSpan, index: number): Clause[] {
  const progress: Progress = { clauses: [], first: sentence.first, outer: [], modal: null };
  let at = sentence.first;
  while (at < sentence.last) {
    if (at - progress.first >= longestClause) {
      close(reading, progress, at, null, at, false, index);
      progress.outer = [];
      progress.first = at;
    }
    const verb = finiteVerbAt(reading, at, sentence.last);
    if (verb !== undefined) {
      if (isVerb(reading, verb.entry, 'modal_verb')) progress.modal = verb.entry;
      else closeAtVerb(reading, progress, verb, sentence.first, index);
      at = verb.end;
      continue;
    }
    const marker = reading.marker[at];
    if ((marker === 'that' || marker === 'this_that') && at > progress.first) {
      if (marker === 'that') progress.outer = [[skipJoints(reading, progress.first, at), at]];
      // X در دیدار با Y با بیان [اینکه …]: what stands before it is no part of what was said
      else close(reading, progress, at, null, at, false, index);
      at = reading.markerEnd[at]!;
      progress.first = at;
      continue;
    }
    if (isMark(reading, at, ':') || isMark(reading, at, '؛')) {
      close(reading, progress, at, null, at, false, index);
      progress.outer = [];
      progress.first = at + 1;
    }
    at++;
  }
  close(reading, progress, sentence.last, null, sentence.last, false, index);
  return progress.clauses;
}

function closeAtVerb(
  reading: Reading,
  progress: Progress,
  verb: FoundIn<'verbs'>,
  sentenceFirst: number,
  index: number,
): void {
  const inner = progress.first > sentenceFirst && startsRelative(reading, progress.first, sentenceFirst);
  close(reading, progress, verb.end, verb.entry, verb.start, inner, index);
  if (!inner) progress.outer = [];
}

/** Ends the clause that is being read before token `last`; `inner`: it is a relative clause. */
function close(
  reading: Reading,
  progress: Progress,
  last: number,
  verb: VerbEntry | null,
  verbFirst: number,
  inner: boolean,
  index: number,
): void {
  const { outer, modal } = progress;
  const from = skipJoints(reading, progress.first, last);
  if (from < last) {
    const parts: [number, number][] = inner ? [[from, last]] : [...outer, [from, last]];
    const head = inner ? (outer[0] ?? null) : null;
    progress.clauses.push({ sentence: index, first: parts[0]![0], last, parts, verb, verbFirst, head, modal });
  }
  progress.first = last;
  progress.modal = null;
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
  if (tense === 'perfect' && isParticiple(verb.entry.form)) return true;
  if (negative || verb.end - verb.start > 1) return false;
  if (tense === 'subjunctive') return true;
  return (reading.found[verb.start] ?? []).some((hit) => !isOfVerbs(hit.entry) && hit.end >= verb.end);
}

/** Lists that name a verb as a verb: کرد among the verbs of reaching is no noun. */
const verbLists: ReadonlySet<string> = new Set([
  'ask_verb',
  'be',
  'deed',
  'have',
  'hold',
  'modal_verb',
  'reach_verb',
  'result_verb',
]);

function isOfVerbs(entry: Entry): boolean {
  return (
    entry.list === 'verbs' || entry.list === 'cues' || (entry.list === 'agreement_words' && verbLists.has(entry.word))
  );
}

/** کرده, گفته شده: the auxiliary is left out. */
function isParticiple({ text, passive }: VerbEntry['form']): boolean {
  return !text.includes(ZWNJ) && text.split(' ').length === (passive ? 2 : 1);
}

/** A mark, the end of the sentence, or a word that opens another clause. */
function endsClause(reading: Reading, at: number, to: number): boolean {
  if (at >= to || reading.tokens.kind[at] === Kind.Punctuation) return true;
  const marker = reading.marker[at];
  return marker === 'and' || marker === 'that' || marker === 'but' || marker === 'until';
}
