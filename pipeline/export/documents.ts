/** The rows of an output, document by document: what every export that goes along the texts reads. */
import type { Row, TableName } from '../../schemas/index.ts';
import { type Output, OutputError, readRows } from '../output/read.ts';

/** A document with the rows that were read from it, each table in its own order. */
export interface DocumentRows {
  document: Row<'documents'>;
  statements: Row<'statements'>[];
  mentions: Row<'mentions'>[];
  agreements: (Row<'agreements'> & { sides: Row<'agreement_parties'>[] })[];
  meetings: (Row<'meetings'> & { participants: Row<'meeting_participants'>[] })[];
}

/** A place in a table that only moves on. */
interface Cursor<T extends TableName> {
  table: T;
  /** The next rows, up to the first that does not belong. */
  take(belongs: (row: Row<T>) => boolean): Promise<Row<T>[]>;
  atEnd(): Promise<boolean>;
  /** Closes the file, where it is not read to its end. */
  close(): Promise<void>;
}

function cursor<T extends TableName>(output: Output, table: T): Cursor<T> {
  const slices = readRows(output, table);
  let slice: readonly Row<T>[] = [];
  let at = 0;
  const fill = async () => {
    while (at === slice.length) {
      const next = await slices.next();
      if (next.done) return false;
      slice = next.value as Row<T>[];
      at = 0;
    }
    return true;
  };
  return {
    table,
    async take(belongs) {
      const rows: Row<T>[] = [];
      while (at < slice.length || (await fill())) {
        const row = slice[at]!;
        if (!belongs(row)) break;
        rows.push(row);
        at++;
      }
      return rows;
    },
    atEnd: async () => !(await fill()),
    close: async () => void (await slices.return(undefined)),
  };
}

/**
 * The documents of an output in their order, each with its rows; a slice of each table is in memory at a time. Throws
 * OutputError where a table is not in the order of the documents, so that no row is left out unseen.
 */
export async function* readDocuments(output: Output): AsyncGenerator<DocumentRows> {
  const statements = cursor(output, 'statements');
  const mentions = cursor(output, 'mentions');
  const agreements = cursor(output, 'agreements');
  const sides = cursor(output, 'agreement_parties');
  const meetings = cursor(output, 'meetings');
  const participants = cursor(output, 'meeting_participants');
  const cursors = [statements, mentions, agreements, sides, meetings, participants];
  try {
    for await (const slice of readRows(output, 'documents')) {
      for (const document of slice) {
        const ofDocument = (row: { document_id: string }) => row.document_id === document.document_id;
        const rows: DocumentRows = {
          document,
          statements: await statements.take(ofDocument),
          mentions: await mentions.take(ofDocument),
          agreements: [],
          meetings: [],
        };
        for (const row of await agreements.take(ofDocument)) {
          rows.agreements.push({ ...row, sides: await sides.take((side) => side.agreement_id === row.agreement_id) });
        }
        for (const row of await meetings.take(ofDocument)) {
          const present = await participants.take((participant) => participant.meeting_id === row.meeting_id);
          rows.meetings.push({ ...row, participants: present });
        }
        yield rows;
      }
    }
    for (const each of cursors) {
      if (!(await each.atEnd())) {
        throw new OutputError(`${output.folder}: ${each.table} has rows that do not follow the order of the documents`);
      }
    }
  } finally {
    for (const each of cursors) await each.close();
  }
}
