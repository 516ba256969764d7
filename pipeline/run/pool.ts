import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Batch, Result, Work } from './reader.ts';

/** Reads batches; `run` may be called again before it is done, up to `width` times at once. */
export interface Pool {
  width: number;
  run(batch: Batch): Promise<Result>;
  close(): Promise<void>;
}

/**
 * A pool of worker threads, each started when there is work for it; with one, the same work is done here. What the work
 * needs (lexicon, tables of words) is loaded only where it is done.
 */
export async function openPool(threads: number, work: Work): Promise<Pool> {
  if (threads > 1) return openThreads(threads, work);
  const { openReader } = await import('./reader.ts');
  const read = openReader(work);
  return { width: 1, run: async (batch) => read(batch), close: async () => {} };
}

function openThreads(threads: number, work: Work): Pool {
  const workers: ReturnType<typeof openWorker>[] = [];
  const idle: ReturnType<typeof openWorker>[] = [];
  const startWorker = () => {
    const worker = openWorker(work);
    workers.push(worker);
    return worker;
  };
  const limit = pLimit(threads);
  return {
    width: threads * 2,
    run: (batch) =>
      limit(async () => {
        const worker = idle.pop() ?? startWorker();
        try {
          return await worker.run(batch);
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
function openWorker(work: Work) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
  let fail: (error: Error) => void = () => {};
  let death: Error | undefined;
  const die = (error: Error): void => {
    death ??= error;
    fail(death);
  };
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`a worker thread stopped with code ${code}`)));
  return {
    run: (batch: Batch) =>
      new Promise<Result>((resolve, reject) => {
        if (death !== undefined) return reject(death);
        fail = reject;
        worker.once('message', resolve);
        worker.postMessage(batch);
      }),
    close: () => worker.terminate(),
  };
}
