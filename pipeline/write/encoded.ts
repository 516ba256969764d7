/**
 * Columns as buffers: what workers make, what crosses threads, and what the Arrow and Parquet writers take.
 * Nulls and booleans are one byte a row here (they join without shifting); Arrow gets them packed into bits.
 */
import type { Column } from './columns.ts';

/** Strings end to end in UTF-8; string i runs from offsets[i] to offsets[i + 1]. */
export interface Strings {
  offsets: Int32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

/** One column of some rows. `valid` has 1 for a value and 0 for a null, and is null itself where there are no nulls. */
export type EncodedColumn =
  | ({ type: 'utf8'; valid: Uint8Array<ArrayBuffer> | null } & Strings)
  | { type: 'int32'; values: Int32Array<ArrayBuffer>; valid: Uint8Array<ArrayBuffer> | null }
  | { type: 'float64'; values: Float64Array<ArrayBuffer>; valid: Uint8Array<ArrayBuffer> | null }
  | { type: 'bool'; values: Uint8Array<ArrayBuffer>; valid: Uint8Array<ArrayBuffer> | null }
  | { type: 'list_utf8'; offsets: Int32Array<ArrayBuffer>; items: Strings };

export type Cell = string | number | boolean | readonly string[] | null;

const utf8 = new TextEncoder();
const MOST_BYTES = 0x7fffffff;

/** The strings in UTF-8, end to end; a null takes no bytes. Throws on a lone surrogate, which UTF-8 cannot hold. */
export function encodeStrings(values: readonly (string | null)[]): Strings {
  return encodeAscii(values) ?? encodeUnicode(values);
}

/** Ids and vocabularies take a byte a letter, so that one call encodes a whole column; null where a string does not. */
function encodeAscii(values: readonly (string | null)[]): Strings | null {
  if (values.some((value) => value !== null && value !== '' && value.charCodeAt(0) > 0x7f)) return null;
  // a null joins as an empty string
  const joined = values.join('');
  const bytes = utf8.encode(joined);
  if (bytes.length !== joined.length) return null;
  const offsets = new Int32Array(values.length + 1);
  for (let row = 0; row < values.length; row++) offsets[row + 1] = offsets[row]! + (values[row]?.length ?? 0);
  return { offsets, bytes };
}

/** As `encodeStrings`, string by string: the quicker way where most hold more than ASCII. */
export function encodeUnicode(values: readonly (string | null)[]): Strings {
  let units = 0;
  for (const value of values) units += value?.length ?? 0;
  // a UTF-16 unit takes at most three bytes
  const room = new Uint8Array(units * 3);
  const offsets = new Int32Array(values.length + 1);
  let at = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? '';
    if (!value.isWellFormed()) throw new Error(`lone surrogate in ${JSON.stringify(value.slice(0, 80))}`);
    if (value !== '') at += utf8.encodeInto(value, room.subarray(at)).written;
    if (at > MOST_BYTES) throw new Error('more than 2 GiB of text in one column of a batch');
    offsets[row + 1] = at;
  }
  return { offsets, bytes: room.slice(0, at) };
}

/** One byte a row, 1 for a value; null where every row has one. */
function validity(values: readonly Cell[]): Uint8Array<ArrayBuffer> | null {
  if (!values.includes(null)) return null;
  const valid = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) valid[row] = values[row] === null ? 0 : 1;
  return valid;
}

/** The numbers (or booleans, as 1 and 0) in `into`; a null leaves 0. */
function encodeNumbers<Values extends Int32Array | Float64Array | Uint8Array>(values: readonly Cell[], into: Values) {
  for (let row = 0; row < values.length; row++) into[row] = Number(values[row]);
  return into;
}

function encodeLists(values: readonly (readonly string[])[]): EncodedColumn {
  const offsets = new Int32Array(values.length + 1);
  for (let row = 0; row < values.length; row++) offsets[row + 1] = offsets[row]! + values[row]!.length;
  return { type: 'list_utf8', offsets, items: encodeStrings(values.flat()) };
}

/** The values of one column (already checked against its schema) as buffers. */
export function encodeColumn(column: Pick<Column, 'type'>, values: readonly Cell[]): EncodedColumn {
  const { type } = column;
  switch (type) {
    case 'utf8':
      return { type, valid: validity(values), ...encodeStrings(values as (string | null)[]) };
    case 'int32':
      return { type, valid: validity(values), values: encodeNumbers(values, new Int32Array(values.length)) };
    case 'float64':
      return { type, valid: validity(values), values: encodeNumbers(values, new Float64Array(values.length)) };
    case 'bool':
      return { type, valid: validity(values), values: encodeNumbers(values, new Uint8Array(values.length)) };
    case 'list_utf8':
      return encodeLists(values as (readonly string[])[]);
    default:
      throw unknownType(type);
  }
}

/** The error for a column type that a switch does not know; its argument is `never` where the switch is exhaustive. */
export function unknownType(type: never): Error {
  return new Error(`unknown column type ${String(type)}`);
}

/** One bit for each byte that is not 0, lowest bit first. */
export function packBits(flags: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array((flags.length + 7) >> 3);
  for (let row = 0; row < flags.length; row++) if (flags[row] !== 0) bits[row >> 3]! |= 1 << (row & 7);
  return bits;
}

/** Every buffer of the column, for a transfer list. */
export function columnBuffers(column: EncodedColumn): ArrayBuffer[] {
  if (column.type === 'list_utf8') {
    return [column.offsets.buffer, column.items.offsets.buffer, column.items.bytes.buffer];
  }
  const valid = column.valid === null ? [] : [column.valid.buffer];
  if (column.type === 'utf8') return [column.offsets.buffer, column.bytes.buffer, ...valid];
  return [column.values.buffer, ...valid];
}

/** Gives the memory of buffers back now; a collector that sees only the small objects around them would wait for long. */
export function release(buffers: readonly ArrayBuffer[]): void {
  for (const buffer of buffers) if (!buffer.detached) buffer.transfer(0);
}
