import type { Reading } from '../../reading.ts';
import { isTimeWord } from '../phrases/time_words.ts';

/** Classes of words that tell when, and not only of what length: گذشته, امروز, دوشنبه. */
const tellsWhen = new Set(['relative', 'deictic', 'weekday']);

/** هفته گذشته, امروز: the token after words that tell when; `at` where they are none, or a unit alone (روز قدس). */
export function endOfTime(reading: Reading, at: number): number {
  let end = at;
  let told = false;
  while (end < reading.tokens.count && reading.marker[end] === undefined && isTimeWord(reading, end)) {
    const parts = reading.lexicon.times.partsOf(reading.tokens.id[end]!);
    told ||= parts.some(({ senses }) => tellsWhen.has(senses.time?.class ?? ''));
    end++;
  }
  return told ? end : at;
}
