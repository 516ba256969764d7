import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { createKeyIndex, type KeyIndex } from '../output/key_index.ts';
import { type Fields, type Output, rowsOf } from '../output/read.ts';
import type { Note } from './findings.ts';

/** The keys of every table that another one points to. */
export type Keys = ReadonlyMap<string, KeyIndex>;

const pointedTo = new Set<string>(tableNames.flatMap((name) => tables[name].foreignKeys.map(({ table }) => table)));

/** What names a row to a reader: the values of its key, joined by `/`; null where the table has none. */
export function keyOf(table: TableName, row: Fields): string | null {
  const { primaryKey } = tables[table];
  return primaryKey.length === 0 ? null : primaryKey.map((column) => String(row[column])).join('/');
}

/** Reads the keys of all tables: none is missing, and none is there twice. Gives those that references need. */
export async function checkKeys(output: Output, note: Note): Promise<Keys> {
  const keys = new Map<string, KeyIndex>();
  for (const table of tableNames) {
    const { primaryKey } = tables[table];
    if (primaryKey.length === 0) continue;
    const index = createKeyIndex();
    for await (const row of rowsOf(output, table, primaryKey)) {
      const key = keyOf(table, row)!;
      const missing = primaryKey.find((column) => row[column] === null || row[column] === undefined);
      if (missing !== undefined) note({ table, key, message: `${missing} is missing` });
      else if (index.add(key) < 0) note({ table, key, message: 'the key is there twice' });
    }
    if (pointedTo.has(table)) keys.set(table, index);
  }
  return keys;
}
