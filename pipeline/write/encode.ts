/** Rows to finished buffers: the work of a worker thread. The main thread only joins what this makes. */
import { z } from 'zod';
import { type LocalRows, type TableName, tableNames, tables } from '../../schemas/index.ts';
import { type Column, corpusColumns, localColumns } from './columns.ts';
import { type EncodedCsv, encodeCsv } from './csv.ts';
import { type Cell, columnBuffers, type EncodedColumn, encodeColumn } from './encoded.ts';
import { type CodePoints, codePoints, spanCheck } from './spans.ts';

export const FORMATS = ['csv', 'arrow', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Some rows of one table, without the columns that need the whole corpus. A part that no format wants is null. */
export interface EncodedTable {
  rows: number;
  columns: EncodedColumn[] | null;
  csv: EncodedCsv | null;
}

/** Some rows of some tables, in the order in which they are to be written. */
export type EncodedBatch = { [T in TableName]?: EncodedTable };

type Fields = Readonly<Record<string, Cell>>;

interface Encoder {
  table: TableName;
  columns: Column[];
  check: (row: unknown) => { success: true } | { success: false; error: z.ZodError };
  checkSpans: ReturnType<typeof spanCheck>;
}

/** Published rows are welcome too: what they hold in the columns that need the whole corpus is not looked at. */
function encoder(table: TableName): Encoder {
  const shape: Record<string, z.ZodType> = { ...tables[table].localRow.shape };
  for (const { name } of corpusColumns(table)) shape[name] = z.unknown().optional();
  const schema = z.strictObject(shape);
  return {
    table,
    columns: localColumns(table),
    check: (row) => schema.safeParse(row),
    checkSpans: spanCheck(table),
  };
}

const encoders = tableNames.map(encoder);

function rowError({ table, columns }: Encoder, row: Fields, index: number, what: string): Error {
  const key = String(row[columns[0]!.name]).slice(0, 80);
  return new Error(`${table}, row ${index} (${key}): ${what}`);
}

function checkRow(encoder: Encoder, row: Fields, index: number, texts: ReadonlyMap<string, CodePoints>) {
  const result = encoder.check(row);
  if (!result.success) {
    const [issue] = result.error.issues;
    const column = issue?.path.join('.') || 'row';
    throw rowError(encoder, row, index, `${column}: ${issue?.message}`);
  }
  if (encoder.checkSpans === null) return;
  const text = texts.get(String(row.document_id));
  if (text === undefined) throw rowError(encoder, row, index, `document ${row.document_id} is not in the batch`);
  try {
    encoder.checkSpans(row, text);
  } catch (error) {
    throw rowError(encoder, row, index, (error as Error).message);
  }
}

function encodeTable(encoder: Encoder, rows: readonly Fields[], formats: ReadonlySet<Format>): EncodedTable {
  const values = encoder.columns.map(({ name }) => rows.map((row) => row[name]!));
  const binary = formats.has('arrow') || formats.has('parquet');
  return {
    rows: rows.length,
    columns: binary ? encoder.columns.map((column, index) => encodeColumn(column, values[index]!)) : null,
    csv: formats.has('csv') ? encodeCsv(encoder.columns, values, rows.length) : null,
  };
}

/** The rows of a table, or none. */
function rowsOf(rows: Partial<LocalRows>, table: TableName): readonly Fields[] {
  return rows[table] ?? [];
}

/**
 * Checks every row against its table's schema and every slice against the text of its document. The documents' texts
 * come from `rows.documents`; `texts` (document id to raw text) adds those of documents that are not among the rows.
 * Throws an error that names the table, the row and the column. A caller that checks document by document can reject
 * one and keep the others.
 */
export function checkRows(rows: Partial<LocalRows>, texts: ReadonlyMap<string, string> = new Map()) {
  const documents = new Map(Array.from(texts, ([id, text]) => [id, codePoints(text)]));
  for (const { document_id, text } of rows.documents ?? []) documents.set(document_id, codePoints(String(text)));
  for (const encoder of encoders) {
    for (const [index, row] of rowsOf(rows, encoder.table).entries()) checkRow(encoder, row, index, documents);
  }
}

/** The buffers that `openTables` writes, for rows that `checkRows` has passed. */
export function encodeChecked(rows: Partial<LocalRows>, formats: readonly Format[] = FORMATS): EncodedBatch {
  const wanted = new Set(formats);
  const batch: EncodedBatch = {};
  for (const encoder of encoders) {
    const found = rowsOf(rows, encoder.table);
    if (found.length > 0) batch[encoder.table] = encodeTable(encoder, found, wanted);
  }
  return batch;
}

/** Checks the rows and makes their buffers: `checkRows`, then `encodeChecked`. */
export function encodeRows(
  rows: Partial<LocalRows>,
  formats: readonly Format[] = FORMATS,
  texts: ReadonlyMap<string, string> = new Map(),
): EncodedBatch {
  checkRows(rows, texts);
  return encodeChecked(rows, formats);
}

/** Every buffer of the batch, for the transfer list of `postMessage`. */
export function transferList(batch: EncodedBatch): ArrayBuffer[] {
  return Object.values(batch).flatMap(({ columns, csv }) => [
    ...(columns ?? []).flatMap(columnBuffers),
    ...(csv === null ? [] : [csv.bytes.buffer, csv.rowEnds.buffer]),
  ]);
}
