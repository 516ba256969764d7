import { readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AsyncByteQueue, RecordBatchReader, RecordBatchStreamWriter } from 'apache-arrow';
import { topicRows } from '../pipeline/corpus/topics.ts';
import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { defaultLimits, type ReadLimits } from '../pipeline/read/record.ts';
import { codeFacts, root } from '../pipeline/run/code.ts';
import type { Answer } from './answer.ts';
import { answerBatch, answerSchema } from './answers.ts';
import { ContractError, type CorpusRecord, recordsOf } from './records.ts';

/** The name of the protocol; its number changes when a host must. */
export const contract = 'peyman-documents/1';

const stdin = 0;
const stdout = 1;
const stderr = 2;
const chunkBytes = 1 << 20;

/** The limits on documents, from the words after the worker's name. */
export function limitsOf(words: string[]): ReadLimits {
  try {
    const { values } = parseArgs({ args: words, options: { 'max-document-bytes': { type: 'string' } } });
    const documentBytes = Number(values['max-document-bytes'] ?? defaultLimits.documentBytes);
    if (!Number.isSafeInteger(documentBytes) || documentBytes < 1) {
      throw new Error(`--max-document-bytes takes a whole number from 1 on, not ${values['max-document-bytes']}`);
    }
    return { ...defaultLimits, documentBytes };
  } catch (error) {
    return leave(2, error);
  }
}

/**
 * Answers the batches on stdin until the stream ends, one by one: what is read and written blocks, so that neither side
 * runs ahead of the other. The schema of the answers is written before anything is read. Exit codes: 0 the stream ended
 * and all was answered, 1 a defect or a damaged stream, 2 the host does not keep to the protocol.
 */
export function serve(lexicon: Lexicon, answer: (record: CorpusRecord) => Answer): void {
  console.log = console.error; // stdout is the stream's
  try {
    const schema = answerSchema(factsOf(lexicon));
    const writer = new RecordBatchStreamWriter({ autoDestroy: false });
    writer.reset(new StandardOutput(), schema);
    for (const batch of RecordBatchReader.from(standardInput())) {
      const answers = recordsOf(batch).map((record, document) => {
        say({ document }); // a host tells a slow worker from a hung one, and knows where one died
        return answer(record);
      });
      writer.write(answerBatch(schema, answers));
    }
    writer.finish();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(1); // the host is gone
    leave(error instanceof ContractError ? 2 : 1, error);
  }
}

/** One line of JSON on stderr. */
function say(line: object): void {
  writeSync(stderr, `${JSON.stringify(line)}\n`);
}

function leave(code: number, error: unknown): never {
  say({ error: error instanceof Error ? error.message : String(error) });
  process.exit(code);
}

/** What made the answers, for the schema's metadata; and the topics, which no document gives. */
function factsOf(lexicon: Lexicon): Map<string, string> {
  const facts = codeFacts(join(root, 'lexicon'));
  return new Map([
    ['contract', contract],
    ['version', facts.code.version],
    ['code_sha256', facts.code.sha256],
    ['lexicon_sha256', facts.lexicon.sha256],
    ['node', process.versions.node],
    ['unicode', process.versions.unicode ?? 'none'],
    ['icu', process.versions.icu ?? 'none'],
    ['topics', JSON.stringify(topicRows(lexicon.lines.topics))],
  ]);
}

/**
 * What comes on stdin. The reader says how many more bytes it wants and asks even where it wants none: reading on then
 * would wait for the next batch, which the host sends only when it has the answers to this one.
 */
function* standardInput(): Generator<Uint8Array, void, number | undefined> {
  let wanted: number | undefined;
  for (;;) {
    const chunk = new Uint8Array(wanted === 0 ? 0 : chunkBytes);
    const length = wanted === 0 ? 0 : readSync(stdin, chunk);
    if (length === 0 && wanted !== 0) return;
    wanted = yield chunk.subarray(0, length);
  }
}

/** The writer's queue of bytes, emptied straight into the pipe; waits where the host is slower. */
class StandardOutput extends AsyncByteQueue {
  override write(bytes: Uint8Array) {
    for (let done = 0; done < bytes.length; ) done += writeSync(stdout, bytes, done);
  }
}
