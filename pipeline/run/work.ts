import type { LocalRows } from '../../schemas/index.ts';
import type { DocumentKeys } from '../corpus/keys.ts';
import { readDocument } from '../document.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { issueOf } from '../read/codes.ts';
import type { Issue, RawDocument } from '../read/record.ts';
import type { LocalEntity } from '../rows/entities.ts';
import { type EncodedBatch, encodeRows, type Format } from '../write/encode.ts';

/** What a batch of documents becomes: finished columns and CSV bytes, and the little that the corpus needs to know. */
export interface BatchResult {
  encoded: EncodedBatch;
  keys: DocumentKeys[];
  entities: LocalEntity[][];
  /** Documents that our own code failed on: rejected, each with a reason. */
  failed: Issue[];
}

/** Reads the documents of a batch. A document that makes the code throw is rejected alone; the others go on. */
export function readBatch(
  documents: readonly RawDocument[],
  lexicon: Lexicon,
  formats: readonly Format[],
): BatchResult {
  const done: { rows: Partial<LocalRows>; keys: DocumentKeys; entities: LocalEntity[] }[] = [];
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
    return { encoded, keys: done.map((each) => each.keys), entities: done.map((each) => each.entities), failed };
  } catch (error) {
    if (documents.length > 1) return oneByOne(documents, lexicon, formats);
    return { encoded: {}, keys: [], entities: [], failed: [internalError(documents[0]!, error)] };
  }
}

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
  const together =
    good.length === 0 ? { encoded: {}, keys: [], entities: [], failed: [] } : readBatch(good, lexicon, formats);
  return { ...together, failed };
}

/** The issue of a document that our own code failed on. */
export function internalError(document: Pick<RawDocument, 'source_path' | 'source_record'>, error: unknown): Issue {
  const what = error instanceof Error ? error.message : String(error);
  return issueOf(document.source_path, document.source_record, {
    code: 'E_INTERNAL',
    message: `the document could not be read by a defect of the program, please report it: ${what}`,
  });
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
