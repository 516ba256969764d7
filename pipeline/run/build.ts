import { readCorpus } from '../read/corpus.ts';
import { byCodePoint } from '../read/folders.ts';
import { writeMetadata } from '../write/metadata.ts';
import { openTables } from '../write/tables.ts';
import { type Assembly, assemble, type OnProgress } from './assemble.ts';
import { codeFacts } from './code.ts';
import { dataset } from './dataset.ts';
import { type BuildCounts, type BuildOptions, mostRejected } from './options.ts';
import { checkPlaces } from './places.ts';
import { openPool, type Pool } from './pool.ts';
import { openStaging } from './publish.ts';

/** What a build did: the counts, and why it counts as failed if it does; its output, with all issues, is there to be read. */
export interface BuildResult {
  counts: BuildCounts;
  failure: string | null;
}

/**
 * The whole way from `raw` to `out`: read, understand, join, write, describe, swap in. The output is the old one or the
 * new one, never half; on any error the old one stays. Throws UsageError or PublishError for what the user can mend.
 */
export async function build(options: BuildOptions, onProgress: OnProgress): Promise<BuildResult> {
  checkPlaces(options.raw, options.out);
  const staging = openStaging(options.out);
  let pool: Pool | undefined;
  let tables: ReturnType<typeof openTables> | undefined;
  try {
    pool = await openPool(options.threads, options.lexicon, options.formats);
    tables = openTables(staging.directory, options.formats);
    const assembly = await assemble(
      readCorpus(options.raw, options.limits),
      pool,
      tables,
      staging.directory,
      options,
      onProgress,
    );
    const files = tables.close();
    writeMetadata(staging.directory, dataset(), factsOf(options, assembly), files);
    const failure = failureOf(options, assembly.counts);
    staging.publish();
    return { counts: assembly.counts, failure };
  } catch (error) {
    tables?.abandon();
    staging.discard();
    throw error;
  } finally {
    await pool?.close();
  }
}

function factsOf(options: BuildOptions, { inputs, counts }: Assembly): Parameters<typeof writeMetadata>[2] {
  const { code, lexicon } = codeFacts(options.lexicon);
  return {
    inputs: [...inputs].sort((a, b) => byCodePoint(a.path, b.path)),
    code,
    lexicon,
    settings: { formats: [...options.formats], limits: { ...options.limits }, strict: options.strict },
    versions: {
      node: process.versions.node,
      unicode: process.versions.unicode ?? 'none',
      icu: process.versions.icu ?? 'none',
    },
    counts,
  };
}

/** Why a finished build still counts as failed: too much was rejected. */
function failureOf(options: BuildOptions, counts: BuildCounts): string | null {
  const { documents_in, documents_rejected } = counts;
  if (documents_rejected === 0) return null;
  if (options.strict)
    return `${documents_rejected} of ${documents_in} documents were rejected, and --strict allows none; see issues.csv`;
  if (documents_rejected / documents_in > mostRejected) {
    return `${documents_rejected} of ${documents_in} documents were rejected, more than ${mostRejected * 100} %; see issues.csv`;
  }
  return null;
}
