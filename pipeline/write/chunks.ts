/**
 * Cuts a stream of batches into chunks of a size that depends on the rows alone. A chunk is a record batch of the Arrow
 * file and a row group of the Parquet file, so the same rows give the same bytes however they were batched.
 */
import type { EncodedColumn } from './encoded.ts';
import { joinPieces, type Piece } from './pieces.ts';

/** A chunk ends with the row that makes it reach one of these: so many rows, or so many bytes of text. */
export interface ChunkLimits {
  rows: number;
  bytes: number;
}

export const CHUNK_LIMITS: ChunkLimits = { rows: 65_536, bytes: 16 * 2 ** 20 };

/** All columns of some rows. */
export interface Chunk {
  rows: number;
  columns: EncodedColumn[];
}

/** Bytes of text in the rows before `row`, over all columns. */
function textBytes(columns: readonly EncodedColumn[], row: number): number {
  let bytes = 0;
  for (const column of columns) {
    if (column.type === 'utf8') bytes += column.offsets[row]!;
    if (column.type === 'list_utf8') bytes += column.items.offsets[column.offsets[row]!]!;
  }
  return bytes;
}

/** The first row in (from, rows] before which there are at least `bytes` bytes of text; rows + 1 where there is none. */
function rowAt(columns: readonly EncodedColumn[], from: number, rows: number, bytes: number): number {
  if (textBytes(columns, rows) < bytes) return rows + 1;
  let low = from + 1;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textBytes(columns, middle) >= bytes) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Takes batches with `append` and gives whole chunks to `take`; `close` gives the rest, or one empty chunk for no rows. */
export function openChunks(take: (chunk: Chunk) => void, empty: readonly EncodedColumn[], limits: ChunkLimits) {
  let pending: { columns: readonly EncodedColumn[]; from: number; to: number }[] = [];
  let rows = 0;
  let bytes = 0;
  let taken = 0;

  function flush() {
    const pieces = (index: number): Piece[] =>
      pending.map(({ columns, from, to }) => ({ column: columns[index]!, from, to }));
    take({ rows, columns: empty.map((_, index) => joinPieces(pieces(index))) });
    taken++;
    pending = [];
    rows = 0;
    bytes = 0;
  }

  return {
    append(columns: readonly EncodedColumn[], count: number) {
      for (let from = 0; from < count; ) {
        const before = textBytes(columns, from);
        const full = Math.min(from + limits.rows - rows, rowAt(columns, from, count, before + limits.bytes - bytes));
        const to = Math.min(full, count);
        pending.push({ columns, from, to });
        rows += to - from;
        bytes += textBytes(columns, to) - before;
        from = to;
        if (full <= count) flush();
      }
    },
    close() {
      if (rows === 0 && taken === 0) pending.push({ columns: empty, from: 0, to: 0 });
      if (pending.length > 0) flush();
    },
  };
}
