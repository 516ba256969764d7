/** The database holds what the tables hold, its keys hold, and a search finds words however their half-spaces are typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { buildForExport, digests, exported, rowsOf } from './exported.ts';

let folder: string;
let database: DatabaseSync;

beforeAll(async () => {
  folder = await buildForExport();
  await exported(folder, 'sqlite');
  database = new DatabaseSync(join(folder, 'sqlite', 'peyman.db'), { readOnly: true });
}, 120_000);
afterAll(() => database?.close());

const all = (sql: string, ...values: string[]) => database.prepare(sql).all(...values) as Record<string, unknown>[];

test.each(tableNames)('%s: every row with every value, in its order', async (table) => {
  const rows = (await rowsOf(folder, table)) as Record<string, unknown>[];
  const stored = all(`select * from "${table}" order by rowid`).map(({ row_number, ...cells }) => cells);
  const expected = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        Array.isArray(value) ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value,
      ]),
    ),
  );
  expect(stored).toEqual(expected);
});

test('keys are there and hold', () => {
  expect(all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all('pragma foreign_key_check')).toEqual([]);
  for (const table of tableNames) {
    const keys = all(`pragma foreign_key_list("${table}")`).map((key) => `${key.from} ${key.table}`);
    const primary = all(`pragma table_info("${table}")`).filter((column) => column.pk !== 0);
    expect(primary.sort((a, b) => Number(a.pk) - Number(b.pk)).map((column) => column.name)).toEqual([
      ...tables[table].primaryKey,
    ]);
    expect(keys).toEqual(
      expect.arrayContaining(tables[table].foreignKeys.map((key) => `${key.columns[0]} ${key.table}`)),
    );
  }
});

/** Ids of the statements that a search finds. */
const found = (words: string) =>
  all(
    'select statement_id from statements where row_number in (select rowid from statements_search where statements_search match ?)',
    words,
  ).map((row) => row.statement_id);

test.each([
  [['می\u200cرسد', 'میرسد', 'می رسد']],
  [['آمریکا OR نفت', 'امریکا OR نفت']],
  [['۱۴۰۴', '1404']],
  [['همکاری\u200cهای', 'همکاریهای', 'همکاری های']],
])('%j find the same', (shapes) => {
  const [first, ...others] = shapes.map(found);
  expect(first!.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test('views tell who said, agreed and met', async () => {
  const [said] = all("select * from said where speaker = 'مسعود پزشکیان' and cue = 'گفت'");
  expect([said!.addressee, said!.speaker_country, JSON.parse(said!.topics as string)]).toEqual([
    'ولادیمیر پوتین',
    'IRN',
    ['gas'],
  ]);
  expect(said!.sentence).toContain(said!.cue);
  const [agreed] = all("select * from agreed where deadline_period = 'P1M'");
  expect(JSON.parse(agreed!.sides as string)).toEqual([
    { party: 'IRN', role: 'party', name: 'ایران' },
    { party: 'RUS', role: 'party', name: 'روسیه' },
  ]);
  expect([agreed!.stage_fa, agreed!.said_by]).toEqual(['توافق', 'مسعود پزشکیان']);
  const counts = { said: 'statements', agreed: 'agreements', met: 'meetings' } as const;
  for (const [view, table] of Object.entries(counts)) {
    expect(all(`select count(*) as n from ${view}`)[0]!.n).toBe((await rowsOf(folder, table)).length);
  }
});

test('metadata.json names only what is there', () => {
  const metadata = JSON.parse(readFileSync(join(folder, 'sqlite', 'metadata.json'), 'utf8'));
  const described = metadata.databases.peyman.tables as Record<string, Record<string, unknown>>;
  const names = new Set(all('select name from sqlite_master').map(({ name }) => name));
  expect(metadata.license_url).toMatch(/^https:/);
  for (const [table, about] of Object.entries(described)) {
    expect(names.has(table), table).toBe(true);
    const columns = all(`pragma table_info("${table}")`).map(({ name }) => name);
    expect(columns).toEqual(expect.arrayContaining(Object.keys((about.columns as object) ?? {})));
    for (const facet of (about.facets as (string | { array: string })[]) ?? []) {
      expect(columns).toContain(typeof facet === 'string' ? facet : facet.array);
    }
    for (const name of [about.label_column, about.fts_pk]) if (name !== undefined) expect(columns).toContain(name);
    if (about.fts_table !== undefined) expect(names.has(about.fts_table as string)).toBe(true);
  }
  for (const table of tableNames) expect(Object.keys(described)).toContain(table satisfies TableName);
});

test('the same output gives the same bytes', async () => {
  await exported(folder, 'sqlite', 'again');
  expect(digests(join(folder, 'again'))).toEqual(digests(join(folder, 'sqlite')));
});
