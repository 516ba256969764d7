/** The rows of an output, document by document: what every export that goes along the texts reads. */
import type { Row } from '../../schemas/index.ts';
import { readDocuments, type Wanted } from '../output/documents.ts';
import type { Output } from '../output/read.ts';

/** A document with the rows that were read from it, each table in its own order. */
export interface DocumentRows {
  document: Row<'documents'>;
  statements: Row<'statements'>[];
  mentions: Row<'mentions'>[];
  agreements: (Row<'agreements'> & { sides: Row<'agreement_parties'>[] })[];
  meetings: (Row<'meetings'> & { participants: Row<'meeting_participants'>[] })[];
}

const exported = {
  statements: 'all',
  mentions: 'all',
  agreements: 'all',
  agreement_parties: 'all',
  meetings: 'all',
  meeting_participants: 'all',
} as const satisfies Wanted;

/** The documents of an output in their order, each with its rows. Throws OutputError as `readDocuments` of the output. */
export async function* documentsOf(output: Output): AsyncGenerator<DocumentRows> {
  for await (const { document, rows } of readDocuments(output, exported)) {
    const sides = Map.groupBy(rows.agreement_parties, (side) => side.agreement_id);
    const participants = Map.groupBy(rows.meeting_participants, (participant) => participant.meeting_id);
    yield {
      document,
      statements: rows.statements,
      mentions: rows.mentions,
      agreements: rows.agreements.map((row) => ({ ...row, sides: sides.get(row.agreement_id) ?? [] })),
      meetings: rows.meetings.map((row) => ({ ...row, participants: participants.get(row.meeting_id) ?? [] })),
    };
  }
}
