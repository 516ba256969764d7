import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { addressedBy } from './addressees.ts';
import { verbEndsAt } from './clause_ends.ts';
import type { Content } from './content.ts';
import { finiteContent } from './contents.ts';
import type { Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { newFloor } from './floor.ts';
import { speakerOf, withOthers } from './speakers.ts';
import type { Statement } from './statement.ts';
import { statementOf } from './statement_of.ts';
import { joinedSubjects } from './subjects.ts';
import { clauseStart, thirdParty } from './third_parties.ts';

/**
 * The statements with those inside them, in the order of their cues: «وی گفت: [آقای نواک اعلام کرد که [A]]» has A as well, with
 * the whole as its parent. One level deep: what is reported in a report of a report is left to the one around it.
 */
export function withInner(reading: Reading, cast: Cast, statements: readonly Statement[]): Statement[] {
  const known = new Set(statements.map(({ cueFirst }) => cueFirst));
  const parents = new Map<Statement, Statement>();
  for (const outer of statements) {
    for (const { index, piece } of piecesOf(reading, outer)) {
      for (const inner of innerStatements(reading, cast, outer, piece, index)) {
        if (known.has(inner.cueFirst)) continue;
        known.add(inner.cueFirst);
        parents.set(inner, outer);
      }
    }
  }
  const all = [...statements, ...parents.keys()].sort((a, b) => a.cueFirst - b.cueFirst);
  const places = new Map(all.map((statement, index) => [statement, index]));
  for (const [inner, outer] of parents) inner.parent = places.get(outer)!;
  return all;
}

/** The sentences of a statement's words, cut where the words begin and end; none of a noun phrase. */
function* piecesOf(
  reading: Reading,
  { mode, spans, sentence }: Statement,
): Generator<{ index: number; piece: SentenceSpan }> {
  if (mode === 'nominal') return;
  const [first, last] = spans[0]!;
  for (let index = sentence; index < reading.sentences.length; index++) {
    const span = reading.sentences[index]!;
    if (span.first >= last) return;
    const piece = { ...span, first: Math.max(span.first, first), last: Math.min(span.last, last) };
    if (piece.first < piece.last) yield { index, piece };
  }
}

function innerStatements(
  reading: Reading,
  cast: Cast,
  outer: Statement,
  piece: SentenceSpan,
  index: number,
): Statement[] {
  const made: Statement[] = [];
  const cues = findCues(reading, piece.first, piece.last);
  let from = piece.first;
  for (const [number, cue] of cues.entries()) {
    if (cue.kind !== 'finite' || cue.first < from) continue;
    const clause = clauseStart(reading, cast, from, cue.first);
    const subject = thirdParty(reading, cast, outer.speaker.parties, { ...piece, first: clause }, cue);
    const content = subject && finiteContent(reading, piece, cues, number, subject.phrase.last);
    from = cue.after;
    if (subject === undefined || content === undefined || isCoordinate(reading, outer, clause)) continue;
    if (isNoReport(reading, cue, content, piece.first, clause)) continue;
    cutAtNamed(reading, cast, cue, content);
    const addressee = addressedBy(reading, cast, cue, content, subject.phrase.last) ?? null;
    const others = joinedSubjects(reading, cast, piece, { mention: subject, end: subject.phrase.last });
    const speaker = withOthers(speakerOf(reading, subject, newFloor()), others);
    made.push(statementOf(reading, cue, content, speaker, addressee, index));
    from = Math.max(from, content.spans.at(-1)![1]);
  }
  return made;
}

/**
 * Whether a content is no report: behind a relative clause, where the words are said of its noun (سندی که وزیر اعلام کرد امضا شد); a noun
 * phrase that is what somebody did (حساب را معرفی کرد, از من دعوت کرد) more often than what he spoke of.
 */
function isNoReport(reading: Reading, cue: Cue, { mode, rule }: Content, first: number, clause: number): boolean {
  if (mode === 'nominal') return rule !== 'noun-phrase-preposition' || cue.line.cue_class === 'invite';
  const relative = clause > first && reading.marker[clause - 1] === 'that';
  return relative && (rule === 'clause-bare' || rule === 'bare-first-person');
}

/** گفت که A اما وزیر نیرو تاکید کرد که B: behind و or اما the clause goes with the cue around it, and is no part of what that reports. */
function isCoordinate(reading: Reading, outer: Statement, clause: number): boolean {
  const joint = reading.marker[isMark(reading, clause, '،') ? clause + 1 : clause];
  return outer.mode === 'indirect' && (joint === 'and' || joint === 'but');
}

/** اعلام کرد که A و ایران …: somebody named behind a verb and و is told of by the outer speaker again. */
function cutAtNamed(reading: Reading, cast: Cast, cue: Cue, content: Content): void {
  const span = content.spans.at(-1)!;
  for (let at = span[0] + 2; content.mode !== 'nominal' && at < span[1]; at++) {
    if (reading.marker[at - 1] !== 'and' || !cast.at.has(at) || !verbEndsAt(reading, at - 1)) continue;
    fired(
      reading,
      'content',
      'ends',
      cue.first,
      [at - 2, at - 1],
      'before somebody named behind a verb: the outer speaker again',
    );
    span[1] = at - 1;
  }
}
