/**
 * The documents of a word in a block, packed into a text: for each, its distance from the one before, as one character.
 * Most are near one another, and a character of the first hundred is one byte of a file.
 */

/** The character of distance 1 is the one after the backslash, so that none of them is escaped in JSON. */
const nought = 0x5c;

/** Packs ascending numbers from 0, below 0x2000. */
export function pack(documents: readonly number[]): string {
  let packed = '';
  let last = -1;
  for (const document of documents) {
    packed += String.fromCharCode(nought + document - last);
    last = document;
  }
  return packed;
}

/** The numbers that were packed. */
export function unpack(packed: string): number[] {
  const documents: number[] = [];
  let last = -1;
  for (let at = 0; at < packed.length; at++) {
    last += packed.charCodeAt(at) - nought;
    documents.push(last);
  }
  return documents;
}

/** The numbers that are in both; each list ascending. */
export function both(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push(a[i]!);
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return found;
}

/** The numbers that are in any; each list ascending. */
export function any(lists: readonly (readonly number[])[]): number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return [...(filled[0] ?? [])];
  return [...new Set(filled.flat())].sort((a, b) => a - b);
}
