import { type TableName, tableNames } from '../../schemas/index.ts';
import type { DocumentKeys } from '../corpus/keys.ts';
import type { LocalEntity } from '../rows/entities.ts';
import type { EncodedCsv } from '../write/csv.ts';
import type { EncodedBatch, EncodedTable } from '../write/encode.ts';
import { joinPieces } from '../write/pieces.ts';

/** What some documents became: finished columns and CSV bytes, and the little that the corpus needs to know of each. */
export interface ReadDocuments {
  encoded: EncodedBatch;
  /** For each table in `encoded`: the row that each document's rows begin with, and after the last document the end. */
  starts: { [T in TableName]?: number[] };
  keys: DocumentKeys[];
  entities: LocalEntity[][];
}

/** The documents `from` to `to` (exclusive) of what was read together. */
export interface Part {
  read: ReadDocuments;
  from: number;
  to: number;
}

/** Rows `from` to `to` of a table. */
interface Rows {
  table: EncodedTable;
  from: number;
  to: number;
}

/** The documents of all parts, in their order, in buffers of their own. */
export function joinParts(parts: readonly Part[]): ReadDocuments {
  const joined: ReadDocuments = {
    encoded: {},
    starts: {},
    keys: parts.flatMap(({ read, from, to }) => read.keys.slice(from, to)),
    entities: parts.flatMap(({ read, from, to }) => read.entities.slice(from, to)),
  };
  for (const table of tableNames) {
    const pieces = parts.flatMap((part) => rowsOf(part, table));
    if (pieces.length === 0) continue;
    joined.encoded[table] = joinRows(pieces);
    joined.starts[table] = joinStarts(parts, table);
  }
  return joined;
}

function rowsOf({ read, from, to }: Part, name: TableName): Rows[] {
  const table = read.encoded[name];
  const starts = read.starts[name];
  if (table === undefined || starts === undefined || starts[from] === starts[to]) return [];
  return [{ table, from: starts[from]!, to: starts[to]! }];
}

function joinRows(pieces: readonly Rows[]): EncodedTable {
  const [first] = pieces;
  const columns = first!.table.columns?.map((_, index) =>
    joinPieces(pieces.map(({ table, from, to }) => ({ column: table.columns![index]!, from, to }))),
  );
  return {
    rows: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    columns: columns ?? null,
    csv: first!.table.csv === null ? null : joinLines(pieces),
  };
}

/** The byte that a row's line begins at: after the line end (CR LF) of the row before it. */
const lineStart = ({ rowEnds }: EncodedCsv, row: number): number => (row === 0 ? 0 : rowEnds[row - 1]! + 2);

function joinLines(pieces: readonly Rows[]): EncodedCsv {
  const runs = pieces.map(({ table, from, to }) => {
    const csv = table.csv!;
    return {
      ends: csv.rowEnds.subarray(from, to),
      start: lineStart(csv, from),
      bytes: csv.bytes,
      end: lineStart(csv, to),
    };
  });
  const bytes = new Uint8Array(runs.reduce((sum, { start, end }) => sum + end - start, 0));
  const rowEnds = new Int32Array(runs.reduce((sum, { ends }) => sum + ends.length, 0));
  let [at, row] = [0, 0];
  for (const run of runs) {
    bytes.set(run.bytes.subarray(run.start, run.end), at);
    for (const end of run.ends) rowEnds[row++] = end - run.start + at;
    at += run.end - run.start;
  }
  return { bytes, rowEnds };
}

function joinStarts(parts: readonly Part[], name: TableName): number[] {
  const starts = [0];
  for (const { read, from, to } of parts) {
    const own = read.starts[name];
    for (let document = from; document < to; document++) {
      const rows = own === undefined ? 0 : own[document + 1]! - own[document]!;
      starts.push(starts.at(-1)! + rows);
    }
  }
  return starts;
}
