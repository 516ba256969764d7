/** Who opens a sentence, and how far apart two of them stand in a report. */
import { Kind } from '../../persian/letters.ts';
import { all, isMark, type Reading, sentenceAt } from '../../reading.ts';
import type { Phrase } from '../phrases/phrase.ts';

/** Function words that an adverbial before the subject is opened by: it ends at a comma, a credit at a colon too. */
const adverbials: ReadonlySet<string | undefined> = new Set(['credit', 'newsroom', 'in', 'since']);
const passed: ReadonlySet<string | undefined> = new Set(['continuing', 'also', 'here']);

/** True for the first phrase of a sentence, adverbials and the agency's credit before it left aside. */
export function opensSentence(reading: Reading, at: number): boolean {
  let from = sentenceAt(reading, at)?.first ?? at + 1;
  while (from < at) {
    const marker = reading.marker[from];
    if (passed.has(marker)) from = reading.markerEnd[from]!;
    else if (adverbials.has(marker)) {
      while (from < at && !endsAdverbial(reading, from)) from++;
      if (from >= at) return false;
    } else if (isOpeningMark(reading, from)) from++;
    else return false;
  }
  return from === at;
}

function endsAdverbial(reading: Reading, at: number): boolean {
  return isMark(reading, at, '،') || isMark(reading, at, ':');
}

function isOpeningMark(reading: Reading, at: number): boolean {
  return (
    reading.tokens.kind[at] === Kind.Symbol ||
    endsAdverbial(reading, at) ||
    isMark(reading, at, '«') ||
    isMark(reading, at, '"')
  );
}

/**
 * For each paragraph how many of those up to it are opened by others than وی: what goes on in the same words separates an
 * office from its holder's name no further.
 */
export function paragraphsOfOthers(reading: Reading): number[] {
  const count: number[] = [];
  let others = 0;
  for (const { paragraph, position, first } of reading.sentences) {
    if (position === 0 && reading.marker[first] !== 'pronoun') others++;
    count[paragraph] = others;
  }
  return count;
}

/** [X] افزود: …, [X] با بیان اینکه A ادامه داد: …: X goes on with what was said before; not X نیز افزود. */
export function goesOnSpeaking(reading: Reading, { last }: Phrase): boolean {
  const end = sentenceAt(reading, last - 1)!.last;
  if (reading.marker[last] === 'also') return false;
  for (let at = last; at < end; at++) {
    if (!isMark(reading, at, ':') && reading.marker[at] !== 'that') continue;
    if (endsWithAddition(reading, last, at)) return true;
    if (isMark(reading, at, ':')) return false;
  }
  return false;
}

const longestAddition = 4;

/** افزود, ادامه داد, اضافه کرد right before a token. */
function endsWithAddition(reading: Reading, from: number, to: number): boolean {
  for (let at = Math.max(from, to - longestAddition); at < to; at++)
    for (const { entry, end } of all(reading, at, 'cues'))
      if (entry.cue_class === 'add' && (end === to || all(reading, end, 'verbs').some((verb) => verb.end === to)))
        return true;
  return false;
}
