/** What the pages for people point to is there: files, headings, commands, targets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'README.fa.md',
  'CONTRIBUTING.md',
  'lexicon/README.md',
  'notebooks/README.md',
  ...docs.map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(join(root, page), 'utf8');

test.each(pages)('%s: every link leads to a file', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link));
  const missing = links.filter((link) => !existsSync(join(root, dirname(page), link.replace(/#.*$/, ''))));
  expect(missing).toEqual([]);
});

test('docs/README.md leads to every page of docs/', () => {
  const index = read('docs/README.md');
  expect(docs.filter((name) => name !== 'README.md' && !index.includes(`(${name})`))).toEqual([]);
});

test.each(pages)('%s: every command is there', (page) => {
  const commands = [...read('pipeline/peyman.ts').matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(([, name]) => name!);
  const told = [...read(page).matchAll(/(?:^|`)(?:bin\/)?peyman ([a-z]+)/gm)].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(5);
  expect(told.filter((name) => !commands.includes(name))).toEqual([]);
});

test.each(pages)('%s: every make target is there', (page) => {
  const targets = new Set([...read('Makefile').matchAll(/^([a-z-]+):/gm)].map(([, name]) => name));
  const named = [...read(page).matchAll(/(?:^|`)make ([a-z][a-z-]*)/gm)].map(([, name]) => name!);
  expect(named.filter((name) => !targets.has(name))).toEqual([]);
});
