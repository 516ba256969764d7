/** Peyman as a user runs it: a process of its own, started through bin/peyman. */
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { reportFiles } from '../../pipeline/report/write.ts';

export const bin = fileURLToPath(new URL('../../bin/peyman', import.meta.url));

/** What the process is told by its surroundings: nothing of the machine but the path of its programs. */
export const plainEnvironment = { PATH: process.env.PATH ?? '', HOME: tmpdir() };

export interface Ran {
  /** The exit code; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a program; `ran` tells what came of it. */
export function start(program: string, words: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(program, words, { env: plainEnvironment, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const ran = new Promise<Ran>((resolve, reject) => {
    const parts: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout?.on('data', (part: Buffer) => parts.stdout.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.stderr.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      const [stdout, stderr] = [parts.stdout, parts.stderr].map((each) => Buffer.concat(each).toString('utf8'));
      resolve({ code, stdout: stdout!, stderr: stderr! });
    });
  });
  return { child, ran };
}

/** Runs `peyman WORDS` to its end. */
export function peyman(words: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return start(bin, words, options).ran;
}

/** A folder that is there for the tests of one file or, called in a test, for that test; anybody may write in it. */
export function newFolder(atEnd: (clean: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'peyman-run-')));
  chmodSync(folder, 0o777);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** SHA-256 of every file below a folder, by its path; but for the report, which tells what is new since the output before. */
export function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !(reportFiles as readonly string[]).includes(path))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** What unfinished builds left in a folder: all that builds make there but outputs and caches. */
export const leftovers = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith('.peyman-') && !name.endsWith('-cache'));

/**
 * Options of a process that may not read and write everything: none where this one is not root's, another user where it
 * is; null where that user cannot run Peyman.
 */
export function unprivileged(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65534, gid: 65534 };
  return spawnSync(bin, ['--help'], nobody).status === 0 ? nobody : null;
}
