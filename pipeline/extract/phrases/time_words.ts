import type { Reading } from '../../reading.ts';

/** امروز, شامگاه, دوشنبه (also a town): a word that tells a time. */
export function isTimeWord(reading: Reading, at: number): boolean {
  return reading.lexicon.times.partsOf(reading.tokens.id[at]!).some(({ senses }) => senses.time !== undefined);
}
