import { normalize } from '../../persian/normalize.ts';
import { isMark, longest, type Reading, slice } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';

/** The agency or body that passes a sentence on: ایسنا in «به گزارش ایسنا، وزیر نیرو گفت: …»; null where none does. */
export function relayOf(reading: Reading, sentence: SentenceSpan): string | null {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (isMark(reading, at, ':')) return null;
    if (reading.marker[at] !== 'credit' || reading.marker[at - 1] === 'this') continue; // در این گزارش آمده است
    const first = reading.markerEnd[at]!;
    const body = longest(reading, first, 'bodies');
    const last = body?.end ?? endOfName(reading, first, sentence.last);
    return last > first ? normalize(slice(reading, first, last)) : null;
  }
  return null;
}

const longestAgency = 6;

function endOfName(reading: Reading, first: number, to: number): number {
  for (let at = first; at < Math.min(to, first + longestAgency); at++)
    if (isMark(reading, at, '،') || isMark(reading, at, ':')) return at;
  return first;
}
