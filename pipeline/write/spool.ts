/**
 * Columns that wait on the disk until their chunk is whole, so that memory does not grow with what waits. Each table has
 * one such file; it begins anew with every chunk and is gone when the table is closed.
 */
import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { EncodedColumn, Strings } from './encoded.ts';
import { at, writeAll } from './files.ts';

/** Where a buffer lies in the file: its first byte and its length in bytes. */
type Place = readonly [position: number, length: number];

/** One column as it lies in the file. */
type Spooled =
  | { type: 'utf8'; valid: Place | null; offsets: Place; bytes: Place }
  | { type: 'int32' | 'float64' | 'bool'; valid: Place | null; values: Place }
  | { type: 'list_utf8'; offsets: Place; items: { offsets: Place; bytes: Place } };

/** The columns of some rows, put aside. */
export interface SpooledRows {
  rows: number;
  columns: Spooled[];
}

/** A file of columns. */
export interface Spool {
  put(columns: readonly EncodedColumn[], rows: number): SpooledRows;
  take(spooled: SpooledRows, column: number): EncodedColumn;
  /** Forgets all that was put; the next goes to the beginning of the file. */
  clear(): void;
  /** Closes and deletes the file; does nothing the second time. */
  close(): void;
}

/** Opens a spool at `path`; the file is made when something is put. Errors name the path. */
export function openSpool(path: string): Spool {
  let descriptor: number | null = null;
  let end = 0;

  function putBuffer(values: Uint8Array | Int32Array | Float64Array): Place {
    descriptor ??= at(path, () => openSync(path, 'w+'));
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    writeAll(descriptor, path, bytes, end);
    end += bytes.length;
    return [end - bytes.length, bytes.length];
  }

  function takeBuffer([position, length]: Place): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(descriptor!, bytes, done, length - done, position + done);
      if (read === 0) throw new Error(`${path} became shorter while it was in use`);
      done += read;
    }
    return bytes;
  }

  const putStrings = ({ offsets, bytes }: Strings) => ({ offsets: putBuffer(offsets), bytes: putBuffer(bytes) });
  const takeNumbers = (place: Place) => new Int32Array(takeBuffer(place).buffer);
  const takeStrings = (place: { offsets: Place; bytes: Place }): Strings => ({
    offsets: takeNumbers(place.offsets),
    bytes: takeBuffer(place.bytes),
  });
  const takeValid = (place: Place | null) => (place === null ? null : takeBuffer(place));

  function putColumn(column: EncodedColumn): Spooled {
    if (column.type === 'list_utf8')
      return { type: 'list_utf8', offsets: putBuffer(column.offsets), items: putStrings(column.items) };
    const valid = column.valid === null ? null : putBuffer(column.valid);
    if (column.type === 'utf8') return { type: 'utf8', valid, ...putStrings(column) };
    return { type: column.type, valid, values: putBuffer(column.values) };
  }

  function takeColumn(spooled: Spooled): EncodedColumn {
    if (spooled.type === 'list_utf8')
      return { type: 'list_utf8', offsets: takeNumbers(spooled.offsets), items: takeStrings(spooled.items) };
    const valid = takeValid(spooled.valid);
    if (spooled.type === 'utf8') return { type: 'utf8', valid, ...takeStrings(spooled) };
    const { type, values } = spooled;
    if (type === 'int32') return { type, valid, values: takeNumbers(values) };
    if (type === 'float64') return { type, valid, values: new Float64Array(takeBuffer(values).buffer) };
    return { type, valid, values: takeBuffer(values) };
  }

  return {
    put: (columns, rows) => ({ rows, columns: columns.map(putColumn) }),
    take: ({ columns }, column) => takeColumn(columns[column]!),
    clear() {
      end = 0;
    },
    close() {
      if (descriptor === null) return;
      closeSync(descriptor);
      descriptor = null;
      rmSync(path, { force: true });
    },
  };
}
