import { all, type FoundIn, isMark, type Reading } from '../../reading.ts';
import { countryAt } from '../phrases/countries.ts';
import type { Clause } from './clause.ts';
import { wordAt } from './words.ts';

const reach = 3;

/** آمریکا in خروج آمریکا از [برجام], خروج یک جانبه آمریکا از توافق هسته ای. */
export function breakerOf(reading: Reading, treaty: number): string | undefined {
  for (let at = treaty - 1; at >= Math.max(0, treaty - reach); at--) {
    const country = countryAt(reading, at)?.country;
    if (country != null && isOpponent(reading, at)) return country;
  }
  return undefined;
}

/** A treaty that has a name: برجام, توافق هسته ای. */
export function treatyAt(reading: Reading, at: number): FoundIn<'events'> | undefined {
  return all(reading, at, 'events').find((hit) => hit.entry.kind === 'instrument');
}

const farBefore = 60;

/** The treaty that آن leads back to: از [آن] خارج شد. */
export function treatyOfIt(reading: Reading, parts: Clause['parts']): FoundIn<'events'> | undefined {
  for (const [first, last] of parts) {
    for (let it = first; it < last; it++) {
      if (reading.marker[it] !== 'it' || reading.marker[it - 1] !== 'from') continue;
      for (let at = it; at >= Math.max(0, it - farBefore); at--) {
        const treaty = treatyAt(reading, at);
        if (treaty !== undefined) return treaty;
      }
    }
  }
  return undefined;
}

/** تحریم های آمریکا, خروج یکجانبه آمریکا, در برابر …: the country stands behind a word of hostility. */
export function isOpponent(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    if (isMark(reading, before, '،') || isMark(reading, before, ':') || reading.marker[before] === 'and') return false;
    if (wordAt(reading, before, 'against') !== undefined) return true;
  }
  return false;
}
