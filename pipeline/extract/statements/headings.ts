import { Kind } from '../../persian/letters.ts';
import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';

const longestHeading = 30;

/** The first token of a sentence behind the signs that open it: 🔹 and • in posts, « before a quotation is kept. */
export function openingWord(reading: Reading, sentence: SentenceSpan): number {
  let at = sentence.first;
  while (at < sentence.last - 1 && (reading.tokens.kind[at] === Kind.Symbol || isMark(reading, at, '•'))) at++;
  return at;
}

/** A paragraph of one sentence without a stop: a headline or a heading between paragraphs. */
export function isHeading(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]!;
  return sentence.position === 0 && !sentence.closed && sentence.last - sentence.first <= longestHeading;
}
