import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { at } from '../write/files.ts';
import type { ReadDocuments } from './parts.ts';

/**
 * A block: what some documents became, as a file of the cache. First the number of documents and the key of each (16
 * bytes), then all else, compressed with a checksum. Its name is the hash of its keys.
 */
export interface Block extends ReadDocuments {
  documentKeys: string[];
}

const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = constants;
const options = { params: { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 } };
const keyBytes = 16;
const mostDocuments = 65_535;

/** Writes a block and gives its name. Half of one is never seen under that name. */
export function writeBlock(folder: string, block: Block): string {
  const keys = Buffer.from(block.documentKeys.join(''), 'hex');
  const count = Buffer.alloc(4);
  count.writeUInt32LE(block.documentKeys.length);
  const name = hash('sha256', keys, 'hex').slice(0, 2 * keyBytes);
  const path = join(folder, name);
  const unfinished = `${path}.${process.pid}`;
  const file = Buffer.concat([count, keys, zstdCompressSync(serialize(block), options)]);
  at(path, () => writeFileSync(unfinished, file));
  at(path, () => renameSync(unfinished, path));
  return name;
}

/** A block of the cache, or null where it is not there or not whole. */
export function readBlock(folder: string, name: string): Block | null {
  try {
    const file = readFileSync(join(folder, name));
    const head = 4 + keyBytes * file.readUInt32LE(0);
    return deserialize(zstdDecompressSync(file.subarray(head))) as Block;
  } catch {
    return null; // its documents are read anew
  }
}

/** The keys of the documents in a block, as its head has them: `readBlock` says whether they are there. Null for no block. */
export function blockKeys(folder: string, name: string): string[] | null {
  const descriptor = openSync(join(folder, name), 'r');
  try {
    const start = Buffer.alloc(4 + keyBytes * 64);
    const length = readSync(descriptor, start, 0, start.length, 0);
    const count = length < 4 ? mostDocuments + 1 : start.readUInt32LE(0);
    if (count > mostDocuments) return null;
    const keys = Buffer.alloc(keyBytes * count);
    if (readSync(descriptor, keys, 0, keys.length, 4) < keys.length) return null;
    return Array.from({ length: count }, (_, index) => keys.toString('hex', index * keyBytes, (index + 1) * keyBytes));
  } finally {
    closeSync(descriptor);
  }
}
