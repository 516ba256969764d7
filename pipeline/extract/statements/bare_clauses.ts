import { isMark, isWord, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { endOfSentence, hasFirstPerson, lastVerb } from './clause_ends.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { direct, ends, noContent, quotation } from './direct_contents.ts';

/** An indirect content; nothing where the clause is empty. */
export function clause(reading: Reading, first: number, last: number, rule: string): Content | undefined {
  const from = isMark(reading, first, '،') ? first + 1 : first;
  return from < last ? { mode: 'indirect', spans: [[from, last]], open: false, rule } : undefined;
}

/** The clause of a cue, with what ends it: a later cue of its sentence, or the sentence. */
export function cueClause(
  reading: Reading,
  cue: Cue,
  first: number,
  last: number,
  sentenceEnd: number,
  rule: string,
): Content | undefined {
  const cut = last < sentenceEnd;
  ends(reading, cue, last, cut ? 'before a later cue that starts a clause or has a colon' : 'with the sentence');
  return clause(reading, first, last, rule) ?? noContent(reading, cue, rule, 'the clause is empty');
}

/** Letters, so that می شود and می شود count alike. */
const shortestClause = 8;

function lettersIn(reading: Reading, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++)
    if (isWord(reading, at)) letters += reading.lexicon.vocabulary.folded(reading.tokens.id[at]!).length;
  return letters;
}

/** گفت ما آماده ایم / اعلام کرد مذاکرات ادامه دارد: a clause with no marker; the first person shows the speaker's own words. */
export function bareClause(
  reading: Reading,
  frames: readonly string[],
  at: number,
  clauseEnd: number,
  from: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const cue = cues[index]!;
  if (isMark(reading, at, '«') || isMark(reading, at, '"')) return quotation(reading, at, sentence, cues, index);
  const asked = !frames.includes('clause');
  if (asked && !asksSomebody(reading, frames, cue, from))
    return noContent(reading, cue, 'clause-bare', 'its line in the lexicon allows no clause without a conjunction');
  let first = isMark(reading, at, '،') || isMark(reading, at, '؛') ? at + 1 : at;
  if (reading.marker[first] === 'and' || lettersIn(reading, first, clauseEnd) < shortestClause)
    return noContent(reading, cue, 'clause-bare', 'a conjunction follows the cue, or fewer than eight letters');
  // تاکید کرد؛ … and اعلام کردند، …: the mark stands for a colon, unless another cue takes the sentence over
  const marked = first > at && !asked;
  const taken = cues.slice(index + 1).some((next) => next.kind !== 'finite' || !disagree(cue, next));
  if (marked && taken && !opensOwnClause(reading, first))
    return noContent(reading, cue, 'clause-bare', 'a comma follows the cue, and another cue takes the sentence over');
  if (asked && reading.marker[first] === 'until') first = reading.markerEnd[first]!;
  // خواست بایستند: what is asked for is in the subjunctive, also of verbs that the lexicon does not have
  if (lastVerb(reading, first, clauseEnd) === undefined && !(asked && endsInThirdPerson(reading, clauseEnd - 1)))
    return noContent(reading, cue, 'clause-bare', 'what follows the cue has no verb');
  if (marked && inRelativeClause(reading, cue, sentence.first))
    return noContent(reading, cue, 'clause-bare', 'the cue is the verb of a relative clause that ends at the comma');
  if (marked) return direct(reading, first, sentence, cues, index);
  if (hasFirstPerson(reading, first, clauseEnd))
    return { mode: 'direct', spans: [[first, sentence.last]], open: true, rule: 'bare-first-person' };
  return cueClause(reading, cue, first, clauseEnd, endOfSentence(reading, sentence), 'clause-bare');
}

/** بایستند, بکاهد: a last word of a clause. */
function endsInThirdPerson(reading: Reading, at: number): boolean {
  return isWord(reading, at) && /^ب.+د$/.test(reading.lexicon.vocabulary.folded(reading.tokens.id[at]!));
}

/** از مردم خواست صرفه جویی کنند: without که only where it is told who is asked; خواست مردم is a noun. */
function asksSomebody(reading: Reading, frames: readonly string[], cue: Cue, from: number): boolean {
  if (!frames.includes('clause_that')) return false;
  for (let at = from; at < cue.first; at++) if (reading.marker[at] === 'from') return true;
  return false;
}

/** هشدار داد، اگر …, اعلام کرد، او …: a clause with a subject or a condition of its own. */
function opensOwnClause(reading: Reading, at: number): boolean {
  return reading.marker[at] === 'if' || reading.marker[at] === 'pronoun';
}

/** آنچه رهبران ابراز کرده اند، …, که وی گفت، …: the verb of a relative clause opens no speech. */
function inRelativeClause(reading: Reading, cue: Cue, from: number): boolean {
  for (let at = cue.first - 1; at >= from; at--) {
    const marker = reading.marker[at];
    if (marker === 'that' || marker === 'what') return true;
    if (longest(reading, at, 'verbs') !== undefined) return false;
  }
  return false;
}

/** وی گفت که روسیه و چین همراهی کرده و اعلام کرده اند …: one who speaks, and several in what he says. */
export function disagree(cue: Cue, next: Cue): boolean {
  return cue.verb?.form.plural === false && next.verb?.form.plural === true && next.verb.form.person === 3;
}
