import { tableNames, tables } from '../../schemas/index.ts';
import { type Output, rowsOf } from '../output/read.ts';
import type { Note } from './findings.ts';
import { type Keys, keyOf } from './keys.ts';

/** Every value of a column that points to another table, or to its own, is a key there. */
export async function checkReferences(output: Output, keys: Keys, note: Note): Promise<void> {
  for (const table of tableNames) {
    const { primaryKey, foreignKeys } = tables[table];
    if (foreignKeys.length === 0) continue;
    const columns = [...new Set([...primaryKey, ...foreignKeys.flatMap((key) => key.columns)])];
    for await (const row of rowsOf(output, table, columns)) {
      for (const { columns: from, table: to } of foreignKeys) {
        const values = from.map((column) => row[column]);
        if (values.some((value) => value === null || value === undefined)) continue;
        const wanted = values.join('/');
        if (keys.get(to)!.find(wanted) >= 0) continue;
        note({ table, key: keyOf(table, row), message: `${from.join(', ')} ${wanted} is no row of ${to}` });
      }
    }
  }
}
