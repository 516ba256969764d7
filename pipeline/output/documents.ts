/** The rows of an output document by document: all tables are read side by side, each in its own order. */
import type { Row, TableName } from '../../schemas/index.ts';
import { type Fields, type Output, OutputError, readRows } from './read.ts';

/**
 * Tables whose rows follow the rows of another table, which `by` points to, and rise by `within` among those of one row,
 * where they do. A table that others follow stands before them.
 */
export const documentTables = [
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
] as const satisfies readonly { table: TableName; by: string; of: TableName; within: string | null }[];

export type DocumentTable = (typeof documentTables)[number]['table'];

/** The tables to read with the documents, and which columns of them: those that tie them to others are needed. */
export type Wanted = { readonly [T in DocumentTable]?: 'all' | readonly (keyof Row<T> & string)[] };

/** A document and its rows in the tables that were wanted, in the order of each table. */
export interface DocumentRows<W extends Wanted> {
  document: Row<'documents'>;
  rows: {
    [T in keyof W & DocumentTable]: (W[T] extends readonly (infer C extends keyof Row<T>)[]
      ? Pick<Row<T>, C>
      : Row<T>)[];
  };
}

/** Where the row with a key stands in a table; -1 where there is none. */
export type PlaceOf = (table: TableName, key: string) => number;

/**
 * The documents of an output in their order, each with its rows; a slice of each table is in memory at a time. Rows that
 * do not follow the order of what they belong to, or belong to nothing, are passed over where `placeOf` can tell them;
 * else they end the reading with an OutputError, so that no row is left out unseen.
 */
export async function* readDocuments<const W extends Wanted>(
  output: Output,
  wanted: W,
  placeOf?: PlaceOf,
): AsyncGenerator<DocumentRows<W>> {
  const cursors = documentTables.flatMap((each) => {
    const columns = wanted[each.table];
    return columns === undefined ? [] : [{ ...each, ...openCursor(slicesOf(output, each.table, columns)) }];
  });
  try {
    for await (const slice of readRows(output, 'documents')) {
      for (const document of slice) {
        const rows: Partial<Record<TableName, readonly Fields[]>> = { documents: [document] };
        for (const { table, by, of, take } of cursors) {
          const keys = new Set(rows[of]?.map((row) => String(row[by])));
          const isOver = placeOf === undefined ? () => false : beforeAll(keys, (key) => placeOf(of, key));
          rows[table] = await take(
            (row) => keys.has(String(row[by])),
            (row) => isOver(String(row[by])),
          );
        }
        yield { document, rows: rows as DocumentRows<W>['rows'] };
      }
    }
    for (const { table, atEnd } of placeOf === undefined ? cursors : []) {
      if (await atEnd()) continue;
      throw new OutputError(`${output.folder}: ${table} has rows that do not follow the order of the documents`);
    }
  } finally {
    for (const { close } of cursors) await close();
  }
}

/** Whether a row's turn is over: none that comes after the last of `keys` stands before it. */
function beforeAll(keys: ReadonlySet<string>, placeOf: (key: string) => number): (key: string) => boolean {
  const last = Math.max(-1, ...Array.from(keys, placeOf));
  return (key) => placeOf(key) <= last;
}

function slicesOf<T extends DocumentTable>(output: Output, table: T, columns: 'all' | readonly string[]) {
  const slices = columns === 'all' ? readRows(output, table) : readRows(output, table, columns as never[]);
  return slices as AsyncGenerator<readonly Fields[]>;
}

/** A place in a table that only moves on. */
function openCursor(slices: AsyncGenerator<readonly Fields[]>) {
  let slice: readonly Fields[] = [];
  let at = 0;

  /** Whether there is a row to look at. */
  async function filled(): Promise<boolean> {
    while (at === slice.length) {
      const next = await slices.next();
      if (next.done === true) return false;
      [slice, at] = [next.value, 0];
    }
    return true;
  }

  return {
    /** The next rows that belong, without those among them whose turn is over; stops at any other. */
    async take(belongs: (row: Fields) => boolean, isOver: (row: Fields) => boolean): Promise<Fields[]> {
      const taken: Fields[] = [];
      for (; at < slice.length || (await filled()); at++) {
        const row = slice[at]!;
        if (belongs(row)) taken.push(row);
        else if (!isOver(row)) break;
      }
      return taken;
    },
    atEnd: async () => !(await filled()),
    /** Closes the file, where it is not read to its end. */
    close: async () => void (await slices.return(undefined)),
  };
}
