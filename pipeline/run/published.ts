import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listInputs } from '../read/inputs.ts';
import type { BuildFacts } from '../write/manifest.ts';

/** What a build knows of itself before it reads a text: with the texts, all that decides its output. */
export type Making = Pick<BuildFacts, 'code' | 'lexicon' | 'settings' | 'versions'>;

/** What the cache remembers of the output that was published last. */
const published = z.object({
  /** Hash of all that decides the output. */
  state: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), modified: z.number() })),
});

const record = 'published.json';
const pieceBytes = 2 ** 20;

/** Hash of what lies in `raw`, as far as a build reads it: names, sidecars, what is odd there, and all bytes. */
export async function rawState(raw: string): Promise<string> {
  const { files, issues } = await listInputs(raw);
  const all = createHash('sha256').update(JSON.stringify({ files, issues }));
  for (const { path, sidecar } of files) {
    for (const each of sidecar === null ? [path] : [sidecar, path]) all.update(`\n${hashOf(join(raw, each))}`);
  }
  return all.digest('hex');
}

function hashOf(path: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const bytes = createHash('sha256');
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, piece, 0, pieceBytes, null);
      bytes.update(piece.subarray(0, length));
    }
    return bytes.digest('hex');
  } catch {
    return 'unreadable';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The hash of any number of texts, none of which can run into the next. */
export function stateOf(...texts: string[]): string {
  return hash('sha256', JSON.stringify(texts));
}

/** Whether `out` is what a build of this state published, and nobody has touched it since. */
export function isPublished(cache: string, out: string, state: string): boolean {
  try {
    const last = published.parse(JSON.parse(readFileSync(join(cache, record), 'utf8')));
    return last.state === state && JSON.stringify(last.files) === JSON.stringify(filesOf(out));
  } catch {
    return false; // no record, or none that can be read: the build is done
  }
}

/** Remembers what was published. */
export function rememberPublished(cache: string, out: string, state: string): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, record), `${JSON.stringify({ state, files: filesOf(out) })}\n`);
}

function filesOf(out: string): z.infer<typeof published>['files'] {
  if (!existsSync(out)) return [];
  const entries = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  return entries.flatMap((path) => {
    const { size, mtimeMs } = statSync(join(out, path));
    return [{ path, bytes: size, modified: mtimeMs }];
  });
}
