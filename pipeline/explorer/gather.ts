/** All that the tables say of a document, joined in one pass: their rows stand in the order of the documents. */
import type { Row, TableName } from '../../schemas/index.ts';
import { type Output, readRows } from '../output/read.ts';
import { openGroups } from './groups.ts';

/** The tables whose rows belong to a document, and what the explorer wants of them. */
const parts = {
  sentences: ['document_id', 'start', 'end', 'kind', 'paragraph'],
  statements: [
    ...(['statement_id', 'document_id', 'parent_statement_id', 'mode', 'rule', 'topics', 'normalized'] as const),
    ...(['start', 'end', 'spans', 'cue_start', 'cue_end', 'cue_lemma', 'cue_class', 'polarity', 'modality'] as const),
    ...(['speaker', 'speaker_start', 'speaker_end', 'speaker_id', 'speaker_form', 'speaker_country'] as const),
    ...(['speaker_reason', 'addressee', 'addressee_id', 'relay'] as const),
  ],
  agreements: [
    ...(['agreement_id', 'document_id', 'statement_id', 'title', 'instrument', 'stage', 'assertion'] as const),
    ...(['topics', 'deadline', 'deadline_start', 'deadline_end', 'deadline_period', 'due_from', 'due_to'] as const),
    ...(['due_reason', 'venue', 'venue_start', 'venue_end', 'quantity', 'unit', 'start', 'end'] as const),
    ...(['same_as', 'counts_as_agreement', 'rule'] as const),
  ],
  meetings: [
    ...(['meeting_id', 'document_id', 'kind', 'state', 'place', 'when', 'when_start', 'when_end'] as const),
    ...(['date_from', 'date_to', 'start', 'end', 'rule'] as const),
  ],
  mentions: ['document_id', 'start', 'end', 'entity_id', 'kind', 'form', 'rule'],
  times: ['document_id', 'start', 'end', 'value', 'reason'],
  topic_mentions: ['document_id', 'start', 'end', 'topic_id', 'rule'],
  unresolved: ['document_id', 'start', 'end', 'kind', 'reason'],
} as const satisfies { [T in TableName]?: readonly (keyof Row<T>)[] };

type Part = keyof typeof parts;
type PartRow<P extends Part> = Pick<Row<P>, (typeof parts)[P][number] & keyof Row<P>>;

export type Statement = PartRow<'statements'>;
/** With its parties. */
export type Agreement = PartRow<'agreements'> & { sides: Row<'agreement_parties'>[] };
/** With its participants. */
export type Meeting = PartRow<'meetings'> & { sides: Row<'meeting_participants'>[] };

/** A document and its rows, each list in the order of its table. */
export type Gathered = {
  [P in Exclude<Part, 'agreements' | 'meetings'>]: PartRow<P>[];
} & { document: Row<'documents'>; agreements: Agreement[]; meetings: Meeting[] };

/** The tables that are counted. */
export const counted: readonly Part[] = ['statements', 'agreements', 'meetings'];

/**
 * The documents of an output in their order, each with its rows of the tables that are wanted (of others, none). In memory
 * is a slice of each table. Throws where rows are in another order than what they belong to.
 */
export async function* gather(
  output: Output,
  wanted: readonly Part[] = Object.keys(parts) as Part[],
): AsyncGenerator<Gathered> {
  const open = Object.fromEntries(
    wanted.map((table) => [table, openGroups<PartRow<Part>>(rowsOf(output, table), 'document_id', table)]),
  );
  const parties = openGroups(readRows(output, 'agreement_parties'), 'agreement_id', 'agreement_parties');
  const participants = openGroups(readRows(output, 'meeting_participants'), 'meeting_id', 'meeting_participants');
  const all = [...Object.values(open), parties, participants];
  try {
    for await (const documents of readRows(output, 'documents')) {
      for (const document of documents) {
        const rows: Record<string, object[]> = {};
        for (const table in parts) rows[table] = (await open[table]?.take(document.document_id)) ?? [];
        const gathered = { ...rows, document } as Gathered;
        for (const row of gathered.agreements) row.sides = await parties.take(row.agreement_id);
        for (const row of gathered.meetings) row.sides = await participants.take(row.meeting_id);
        yield gathered;
      }
    }
    for (const group of all) await group.finish();
  } finally {
    for (const group of all) await group.close();
  }
}

function rowsOf<P extends Part>(output: Output, table: P): AsyncGenerator<PartRow<P>[]> {
  return readRows(output, table, parts[table] as unknown as (keyof Row<P> & string)[]) as AsyncGenerator<PartRow<P>[]>;
}
