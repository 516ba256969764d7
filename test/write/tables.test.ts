import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { RecordBatchStreamReader, tableFromIPC } from 'apache-arrow';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { encodeRows } from '../../pipeline/write/encode.ts';
import { type CorpusColumns, openTables } from '../../pipeline/write/tables.ts';
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { newFolder } from './folders.ts';
import { sampleRows } from './sample.ts';

test('says what is in each file, as it is on the disk', () => {
  const folder = newFolder();
  const { rows, corpus } = sampleRows();
  const out = openTables(folder);
  out.append(encodeRows(rows), corpus);
  const facts = out.close();
  expect(facts.map(({ path }) => path).sort()).toEqual(readdirSync(folder).sort());
  for (const { path, table, rows: count, bytes, sha256 } of facts) {
    const file = readFileSync(join(folder, path));
    expect(file.length, path).toBe(bytes);
    expect(createHash('sha256').update(file).digest('hex'), path).toBe(sha256);
    expect(count, path).toBe(rows[table].length);
  }
});

test('writes the formats that are asked for', () => {
  const folder = newFolder();
  const { rows, corpus } = sampleRows();
  const out = openTables(folder, ['csv']);
  out.append(encodeRows(rows, ['csv']), corpus);
  expect(out.close().length).toBe(tableNames.length);
  expect(readdirSync(folder).sort()).toEqual(tableNames.map((table) => `${table}.csv`).sort());
});

describe('no rows', () => {
  const folder = () => {
    const path = newFolder();
    openTables(path).close();
    return path;
  };
  test('every table still has its columns, in every format', () => {
    const path = folder();
    for (const table of tableNames) {
      const names = Object.keys(tables[table].row.shape);
      expect(readFileSync(join(path, `${table}.csv`), 'utf8')).toBe(`\ufeff${names.join(',')}\r\n`);
      const arrow = tableFromIPC(readFileSync(join(path, `${table}.arrow`)));
      expect(arrow.schema.names).toEqual(names);
      expect(arrow.numRows).toBe(0);
      // polars cannot open a file without a record batch
      expect(arrow.batches.length).toBe(1);
      const parquet = parquetMetadata(new Uint8Array(readFileSync(join(path, `${table}.parquet`))).buffer);
      expect(Number(parquet.num_rows)).toBe(0);
      expect(parquet.schema[0]?.num_children).toBe(names.length);
    }
  });
});

test('the Arrow file holds the stream that the format asks for, schema first', () => {
  const folder = newFolder();
  const { rows, corpus } = sampleRows();
  const out = openTables(folder, ['arrow'], { rows: 10, bytes: 2 ** 20, held: 2 ** 20 });
  out.append(encodeRows(rows), corpus);
  out.close();
  // magic and padding take eight bytes
  const stream = readFileSync(join(folder, 'mentions.arrow')).subarray(8);
  const batches = [...RecordBatchStreamReader.from(stream)];
  expect(batches.map(({ numRows }) => numRows)).toEqual([10, 10, 9]);
});

describe('errors', () => {
  const { rows, corpus } = sampleRows();

  test.skipIf(!existsSync('/dev/full')).each(['csv', 'arrow', 'parquet'])(
    'a full disk is told by its path: %s',
    (format) => {
      const folder = newFolder();
      const path = join(folder, `mentions.${format}`);
      symlinkSync('/dev/full', path);
      const out = openTables.bind(null, folder, ['csv', 'arrow', 'parquet'], { rows: 1, bytes: 1, held: 2 ** 20 });
      const write = () => {
        const open = out();
        try {
          open.append(encodeRows(rows), corpus);
          open.close();
        } finally {
          open.abandon();
        }
      };
      expect(write).toThrow(`cannot write ${path}: ENOSPC`);
    },
  );

  test('a folder that is not there, or a file that is a folder', () => {
    const folder = newFolder();
    const gone = join(folder, 'gone');
    expect(() => openTables(gone)).toThrow(`cannot write ${join(gone, 'documents.csv')}: ENOENT`);
    mkdirSync(join(folder, 'topics.parquet'));
    expect(() => openTables(folder)).toThrow(`cannot write ${join(folder, 'topics.parquet')}: EISDIR`);
    rmSync(join(folder, 'topics.parquet'), { recursive: true });
  });

  test.each<[string, CorpusColumns, string]>([
    ['a missing column', { ...corpus, documents: {} as never }, 'documents.duplicate_of: no values for 1 rows'],
    ['no columns', {}, 'documents.duplicate_of: no values for 1 rows'],
    ['too few values', { ...corpus, statements: { duplicate_of: [null] } }, 'statements.duplicate_of: 1 values for 29'],
    ['a wrong value', { ...corpus, documents: { duplicate_of: ['=1'] } }, 'documents.duplicate_of: '],
  ])('corpus columns: %s', (_, given, message) => {
    const out = openTables(newFolder());
    expect(() => out.append(encodeRows(rows), given)).toThrow(message);
    out.abandon();
  });

  test('a batch that was encoded without what a format needs', () => {
    const out = openTables(newFolder());
    expect(() => out.append(encodeRows(rows, ['csv']), corpus)).toThrow('encoded without columns');
    expect(() => out.append(encodeRows(rows, ['arrow']), corpus)).toThrow('encoded without CSV');
    out.abandon();
  });
});

test('every table of the contract has a name that a file can have', () => {
  for (const table of tableNames) expect(table satisfies TableName).toMatch(/^[a-z_]+$/);
});
