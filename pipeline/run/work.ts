import { type LocalRows, tableNames } from '../../schemas/index.ts';
import { type DocumentResult, readDocument } from '../document.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { issueOf } from '../read/codes.ts';
import type { Issue, RawDocument } from '../read/record.ts';
import { encodeRows, type Format } from '../write/encode.ts';
import type { ReadDocuments } from './parts.ts';

/** What a batch of documents becomes. */
export interface BatchResult extends ReadDocuments {
  /** Documents that our own code failed on: rejected, each with a reason. */
  failed: Issue[];
}

/** Reads the documents of a batch. A document that makes the code throw is rejected alone; the others go on. */
export function readBatch(
  documents: readonly RawDocument[],
  lexicon: Lexicon,
  formats: readonly Format[],
): BatchResult {
  const done: DocumentResult[] = [];
  const failed: Issue[] = [];
  for (const document of documents) {
    try {
      done.push(readDocument(document, lexicon));
    } catch (error) {
      failed.push(internalError(document, error));
    }
    lexicon.vocabulary.forget();
  }
  try {
    const encoded = encodeRows(mergeRows(done.map((each) => each.rows)), formats);
    const starts = startsOf(done.map((each) => each.rows));
    return {
      encoded,
      starts,
      keys: done.map((each) => each.keys),
      entities: done.map((each) => each.entities),
      failed,
    };
  } catch (error) {
    if (documents.length > 1) return oneByOne(documents, lexicon, formats);
    return { ...nothing, failed: [internalError(documents[0]!, error)] };
  }
}

const nothing: ReadDocuments = { encoded: {}, starts: {}, keys: [], entities: [] };

/** A row that breaks its table's promise spoils only its own document: the batch is read again, one document at a time. */
function oneByOne(documents: readonly RawDocument[], lexicon: Lexicon, formats: readonly Format[]): BatchResult {
  const failed: Issue[] = [];
  const good: RawDocument[] = [];
  for (const document of documents) {
    const alone = readBatch([document], lexicon, formats);
    if (alone.failed.length > 0) failed.push(...alone.failed);
    else good.push(document);
  }
  if (good.length === documents.length)
    throw new Error('documents that can be written alone cannot be written together');
  return { ...(good.length === 0 ? nothing : readBatch(good, lexicon, formats)), failed };
}

/** The issue of a document that our own code failed on. */
export function internalError(document: Pick<RawDocument, 'source_path' | 'source_record'>, error: unknown): Issue {
  const what = error instanceof Error ? error.message : String(error);
  return issueOf(document.source_path, document.source_record, {
    code: 'E_INTERNAL',
    message: `the document could not be read by a defect of the program, please report it: ${what}`,
  });
}

function startsOf(all: readonly Partial<LocalRows>[]): ReadDocuments['starts'] {
  const starts: ReadDocuments['starts'] = {};
  for (const table of tableNames) {
    if (all.every((rows) => (rows[table]?.length ?? 0) === 0)) continue;
    const ends = [0];
    for (const rows of all) ends.push(ends.at(-1)! + (rows[table]?.length ?? 0));
    starts[table] = ends;
  }
  return starts;
}

function mergeRows(all: readonly Partial<LocalRows>[]): Partial<LocalRows> {
  const merged: { [table: string]: unknown[] } = {};
  for (const rows of all) {
    for (const [table, some] of Object.entries(rows)) {
      merged[table] ??= [];
      for (const row of some) merged[table].push(row);
    }
  }
  return merged as Partial<LocalRows>;
}
