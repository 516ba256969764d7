import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { RawDocument } from '../read/record.ts';
import type { Format } from '../write/encode.ts';
import type { BatchResult } from './work.ts';

/** Reads batches; `run` may be called again before it is done, up to `width` times at once. */
export interface Pool {
  width: number;
  run(documents: RawDocument[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/**
 * A pool of worker threads, each started when there is work for it; with one, the same work is done here. What the work
 * needs (lexicon, tables of words) is loaded only where it is done.
 */
export async function openPool(threads: number, lexiconFolder: string, formats: Format[]): Promise<Pool> {
  return threads <= 1 ? await openSingle(lexiconFolder, formats) : openThreads(threads, lexiconFolder, formats);
}

async function openSingle(lexiconFolder: string, formats: Format[]): Promise<Pool> {
  const [{ loadLexicon }, { readBatch }] = await Promise.all([import('../lexicon/load.ts'), import('./work.ts')]);
  const lexicon = loadLexicon(lexiconFolder);
  return { width: 1, run: async (documents) => readBatch(documents, lexicon, formats), close: async () => {} };
}

function openThreads(threads: number, lexiconFolder: string, formats: Format[]): Pool {
  const workers: ReturnType<typeof openWorker>[] = [];
  const idle: ReturnType<typeof openWorker>[] = [];
  const startWorker = () => {
    const worker = openWorker(lexiconFolder, formats);
    workers.push(worker);
    return worker;
  };
  const limit = pLimit(threads);
  return {
    width: threads * 2,
    run: (documents) =>
      limit(async () => {
        const worker = idle.pop() ?? startWorker();
        try {
          return await worker.run(documents);
        } finally {
          idle.push(worker);
        }
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** A worker with at most one batch; a worker that dies rejects it with the reason. */
function openWorker(lexiconFolder: string, formats: Format[]) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { lexiconFolder, formats } });
  let fail: (error: Error) => void = () => {};
  let death: Error | undefined;
  const die = (error: Error): void => {
    death ??= error;
    fail(death);
  };
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`a worker thread stopped with code ${code}`)));
  return {
    run: (documents: RawDocument[]) =>
      new Promise<BatchResult>((resolve, reject) => {
        if (death !== undefined) return reject(death);
        fail = reject;
        worker.once('message', resolve);
        worker.postMessage(documents);
      }),
    close: () => worker.terminate(),
  };
}
