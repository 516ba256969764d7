/** All that the tables say of a document, joined in one pass: their rows stand in the order of the documents. */
import type { Row, TableName } from '../../schemas/index.ts';
import { type Output, readRows } from '../output/read.ts';
import { type Groups, openGroups } from './groups.ts';

/** The tables whose rows belong to a document. */
const parts = [
  'sentences',
  'statements',
  'agreements',
  'meetings',
  'mentions',
  'times',
  'topic_mentions',
  'unresolved',
] as const;

type Part = (typeof parts)[number];

/** An agreement with its parties, a meeting with its participants. */
export interface WithSides {
  agreements: (Row<'agreements'> & { sides: Row<'agreement_parties'>[] })[];
  meetings: (Row<'meetings'> & { sides: Row<'meeting_participants'>[] })[];
}

/** A document and its rows, each list in the order of its table. */
export type Gathered = { document: Row<'documents'> } & { [P in Exclude<Part, keyof WithSides>]: Row<P>[] } & WithSides;

/** The tables that count: what a survey of the corpus needs. */
export const counted: readonly Part[] = ['statements', 'agreements', 'meetings'];

/**
 * The documents of an output in their order, each with its rows of the tables that are wanted (others are empty). In
 * memory is a slice of each table. Throws where rows are in another order than their documents.
 */
export async function* gather(output: Output, wanted: readonly Part[] = parts): AsyncGenerator<Gathered> {
  const open = <T extends TableName>(table: T, key: keyof Row<T>): Groups<Row<T>> =>
    openGroups(readRows(output, table) as AsyncGenerator<Row<T>[]>, key, table);
  const groups = new Map(wanted.map((part) => [part, open(part, 'document_id')]));
  const sides = {
    agreements: open('agreement_parties', 'agreement_id'),
    meetings: open('meeting_participants', 'meeting_id'),
  };
  const take = async <P extends Part>(part: P, document: string): Promise<Row<P>[]> =>
    ((await groups.get(part)?.take(document)) ?? []) as Row<P>[];
  try {
    for await (const documents of readRows(output, 'documents')) {
      for (const document of documents) {
        const id = document.document_id;
        yield {
          document,
          sentences: await take('sentences', id),
          statements: await take('statements', id),
          agreements: await withSides(await take('agreements', id), ({ agreement_id }) =>
            sides.agreements.take(agreement_id),
          ),
          meetings: await withSides(await take('meetings', id), ({ meeting_id }) => sides.meetings.take(meeting_id)),
          mentions: await take('mentions', id),
          times: await take('times', id),
          topic_mentions: await take('topic_mentions', id),
          unresolved: await take('unresolved', id),
        };
      }
    }
    for (const group of [...groups.values(), ...Object.values(sides)]) await group.finish();
  } finally {
    for (const group of [...groups.values(), ...Object.values(sides)]) await group.close();
  }
}

async function withSides<R, S>(rows: readonly R[], sidesOf: (row: R) => Promise<S[]>): Promise<(R & { sides: S[] })[]> {
  const joined: (R & { sides: S[] })[] = [];
  for (const row of rows) joined.push({ ...row, sides: await sidesOf(row) });
  return joined;
}
