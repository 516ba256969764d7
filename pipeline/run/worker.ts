import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../lexicon/load.ts';
import type { RawDocument } from '../read/record.ts';
import { type Format, transferList } from '../write/encode.ts';
import { readBatch } from './work.ts';

/** A worker thread: batches of documents in, finished buffers out, transferred and not copied. */
const { lexiconFolder, formats } = workerData as { lexiconFolder: string; formats: Format[] };
const lexicon = loadLexicon(lexiconFolder);

parentPort!.on('message', (documents: RawDocument[]) => {
  const result = readBatch(documents, lexicon, formats);
  parentPort!.postMessage(result, transferList(result.encoded));
});
