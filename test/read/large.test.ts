/** What is too large is let go as it comes: memory stays flat, and what follows is read. */
import { hash } from 'node:crypto';
import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codes, newRaw, readFolder, readRaw, texts } from './raw.ts';

const mebibyte = 1024 * 1024;

/** Bytes that reading held at its height beyond what was held before, by a look every few milliseconds. */
async function growth<T>(work: () => Promise<T>): Promise<{ grown: number; result: T }> {
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = held();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, held());
  }, 5);
  try {
    return { result: await work(), grown: Math.max(most, held()) - before };
  } finally {
    clearInterval(timer);
  }
}

test('12 one line of 600 MB in JSONL', async () => {
  const folder = newRaw({ 'long.jsonl': '{"text":"یک"}\n{"text":"' });
  const path = join(folder, 'long.jsonl');
  await truncate(path, 600_000_000); // zero bytes without room on the disk
  const file = await open(path, 'a');
  await file.write('"}\n{"text":"سه"}\n');
  await file.close();
  const { result, grown } = await growth(() => readFolder(folder));
  expect(result.documents).toMatchObject([
    { source_record: 1, text: 'یک' },
    { source_record: 3, text: 'سه' },
  ]);
  expect(result.issues).toMatchObject([{ code: 'E_TOO_LARGE', source_record: 2, severity: 'error' }]);
  expect(result.issues[0]!.message).toContain('line 2, at byte 16, has 599999986 bytes');
  expect(result.inputs).toMatchObject([{ bytes: 600_000_019 }]);
  expect(grown).toBeLessThan(200 * mebibyte);
});

test('12 a row of CSV whose quotation mark is never closed', async () => {
  const folder = newRaw({ 'long.csv': 'text\nیک\n"' });
  await truncate(join(folder, 'long.csv'), 100_000_000);
  const { result, grown } = await growth(() => readFolder(folder, { lineBytes: mebibyte }));
  expect(texts(result)).toEqual(['یک']);
  expect(result.issues).toMatchObject([{ code: 'E_TOO_LARGE', source_record: 2 }]);
  expect(grown).toBeLessThan(100 * mebibyte);
});

test('12 a text file of 300 MB', async () => {
  const folder = newRaw({ 'a.txt': 'م', 'b.txt': 'سالم' });
  await truncate(join(folder, 'a.txt'), 300_000_000);
  const { result, grown } = await growth(() => readFolder(folder));
  expect(texts(result)).toEqual(['سالم']);
  expect(result.issues).toMatchObject([{ code: 'E_TOO_LARGE', source_path: 'a.txt', source_record: null }]);
  expect(result.inputs).toMatchObject([{ bytes: 300_000_000 }, { bytes: 8 }]);
  expect(grown).toBeLessThan(100 * mebibyte);
});

/** 200 MB in 200 kB: the same member of 1 MB over and over. */
const bomb = Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(1_000_000, ' '))));

test.each(['bomb.txt.gz', 'bomb.jsonl.gz', 'bomb.csv.gz', 'bomb.html.gz'])('13 %s', async (name) => {
  const folder = newRaw({ [name]: bomb, 'z.txt': 'سالم' });
  const { result, grown } = await growth(() => readFolder(folder));
  expect(texts(result)).toEqual(['سالم']);
  expect(result.issues).toMatchObject([{ code: 'E_TOO_LARGE', source_path: name, source_record: null }]);
  expect(result.inputs).toMatchObject([
    { path: name, bytes: bomb.length, sha256: hash('sha256', bomb) },
    { path: 'z.txt' },
  ]);
  expect(grown).toBeLessThan(150 * mebibyte);
});

test('13 a bomb of blank lines is stopped by what it inflates to', async () => {
  const folder = newRaw();
  await writeFile(join(folder, 'lines.jsonl.gz'), gzipSync(`{"text":"یک"}\n${'\n'.repeat(3_000_000)}`));
  const reading = await readFolder(folder, { inflatedBytes: 2_000_000 });
  expect(texts(reading)).toEqual(['یک']);
  expect(reading.issues).toMatchObject([{ code: 'E_TOO_LARGE', source_record: null }]);
  expect(reading.issues[0]!.message).toContain('inflates to more than 2000000 bytes');
});

test('limits are counted in bytes, and what just fits is taken', async () => {
  const lines = ['{"text":"شش"}', '{"text":"ششش"}'].join('\n');
  expect(codes(await readRaw({ 'a.jsonl': lines }, { documentBytes: 4 }))).toEqual(['E_TOO_LARGE']);
  expect(texts(await readRaw({ 'a.jsonl': lines }, { lineBytes: 15 }))).toEqual(['شش']);
  expect(texts(await readRaw({ 'a.txt': 'شش', 'b.txt': 'ششش' }, { documentBytes: 4 }))).toEqual(['شش']);
  expect(codes(await readRaw({ 'a.html': '<p>شش</p>' }, { pageBytes: 4 }))).toEqual(['E_TOO_LARGE']);
});
