import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../output/read.ts';
import type { Note } from './findings.ts';

const line = /^(?<sha256>[0-9a-f]{64}) {2}(?<path>.+)$/;

/** Every file that the manifest or SHA256SUMS names is there, with the bytes that it had when it was written. */
export async function checkFiles({ folder, manifest }: Output, note: Note): Promise<void> {
  const sums = readSums(folder, note);
  for (const { path, bytes, sha256 } of manifest.outputs) {
    const listed = sums.get(path);
    if (listed === undefined) note({ message: `${path} is in the manifest and not in SHA256SUMS` });
    else if (listed !== sha256) note({ message: `${path} has another SHA-256 in SHA256SUMS than in the manifest` });
    const found = await digest(join(folder, path));
    if (found === null) note({ message: `${path} is missing` });
    else if (found.bytes !== bytes) note({ message: `${path} has ${found.bytes} bytes, not ${bytes}` });
    else if (found.sha256 !== sha256) note({ message: `${path} has ${bytes} bytes as it should, but not those` });
  }
  const named = new Set(manifest.outputs.map(({ path }) => path));
  for (const [path, sha256] of sums) {
    if (named.has(path)) continue;
    if ((await digest(join(folder, path)))?.sha256 !== sha256) note({ message: `${path} is not as SHA256SUMS has it` });
  }
}

function readSums(folder: string, note: Note): Map<string, string> {
  const path = join(folder, 'SHA256SUMS');
  if (!existsSync(path)) {
    note({ message: 'SHA256SUMS is missing' });
    return new Map();
  }
  const sums = new Map<string, string>();
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    const groups = line.exec(text)?.groups;
    if (groups !== undefined) sums.set(groups.path!, groups.sha256!);
    else if (text !== '') note({ message: `SHA256SUMS has a line that is none: ${JSON.stringify(text.slice(0, 80))}` });
  }
  return sums;
}

async function digest(path: string): Promise<{ bytes: number; sha256: string } | null> {
  if (!existsSync(path)) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path);
  for await (const piece of file.createReadStream()) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
