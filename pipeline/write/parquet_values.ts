/**
 * The values and levels of one Parquet column, straight from its buffers: no JavaScript value is made for a cell, which
 * is what takes the time in general writers. Values are PLAIN, or indexes into a dictionary where strings repeat.
 */
import { ByteWriter } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { type EncodedColumn, packBits, type Strings, unknownType } from './encoded.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The values of a column that are not null, encoded. `dictionary` has the distinct strings where `values` are indexes. */
export interface ParquetValues {
  values: Bytes;
  dictionary: { bytes: Bytes; count: number } | null;
}

/** Which rows (and items of lists) have a value, run-length encoded, and how many entries and nulls there are. */
export interface ParquetLevels {
  repetition: Bytes;
  definition: Bytes;
  entries: number;
  nulls: number;
}

/** A column whose strings repeat less than this is not worth a dictionary; the first rows decide whether to try. */
const SAMPLE_ROWS = 1024;
const MOST_DISTINCT = 65_536;

/** Levels that are 0 or 1, one byte each, as the format's hybrid of runs and packed bits. */
function levelBytes(levels: Uint8Array): Bytes {
  const writer = new ByteWriter();
  const [first] = levels;
  if (first === undefined) return new Uint8Array();
  if (!levels.includes(1 - first)) {
    writer.appendVarInt(levels.length << 1);
    writer.appendUint8(first);
  } else {
    writer.appendVarInt((((levels.length + 7) >> 3) << 1) | 1);
    writer.appendBytes(packBits(levels));
  }
  return writer.getBytes();
}

const none = new Uint8Array();

function listLevels(offsets: Int32Array): ParquetLevels {
  const rows = offsets.length - 1;
  let entries = 0;
  for (let row = 0; row < rows; row++) entries += Math.max(1, offsets[row + 1]! - offsets[row]!);
  // an entry goes on in the row before it (1) or begins a row (0); it has an item (1) or stands for an empty list (0)
  const repetition = new Uint8Array(entries).fill(1);
  const definition = new Uint8Array(entries).fill(1);
  let nulls = 0;
  for (let row = 0, entry = 0; row < rows; row++) {
    const items = offsets[row + 1]! - offsets[row]!;
    repetition[entry] = 0;
    if (items === 0) definition[entry] = 0;
    if (items === 0) nulls++;
    entry += Math.max(1, items);
  }
  return { repetition: levelBytes(repetition), definition: levelBytes(definition), entries, nulls };
}

/** The levels of the column; a column that is never null (`nullable` false) has none. */
export function parquetLevels(column: EncodedColumn, nullable: boolean, rows: number): ParquetLevels {
  if (column.type === 'list_utf8') return listLevels(column.offsets);
  if (!nullable) return { repetition: none, definition: none, entries: rows, nulls: 0 };
  const valid = column.valid ?? new Uint8Array(rows).fill(1);
  const nulls = valid.reduce((count, flag) => count + 1 - flag, 0);
  return { repetition: none, definition: levelBytes(valid), entries: rows, nulls };
}

/** The strings of the rows, each after its length; `rows` are the numbers of the strings to take. */
function plainStrings({ offsets, bytes }: Strings, rows: Int32Array): Bytes {
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
function presentRows(valid: Uint8Array | null, rows: number): Int32Array {
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
function findDistinct(strings: Strings, rows: Int32Array): { distinct: Int32Array; indexes: Int32Array } | null {
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

/** The indexes, after the width in bits that they take. */
function packIndexes(indexes: Int32Array, count: number): Bytes {
  const width = Math.max(1, 32 - Math.clz32(count - 1));
  const writer = new ByteWriter();
  writer.appendUint8(width);
  writeRleBitPackedHybrid(writer, indexes, width);
  return writer.getBytes();
}

function stringValues(strings: Strings, valid: Uint8Array | null): ParquetValues {
  const rows = presentRows(valid, strings.offsets.length - 1);
  const found = findDistinct(strings, rows);
  if (found === null) return { values: plainStrings(strings, rows), dictionary: null };
  const { distinct, indexes } = found;
  const dictionary = { bytes: plainStrings(strings, distinct), count: distinct.length };
  return { values: packIndexes(indexes, distinct.length), dictionary };
}

function asBytes({ buffer, byteOffset, byteLength }: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>): Bytes {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The values of the column that are not null. Numbers are little-endian, as on every machine that Node runs on. */
export function parquetValues(column: EncodedColumn): ParquetValues {
  switch (column.type) {
    case 'utf8':
      return stringValues(column, column.valid);
    case 'list_utf8':
      return stringValues(column.items, null);
    case 'int32':
    case 'float64': {
      const { values, valid } = column;
      return {
        values: asBytes(valid === null ? values : values.filter((_, row) => valid[row] === 1)),
        dictionary: null,
      };
    }
    case 'bool': {
      const { values, valid } = column;
      return {
        values: packBits(valid === null ? values : values.filter((_, row) => valid[row] === 1)),
        dictionary: null,
      };
    }
    default:
      throw unknownType(column);
  }
}
