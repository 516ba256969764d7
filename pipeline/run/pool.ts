import { Worker } from 'node:worker_threads';
import { loadLexicon } from '../lexicon/load.ts';
import type { RawDocument } from '../read/record.ts';
import type { Format } from '../write/encode.ts';
import { type BatchResult, readBatch } from './work.ts';

/** Reads batches; `run` may be called again before it is done, up to `width` times at once. */
export interface Pool {
  width: number;
  run(documents: RawDocument[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/** A pool of worker threads; with one thread the work is done here, by the same function. */
export function openPool(threads: number, lexiconFolder: string, formats: Format[]): Pool {
  if (threads <= 1) {
    const lexicon = loadLexicon(lexiconFolder);
    return { width: 1, run: async (documents) => readBatch(documents, lexicon, formats), close: async () => {} };
  }
  const workers = Array.from({ length: threads }, () => openWorker(lexiconFolder, formats));
  return {
    width: threads * 2,
    run(documents) {
      const freest = workers.reduce((best, worker) => (worker.waiting() < best.waiting() ? worker : best));
      return freest.run(documents);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

interface Waiting {
  resolve(result: BatchResult): void;
  reject(error: Error): void;
}

function openWorker(lexiconFolder: string, formats: Format[]) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { lexiconFolder, formats } });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', ({ id, result }: { id: number; result: BatchResult }) => {
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker thread stopped with code ${code}`)));
  return {
    waiting: () => waiting.size,
    run(documents: RawDocument[]): Promise<BatchResult> {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, documents });
      });
    },
    close: () => worker.terminate(),
  };
}
