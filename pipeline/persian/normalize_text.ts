import { cleanLetters } from './normalize_letters.ts';
import { createRestorer } from './restore.ts';
import { hasSeenZwnj } from './restore_letters.ts';
import type { Restoration } from './restore_model.ts';

/** How a document stands to ZWNJ: they stand, they were deleted, they became blanks, or more than one of these. */
export type ZwnjState = 'kept' | 'stripped' | 'spaced' | 'mixed';

/** What normalize.ts exports, made from any tables and weights. */
export interface Normalizer {
  normalize(text: string): string;
  zwnjState(text: string): ZwnjState;
}

/** URLs, handles and hashtags, which stay as they are. */
const shielded = /((?:[a-zA-Z][a-zA-Z0-9+.-]{0,9}:\/\/|www\.|[#@])[^\s]+)/;

/** A state that so much of the evidence speaks for is not mixed. */
const clear = 0.6;

/** Makes `normalize` and `zwnjState` from tables and weights. */
export function createNormalizer(restoration: Restoration): Normalizer {
  const { restore, count } = createRestorer(restoration);
  return {
    normalize(text) {
      // every second part is a shielded one
      const parts = splitShielded(text).map((part, at) => (at % 2 === 0 ? cleanLetters(part) : part));
      const hasZwnj = parts.some(hasSeenZwnj);
      return parts.map((part, at) => (at % 2 === 0 ? restore(part, hasZwnj) : part)).join('');
    },
    zwnjState(text) {
      const { kept, deleted, spaced } = count(cleanLetters(text));
      const least = clear * (kept + deleted + spaced);
      if (kept >= least) return 'kept';
      if (deleted >= least) return 'stripped';
      return spaced >= least ? 'spaced' : 'mixed';
    },
  };
}

function splitShielded(text: string): string[] {
  const may = text.includes('://') || text.includes('www.') || text.includes('#') || text.includes('@');
  return may ? text.split(shielded) : [text];
}
