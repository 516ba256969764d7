/** Code and its comments hold no character that cannot be seen: half-spaces and their like are written as escapes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['bench', 'cluster', 'explorer', 'pipeline', 'schemas', 'scripts', 'test'];
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

test.each(folders)('%s', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = files.filter((path) => /\.(ts|tsx|py|sh)$/.test(path));
  expect(code.length).toBeGreaterThan(0);
  const found = code.flatMap((path) =>
    readFileSync(join(root, folder, path), 'utf8')
      .split('\n')
      .flatMap((line, at) => (invisible.test(line) ? [`${folder}/${path}:${at + 1}`] : [])),
  );
  expect(found).toEqual([]);
});
