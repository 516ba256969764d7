import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { arrowSchema } from '../../pipeline/write/arrow.ts';
import { codebook } from '../../pipeline/write/codebook.ts';
import { type Column, readColumns, tableColumns } from '../../pipeline/write/columns.ts';
import { csvHeader } from '../../pipeline/write/csv.ts';
import { tableSchema } from '../../pipeline/write/datapackage.ts';
import { encodeColumn } from '../../pipeline/write/encoded.ts';
import { jsonSchema } from '../../pipeline/write/json_schema.ts';
import { parquetSchema } from '../../pipeline/write/parquet_schema.ts';
import { tableNames } from '../../schemas/index.ts';

describe.each(tableNames)('%s', (table) => {
  test('every walker takes every column, in order', () => {
    const names = tableColumns[table].map(({ name }) => name);
    expect(arrowSchema(table).fields.map(({ name }) => name)).toEqual(names);
    const inner = new Set(['root', 'list', 'element']);
    expect(
      parquetSchema(table)
        .filter(({ name }) => !inner.has(name))
        .map(({ name }) => name),
    ).toEqual(names);
    expect(new TextDecoder().decode(csvHeader(tableColumns[table]))).toBe(`${names.join(',')}\r\n`);
    expect((tableSchema(table) as { fields: Column[] }).fields.map(({ name }) => name)).toEqual(names);
    expect((jsonSchema(table) as { required: string[] }).required).toEqual(names);
    for (const name of names) expect(codebook()).toContain(`| \`${name}\``);
  });

  test('a column that CSV does not guard holds nothing that a spreadsheet runs', () => {
    for (const { name, type, free, schema } of tableColumns[table]) {
      if ((type !== 'utf8' && type !== 'list_utf8') || free) continue;
      for (const text of ['=1', '+1', '-1', '@a', ' =1', '\t', '\r', "'=1", '\u200c=1', 'a\n=1', '\u00a0']) {
        expect(schema.safeParse(type === 'utf8' ? text : [text]).success, `${name}: ${text}`).toBe(false);
      }
    }
  });
});

const about = { title: 'Title', title_fa: 'عنوان', description: 'What it is.' };

test.each([
  ['a date', z.date()],
  ['a big integer', z.bigint()],
  ['a number of no stated width', z.number()],
  ['an object', z.strictObject({})],
  ['a list of numbers', z.array(z.int32())],
  ['a list that may be null', z.array(z.string()).nullable()],
  ['a union', z.union([z.string(), z.int32()])],
])('refuses %s', (_, schema) => {
  expect(() => readColumns(z.strictObject({ column: schema.meta(about) }))).toThrow(/column|list/);
});

test('reads type, null, pattern and vocabulary off the schema', () => {
  const [id, day, many, flag] = readColumns(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z]+$/)
        .meta(about),
      day: z.iso.date().nullable().meta(about),
      many: z.array(z.string().min(1)).meta(about),
      flag: z.boolean().meta({ ...about, corpus: true }),
    }),
  );
  expect(id).toMatchObject({ type: 'utf8', nullable: false, pattern: '^[a-z]+$', free: false, blank: false });
  expect(day).toMatchObject({ type: 'utf8', nullable: true, format: 'date', free: false, blank: true });
  expect(many).toMatchObject({ type: 'list_utf8', nullable: false, free: true, blank: true });
  expect(flag).toMatchObject({ type: 'bool', corpus: true, free: false });
});

test('an unknown column type stops every switch', () => {
  const odd = { ...tableColumns.documents[0]!, type: 'timestamp' } as unknown as Column;
  expect(() => encodeColumn(odd, [])).toThrow('unknown column type timestamp');
});
