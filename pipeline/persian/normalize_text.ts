import { cleanLetters } from './normalize_letters.ts';
import { createRestorer } from './restore.ts';
import { hasSeenZwnj } from './restore_letters.ts';
import type { Restoration } from './restore_model.ts';
import type { ZwnjCounts } from './zwnj_state.ts';

/** URLs, handles and hashtags, which stay as they are. */
const shielded = /((?:[a-zA-Z][a-zA-Z0-9+.-]{0,9}:\/\/|www\.|[#@])[^\s]+)/;

/** Makes `normalize` of normalize.ts from tables and weights. */
export function createNormalizer(restoration: Restoration): (text: string, seen?: ZwnjCounts) => string {
  const { restore } = createRestorer(restoration);
  return (text, seen) => {
    // every second part is a shielded one
    const parts = splitShielded(text).map((part, at) => (at % 2 === 0 ? cleanLetters(part) : part));
    const hasZwnj = parts.some(hasSeenZwnj);
    return parts.map((part, at) => (at % 2 === 0 ? restore(part, hasZwnj, seen) : part)).join('');
  };
}

function splitShielded(text: string): string[] {
  const may = text.includes('://') || text.includes('www.') || text.includes('#') || text.includes('@');
  return may ? text.split(shielded) : [text];
}
