import type { Row, TableName } from '../../schemas/index.ts';
import { type Output, readRows } from '../output/read.ts';
import type { Fields, Keys } from './keys.ts';

/** A document and its rows in every table. */
export interface DocumentRows {
  document: Row<'documents'>;
  rows: ReadonlyMap<TableName, readonly Fields[]>;
}

/**
 * Tables whose rows follow the rows of another table, which `by` points to, and rise by `within` among those of one row,
 * where they do. A table that others follow stands before them.
 */
export const ofDocuments: { table: TableName; by: string; of: TableName; within: string | null }[] = [
  { table: 'sentences', by: 'document_id', of: 'documents', within: 'start' },
  { table: 'statements', by: 'document_id', of: 'documents', within: 'cue_start' },
  { table: 'mentions', by: 'document_id', of: 'documents', within: 'start' },
  { table: 'topic_mentions', by: 'document_id', of: 'documents', within: 'start' },
  { table: 'agreements', by: 'document_id', of: 'documents', within: null },
  { table: 'agreement_parties', by: 'agreement_id', of: 'agreements', within: 'position' },
  { table: 'meetings', by: 'document_id', of: 'documents', within: null },
  { table: 'meeting_participants', by: 'meeting_id', of: 'meetings', within: 'position' },
  { table: 'times', by: 'document_id', of: 'documents', within: 'start' },
  { table: 'quantities', by: 'document_id', of: 'documents', within: 'start' },
  { table: 'unresolved', by: 'document_id', of: 'documents', within: 'start' },
];

/**
 * Goes through all tables of the documents at once, one document at a time, a slice of each table in memory. A row that
 * stands before its turn, or points nowhere, is passed over: the checks of order and references tell of it.
 */
export async function* documentRows(output: Output, keys: Keys): AsyncGenerator<DocumentRows> {
  const cursors = ofDocuments.map(({ table, by, of }) => ({
    ...{ table, of },
    cursor: openCursor(readRows(output, table), (row) => keys.get(of)!.find(String(row[by]))),
  }));
  /** How many rows of a table that others point to are done with. */
  const passed = new Map<TableName, number>([['documents', 0]]);
  for await (const slice of readRows(output, 'documents')) {
    for (const document of slice) {
      const rows = new Map<TableName, readonly Fields[]>();
      const reached = new Map([['documents', passed.get('documents')! + 1] as [TableName, number]]);
      for (const { table, of, cursor } of cursors) {
        const own = await cursor.take(passed.get(of) ?? 0, reached.get(of)!);
        rows.set(table, own);
        reached.set(table, (passed.get(table) ?? 0) + own.length);
      }
      for (const [table, count] of reached) passed.set(table, count);
      yield { document, rows };
    }
  }
}

/** Rows in their order; `take` gives those whose place is from `first` to before `end`, and stops at a later one. */
function openCursor(slices: AsyncGenerator<Fields[]>, placeOf: (row: Fields) => number) {
  let slice: Fields[] = [];
  let at = 0;
  let ended = false;
  return {
    async take(first: number, end: number): Promise<Fields[]> {
      const taken: Fields[] = [];
      while (!ended) {
        for (; at < slice.length; at++) {
          const place = placeOf(slice[at]!);
          if (place >= end) return taken;
          if (place >= first) taken.push(slice[at]!);
        }
        const next = await slices.next();
        ended = next.done === true;
        if (next.done !== true) [slice, at] = [next.value, 0];
      }
      return taken;
    },
  };
}
