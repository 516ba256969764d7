/** Runs filters over a table: the rows that pass all of them, newest or oldest first, and how many each other choice would give. */
import type { Column, Documents, Rows } from './tables.ts';

/** A filter over one column: `allowed[value] === 1` passes; null lets everything pass, and is there to be counted. */
export interface Filter {
  name: string;
  column: Column;
  /** How many values the column can have. */
  values: number;
  allowed: Uint8Array | null;
}

export interface Selection {
  /** Rows that pass, in order. */
  rows: Int32Array;
  /** For each filter: how many rows each of its values would give beside the other filters. */
  counts: Map<string, Int32Array>;
}

/** `documents[number] === 1` for documents whose rows are looked at. */
export function select(
  table: Rows,
  order: Int32Array,
  documents: Uint8Array,
  filters: Filter[],
  oldestFirst: boolean,
): Selection {
  const counts = filters.map(({ values }) => new Int32Array(values));
  const rows = new Int32Array(table.size);
  let found = 0;
  for (let at = 0; at < order.length; at++) {
    const document = order[oldestFirst ? at : order.length - 1 - at]!;
    if (documents[document] === 0) continue;
    for (let row = table.starts[document]!; row < table.starts[document + 1]!; row++) {
      const failed = failedFilter(filters, row);
      if (failed === passes) {
        rows[found++] = row;
        for (let each = 0; each < filters.length; each++) count(filters[each]!.column, row, counts[each]!);
      } else if (failed !== several) count(filters[failed]!.column, row, counts[failed]!);
    }
  }
  return {
    rows: rows.slice(0, found),
    counts: new Map(filters.map(({ name }, at) => [name, counts[at]!])),
  };
}

const passes = -1;
const several = -2;

/** Which one filter a row fails, or `passes`, or `several`. */
function failedFilter(filters: Filter[], row: number): number {
  let failed = passes;
  for (let at = 0; at < filters.length; at++) {
    const { column, allowed } = filters[at]!;
    if (allowed === null || has(column, row, allowed)) continue;
    if (failed !== passes) return several;
    failed = at;
  }
  return failed;
}

function has(column: Column, row: number, allowed: Uint8Array): boolean {
  if (column instanceof Int32Array) return allowed[column[row]!] === 1;
  for (let at = column.starts[row]!; at < column.starts[row + 1]!; at++)
    if (allowed[column.values[at]!] === 1) return true;
  return false;
}

function count(column: Column, row: number, counts: Int32Array): void {
  if (column instanceof Int32Array) {
    const value = column[row]!;
    if (value >= 0) counts[value]!++;
  } else for (let at = column.starts[row]!; at < column.starts[row + 1]!; at++) counts[column.values[at]!]!++;
}

/** Documents that pass what is asked of documents: date, repeats, and the words searched for (`matching`, null where there are none). */
export function chooseDocuments(
  { size, day, duplicate }: Documents,
  { from, to, repeats, matching }: { from: string; to: string; repeats: boolean; matching: Uint8Array | null },
): Uint8Array {
  const chosen = new Uint8Array(size);
  const dated = from !== '' || to !== '';
  for (let at = 0; at < size; at++) {
    const published = day[at]!;
    if (matching !== null && matching[at] !== 1) continue;
    if (!repeats && duplicate[at]! >= 0) continue;
    if (dated && (published === '' || (from !== '' && published < from) || (to !== '' && published > to))) continue;
    chosen[at] = 1;
  }
  return chosen;
}
