import type { Reading } from '../../reading.ts';

const longestHeading = 30;

/** A paragraph of one sentence without a stop: a headline or a heading between paragraphs. */
export function isHeading(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]!;
  return sentence.position === 0 && !sentence.closed && sentence.last - sentence.first <= longestHeading;
}
