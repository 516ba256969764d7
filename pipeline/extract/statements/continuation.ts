import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { refused } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { hasFirstPerson, isColonOrThat } from './clause_ends.ts';
import type { Cue } from './cue.ts';
import { openingWord } from './headings.ts';
import type { Statement } from './statement.ts';

/**
 * Direct speech goes on in the next paragraph only where that plainly is the speaker's: in the first person, or before the
 * quotation mark that it opened is closed.
 */
export function goesOn(
  reading: Reading,
  cast: Cast,
  speech: Statement,
  sentence: SentenceSpan,
  cues: readonly Cue[],
): boolean {
  const end = (why: string): false => {
    refused(reading, 'sentence', 'goes-on', sentence.first, why);
    return false;
  };
  if (!sentence.closed || cues.length > 0 || cast.at.has(sentence.first))
    return end('the speech before ends with its paragraph: a cue, somebody named at the start, or no stop');
  const [first, last] = speech.spans[0]!;
  const opened = isMark(reading, first, '«') || isMark(reading, first - 1, '«');
  for (let at = first; opened && at < last; at++) if (isMark(reading, at, '»')) return false;
  if (opened || hasFirstPerson(reading, sentence.first, sentence.last)) return true;
  return end('the speech before ends with its paragraph: no open quotation mark, no first person');
}

/** Direct speech goes on through a sentence unless the newsroom is heard again: a cue with a colon, وی, a speaker by name. */
export function takesBackTheFloor(reading: Reading, cast: Cast, sentence: SentenceSpan, cues: readonly Cue[]): boolean {
  let first = openingWord(reading, sentence);
  while (first < sentence.last && (reading.marker[first] === 'also' || reading.marker[first] === 'continuing'))
    first = reading.markerEnd[first]!;
  const marker = reading.marker[first];
  const back = (why: string): true => {
    refused(reading, 'sentence', 'goes-on', sentence.first, why);
    return true;
  };
  if (marker === 'newsroom' || marker === 'credit' || marker === 'boilerplate') return back('the newsroom speaks');
  const colon = cues.some((cue) => cue.kind === 'finite' && isMark(reading, cue.after, ':'));
  if (colon) return back('a cue with a colon takes the floor');
  // وزیر نیرو تاکید کرد که کمبود نداریم: the first person behind a cue is the one that it reports
  // به حیات خود ادامه داده است reports nothing
  const finite = cues.find((cue) => cue.kind === 'finite' && (isColonOrThat(reading, cue) || !asksForColon(cue)));
  if (hasFirstPerson(reading, sentence.first, finite?.after ?? sentence.last)) return false;
  if (marker === 'here') first = reading.markerEnd[first]!;
  const mention = cast.at.get(first);
  if (mention === undefined || (finite === undefined && cues.every(({ kind }) => kind === 'finite'))) return false;
  if (mention.phrase.kind !== 'pronoun' && mention.phrase.kind !== 'person' && mention.phrase.kind !== 'sides')
    return false;
  return back('somebody named at the start has a cue');
}

/** ادامه داد, پاسخ داد: no report without a colon or که. */
function asksForColon({ line }: Cue): boolean {
  return line.frames?.every((frame) => frame === 'colon' || frame === 'clause_that') === true;
}
