/** Checks of a document with all its rows: offsets against its text, and what its rows say of each other. */
import { hash } from 'node:crypto';
import type { Row, TableName } from '../../schemas/index.ts';
import { type DocumentTable, documentTables } from '../output/documents.ts';
import type { Fields } from '../output/read.ts';
import { codePoints, spanCheck } from '../write/spans.ts';
import type { Note } from './findings.ts';
import { keyOf } from './keys.ts';

/** A document and its rows in every table, before anything is known of them. */
export interface DocumentRows {
  document: Row<'documents'>;
  rows: Readonly<Record<DocumentTable, readonly Fields[]>>;
}

/** Every span of every row (text, cue, speaker, deadline, venue, when) is the text of its document at its offsets. */
export function checkOffsets({ document, rows }: DocumentRows, note: Note): void {
  const text = codePoints(document.text);
  const tell = (table: TableName, row: Fields) => {
    try {
      spanCheck(table)?.(row, text);
    } catch (error) {
      note({ table, key: keyOf(table, row), message: (error as Error).message });
    }
  };
  tell('documents', document);
  if (hash('sha256', document.text) !== document.text_sha256) {
    note({ table: 'documents', key: document.document_id, message: 'text_sha256 is not that of the text' });
  }
  for (const { table } of documentTables) for (const row of rows[table]) tell(table, row);
}

interface Span {
  start: number;
  end: number;
}

/** A row's span begins in the sentence it names; of a statement, the cue is in it, and in the outer statement's words. */
export function checkPlaces({ rows }: DocumentRows, note: Note): void {
  const sentences = spansBy('sentence_id', rows.sentences);
  const statements = spansBy('statement_id', rows.statements);
  for (const { table } of documentTables) {
    for (const row of rows[table]) {
      const span = spanOf(table, row);
      const tell = (message: string) => note({ table, key: keyOf(table, row), message });
      if (table !== 'sentences' && 'sentence_id' in row) {
        const sentence = sentences.get(row.sentence_id);
        if (sentence === undefined) tell(`sentence ${row.sentence_id} is not of its document`);
        else if (!holds(sentence, span)) tell(`${spoken(span)} is not in its sentence, ${spoken(sentence)}`);
      }
      const outer = statements.get(row.parent_statement_id);
      if (outer !== undefined && !holds(outer, span)) {
        tell(`${spoken(span)} is not in the statement around it, ${spoken(outer)}`);
      }
    }
  }
}

const spansBy = (key: string, rows: readonly Fields[]): ReadonlyMap<unknown, Span> =>
  new Map(rows.map((row) => [row[key], { start: row.start as number, end: row.end as number }]));

/** What of a row stands in its sentence: the content of a statement may go on after it, its cue does not. */
function spanOf(table: TableName, row: Fields): Span {
  const prefix = table === 'statements' ? 'cue_' : '';
  return { start: row[`${prefix}start`] as number, end: row[`${prefix}end`] as number };
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const spoken = ({ start, end }: Span): string => `${start}-${end}`;

/** The parties in an agreement's cell are the rows of agreement_parties, in their order. */
export function checkLists({ rows }: DocumentRows, note: Note): void {
  const parties = new Map<unknown, string[]>();
  for (const { agreement_id, party } of rows.agreement_parties) {
    parties.set(agreement_id, [...(parties.get(agreement_id) ?? []), String(party)]);
  }
  for (const agreement of rows.agreements) {
    const [listed, own] = [agreement.parties as string[], parties.get(agreement.agreement_id) ?? []];
    if (listed.join(';') === own.join(';')) continue;
    const message = `parties are ${listed.join('; ') || 'none'}; agreement_parties has ${own.join('; ') || 'none'}`;
    note({ table: 'agreements', key: keyOf('agreements', agreement), message });
  }
}
