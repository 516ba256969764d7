import { isMark, type Reading } from '../../reading.ts';
import { fired } from '../../trace.ts';
import type { Party } from '../people/cast.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { noteSpeaker } from './speakers.ts';
import type { Speaker, Statement } from './statement.ts';

/** The statement that a cue and its content make; `sentence`: the index of the sentence of the cue. */
export function statementOf(
  reading: Reading,
  cue: Cue,
  content: Content,
  speaker: Speaker,
  addressee: Party | null,
  sentence: number,
): Statement {
  const spans = content.spans.map(([first, last]): [number, number] => [first, last]);
  const span = spans.at(-1)!;
  if (content.mode !== 'direct')
    while (span[1] > span[0] + 1 && (isMark(reading, span[1] - 1, '،') || isMark(reading, span[1] - 1, '؛'))) span[1]--;
  fired(reading, 'content', content.rule, cue.first, [spans[0]![0], span[1]], content.mode);
  noteSpeaker(reading, cue.first, speaker);
  return {
    mode: content.mode,
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: cue.verb,
    spans,
    speaker,
    addressee,
    sentence,
    parent: null,
    rule: cue.rule === content.rule ? cue.rule : `${cue.rule}:${content.rule}`,
  };
}
