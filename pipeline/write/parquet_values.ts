/**
 * The values and levels of one Parquet column, straight from its buffers: no JavaScript value is made for a cell, which
 * is what takes the time in general writers. Values are PLAIN, or indexes into a dictionary where strings repeat.
 */
import { ByteWriter } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { type EncodedColumn, packBits, type Strings, unknownType } from './encoded.ts';
import { findDistinct, plainStrings, presentRows } from './parquet_strings.ts';

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
