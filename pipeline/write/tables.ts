/** Opens a file per table and format and joins batches into them, in the order in which they come. */
import { join } from 'node:path';
import { z } from 'zod';
import { type LocalRow, type Row, type TableName, tableNames } from '../../schemas/index.ts';
import { openArrow } from './arrow.ts';
import { CHUNK_LIMITS, type ChunkLimits, openChunks } from './chunks.ts';
import { type Column, corpusColumns, localColumns, tableColumns } from './columns.ts';
import { appendCells, csvHeader } from './csv.ts';
import { type EncodedBatch, type EncodedTable, FORMATS, type Format } from './encode.ts';
import { type Cell, encodeColumn, release } from './encoded.ts';
import { type OutputFile, openFile } from './files.ts';
import { openParquet } from './parquet.ts';
import { openSpool, type Spool } from './spool.ts';

type CorpusColumn<T extends TableName> = Exclude<keyof Row<T>, keyof LocalRow<T>>;
type CorpusTable = { [T in TableName]: CorpusColumn<T> extends never ? never : T }[TableName];

/** For the rows of a batch, the values of the columns that need the whole corpus: a cell for each row. */
export type CorpusColumns = { [T in CorpusTable]?: { [C in CorpusColumn<T>]: readonly Row<T>[C][] } };

/** What was written to one file. `path` is relative to the folder. */
export interface FileFacts {
  path: string;
  table: TableName;
  format: Format;
  rows: number;
  bytes: number;
  sha256: string;
}

interface Writer {
  append(rows: EncodedTable, corpus: readonly (readonly Cell[])[]): void;
  close(): void;
  abandon(): void;
}

/** The corpus columns' values, checked. Throws an error that names the table, the column and the row. */
function corpusValues(table: TableName, columns: Column[], given: object, rows: number): (readonly Cell[])[] {
  return columns.map(({ name, schema }) => {
    const values = (given as Readonly<Record<string, readonly Cell[]>>)[name];
    if (values?.length !== rows) {
      throw new Error(`${table}.${name}: ${values?.length ?? 'no'} values for ${rows} rows of the batch`);
    }
    const result = z.array(schema).safeParse(values);
    if (!result.success) throw new Error(`${table}.${name}: ${z.prettifyError(result.error)}`);
    return values;
  });
}

function csvWriter(table: TableName, file: OutputFile): Writer {
  const columns = corpusColumns(table);
  file.write(csvHeader(tableColumns[table]));
  return {
    append({ csv }, corpus) {
      if (csv === null) throw new Error(`${table}: the batch was encoded without CSV`);
      const lines = columns.length === 0 ? csv.bytes : appendCells(csv, columns, corpus);
      file.write(lines);
      release([lines.buffer, csv.bytes.buffer, csv.rowEnds.buffer]);
    },
    close() {},
    abandon() {},
  };
}

/** Arrow and Parquet take the same chunks, so that rows are joined once for both. */
function chunkWriter(
  table: TableName,
  writers: ReturnType<typeof openArrow>[],
  limits: ChunkLimits,
  spool: Spool,
): Writer {
  const columns = corpusColumns(table);
  const local = localColumns(table).length;
  const empty = tableColumns[table].map((column) => encodeColumn(column, []));
  const chunks = openChunks(
    (chunk) => {
      for (const writer of writers) writer.write(chunk);
    },
    empty,
    limits,
    spool,
  );
  return {
    append(batch, corpus) {
      if (batch.columns?.length !== local) throw new Error(`${table}: the batch was encoded without columns`);
      const encoded = columns.map((column, index) => encodeColumn(column, corpus[index]!));
      chunks.append([...batch.columns, ...encoded], batch.rows);
    },
    close() {
      chunks.close();
      for (const writer of writers) writer.close();
    },
    abandon: spool.close,
  };
}

/** One table's files, all formats: its writers, and the files under them. */
function openTable(directory: string, table: TableName, formats: readonly Format[], limits: ChunkLimits) {
  const files = formats.map((format) => {
    const path = `${table}.${format}`;
    return { path, table, format, file: openFile(join(directory, path)) };
  });
  const of = (wanted: Format) => files.filter(({ format }) => format === wanted).map(({ file }) => file);
  const chunked = [
    ...of('arrow').map((file) => openArrow(table, file)),
    ...of('parquet').map((file) => openParquet(table, file)),
  ];
  const writers = of('csv').map((file) => csvWriter(table, file));
  if (chunked.length > 0) {
    writers.push(chunkWriter(table, chunked, limits, openSpool(join(directory, `.${table}.rows`))));
  }
  return { table, files, writers, rows: 0 };
}

/**
 * Opens `TABLE.csv`, `.arrow` and `.parquet` in the folder for every table of the contract; a table that gets no rows
 * still has its files, with the full schema. `append` takes the batches in order, with the values of the columns that
 * need the whole corpus; `close` finishes the files and says what is in them. The same rows give the same bytes however
 * they are batched. Errors name the file; after one, `abandon` closes what is open, and the files are worthless.
 */
export function openTables(
  directory: string,
  formats: readonly Format[] = FORMATS,
  limits: ChunkLimits = CHUNK_LIMITS,
) {
  const open = tableNames.map((table) => openTable(directory, table, formats, limits));
  return {
    append(batch: EncodedBatch, corpus: CorpusColumns = {}) {
      for (const entry of open) {
        const rows = batch[entry.table];
        if (rows === undefined) continue;
        const given = (corpus as Partial<Record<TableName, object>>)[entry.table] ?? {};
        const values = corpusValues(entry.table, corpusColumns(entry.table), given, rows.rows);
        for (const writer of entry.writers) writer.append(rows, values);
        entry.rows += rows.rows;
      }
    },
    close(): FileFacts[] {
      return open.flatMap(({ writers, files, rows }) => {
        for (const writer of writers) writer.close();
        return files.map(({ path, table, format, file }) => ({ path, table, format, rows, ...file.close() }));
      });
    },
    abandon() {
      for (const { files, writers } of open) {
        for (const writer of writers) writer.abandon();
        for (const { file } of files) file.abandon();
      }
    },
  };
}
