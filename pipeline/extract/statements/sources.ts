import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { endOfSentence } from './clause_ends.ts';
import { type Cue, markerEndingAt, startsClause } from './cue.ts';
import { type Floor, leadBack } from './floor.ts';
import { noteSpeaker, speakerOf } from './speakers.ts';
import type { Statement } from './statement.ts';
import { isMedia } from './subjects.ts';
import { unreadSource } from './unread_subjects.ts';

/** به گفته X، A: the phrase after the cue is the speaker, the rest of the sentence what he said. */
export function sourceStatement(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  cue: Cue,
  later: Cue | undefined,
  floor: Floor,
  limit: number,
): Statement | undefined {
  const next = later !== undefined && later.first < limit ? later : undefined;
  const comma = firstMark(reading, cue.after, sentence.last);
  const first = isMark(reading, cue.after, '«') ? cue.after + 1 : cue.after;
  const mention = cast.at.get(first) ?? unreadSource(reading, cast, cue.after, comma ?? cue.after);
  const end = Math.min(endOfSentence(reading, sentence), limit);
  let from = mention?.phrase.last ?? comma;
  if (from === undefined) return no(reading, cue, 'no source is named behind it, and no comma follows');
  while (
    from < end &&
    (isMark(reading, from, '،') ||
      isMark(reading, from, '؛') ||
      isMark(reading, from, ':') ||
      isMark(reading, from, '»') ||
      reading.marker[from] === 'that')
  )
    from++;
  if (from >= end) return no(reading, cue, 'nothing follows the source');
  if (next !== undefined && next.kind === 'finite' && !isInside(next, from, end, reading))
    return no(reading, cue, 'the next cue has a colon and takes the sentence over');
  if (mention === undefined) return no(reading, cue, 'nobody that it could come from is named behind it');
  // به نوشته رویترز، وزیر خارجه هشدار داد …: the paper passes it on
  if (next?.kind === 'finite' && mention.phrase.kind === 'body' && isMedia(reading, mention.phrase.nameFirst))
    return no(reading, cue, 'an outlet that passes on what the next cue reports');
  // بنا بر اعلام وزارت نیرو، سفیر چین بر A تاکید کرد: so does a body where somebody else opens what follows
  if (next !== undefined && cue.line.cue_class === 'announce' && opensWithAnother(cast, from))
    return no(reading, cue, 'passes on what somebody named behind it says');
  const before = startBefore(reading, sentence, cue);
  if (before === undefined) return no(reading, cue, 'a verb or a colon stands before it in the sentence');
  if (mention.phrase.kind === 'pronoun') leadBack(floor, cast, mention.phrase.first);
  const speaker = speakerOf(reading, mention, floor);
  if (speaker.parties.length > 0 && speaker.parties[0]!.kind === 'person') floor.subject = speaker.parties;
  const amid = before < cue.first;
  const rest = amid ? 'indirect: the words around the source' : 'indirect: the rest of the sentence';
  fired(reading, 'content', 'source-phrase', cue.first, [amid ? before : from, end], rest);
  noteSpeaker(reading, cue.first, speaker);
  return {
    mode: 'indirect',
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: null,
    spans: amid
      ? [
          [before, cue.first],
          [from, end],
        ]
      : [[from, end]],
    speaker,
    addressee: null,
    sentence: index,
    parent: null,
    rule: 'source-phrase',
  };
}

function opensWithAnother(cast: Cast, at: number): boolean {
  const kind = cast.at.get(at)?.phrase.kind;
  return kind === 'person' || kind === 'pronoun';
}

/** این اقدامات به گفته وزیر بازگشت پذیرند: where the content begins that the phrase stands in; the cue itself where it opens it. */
function startBefore(reading: Reading, sentence: SentenceSpan, cue: Cue): number | undefined {
  if (
    cue.first === sentence.first ||
    startsClause(reading, cue.first) ||
    markerEndingAt(reading, cue.first, ['this_that'])
  )
    return cue.first;
  let first = sentence.first;
  for (let at = first; at < cue.first; at++) {
    if (longest(reading, at, 'verbs') !== undefined || isMark(reading, at, ':')) return undefined;
    if (isMark(reading, at, '،')) first = at + 1;
  }
  return first;
}

function no(reading: Reading, cue: Cue, why: string): undefined {
  return refused(reading, 'content', 'source-phrase', cue.first, why);
}

/** A later cue takes the sentence over when it has a colon: به گزارش X، Y گفت: … */
function isInside(next: Cue, _from: number, _end: number, reading: Reading): boolean {
  return !isMark(reading, next.after, ':');
}

function firstMark(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 12); at++)
    if (isMark(reading, at, '،') || isMark(reading, at, '؛')) return at;
  return undefined;
}
