/** The pieces of the explorer as files: scripts of one call each. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../write/files.ts';
import type { Gathered } from './gather.ts';

/** A file that was written; `path` is relative to the explorer's folder, with / between folders. */
export interface PageFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Where pieces are written, and what was. */
export interface Pieces {
  /** Writes `data/NAME.js`; the value must be fit for JSON. */
  write(name: string, value: unknown): void;
  files: PageFile[];
}

/** Takes the documents in their order, numbered from 0, and writes pieces as they are full. */
export interface PieceWriter {
  add(gathered: Gathered, number: number): void;
  close(): void;
}

const utf8 = new TextEncoder();

/** Opens a folder for pieces. */
export function openPieces(folder: string): Pieces {
  const files: PageFile[] = [];
  return {
    files,
    write(name, value) {
      files.push(writePage(folder, `data/${name}.js`, utf8.encode(pieceScript(name, value))));
    },
  };
}

/**
 * Writes one file of the explorer. It is not forced to the disk, as the tables are: for thousands of files that takes
 * longer than making them, and all of them can be made again from the tables.
 */
export function writePage(folder: string, path: string, bytes: Uint8Array): PageFile {
  const file = join(folder, path);
  at(file, () => mkdirSync(dirname(file), { recursive: true }));
  at(file, () => writeFileSync(file, bytes));
  return { path, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** The script of a piece. The JSON is a text in it: browsers parse that faster than the same in the script's notation. */
export function pieceScript(name: string, value: unknown): string {
  return `peymanPiece('${name}','${JSON.stringify(value).replace(/[\\'\u2028\u2029]/g, (mark) => escapes[mark]!)}')\n`;
}

/** The number of a block, shard or piece in a name, in so many digits. */
export const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');
