import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Where a build writes until it is whole: a hidden folder beside the output, named after the output and the process.
 * `publish` puts it in the place of the output; before that the last good output stands untouched.
 */
export interface Staging {
  directory: string;
  /** Swaps the finished folder in. The old one is moved aside and deleted only then. */
  publish(): void;
  /** Throws the unfinished folder away. */
  discard(): void;
}

/** A build that cannot start: another one is running, or the place cannot be written. */
export class PublishError extends Error {}

/**
 * Opens a staging folder for `out`. Sweeps what dead builds left, brings back an output whose swap was cut off, and
 * refuses to start while another build of the same output is alive. Throws PublishError with what to do.
 */
export function openStaging(out: string): Staging {
  const target = resolve(out);
  const parent = dirname(target);
  const prefix = `.peyman-${basename(target)}-`;
  mkdirSync(parent, { recursive: true });
  const release = lock(join(parent, `${prefix}lock`), out);
  try {
    sweep(parent, prefix, target);
    const directory = join(parent, `${prefix}${process.pid}`);
    mkdirSync(directory);
    return {
      directory,
      publish() {
        const old = join(parent, `${prefix}old`);
        if (existsSync(target)) renameSync(target, old);
        renameSync(directory, target);
        rmSync(old, { recursive: true, force: true });
        release();
      },
      discard() {
        rmSync(directory, { recursive: true, force: true });
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A file that only one living process holds; a dead holder's is taken over. */
function lock(path: string, out: string): () => void {
  for (const attempt of [1, 2]) {
    try {
      const descriptor = openSync(path, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code !== 'EEXIST') throw new PublishError(`cannot write beside ${out}: ${error.message}`);
      if (attempt === 2 || isAlive(Number(readFileSync(path, 'utf8')))) {
        throw new PublishError(`another build of ${out} is running (process ${readFileSync(path, 'utf8')}); wait for it, or stop it`);
      }
      rmSync(path, { force: true });
    }
  }
  throw new PublishError(`cannot lock ${out}`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Unfinished folders of dead builds go; an old output whose new one never came is put back. */
function sweep(parent: string, prefix: string, target: string): void {
  const old = join(parent, `${prefix}old`);
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && name !== `${prefix}lock`) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
