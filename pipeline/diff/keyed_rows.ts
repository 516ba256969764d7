import { type TableName, tables } from '../../schemas/index.ts';
import { hashOf } from '../output/key_index.ts';
import { type Fields, type Output, rowsOf } from '../output/read.ts';

/** A row with its key; where the table has no key, all that it holds, and which of the same rows it is. */
export interface KeyedRow {
  key: string;
  row: Fields;
}

/** The rows of a table with their keys, in the columns that are given. */
export async function* keyedRows(
  output: Output,
  table: TableName,
  columns: readonly string[],
): AsyncGenerator<KeyedRow> {
  const { primaryKey } = tables[table];
  if (primaryKey.length > 0 && primaryKey.every((column) => columns.includes(column))) {
    for await (const row of rowsOf(output, table, columns)) {
      yield { key: primaryKey.map((column) => String(row[column])).join('/'), row };
    }
    return;
  }
  const same = new Map<string, number>();
  for await (const row of rowsOf(output, table, columns)) {
    const content = contentOf(row, columns);
    const hash = hashOf(content).join('-');
    const times = (same.get(hash) ?? 0) + 1;
    same.set(hash, times);
    yield { key: `${content} ${times}`, row };
  }
}

/** All that a row holds in some columns, as one text. */
export const contentOf = (row: Fields, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row[column] ?? null));
