import { parentPort, workerData } from 'node:worker_threads';
import { transferList } from '../write/encode.ts';
import { type Batch, openReader, type Work } from './reader.ts';

/** A worker thread: batches of documents in, finished buffers out, transferred and not copied. */
const read = openReader(workerData as Work);

parentPort!.on('message', (batch: Batch) => {
  const result = read(batch);
  parentPort!.postMessage(result, transferList(result.encoded));
});
