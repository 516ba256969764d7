/** The explorer in the output of a build: it opens from a file, asks nobody for anything, and is whole. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digests, newFolder, peyman } from '../run/command.ts';
import { writeFiles } from '../run/news.ts';

const folder = newFolder(afterAll);
const built = (...words: string[]) => peyman(['build', 'raw', '--threads', '1', '--quiet', ...words], { cwd: folder });
const read = (path: string) => readFileSync(join(folder, 'out/explorer', path), 'utf8');

beforeAll(async () => {
  writeFiles(join(folder, 'raw'), [
    ['a.txt', 'سخنگو گفت: راه باز است.'],
    ['b.txt', 'وزیر نیرو گفت: https://example.org را ببینید.'],
  ]);
  expect((await built('--out', 'out')).code).toBe(0);
}, 120_000);

test('page, script, style and licences, and every file in SHA256SUMS', () => {
  expect(readdirSync(join(folder, 'out/explorer')).sort()).toEqual([
    ...['LICENSES.txt', 'app.css', 'app.js', 'data', 'index.html'],
  ]);
  const sums = readFileSync(join(folder, 'out/SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const { SHA256SUMS, ...files } = digests(join(folder, 'out'));
  expect(sums).toEqual(
    Object.keys(files)
      .sort()
      .map((path) => `${files[path]}  ${path}`),
  );
  expect(read('LICENSES.txt')).toMatch(/^.*preact \d+\.\d+\.\d+ \(MIT\)\n\nThe MIT License/ms);
});

test('the page takes what it loads from its own folder, as a classic script', () => {
  const page = read('index.html');
  const loaded = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="?([^"\s>]+)/g)].map(([, at]) => at!);
  expect(loaded).toEqual(expect.arrayContaining(['app.css', 'app.js']));
  for (const path of loaded)
    if (!path.startsWith('data:')) expect(existsSync(join(folder, 'out/explorer', path))).toBe(true);
  expect(page).not.toContain('type="module"');
  new Script(read('app.js')); // no import and no export
  expect(read('app.css')).not.toMatch(/url\(\s*["']?(?!data:)|@import/);
  expect(read('app.js')).not.toMatch(/\b(?:src|href)\s*[:=]\s*["'`]\s*(?:https?:)?\/\//);
  expect(read('app.js')).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b\s*\(/);
});

test('a build without it, and one with CSV alone', async () => {
  expect((await built('--out', 'out', '--no-explorer')).code).toBe(0);
  expect(existsSync(join(folder, 'out/explorer'))).toBe(false);
  expect((await built('--out', 'csv', '--formats', 'csv', '--no-cache')).code).toBe(0);
  expect(existsSync(join(folder, 'csv/explorer'))).toBe(false);
  expect(readdirSync(join(folder, 'csv'))).toContain('statements.csv');
}, 120_000);
