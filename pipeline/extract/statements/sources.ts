import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast } from '../people/cast.ts';
import { endOfSentence } from './clause_ends.ts';
import { type Cue, startsClause } from './cue.ts';
import type { Floor } from './floor.ts';
import { speakerOf } from './speakers.ts';
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
  next: Cue | undefined,
  floor: Floor,
): Statement | undefined {
  const comma = firstMark(reading, cue.after, sentence.last);
  const first = isMark(reading, cue.after, '«') ? cue.after + 1 : cue.after;
  const mention = cast.at.get(first) ?? unreadSource(reading, cast, cue.after, comma ?? cue.after);
  const end = endOfSentence(reading, sentence);
  let from = mention?.phrase.last ?? comma;
  if (from === undefined) return undefined;
  while (
    from < end &&
    (isMark(reading, from, '،') ||
      isMark(reading, from, '؛') ||
      isMark(reading, from, ':') ||
      isMark(reading, from, '»') ||
      reading.marker[from] === 'that')
  )
    from++;
  if (from >= end || (next !== undefined && next.kind === 'finite' && !isInside(next, from, end, reading)))
    return undefined;
  if (mention === undefined) return undefined;
  // به نوشته رویترز، وزیر خارجه هشدار داد …: the paper passes it on
  if (next?.kind === 'finite' && mention.phrase.kind === 'body' && isMedia(reading, mention.phrase.nameFirst))
    return undefined;
  const before = startBefore(reading, sentence, cue);
  if (before === undefined) return undefined;
  const speaker = speakerOf(reading, mention, floor);
  if (speaker.parties.length > 0 && speaker.parties[0]!.kind === 'person') floor.subject = speaker.parties;
  return {
    mode: 'indirect',
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: null,
    spans:
      before < cue.first
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

/** این اقدامات به گفته وزیر بازگشت پذیرند: where the content begins that the phrase stands in; the cue itself where it opens it. */
function startBefore(reading: Reading, sentence: SentenceSpan, cue: Cue): number | undefined {
  if (cue.first === sentence.first || startsClause(reading, cue.first)) return cue.first;
  let first = sentence.first;
  for (let at = first; at < cue.first; at++) {
    if (longest(reading, at, 'verbs') !== undefined || isMark(reading, at, ':')) return undefined;
    if (isMark(reading, at, '،')) first = at + 1;
  }
  return first;
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
