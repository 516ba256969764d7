/** The closed vocabularies that the explorer shows, out of the schemas. */
import type { TableName } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';

type Labels = Readonly<Record<string, readonly [fa: string, en: string]>>;

function labelsOf(table: TableName, column: string): Labels {
  const found = tableColumns[table].find(({ name }) => name === column)?.vocabulary;
  if (found === undefined) throw new Error(`${table}.${column} has no vocabulary`);
  return found;
}

/** Those that rows are filtered by. */
export const vocabularies = {
  stage: labelsOf('agreements', 'stage'),
  instrument: labelsOf('agreements', 'instrument'),
  assertion: labelsOf('agreements', 'assertion'),
  mode: labelsOf('statements', 'mode'),
  cue_class: labelsOf('statements', 'cue_class'),
  kind: labelsOf('meetings', 'kind'),
  state: labelsOf('meetings', 'state'),
};

/** All that have labels. */
export const labels = {
  ...vocabularies,
  speaker_form: labelsOf('statements', 'speaker_form'),
  polarity: labelsOf('statements', 'polarity'),
  modality: labelsOf('statements', 'modality'),
  sentence_kind: labelsOf('sentences', 'kind'),
  mention_form: labelsOf('mentions', 'form'),
  entity_kind: labelsOf('mentions', 'kind'),
  unresolved_kind: labelsOf('unresolved', 'kind'),
  party_role: labelsOf('agreement_parties', 'role'),
  participant_role: labelsOf('meeting_participants', 'role'),
};
