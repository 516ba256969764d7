import { type TableName, tables } from '../../schemas/index.ts';
import { documentTables } from '../output/documents.ts';
import { type Fields, type Output, rowsOf } from '../output/read.ts';
import { byCodePoint } from '../read/folders.ts';
import type { Note } from './findings.ts';
import { type Keys, keyOf } from './keys.ts';

/** Tables sorted by a column of their own, by code point. */
const sorted: { table: TableName; by: string }[] = [
  { table: 'entities', by: 'entity_id' },
  { table: 'issues', by: 'source_path' },
];

/** Rows stand in the order that the codebook gives, so that a document's rows are together in every table. */
export async function checkOrder(output: Output, keys: Keys, note: Note): Promise<void> {
  for (const { table, by, of, within } of documentTables) {
    let [place, value] = [-1, Number.NEGATIVE_INFINITY];
    const columns = [...new Set([...keyColumns(table), by, ...(within === null ? [] : [within])])];
    for await (const row of rowsOf(output, table, columns)) {
      const found = keys.get(of)!.find(String(row[by]));
      if (found < 0) continue; // the check of references tells of it
      const next = within === null ? 0 : Number(row[within]);
      if (found < place) note(misplaced(table, row, `${by} ${row[by]} comes after a later one of ${of}`));
      else if (found === place && next < value) note(misplaced(table, row, `${within} ${next} comes after ${value}`));
      [place, value] = [found, next];
    }
  }
  for (const { table, by } of sorted) {
    let before = '';
    for await (const row of rowsOf(output, table, [...new Set([...keyColumns(table), by])])) {
      const value = String(row[by]);
      if (byCodePoint(value, before) < 0) note(misplaced(table, row, `${by} ${value} comes after ${before}`));
      before = value;
    }
  }
}

const keyColumns = (table: TableName): readonly string[] => tables[table].primaryKey;

const misplaced = (table: TableName, row: Fields, message: string) => ({ table, key: keyOf(table, row), message });
