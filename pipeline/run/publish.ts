import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf } from './places.ts';

/**
 * Where a build writes until it is whole: a hidden folder beside the output, named after the output and the process.
 * While it is there, no other build of the same output starts. `publish` puts it in the place of the output; before
 * that the last good output stands untouched.
 */
export interface Staging {
  directory: string;
  /** Makes everything durable and swaps the finished folder in. The old one is moved aside and deleted only then. */
  publish(): void;
  /** Throws the unfinished folder away. */
  discard(): void;
}

/** A build that cannot start: another one is running, or the place cannot be written. The message says what to do. */
export class PublishError extends Error {}

/** What every output of a build has; a folder with other things in it and without these is somebody's, and is not replaced. */
const buildSigns = ['SHA256SUMS', 'datapackage.json', 'manifest.json'];

/**
 * Opens a staging folder for `out`. Sweeps what dead builds left, brings back an output whose swap was cut off, and
 * refuses to start while another build of the same output is alive, or where `out` is not Peyman's to replace: a folder
 * with things in it and without `signs`. Throws PublishError with what to do.
 */
export function openStaging(out: string, signs: readonly string[] = buildSigns): Staging {
  const target = placeOf(out);
  const parent = dirname(target);
  const prefix = `.peyman-${basename(target)}-`;
  const directory = join(parent, `${prefix}${process.pid}`);
  const old = join(parent, `${prefix}old`);
  checkReplaceable(out, target, signs);
  try {
    mkdirSync(parent, { recursive: true });
    // a dead process, in a container perhaps, may have had our number
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
  } catch (error) {
    throw new PublishError(`cannot write beside ${out}, where a build does its work: ${messageOf(error)}`);
  }
  const discard = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    // our own folder stands before we look for others', so that of two builds at least one sees the other
    sweep(out, target, parent, prefix);
  } catch (error) {
    discard();
    throw error;
  }
  return { directory, publish: () => swap(directory, target, old), discard };
}

/** Throws where replacing `target` as a whole cannot work, or would delete what no build has written. */
function checkReplaceable(out: string, target: string, signs: readonly string[]): void {
  const facts = lstatSync(target, { throwIfNoEntry: false });
  if (facts === undefined) return;
  if (!facts.isDirectory()) throw new PublishError(`${out} is there and is no folder; name another place`);
  if (facts.dev !== statSync(dirname(target)).dev) {
    throw new PublishError(`${out} is a mount point, which cannot be replaced as a whole; name a folder in it`);
  }
  const names = readdirSync(target);
  if (names.length > 0 && !signs.every((sign) => names.includes(sign))) {
    throw new PublishError(
      `${out} is not empty and was not written by peyman (it lacks ${signs.join(', ')}); a build would delete what is in it: name another folder, or remove this one`,
    );
  }
}

/** Refuses if another build is alive; else unfinished folders go, and an output whose new one never came is put back. */
function sweep(out: string, target: string, parent: string, prefix: string): void {
  const leftovers = readdirSync(parent).filter((name) => name.startsWith(prefix));
  for (const name of leftovers) {
    const pid = processOf(name, prefix);
    if (pid !== null && pid !== process.pid && isAlive(pid)) {
      throw new PublishError(
        `another build of ${out} is running (process ${pid}); wait for it, or stop it. If process ${pid} is no build, delete ${join(parent, name)}`,
      );
    }
  }
  if (leftovers.includes(`${prefix}old`) && !existsSync(target)) renameSync(join(parent, `${prefix}old`), target);
  for (const name of leftovers) {
    const pid = processOf(name, prefix);
    const dead = pid !== null && pid !== process.pid;
    if (dead || name === `${prefix}old`) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** 4711 for `.peyman-out-4711`; null for all else, such as the folders of an output that is called out-2. */
function processOf(name: string, prefix: string): number | null {
  const rest = name.slice(prefix.length);
  return /^[1-9]\d*$/.test(rest) ? Number(rest) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function swap(directory: string, target: string, old: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) syncFolder(join(entry.parentPath, entry.name));
  }
  syncFolder(directory);
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(directory, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  syncFolder(dirname(target));
  rmSync(old, { recursive: true, force: true });
}

/** Makes the names in a folder durable, as closing made the bytes of its files. */
function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
