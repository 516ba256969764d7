/** An output is read back, from Arrow and from Parquet, as the rows that were written. */
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOutput, readRows, rowCount } from '../../pipeline/output/read.ts';
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { newFolder, peyman } from '../run/command.ts';
import { news, writeFiles } from '../run/news.ts';

const folder = newFolder(afterAll);
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  writeFiles(at('raw'), [...Object.entries(news), ['two-marks.txt', '\ufeff\ufeffسخنگو گفت: راه باز است.']]);
  const built = ['arrow,parquet', 'parquet', 'csv'].map((formats) =>
    peyman(['build', at('raw'), '--out', at(formats), '--formats', formats, '--no-cache', '--no-explorer', '--quiet']),
  );
  expect((await Promise.all(built)).map(({ code }) => code)).toEqual([0, 0, 0]);
}, 120_000);

async function rowsOf(out: string, table: TableName): Promise<object[]> {
  const rows: object[] = [];
  for await (const slice of readRows(openOutput(out), table)) rows.push(...slice);
  return rows;
}

test.each(tableNames)(
  '%s: Arrow and Parquet give the same rows, as many as promised, that fit the schema',
  async (table) => {
    const rows = await rowsOf(at('arrow,parquet'), table);
    expect(rows).toHaveLength(rowCount(openOutput(at('arrow,parquet')), table));
    for (const row of rows) expect(tables[table].row.safeParse(row).error).toBeUndefined();
    expect(await rowsOf(at('parquet'), table)).toEqual(rows);
  },
);

test.each(['arrow,parquet', 'parquet'])('%s: a text keeps the byte order mark that it begins with', async (out) => {
  const rows = (await rowsOf(at(out), 'documents')) as { source_path: string; text: string }[];
  expect(rows.find(({ source_path }) => source_path === 'two-marks.txt')?.text).toBe('\ufeffسخنگو گفت: راه باز است.');
});

test('columns that are asked for, alone', async () => {
  for await (const slice of readRows(openOutput(at('parquet')), 'statements', ['statement_id', 'topics'])) {
    for (const row of slice) expect(Object.keys(row)).toEqual(['statement_id', 'topics']);
  }
});

test.each(['arrow,parquet', 'parquet'])('%s: a column that is not there is named', async (out) => {
  const read = readRows(openOutput(at(out)), 'times', ['era' as 'value']).next();
  await expect(read).rejects.toThrow(/times\.(arrow|parquet): there is no column era/);
});

test('what is no output, or none that can be read, is named', async () => {
  expect(() => openOutput(at('raw'))).toThrow(/raw is not the output of a build: it has no manifest\.json/);
  expect(() => openOutput(at('csv'))).toThrow(/csv holds no Arrow and no Parquet/);
  const damaged = at('damaged');
  writeFiles(damaged, [['manifest.json', '{']]);
  expect(() => openOutput(damaged)).toThrow(/damaged.manifest\.json: /);
  writeFileSync(join(damaged, 'manifest.json'), '{}');
  expect(() => openOutput(damaged)).toThrow(/is not a manifest of peyman: /);
});

test.each(['arrow,parquet', 'parquet'])('%s: a file that is cut off or gone is named', async (out) => {
  const path = join(at(out), `times.${openOutput(at(out)).form}`);
  truncateSync(path, 100);
  await expect(rowsOf(at(out), 'times')).rejects.toThrow(`${path}: `);
  rmSync(path);
  await expect(rowsOf(at(out), 'times')).rejects.toThrow(`${path}: `);
});
