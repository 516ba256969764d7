import { writeExplorer } from '../explorer/write.ts';
import { openOutput, readableOutput } from '../output/read.ts';
import { readCorpus } from '../read/corpus.ts';
import { byCodePoint } from '../read/folders.ts';
import { writeReport } from '../report/write.ts';
import { writeChecksums, writeMetadata } from '../write/metadata.ts';
import { openTables } from '../write/tables.ts';
import { type Assembly, assemble, type OnProgress } from './assemble.ts';
import { openCache } from './cache.ts';
import { root } from './code.ts';
import { dataset } from './dataset.ts';
import { type BuildCounts, type BuildOptions, isReadBack } from './options.ts';
import { openPool, type Pool } from './pool.ts';
import { openStaging } from './publish.ts';
import { type Making, stateOf } from './published.ts';
import { checkStaged } from './staged.ts';

/** Reads, understands, joins, writes, describes, checks, reports and swaps in; with the cache below `caches` if there is one. */
export async function rebuild(
  options: BuildOptions,
  making: Making,
  caches: string | null,
  onProgress: OnProgress,
): Promise<BuildCounts> {
  const staging = openStaging(options.out);
  let pool: Pool | undefined;
  let tables: ReturnType<typeof openTables> | undefined;
  try {
    const cache = caches === null ? null : openCache(caches, documentState(making, options));
    const work = { lexiconFolder: options.lexicon, formats: options.formats, cacheFolder: cache?.folder ?? null };
    pool = await openPool(options.threads, work);
    tables = openTables(staging.directory, options.formats);
    const events = readCorpus(options.raw, options.limits);
    const assembly = await assemble(events, pool, tables, staging.directory, cache, options, onProgress);
    const files = tables.close();
    await pool.close();
    const { manifest, described } = writeMetadata(staging.directory, dataset(), factsOf(making, assembly), files);
    const output = isReadBack(options) ? openOutput(staging.directory) : null;
    const before = readableOutput(options.out);
    const checks = output === null ? [] : await checkStaged(output, before);
    const pages = output !== null && options.explorer ? await writeExplorer(output, root) : [];
    writeChecksums(staging.directory, [...described, ...pages]);
    await writeReport(staging.directory, dataset(), { manifest, output, before, checks });
    staging.publish();
    cache?.sweep();
    return assembly.counts;
  } catch (error) {
    tables?.abandon();
    staging.discard();
    throw error;
  } finally {
    await pool?.close();
  }
}

/** Hash of what decides the rows of a document beside the document itself. */
function documentState({ code, lexicon, versions }: Making, { formats }: BuildOptions): string {
  return stateOf(JSON.stringify({ code, lexicon, versions, formats }));
}

function factsOf(making: Making, { inputs, counts }: Assembly): Parameters<typeof writeMetadata>[2] {
  return { inputs: [...inputs].sort((a, b) => byCodePoint(a.path, b.path)), ...making, counts };
}
