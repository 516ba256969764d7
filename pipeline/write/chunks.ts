/**
 * Cuts a stream of batches into chunks of a size that depends on the rows alone. A chunk is a record batch of the Arrow
 * file and a row group of the Parquet file, so the same rows give the same bytes however they were batched.
 */
import { columnBuffers, type EncodedColumn, release } from './encoded.ts';
import { joinPieces, type Piece } from './pieces.ts';
import type { Spool, SpooledRows } from './spool.ts';

/**
 * A chunk ends with the row that makes it reach one of these: so many rows, or so many bytes of text. Rows that wait for
 * their chunk are put aside on the disk as soon as they hold `held` bytes of text, which changes nothing in the files.
 */
export interface ChunkLimits {
  rows: number;
  bytes: number;
  held: number;
}

export const CHUNK_LIMITS: ChunkLimits = { rows: 65_536, bytes: 8 * 2 ** 20, held: 2 ** 20 };

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

function releaseColumns(columns: readonly EncodedColumn[]) {
  release(columns.flatMap(columnBuffers));
}

/**
 * Takes batches with `append` and gives whole chunks to `take`; `close` gives the rest, or one empty chunk for no rows.
 * What waits for its chunk lies in `spool`, but for the latest of it. The buffers of batches and chunks are given back
 * once they are written: nobody may look at them later.
 */
export function openChunks(
  take: (chunk: Chunk) => void,
  empty: readonly EncodedColumn[],
  limits: ChunkLimits,
  spool: Spool,
) {
  let aside: SpooledRows[] = [];
  let held: { columns: readonly EncodedColumn[]; from: number; to: number; last: boolean }[] = [];
  let heldBytes = 0;
  let rows = 0;
  let bytes = 0;
  let taken = 0;

  const heldPieces = (index: number): Piece[] =>
    held.map(({ columns, from, to }) => ({ column: columns[index]!, from, to }));

  /** Forgets the pieces; batches that end with one of them are gone with it. */
  function dropHeld() {
    for (const { columns, last } of held) if (last) releaseColumns(columns);
    held = [];
    heldBytes = 0;
  }

  function putAside() {
    const columns = empty.map((_, index) => joinPieces(heldPieces(index)));
    aside.push(
      spool.put(
        columns,
        held.reduce((sum, { from, to }) => sum + to - from, 0),
      ),
    );
    releaseColumns(columns);
    dropHeld();
  }

  function flush() {
    const asidePieces = (index: number): Piece[] =>
      aside.map((each) => ({ column: spool.take(each, index), from: 0, to: each.rows }));
    const columns = empty.map((_, index) => joinPieces([...asidePieces(index), ...heldPieces(index)]));
    take({ rows, columns });
    releaseColumns(columns);
    dropHeld();
    spool.clear();
    taken++;
    aside = [];
    rows = 0;
    bytes = 0;
  }

  return {
    append(columns: readonly EncodedColumn[], count: number) {
      for (let from = 0; from < count; ) {
        const before = textBytes(columns, from);
        const full = Math.min(from + limits.rows - rows, rowAt(columns, from, count, before + limits.bytes - bytes));
        const to = Math.min(full, count);
        held.push({ columns, from, to, last: to === count });
        rows += to - from;
        const more = textBytes(columns, to) - before;
        bytes += more;
        heldBytes += more;
        from = to;
        if (full <= count) flush();
        else if (heldBytes >= limits.held) putAside();
      }
    },
    close() {
      if (rows === 0 && taken === 0) held.push({ columns: empty, from: 0, to: 0, last: false });
      if (aside.length + held.length > 0) flush();
      spool.close();
    },
  };
}
