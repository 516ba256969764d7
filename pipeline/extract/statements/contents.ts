import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { bareClause, clause, cueClause, disagree } from './bare_clauses.ts';
import { beforeCue, endOfSentence, takesClause } from './clause_ends.ts';
import type { Content } from './content.ts';
import { type Cue, startsClause } from './cue.ts';
import { afterColon, noContent } from './direct_contents.ts';
import { nounPhrase } from './noun_phrases.ts';

/** Content of a finite cue: after a colon, after که, or the noun phrase before it. `from` is where its clause begins. */
export function finiteContent(
  reading: Reading,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
  from: number,
): Content | undefined {
  const cue = cues[index]!;
  const frames: readonly string[] = cue.line.frames ?? [];
  const end = endOfSentence(reading, sentence);
  const clauseEnd = endBeforeNextCue(reading, cues, index, end);
  if (cue.verbFirst > cue.last) return inner(reading, cue);
  let at = cue.after;
  if (reading.marker[at] === 'also') at = reading.markerEnd[at]!;
  if (isMark(reading, at, ':')) return afterColon(reading, at, sentence, cues, index);
  noContent(reading, cue, 'colon', 'no colon follows the cue');
  // آن طور که X اعلام کرد، …: what was told comes after the comma
  const told = reading.marker[sentence.first] === 'as_told' && isMark(reading, at, '،');
  if (told) return clause(reading, at + 1, end, 'as-told');
  const that = takesClause(cue) ? clauseMarker(reading, at) : undefined;
  if (that !== undefined && that < end)
    return isMark(reading, that, ':')
      ? afterColon(reading, that, sentence, cues, index)
      : cueClause(reading, cue, that, clauseEnd, end, 'clause-that');
  noContent(
    reading,
    cue,
    'clause-that',
    takesClause(cue) ? 'no conjunction of a clause follows the cue' : 'its line in the lexicon allows no clause',
  );
  const clauseStart = Math.max(from, sentence.first);
  const bare = (): Content | undefined =>
    bareClause(reading, frames, at, clauseEnd, clauseStart, sentence, cues, index);
  // از وزیر دعوت کرد در اجلاس شرکت کند: the clause says what he is invited to
  if (cue.line.cue_class === 'invite') return bare() ?? nounPhrase(reading, cue, frames, clauseStart);
  const nominal = nounPhrase(reading, cue, frames, clauseStart);
  return nominal === undefined ? bare() : withRelative(reading, cue, nominal, clauseEnd);
}

/** عراق را کشوری دوست دانست [که همسایه است]: a relative clause behind the verb belongs to what somebody is said to be. */
function withRelative(reading: Reading, cue: Cue, content: Content, end: number): Content {
  const relative = content.rule === 'noun-phrase-predicate' && reading.marker[cue.after] === 'that';
  return relative && cue.after + 1 < end ? { ...content, spans: [...content.spans, [cue.after, end]] } : content;
}

function clauseMarker(reading: Reading, at: number): number | undefined {
  const marker = reading.marker[at];
  if (marker === 'that' || marker === 'this_that') return reading.markerEnd[at]!;
  if (marker === 'stating') return clauseMarker(reading, reading.markerEnd[at]!) ?? reading.markerEnd[at]!;
  return undefined;
}

/** خواستار [گسترش همکاری ها] شد. */
export function inner(reading: Reading, cue: Cue): Content | undefined {
  let first = cue.last;
  const marker = reading.marker[first];
  if (marker === 'that' || marker === 'this_that' || marker === 'to') first = reading.markerEnd[first]!;
  return first < cue.verbFirst
    ? { mode: 'nominal', spans: [[first, cue.verbFirst]], open: false, rule: 'noun-phrase-inside-cue' }
    : undefined;
}

/** Where the clause before a later cue of the same sentence ends: … و افزود: → before و. */
function endBeforeNextCue(reading: Reading, cues: readonly Cue[], index: number, end: number): number {
  const from = cues[index]!.after;
  for (const next of cues.slice(index + 1)) {
    if (next.kind !== 'finite' || next.first <= from || disagree(cues[index]!, next)) continue;
    if (startsClause(reading, next.first) || isMark(reading, next.after, ':')) return beforeCue(reading, next, from);
  }
  return end;
}
