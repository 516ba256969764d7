import { loadLexicon } from '../lexicon/load.ts';
import type { RawDocument } from '../read/record.ts';
import type { Format } from '../write/encode.ts';
import { type BlockUse, type Known, readCached } from './cached.ts';
import { type BatchResult, readBatch } from './work.ts';

/** Documents that are read together; `known` says what the cache knows of each, and is null without a cache. */
export interface Batch {
  documents: RawDocument[];
  known: Known[] | null;
}

/** What all batches of a build have in common. */
export interface Work {
  lexiconFolder: string;
  formats: Format[];
  /** Where the blocks of the cache lie; null without a cache. */
  cacheFolder: string | null;
}

/** What a batch became, and which blocks of the cache hold it. */
export type Result = BatchResult & { blocks: BlockUse[] };

/** What reads batches, on whatever thread it is opened: with the lexicon loaded, and through the cache where there is one. */
export function openReader({ lexiconFolder, formats, cacheFolder }: Work): (batch: Batch) => Result {
  const lexicon = loadLexicon(lexiconFolder);
  return ({ documents, known }) =>
    known === null || cacheFolder === null
      ? { ...readBatch(documents, lexicon, formats), blocks: [] }
      : readCached(documents, known, cacheFolder, lexicon, formats);
}
