import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCorpus } from '../../pipeline/read/corpus.ts';
import { byCodePoint } from '../../pipeline/read/folders.ts';
import { listInputs } from '../../pipeline/read/inputs.ts';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { codes, newRaw, readFolder, readRaw, texts } from './raw.ts';

test('finds every form, in folders, in the order of code points, and passes over notes and hidden files', async () => {
  const names = [
    'b.txt',
    'B.HTM',
    'a/z.jsonl',
    'a/b/c.ndjson.gz',
    'a.csv',
    'د.parquet',
    '\u{1f600}.txt',
    '\ufb50.txt',
    'a!.txt',
  ];
  const passedOver = ['.hidden.txt', '.git/x.txt', 'README.md', 'a/LICENSE', 'readme'];
  const folder = newRaw(Object.fromEntries([...names, ...passedOver].map((name) => [name, 'م'])));
  const inputs = await listInputs(folder);
  expect(inputs.files.map((file) => file.path)).toEqual([
    ...[
      'B.HTM',
      'a!.txt',
      'a.csv',
      'a/b/c.ndjson.gz',
      'a/z.jsonl',
      'b.txt',
      'د.parquet',
      '\ufb50.txt',
      '\u{1f600}.txt',
    ],
  ]);
  expect(inputs.files[3]).toEqual({ path: 'a/b/c.ndjson.gz', bytes: 2, form: 'jsonl', gzipped: true, sidecar: null });
  expect(inputs.issues).toEqual([]);
});

test('orders by code point where UTF-16 would not', () => {
  expect(['\u{1f600}', '\ufb50', '\ue000', 'ب', 'بب', ''].sort(byCodePoint)).toEqual([
    '',
    'ب',
    'بب',
    '\ue000',
    '\ufb50',
    '\u{1f600}',
  ]);
});

test('names are not normalized', async () => {
  const names = ['e\u0301.txt', '\u00e9.txt'];
  const reading = await readRaw(Object.fromEntries(names.map((name) => [name, 'متن'])));
  expect(reading.documents.map((document) => document.source_path)).toEqual(names);
});

test('warns of forms that are not read', async () => {
  const reading = await readRaw({
    'a.pdf': 'x',
    'b.json': '{}',
    'c.parquet.gz': 'x',
    d: 'x',
    'e.txt.bak': 'x',
    'f.gz': 'x',
  });
  expect(codes(reading)).toEqual(Array(6).fill('W_UNKNOWN_FORM'));
  expect(reading.documents).toEqual([]);
  expect(reading.inputs).toEqual([]);
});

test('25 loops of symbolic links: each real file once, under its own path', async () => {
  const folder = newRaw({ 'deep/er/text.txt': 'متن', 'other.txt': 'دیگر' });
  symlinkSync('..', join(folder, 'deep/er/up'));
  symlinkSync('.', join(folder, 'again'));
  symlinkSync('other.txt', join(folder, 'alias.txt'));
  symlinkSync('deep', join(folder, 'a'));
  const reading = await readFolder(folder);
  expect(reading.documents.map((document) => document.source_path)).toEqual(['deep/er/text.txt', 'other.txt']);
  expect(reading.issues).toEqual([]);
});

test('25 links in a circle are warned of, a broken one is an error, one that leads out is followed', async () => {
  const outside = newRaw({ 'out.txt': 'بیرون', 'more/in.txt': 'درون' });
  const folder = newRaw({ 'text.txt': 'متن' });
  symlinkSync('two.txt', join(folder, 'one.txt'));
  symlinkSync('one.txt', join(folder, 'two.txt'));
  symlinkSync('nowhere.txt', join(folder, 'broken.txt'));
  symlinkSync(outside, join(folder, 'link'));
  symlinkSync(join(outside, 'out.txt'), join(folder, 'z.txt'));
  const reading = await readFolder(folder);
  expect(reading.documents.map((document) => document.source_path)).toEqual([
    'link/more/in.txt',
    'link/out.txt',
    'text.txt',
  ]);
  expect(reading.issues.map(({ source_path, code }) => [source_path, code])).toEqual([
    ['broken.txt', 'E_UNREADABLE'],
    ['link', 'W_LINK'],
    ['one.txt', 'W_LINK'],
    ['two.txt', 'W_LINK'],
  ]);
  for (const { message } of reading.issues) expect(message).not.toContain(outside);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is an error', async () => {
  const folder = newRaw({ 'secret.txt': 'متن', 'text.txt': 'متن' });
  chmodSync(join(folder, 'secret.txt'), 0o000);
  const reading = await readFolder(folder);
  expect(texts(reading)).toEqual(['متن']);
  expect(reading.issues).toMatchObject([{ source_path: 'secret.txt', code: 'E_UNREADABLE', severity: 'error' }]);
});

test('a file that is gone when its turn comes is an error, and the next is read', async () => {
  const folder = newRaw({ 'a.txt': 'یک', 'b.txt': 'دو', 'c.txt': 'سه' });
  const events: string[] = [];
  for await (const event of readCorpus(folder, defaultLimits)) {
    if (event.kind === 'document' && events.length === 0) rmSync(join(folder, 'b.txt'));
    events.push(event.kind === 'issue' ? event.issue.code : event.kind);
  }
  expect(events).toEqual(['document', 'input', 'E_UNREADABLE', 'document', 'input']);
});

test.skipIf(process.platform !== 'linux')('whoever stops early leaves no file open', async () => {
  const folder = newRaw({ 'a.jsonl.gz': gzipSync('{"text":"یک"}\n'.repeat(200_000)) });
  const before = readdirSync('/proc/self/fd').length;
  for await (const event of readCorpus(folder, defaultLimits)) if (event.kind === 'document') break;
  expect(readdirSync('/proc/self/fd').length).toBe(before);
});

test.skipIf(process.platform === 'win32')('a pipe is not opened, a name that is not UTF-8 is an error', async () => {
  const folder = newRaw({ 'text.txt': 'متن' });
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.txt')]), 'متن');
  const reading = await readFolder(folder);
  expect(texts(reading)).toEqual(['متن']);
  expect(reading.issues).toMatchObject([
    { source_path: 'pipe.txt', code: 'W_UNKNOWN_FORM' },
    { source_path: '\ufffd.txt', code: 'E_UNREADABLE' },
  ]);
});

test('gives the size and SHA-256 of every file that was used, read whole or not', async () => {
  const files = {
    'a.txt': 'متن',
    'a.txt.meta.json': '{"title":"عنوان"}',
    'b.jsonl': '{"text":"x"}\nbad\n',
    'c.csv': 'no,text here\n1,2\n',
    'd.txt.gz': 'no gzip',
  };
  const folder = newRaw({ ...files, 'e.txt': 'م'.repeat(600_000) });
  mkdirSync(join(folder, 'empty'));
  const { inputs } = await readFolder(folder, { documentBytes: 100 });
  expect(inputs.map((input) => input.path).sort()).toEqual([...Object.keys(files), 'e.txt']);
  for (const { path, bytes, sha256 } of inputs) {
    const content = readFileSync(join(folder, path));
    expect([path, bytes, sha256]).toEqual([path, content.length, createHash('sha256').update(content).digest('hex')]);
  }
});

test('throws where there is no folder', async () => {
  await expect(readFolder(join(newRaw(), 'nothing'))).rejects.toThrow('ENOENT');
});
