import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../write/manifest.ts';
import type { OnProgress } from './assemble.ts';
import { codeFacts, pageHash } from './code.ts';
import { dataset } from './dataset.ts';
import { type BuildCounts, type BuildOptions, hasExplorer, mostRejected } from './options.ts';
import { cacheFolder, checkPlaces } from './places.ts';
import { isPublished, type Making, rawState, rememberPublished, stateOf } from './published.ts';

/** What a build did: the counts, and why it counts as failed if it does; its output, with all issues, is there to be read. */
export interface BuildResult {
  counts: BuildCounts;
  failure: string | null;
  /** Whether the output was already what the build would have made, so that nothing was written. */
  unchanged: boolean;
}

/**
 * The whole way from `raw` to `out`: read, understand, join, write, describe, swap in. The output is the old one or the
 * new one, never half; on any error the old one stays. With the cache, what a former build of the same output read is
 * not read again, and where nothing changed nothing is written; the output is the same to the byte. Throws UsageError or
 * PublishError for what the user can mend.
 */
export async function build(options: BuildOptions, onProgress: OnProgress): Promise<BuildResult> {
  checkPlaces(options.raw, options.out);
  const making = makingOf(options);
  const state = async () => stateOf(JSON.stringify(making), JSON.stringify(dataset()), await rawState(options.raw));
  const caches = options.cache ? cacheFolder(options.out) : null;
  const before = caches === null ? '' : await state();
  if (caches !== null && isPublished(caches, options.out, before)) {
    const { counts } = manifest.parse(JSON.parse(readFileSync(join(options.out, 'manifest.json'), 'utf8')));
    return { counts, failure: failureOf(options, counts), unchanged: true };
  }
  // loaded only now: where nothing changed, it would take most of the time
  const { rebuild } = await import('./rebuild.ts');
  const counts = await rebuild(options, making, caches, onProgress);
  // what changed while it was read is for the next build
  if (caches !== null && (await state()) === before) rememberPublished(caches, options.out, before);
  return { counts, failure: failureOf(options, counts), unchanged: false };
}

function makingOf(options: BuildOptions): Making {
  const { lexicon, formats, limits, strict } = options;
  return {
    ...codeFacts(lexicon),
    settings: {
      formats: [...formats],
      limits: { ...limits },
      strict,
      explorer: hasExplorer(options) ? pageHash() : null,
    },
    versions: {
      node: process.versions.node,
      unicode: process.versions.unicode ?? 'none',
      icu: process.versions.icu ?? 'none',
    },
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
