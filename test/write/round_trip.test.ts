/** Rows written by us and read by others: DuckDB, flechette, hyparquet, csv-parse. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, describe, expect, test } from 'vitest';
import { type Column, tableColumns } from '../../pipeline/write/columns.ts';
import { encodeRows } from '../../pipeline/write/encode.ts';
import type { Cell } from '../../pipeline/write/encoded.ts';
import { guardFormulas } from '../../pipeline/write/formulas.ts';
import { openTables } from '../../pipeline/write/tables.ts';
import { type TableName, tableNames } from '../../schemas/index.ts';
import { publishedRows, sampleRows } from './sample.ts';

type Fields = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'peyman-write-'));
const expected = written();
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the sample and gives the rows that should be in the files, columns in the order of the schema. */
function written(): Record<TableName, Fields[]> {
  const sample = sampleRows();
  const tables = openTables(folder);
  tables.append(encodeRows(sample.rows), sample.corpus);
  tables.close();
  const rows = publishedRows(sample);
  const ordered = tableNames.map((table) => [
    table,
    rows[table].map((row) =>
      Object.fromEntries(tableColumns[table].map(({ name }) => [name, (row as unknown as Fields)[name]])),
    ),
  ]);
  return Object.fromEntries(ordered);
}

/** The cell as CSV should give it to a reader that takes an empty cell for a null. */
function csvValue({ type, free }: Column, value: Cell): string | null {
  const text = type === 'list_utf8' ? (value as string[]).join(';') : String(value);
  if (value === null || text === '') return null;
  return free ? guardFormulas(text) : text;
}

function asCsv(table: TableName, rows: Fields[]): Fields[] {
  return rows.map((row) =>
    Object.fromEntries(tableColumns[table].map((column) => [column.name, csvValue(column, row[column.name] as Cell)])),
  );
}

/** DuckDB's values as plain ones: its lists are objects with items. */
async function duckRows(sql: string): Promise<Fields[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  connection.closeSync();
  return rows;
}

const duckTypes = { utf8: 'VARCHAR', int32: 'INTEGER', float64: 'DOUBLE', bool: 'BOOLEAN', list_utf8: 'VARCHAR[]' };

test.each(tableNames)('%s: DuckDB reads the Parquet, types and values', async (table) => {
  const from = `from read_parquet('${join(folder, `${table}.parquet`)}')`;
  expect(await duckRows(`select * ${from}`)).toEqual(expected[table]);
  const described = await duckRows(`describe select * ${from}`);
  const types = tableColumns[table].map(({ name, type }) => [name, duckTypes[type]]);
  expect(described.map((row) => [row.column_name, row.column_type])).toEqual(types);
});

test.each(tableNames)('%s: DuckDB reads the CSV', async (table) => {
  const path = join(folder, `${table}.csv`);
  const rows = await duckRows(`select * from read_csv('${path}', all_varchar = true, header = true, delim = ',')`);
  expect(rows).toEqual(asCsv(table, expected[table]));
});

test.each(tableNames)('%s: csv-parse reads the CSV', (table) => {
  const file = readFileSync(join(folder, `${table}.csv`));
  const read = parse(file, { bom: true, columns: true, record_delimiter: '\r\n', cast: (cell) => cell || null });
  expect(read).toEqual(asCsv(table, expected[table]));
});

test.each(tableNames)('%s: hyparquet reads the Parquet', async (table) => {
  const file = await asyncBufferFromFile(join(folder, `${table}.parquet`));
  expect(await parquetReadObjects({ file, compressors })).toEqual(expected[table]);
  expect(Number((await parquetMetadataAsync(file)).num_rows)).toBe(expected[table].length);
});

describe.each(tableNames)('%s', (table) => {
  test('flechette reads the Arrow, values and codebook', () => {
    const read = tableFromIPC(readFileSync(join(folder, `${table}.arrow`)));
    const plain = read
      .toArray()
      .map((row: Fields) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? Array.from(value) : value]),
        ),
      );
    expect(plain).toEqual(expected[table]);
    for (const [index, { name, nullable, title_fa }] of tableColumns[table].entries()) {
      const field = read.schema.fields[index]!;
      expect(field).toMatchObject({ name, nullable });
      expect(field.metadata?.get('title_fa')).toBe(title_fa);
    }
  });
});
