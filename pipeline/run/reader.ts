import { loadLexicon } from '../lexicon/load.ts';
import { readCached } from './cached.ts';
import type { Batch, Result, Work } from './pool.ts';
import { readBatch } from './work.ts';

/** What reads batches, on whatever thread it is opened: with the lexicon loaded, and through the cache where there is one. */
export function openReader({ lexiconFolder, formats, cacheFolder }: Work): (batch: Batch) => Result {
  const lexicon = loadLexicon(lexiconFolder);
  return ({ documents, known }) =>
    known === null || cacheFolder === null
      ? { ...readBatch(documents, lexicon, formats), blocks: [] }
      : readCached(documents, known, cacheFolder, lexicon, formats);
}
