/** All that the tables say of a document, as far as the explorer wants it. */
import type { Row } from '../../schemas/index.ts';
import { type DocumentRows, readDocuments, type Wanted } from '../output/documents.ts';
import type { Output } from '../output/read.ts';

/** What is counted. */
const counted = {
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
  agreement_parties: 'all',
  meeting_participants: 'all',
} as const satisfies Wanted;

const whole = {
  ...counted,
  sentences: ['document_id', 'start', 'end', 'kind', 'paragraph'],
  mentions: ['document_id', 'start', 'end', 'entity_id', 'kind', 'form', 'rule'],
  times: ['document_id', 'start', 'end', 'value', 'reason'],
  topic_mentions: ['document_id', 'start', 'end', 'topic_id', 'rule'],
  unresolved: ['document_id', 'start', 'end', 'kind', 'reason'],
} as const satisfies Wanted;

type Rows = DocumentRows<typeof whole>['rows'];

export type Statement = Rows['statements'][number];
/** With its parties. */
export type Agreement = Rows['agreements'][number] & { sides: Row<'agreement_parties'>[] };
/** With its participants. */
export type Meeting = Rows['meetings'][number] & { sides: Row<'meeting_participants'>[] };

/** A document and what is counted of it, each list in the order of its table. */
export interface Counted {
  document: Row<'documents'>;
  statements: Statement[];
  agreements: Agreement[];
  meetings: Meeting[];
}

/** A document and all its rows. */
export type Gathered = Counted & Pick<Rows, 'sentences' | 'mentions' | 'times' | 'topic_mentions' | 'unresolved'>;

/** What is counted of the documents of an output, in their order. Throws OutputError as `readDocuments`. */
export async function* gatherCounted(output: Output): AsyncGenerator<Counted> {
  for await (const found of readDocuments(output, counted)) yield withSides(found);
}

/** The documents of an output in their order, each with all its rows. Throws OutputError as `readDocuments`. */
export async function* gather(output: Output): AsyncGenerator<Gathered> {
  for await (const found of readDocuments(output, whole)) yield { ...found.rows, ...withSides(found) };
}

function withSides({ document, rows }: DocumentRows<typeof counted>): Counted {
  const parties = Map.groupBy(rows.agreement_parties, (party) => party.agreement_id);
  const participants = Map.groupBy(rows.meeting_participants, (participant) => participant.meeting_id);
  return {
    document,
    statements: rows.statements,
    agreements: rows.agreements.map((row) => ({ ...row, sides: parties.get(row.agreement_id) ?? [] })),
    meetings: rows.meetings.map((row) => ({ ...row, sides: participants.get(row.meeting_id) ?? [] })),
  };
}
