import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import { endOfSentence, isColonOrThat, lastVerb, nextComma, trailing, verbEndsAt } from './clause_ends.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { beforeGoverned, firstOpeningComma, lastComma, startOfObject } from './governed_starts.ts';

/** Content of با بیان اینکه … / با اشاره به …: up to the main cue's own words, at a comma where there is one. */
export function participialContent(
  reading: Reading,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const cue = cues[index]!;
  if (isObjectOf(reading, cue, cues[index + 1]))
    return refused(reading, 'content', cue.rule, cue.first, 'what its preposition opens belongs to the main cue');
  const end = endOfSentence(reading, sentence);
  const next = mainCue(reading, cue, cues, index);
  const limit = next === undefined ? end : Math.min(next.first, end);
  const isClause = cue.rule === 'participle-clause';
  let last = isClause
    ? endOfClause(reading, cue.after, limit, next, end)
    : endOfPhrase(reading, cue.after, limit, next, end);
  while (last > cue.after && trailing(reading, last - 1)) last--;
  if (last <= cue.after) return refused(reading, 'content', cue.rule, cue.first, 'nothing but marks follows the cue');
  if (next === undefined && cue.after === cue.last && !isClause && last === end && verbEndsAt(reading, last))
    return refused(
      reading,
      'content',
      cue.rule,
      cue.first,
      'where its noun phrase ends and another verb phrase begins cannot be told',
    );
  const ending =
    next === undefined ? 'at a comma, or with the sentence' : next.kind === 'participial' ? beforeNext : beforeMain;
  fired(reading, 'content', 'ends', cue.first, [last - 1, last], ending);
  return { mode: isClause ? 'indirect' : 'nominal', spans: [[cue.after, last]], open: false, rule: cue.rule };
}

/** The cue behind the participle's content: که امنیت را تهدید می کند، گفت: … has گفت, not the verb of its own clause. */
function mainCue(reading: Reading, cue: Cue, cues: readonly Cue[], index: number): Cue | undefined {
  // اینکه به گفته آژانس …: a source in the clause says a part of it
  const [next, later] = cues.slice(index + 1).filter(({ kind }) => kind !== 'source');
  if (cue.rule !== 'participle-clause' || next?.kind !== 'finite' || later?.kind !== 'finite') return next;
  const closed = isMark(reading, next.after, '،') && !isColonOrThat(reading, next);
  return closed && isColonOrThat(reading, later) ? later : next;
}

/** با درخواست ژاپن مخالفت کرد: what با opens belongs to the main cue. */
function isObjectOf(reading: Reading, cue: Cue, next: Cue | undefined): boolean {
  if (next?.kind !== 'finite' || next.line.frames?.includes('with_object') !== true) return false;
  return (
    reading.marker[cue.first] === 'with' &&
    cue.after === cue.last &&
    nextComma(reading, cue.after, next.first) === undefined
  );
}

const beforeNext = 'before the next participle';
const beforeMain = 'before the main cue and what it governs: at a comma, a verb or a preposition';

/** A clause ends with its verb: the last comma behind a verb before the main cue, or that verb itself. */
function endOfClause(reading: Reading, from: number, limit: number, next: Cue | undefined, end: number): number {
  if (next?.kind === 'participial') return limit;
  if (next === undefined) return firstCommaAfterVerb(reading, from, end) ?? end;
  const governs = !isColonOrThat(reading, next);
  if (governs) return firstCommaAfterVerb(reading, from, limit) ?? lastVerb(reading, from, limit) ?? limit;
  return lastVerb(reading, from, limit) ?? limit;
}

function firstCommaAfterVerb(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at++) {
    if ((isMark(reading, at, '،') || isMark(reading, at, ',')) && verbEndsAt(reading, at)) return at;
  }
  return undefined;
}

/** A noun phrase ends before the main cue, or at the comma before what the main cue governs. */
function endOfPhrase(reading: Reading, from: number, limit: number, next: Cue | undefined, end: number): number {
  if (next?.kind === 'participial') return limit;
  if (next === undefined) return nextComma(reading, from, end) ?? end;
  const comma = lastComma(reading, from, limit);
  if (comma === limit - 1) return comma;
  const object = isColonOrThat(reading, next) ? undefined : startOfObject(reading, next, from, limit);
  if (object !== undefined) return object;
  if (comma === undefined) return beforeGoverned(reading, next, from, limit);
  if (!isColonOrThat(reading, next)) return firstOpeningComma(reading, from, limit) ?? comma;
  const marker = reading.marker[comma + 1];
  return marker !== undefined && marker !== 'and' ? comma : limit;
}
