import { Kind } from '../../persian/letters.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import { beforeCue } from './clause_ends.ts';
import type { Content } from './content.ts';
import { type Cue, startsClause } from './cue.ts';

/** Refuses a content to a cue. */
export function noContent(reading: Reading, cue: Cue, rule: string, why: string): undefined {
  return refused(reading, 'content', rule, cue.first, why);
}

/** گفت: … and گفت که: … */
export function afterColon(
  reading: Reading,
  colon: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const cue = cues[index]!;
  fired(reading, 'colon', 'speech', colon, [cue.first, cue.last], 'opens what this cue reports');
  return direct(reading, colon + 1, sentence, cues, index);
}

/** The words themselves from token `first` on: to the next cue of the sentence with a colon, or open to the sentences after it. */
export function direct(
  reading: Reading,
  first: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const cue = cues[index]!;
  if (first >= sentence.last) return noContent(reading, cue, 'colon', 'the sentence ends at the colon');
  const next = nextColonCue(reading, cues, index);
  const stop = next && stopBefore(reading, first, next.first);
  const last = next === undefined ? sentence.last : stop === undefined ? beforeCue(reading, next, first) : stop + 1;
  if (!hasWord(reading, first, last)) return noContent(reading, cue, 'colon', 'nothing but marks follows the colon');
  if (next !== undefined) ends(reading, cue, last, 'before the next cue of the sentence with a colon');
  else
    ends(reading, cue, last, 'with the sentence, and may go on in the next: no later cue of the sentence has a colon');
  return { mode: 'direct', spans: [[first, last]], open: next === undefined, rule: 'colon' };
}

/** نوشت «A» و …: words in quotation marks end with them where the sentence goes on by و. */
export function quotation(
  reading: Reading,
  first: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const close = isMark(reading, first, '"') ? '"' : '»';
  for (let at = first + 1; at + 1 < sentence.last; at++) {
    if (!isMark(reading, at, close)) continue;
    if (reading.marker[at + 1] !== 'and') break;
    ends(reading, cues[index]!, at + 1, 'with the quotation mark: the sentence goes on behind it');
    return { mode: 'direct', spans: [[first, at + 1]], open: false, rule: 'quotation' };
  }
  return direct(reading, first, sentence, cues, index);
}

/** Notes where a content ends, and by what. */
export function ends(reading: Reading, cue: Cue, last: number, why: string): void {
  fired(reading, 'content', 'ends', cue.first, [last - 1, last], why);
}

/** True where a stretch is more than marks. */
function hasWord(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.tokens.kind[at] !== Kind.Punctuation) return true;
  return false;
}

/** A later cue of the same sentence that opens speech of its own: گفت: … و افزود: … */
function nextColonCue(reading: Reading, cues: readonly Cue[], index: number): Cue | undefined {
  return cues
    .slice(index + 1)
    .find(
      (cue) =>
        cue.kind === 'finite' &&
        isMark(reading, cue.after, ':') &&
        (startsClause(reading, cue.first) || stopBefore(reading, cues[index]!.after, cue.first) !== undefined),
    );
}

const longestSubject = 8;

/** «باران آمد. این دیپلمات خاطرنشان کرد: …»: the stop just before the subject of a cue, in marks that are never closed; undefined where none stands. */
function stopBefore(reading: Reading, from: number, cue: number): number | undefined {
  for (let at = cue - 1; at >= Math.max(from, cue - longestSubject); at--) {
    if (isMark(reading, at, '.')) return at;
    if (longest(reading, at, 'verbs') !== undefined) return undefined;
  }
  return undefined;
}
