/** Strings as Parquet writes them: one after the other, each after its length, or the distinct ones and their numbers. */
import type { Strings } from './encoded.ts';

/** A column whose strings repeat less than this is not worth a dictionary; the first rows decide whether to try. */
const SAMPLE_ROWS = 1024;
const MOST_DISTINCT = 65_536;

/** The strings of the rows, each after its length; `rows` are the numbers of the strings to take. */
export function plainStrings({ offsets, bytes }: Strings, rows: Int32Array): Uint8Array<ArrayBuffer> {
  let length = 4 * rows.length;
  for (const row of rows) length += offsets[row + 1]! - offsets[row]!;
  const plain = new Uint8Array(length);
  const view = new DataView(plain.buffer);
  let at = 0;
  for (const row of rows) {
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    view.setUint32(at, to - from, true);
    plain.set(bytes.subarray(from, to), at + 4);
    at += 4 + to - from;
  }
  return plain;
}

/** Numbers of the rows that have a value. */
export function presentRows(valid: Uint8Array | null, rows: number): Int32Array {
  const all = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (valid === null || valid[row] === 1) all[count++] = row;
  return all.subarray(0, count);
}

function sameString({ offsets, bytes }: Strings, a: number, b: number): boolean {
  const [from, other, length] = [offsets[a]!, offsets[b]!, offsets[a + 1]! - offsets[a]!];
  if (offsets[b + 1]! - other !== length) return false;
  for (let at = 0; at < length; at++) if (bytes[from + at] !== bytes[other + at]) return false;
  return true;
}

/** FNV-1a. */
function hashString({ offsets, bytes }: Strings, row: number): number {
  let hash = 0x811c9dc5;
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) & (2 * MOST_DISTINCT - 1);
}

/** For each row the index of its string among the distinct ones, or null where the strings repeat too little. */
export function findDistinct(strings: Strings, rows: Int32Array): { distinct: Int32Array; indexes: Int32Array } | null {
  const slots = new Int32Array(2 * MOST_DISTINCT).fill(-1);
  const distinct = new Int32Array(Math.min(rows.length, MOST_DISTINCT));
  const indexes = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    let slot = hashString(strings, row);
    while (slots[slot] !== -1 && !sameString(strings, distinct[slots[slot]!]!, row)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] === -1) {
      if (count === distinct.length || (index >= SAMPLE_ROWS && 2 * count > index)) return null;
      slots[slot] = count;
      distinct[count++] = row;
    }
    indexes[index] = slots[slot]!;
  }
  return count === 0 || 2 * count > rows.length ? null : { distinct: distinct.subarray(0, count), indexes };
}
