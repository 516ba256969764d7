import type { DocumentKeys } from '../pipeline/corpus/keys.ts';
import { readDocument } from '../pipeline/document.ts';
import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { admit } from '../pipeline/read/admit.ts';
import { countedRegister, type Place } from '../pipeline/read/identity.ts';
import type { Issue, RawDocument, ReadLimits } from '../pipeline/read/record.ts';
import type { LocalEntity } from '../pipeline/rows/entities.ts';
import { internalError } from '../pipeline/run/work.ts';
import { checkRows } from '../pipeline/write/encode.ts';
import type { LocalRows } from '../schemas/index.ts';
import type { CorpusRecord } from './records.ts';

/** What one record gives: its document read into rows, or the issue that says why not. */
export interface Answer {
  place: Place;
  /** `rejected`: the record is no document. `failed`: our own code could not read it. */
  status: 'ok' | 'rejected' | 'failed';
  documentId: string | null;
  rows: Partial<LocalRows>;
  entities: LocalEntity[];
  keys: DocumentKeys | null;
  issues: Issue[];
}

/** Reads one record, with the same checks, ids and rows as a build on one machine. Never throws. */
export function answerRecord(record: CorpusRecord, lexicon: Lexicon, limits: ReadLimits): Answer {
  const { place, count, first } = record;
  const events = admit(place.path, record.found, limits, countedRegister(count, first));
  const issues = events.flatMap((event) => (event.kind === 'issue' ? [event.issue] : []));
  const document = events.find((event) => event.kind === 'document')?.document;
  const nothing = { place, documentId: document?.document_id ?? null, rows: {}, entities: [], keys: null };
  if (document === undefined) return { ...nothing, status: 'rejected', issues };
  try {
    return { ...nothing, status: 'ok', ...readChecked(document, lexicon), issues };
  } catch (error) {
    return { ...nothing, status: 'failed', issues: [...issues, internalError(document, error)] };
  } finally {
    lexicon.vocabulary.forget();
  }
}

function readChecked(document: RawDocument, lexicon: Lexicon): Pick<Answer, 'rows' | 'entities' | 'keys'> {
  const result = readDocument(document, lexicon);
  checkRows(result.rows);
  return result;
}
