import { join } from 'node:path';
import type { LocalRows, TableName } from '../../schemas/index.ts';
import { entities, entityRow } from '../corpus/entities.ts';
import { issueRow, issues } from '../corpus/issues.ts';
import { createRepeats } from '../corpus/repeats.ts';
import { createSorted } from '../corpus/sorted.ts';
import { topicRows } from '../corpus/topics.ts';
import { loadTopics } from '../lexicon/load.ts';
import type { Issue, RawDocument, ReadEvent } from '../read/record.ts';
import { encodeRows } from '../write/encode.ts';
import type { openTables } from '../write/tables.ts';
import { createBatcher } from './batches.ts';
import type { Cache } from './cache.ts';
import type { BuildCounts, BuildOptions } from './options.ts';
import type { Pool } from './pool.ts';
import { openRuns } from './runs.ts';

/** An input file as it was read, for the manifest. */
export interface InputFacts {
  path: string;
  bytes: number;
  sha256: string;
}

/** What a build has counted and met. */
export interface Assembly {
  counts: BuildCounts;
  inputs: InputFacts[];
}

/** Told after each batch: documents written, and bytes of text read for them. */
export type OnProgress = (documents: number, bytes: number) => void;

type Tables = ReturnType<typeof openTables>;

/**
 * Takes documents from the readers through the pool into the tables, in input order: several batches are under way at
 * once, their results are joined one after the other, so that the output does not depend on the number of threads. What
 * needs the whole corpus, and grows with it, waits in files in `directory`.
 */
export async function assemble(
  events: AsyncIterable<ReadEvent>,
  pool: Pool,
  tables: Tables,
  directory: string,
  cache: Cache | null,
  options: BuildOptions,
  onProgress: OnProgress,
): Promise<Assembly> {
  const corpus = openCorpus(directory);
  const counts = { documents_in: 0, documents_written: 0, documents_rejected: 0 };
  const inputs: InputFacts[] = [];
  const underWay: ReturnType<Pool['run']>[] = [];
  const batcher = createBatcher();
  let bytes = 0;

  const note = (issue: Issue): void => {
    corpus.issues.add(issue);
    if (issue.severity === 'error') counts.documents_rejected++;
  };
  const joinNext = async (): Promise<void> => {
    const result = await underWay.shift()!;
    tables.append(result.encoded, corpus.repeats.join(result.keys));
    for (const local of result.entities.flat()) corpus.entities.add(entityRow(local));
    result.failed.forEach(note);
    cache?.use(result.blocks);
    counts.documents_written += result.keys.length;
    onProgress(counts.documents_written, bytes);
  };
  const start = async (documents: RawDocument[] | undefined): Promise<void> => {
    if (documents === undefined) return;
    const running = pool.run({ documents, known: cache?.look(documents) ?? null });
    running.catch(() => {}); // awaited in order below; a failure must not count as unhandled before its turn
    underWay.push(running);
    while (underWay.length >= pool.width) await joinNext();
  };

  for await (const event of events) {
    if (event.kind === 'document') {
      counts.documents_in++;
      bytes += Buffer.byteLength(event.document.text);
      await start(batcher.add(event.document));
    } else if (event.kind === 'input') inputs.push({ path: event.path, bytes: event.bytes, sha256: event.sha256 });
    else {
      note(event.issue);
      if (event.issue.severity === 'error') counts.documents_in++; // the readers refused it
    }
  }
  await start(batcher.rest());
  while (underWay.length > 0) await joinNext();
  checkCounts(counts);
  corpus.write(tables, options);
  return { counts, inputs };
}

/** What grows with the corpus: fingerprints in memory, all else in files of sorted rows. */
function openCorpus(directory: string) {
  const entityRuns = openRuns<LocalRows['entities'][number]>(join(directory, '.entities.runs'));
  const issueRuns = openRuns<Issue>(join(directory, '.issues.runs'));
  const corpus = {
    repeats: createRepeats(),
    entities: createSorted(entities, entityRuns),
    issues: createSorted(issues, issueRuns),
    /** Writes the tables that are whole only when all documents are read. */
    write(tables: Tables, { lexicon, formats }: BuildOptions): void {
      const write = <T extends TableName>(table: T, rows: LocalRows[T][number][]): void =>
        tables.append(encodeRows({ [table]: rows } as Partial<LocalRows>, formats));
      for (const rows of slices(corpus.entities.rows())) write('entities', rows);
      write('topics', topicRows(loadTopics(lexicon)));
      for (const rows of slices(corpus.issues.rows())) write('issues', rows.map(issueRow));
      entityRuns.close();
      issueRuns.close();
    },
  };
  return corpus;
}

function* slices<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let slice: Row[] = [];
  for (const row of rows) {
    slice.push(row);
    if (slice.length < 4096) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Each document that came in was written, or has its error. */
function checkCounts({ documents_in, documents_written, documents_rejected }: BuildCounts): void {
  if (documents_in !== documents_written + documents_rejected) {
    throw new Error(
      `documents were lost: ${documents_in} in, ${documents_written} written, ${documents_rejected} rejected`,
    );
  }
}
