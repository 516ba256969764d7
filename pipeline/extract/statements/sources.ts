import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast } from '../people/cast.ts';
import { endOfSentence } from './clause_ends.ts';
import type { Cue } from './cue.ts';
import type { Floor } from './floor.ts';
import { speakerOf } from './speakers.ts';
import type { Statement } from './statement.ts';

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
  const mention = cast.at.get(cue.after);
  const comma = firstMark(reading, cue.after, sentence.last);
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
  const speaker = speakerOf(reading, mention, floor);
  if (mention === undefined) return undefined;
  if (speaker.parties.length > 0 && speaker.parties[0]!.kind === 'person') floor.subject = speaker.parties;
  return {
    mode: 'indirect',
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: null,
    spans: [[from, end]],
    speaker,
    addressee: null,
    sentence: index,
    parent: null,
    rule: 'source-phrase',
  };
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
