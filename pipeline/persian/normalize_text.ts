import { cleanLetters } from './normalize_letters.ts';
import { createRestore } from './restore.ts';
import { hasSeenZwnj } from './restore_letters.ts';
import type { Restoration } from './restore_word.ts';

/** URLs, handles and hashtags, which stay as they are. */
const shielded = /((?:[a-zA-Z][a-zA-Z0-9+.-]{0,9}:\/\/|www\.|[#@])[^\s]+)/;

/** Makes `normalize` from tables and weights. */
export function createNormalize(restoration: Restoration): (text: string) => string {
  const restore = createRestore(restoration);
  return (text) => {
    const parts = hasShield(text) ? text.split(shielded) : [text];
    const clean = parts.map((part, at) => (at % 2 === 0 ? cleanLetters(part) : part));
    const hasZwnj = clean.some(hasSeenZwnj);
    return clean.map((part, at) => (at % 2 === 0 ? restore(part, hasZwnj) : part)).join('');
  };
}

function hasShield(text: string): boolean {
  return text.includes('://') || text.includes('www.') || text.includes('#') || text.includes('@');
}
