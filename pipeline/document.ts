import type { LocalRow, LocalRows } from '../schemas/index.ts';
import { type DocumentKeys, documentKeys } from './corpus/keys.ts';
import { findAgreements } from './extract/agreements/agreements.ts';
import { gather } from './extract/clauses/findings.ts';
import { findMeetings } from './extract/meetings/meetings.ts';
import { readCast } from './extract/people/people.ts';
import { extractQuantities } from './extract/quantities.ts';
import { findStatements } from './extract/statements/statements.ts';
import { extractTimes } from './extract/times.ts';
import { topicMentions } from './extract/topic_mentions.ts';
import { topicsOf } from './extract/topics.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { readNumbers } from './persian/numbers.ts';
import { readAtoms } from './persian/times/atoms.ts';
import { readTimes } from './persian/times.ts';
import { noZwnj, type ZwnjState, zwnjState } from './persian/zwnj_state.ts';
import type { RawDocument } from './read/record.ts';
import { type Reading, read } from './reading.ts';
import { agreementRows } from './rows/agreements.ts';
import type { LocalEntities, LocalEntity } from './rows/entities.ts';
import { meetingRows } from './rows/meetings.ts';
import { mentionRows } from './rows/mentions.ts';
import { openPage } from './rows/page.ts';
import { quantityRows } from './rows/quantities.ts';
import { sentenceRows } from './rows/sentences.ts';
import { statementRows } from './rows/statements.ts';
import { timeRows } from './rows/times.ts';
import { topicMentionRows } from './rows/topics.ts';
import { unresolvedRows } from './rows/unresolved.ts';

/** Everything that one document gives: its rows, its entities, and the keys by which the corpus finds repeats. */
export interface DocumentResult {
  rows: Partial<LocalRows>;
  entities: LocalEntity[];
  keys: DocumentKeys;
}

/**
 * Reads one document, from its text to its rows. Depends on nothing but the document and the lexicon: the same document
 * gives the same rows in any corpus, on any thread.
 */
export function readDocument(document: RawDocument, lexicon: Lexicon): DocumentResult {
  return extractDocument(document, read(document.text, lexicon));
}

/** The same from the document's text as it has been read. */
export function extractDocument(document: RawDocument, reading: Reading): DocumentResult {
  const { lexicon } = reading;
  const cast = readCast(reading, document.published_at);
  const statements = findStatements(reading, cast);
  const atoms = readAtoms(reading.tokens, lexicon.times);
  const numbers = readNumbers(atoms);
  const timeSpans = readTimes(atoms, numbers);
  const times = extractTimes(timeSpans, document.published_at);
  const quantities = extractQuantities(reading, atoms, numbers, timeSpans);
  const topics = topicMentions(reading);
  const topicsIn = (spans: readonly (readonly [number, number])[]): string[] => topicsOf(reading, topics, spans);
  const findings = gather(reading, cast, statements, times, topics);
  const agreements = findAgreements(findings);
  const meetings = findMeetings(findings);

  const page = openPage(document.document_id, reading);
  const entities: LocalEntities = new Map();
  const saidRows = statementRows(page, entities, statements, ({ spans }) => topicsIn(spans));
  const statementIds = saidRows.map((row) => row.statement_id);
  const agreed = agreementRows(page, entities, agreements, statementIds);
  const zwnj = noZwnj();
  const sentences = sentenceRows(page, zwnj);
  const rows: Partial<LocalRows> = {
    documents: [documentRow(document, page.point(document.text.length), zwnjState(zwnj))],
    sentences,
    statements: saidRows,
    topic_mentions: topicMentionRows(page, topics, statements, statementIds),
    ...agreed,
    ...meetingRows(page, entities, cast, meetings),
    times: timeRows(page, times),
    quantities: quantityRows(page, quantities),
    unresolved: unresolvedRows(page, cast, statements),
    mentions: mentionRows(page, entities, cast, statements),
  };
  const keys = documentKeys(document.document_id, document.text, saidRows, agreed.agreements);
  return { rows, entities: [...entities.values()], keys };
}

function documentRow(document: RawDocument, length: number, zwnj: ZwnjState): LocalRow<'documents'> {
  return {
    document_id: document.document_id,
    source_path: document.source_path,
    source_record: document.id ?? (document.source_record === null ? null : String(document.source_record)),
    outlet: document.outlet,
    url: document.url,
    title: document.title,
    published_at: document.published_at,
    published_precision: document.published_precision,
    language: 'fa',
    text: document.text,
    char_count: length,
    zwnj,
    text_sha256: document.text_sha256,
  };
}
