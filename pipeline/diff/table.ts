import type { TableName } from '../../schemas/index.ts';
import { createKeyIndex, hashOf } from '../output/key_index.ts';
import { columnsOf, type Fields, type Output } from '../output/read.ts';
import { contentOf, keyedRows } from './keyed_rows.ts';
import { changedPairs } from './pairs.ts';

/** A row that changed: its key, and the columns that did with their values before and now. */
export interface ChangedRow {
  key: string;
  cells: { column: string; before: unknown; now: unknown }[];
}

/** What became of a table's rows between two outputs; examples are the first ones in the order of the tables. */
export interface TableDiff {
  table: TableName;
  before: number;
  now: number;
  added: number;
  removed: number;
  changed: number;
  /** How many of the changed rows differ in each column. */
  columns: Record<string, number>;
  /** Columns that only one of the outputs has; they are not compared. */
  columnsAdded: string[];
  columnsRemoved: string[];
  /** Changed rows whose columns were not counted, as they stand in quite another order now. */
  uncounted: number;
  examples: { added: Fields[]; removed: Fields[]; changed: ChangedRow[] };
}

const mostExamples = 3;

/**
 * Compares the rows of a table by key, in the columns that both outputs have. Memory grows by some 35 bytes for each row
 * before; the rows themselves are read twice and not held.
 */
export async function diffTable(before: Output, now: Output, table: TableName): Promise<TableDiff> {
  const [had, has] = [await columnsOf(before, table), await columnsOf(now, table)];
  const shared = has.filter((column) => had.includes(column));
  const result: TableDiff = {
    ...{ table, before: 0, now: 0, added: 0, removed: 0, changed: 0, columns: {}, uncounted: 0 },
    columnsAdded: has.filter((column) => !had.includes(column)),
    columnsRemoved: had.filter((column) => !has.includes(column)),
    examples: { added: [], removed: [], changed: [] },
  };
  const index = createKeyIndex();
  const contents = growing();
  for await (const { key, row } of keyedRows(before, table, shared)) {
    result.before++;
    if (index.add(key) >= 0) contents.push(hashOf(contentOf(row, shared)));
  }
  const state = new Uint8Array(index.size()); // of each row before: 0 gone, 1 as it was, 2 changed
  for await (const { key, row } of keyedRows(now, table, shared)) {
    result.now++;
    const place = index.find(key);
    if (place >= 0) state[place] = contents.is(place, hashOf(contentOf(row, shared))) ? 1 : 2;
    else {
      result.added++;
      keep(result.examples.added, row);
    }
  }
  for (const each of state) {
    if (each === 0) result.removed++;
    if (each === 2) result.changed++;
  }
  if (result.removed > 0) {
    for await (const { key, row } of keyedRows(before, table, shared)) {
      if (state[index.find(key)] === 0) keep(result.examples.removed, row);
      if (result.examples.removed.length === Math.min(mostExamples, result.removed)) break;
    }
  }
  if (result.changed > 0) await countColumns(before, now, shared, result, (key) => state[index.find(key)] === 2);
  return result;
}

async function countColumns(
  before: Output,
  now: Output,
  shared: readonly string[],
  result: TableDiff,
  isChanged: (key: string) => boolean,
): Promise<void> {
  const { table, columns, examples } = result;
  let counted = 0;
  const pairs = changedPairs(keyedRows(before, table, shared), keyedRows(now, table, shared), isChanged);
  for await (const { key, before: old, now: row } of pairs) {
    counted++;
    const differing = shared.filter((column) => JSON.stringify(old[column]) !== JSON.stringify(row[column]));
    for (const column of differing) columns[column] = (columns[column] ?? 0) + 1;
    keep(examples.changed, {
      key,
      cells: differing.map((column) => ({ column, before: old[column], now: row[column] })),
    });
  }
  result.uncounted = result.changed - counted;
}

function keep<Example>(examples: Example[], example: Example): void {
  if (examples.length < mostExamples) examples.push(example);
}

/** Hashes by their place, in a typed array that grows. */
function growing() {
  let values = new Uint32Array(2048);
  let size = 0;
  return {
    push(hash: readonly [number, number]) {
      if (size === values.length) {
        const before = values;
        values = new Uint32Array(before.length * 2);
        values.set(before);
      }
      values.set(hash, size);
      size += 2;
    },
    is: (place: number, [high, low]: readonly [number, number]) =>
      values[2 * place] === high && values[2 * place + 1] === low,
  };
}
