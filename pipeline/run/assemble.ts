import { createEntities } from '../corpus/entities.ts';
import { createRepeats } from '../corpus/repeats.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { byCodePoint } from '../read/folders.ts';
import type { Issue, RawDocument, ReadEvent } from '../read/record.ts';
import { topicRows } from '../rows/topics.ts';
import { encodeRows } from '../write/encode.ts';
import type { openTables } from '../write/tables.ts';
import { createBatcher } from './batches.ts';
import type { BuildCounts, BuildOptions } from './options.ts';
import type { Pool } from './pool.ts';
import type { BatchResult } from './work.ts';

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
  issues: Issue[];
}

/** Told after each batch: documents written, and bytes of text read for them. */
export type OnProgress = (documents: number, bytes: number) => void;

/**
 * Takes documents from the readers through the pool into the tables, in input order: several batches are under way at
 * once, their results are joined one after the other, so that the output does not depend on the number of threads.
 */
export async function assemble(
  events: AsyncIterable<ReadEvent>,
  pool: Pool,
  tables: ReturnType<typeof openTables>,
  lexicon: Lexicon,
  options: BuildOptions,
  onProgress: OnProgress,
): Promise<Assembly> {
  const repeats = createRepeats();
  const entities = createEntities();
  const assembly: Assembly = {
    counts: { documents_in: 0, documents_written: 0, documents_rejected: 0 },
    inputs: [],
    issues: [],
  };
  const underWay: Promise<BatchResult>[] = [];
  const batcher = createBatcher();
  let bytes = 0;

  const joinNext = async (): Promise<void> => {
    const result = await underWay.shift()!;
    tables.append(result.encoded, repeats.join(result.keys));
    for (const local of result.entities) entities.add(local);
    for (const issue of result.failed) assembly.issues.push(issue);
    assembly.counts.documents_written += result.keys.length;
    onProgress(assembly.counts.documents_written, bytes);
  };
  const start = async (batch: RawDocument[] | undefined): Promise<void> => {
    if (batch === undefined) return;
    const running = pool.run(batch);
    running.catch(() => {}); // awaited in order below; a failure must not count as unhandled before its turn
    underWay.push(running);
    while (underWay.length >= pool.width) await joinNext();
  };

  for await (const event of events) {
    if (event.kind === 'document') {
      assembly.counts.documents_in++;
      bytes += Buffer.byteLength(event.document.text);
      await start(batcher.add(event.document));
    } else if (event.kind === 'input')
      assembly.inputs.push({ path: event.path, bytes: event.bytes, sha256: event.sha256 });
    else {
      assembly.issues.push(event.issue);
      if (event.issue.severity === 'error') assembly.counts.documents_in++; // the readers refused it
    }
  }
  await start(batcher.rest());
  while (underWay.length > 0) await joinNext();
  countRejected(assembly);
  const last = { entities: entities.rows(), topics: topicRows(lexicon), issues: issueRows(assembly.issues) };
  tables.append(encodeRows(last, options.formats));
  return assembly;
}

/** Counts the rejected, by readers and workers: each document that came in was written, or has its error. */
function countRejected({ counts, issues }: Assembly): void {
  counts.documents_rejected = issues.filter((issue) => issue.severity === 'error').length;
  if (counts.documents_in !== counts.documents_written + counts.documents_rejected) {
    throw new Error(
      `documents were lost: ${counts.documents_in} in, ${counts.documents_written} written, ${counts.documents_rejected} rejected`,
    );
  }
}

/** Issues in the order of the inputs, whatever thread met them first. */
function issueRows(issues: readonly Issue[]) {
  const record = (issue: Issue): number => issue.source_record ?? 0;
  return [...issues]
    .sort(
      (a, b) =>
        byCodePoint(a.source_path, b.source_path) ||
        record(a) - record(b) ||
        byCodePoint(a.code, b.code) ||
        byCodePoint(a.message, b.message),
    )
    .map((issue) => ({ ...issue, source_record: issue.source_record === null ? null : String(issue.source_record) }));
}
