import { isMark, type Reading } from '../../reading.ts';

/** Most tokens of a name in quotation marks. */
const longestQuoted = 6;

/** The token after a name in quotation marks that opens at `at`: «ژاپن تایمز»; `at` where none does. */
export function quotedEnd(reading: Reading, at: number, to: number): number {
  if (!isMark(reading, at, '«') && !isMark(reading, at, '"')) return at;
  for (let end = at + 2; end < Math.min(to, at + longestQuoted + 2); end++) {
    if (isMark(reading, end, '»') || isMark(reading, end, '"')) return end + 1;
  }
  return at;
}
