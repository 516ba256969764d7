/** The hashes by which a manifest tells what made the data. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFacts, root } from '../../pipeline/run/code.ts';
import { newFolder } from './command.ts';

const shipped = join(root, 'lexicon');

function copy(): string {
  const folder = join(newFolder(), 'words');
  cpSync(shipped, folder, { recursive: true });
  return folder;
}

test('version and hashes, the same wherever the lexicon lies', () => {
  const { code, lexicon } = codeFacts(shipped);
  expect(code.version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  expect([code.sha256, lexicon.sha256]).toEqual(Array(2).fill(expect.stringMatching(/^[0-9a-f]{64}$/)));
  expect(codeFacts(copy())).toEqual({ code, lexicon });
});

test.each([
  [
    'a line that changes',
    (folder: string) => {
      const path = join(folder, 'topics.jsonl');
      const [first, ...rest] = readFileSync(path, 'utf8').split('\n');
      writeFileSync(path, [first!.replace('}', ' }'), ...rest].join('\n'));
    },
  ],
  ['a new file', (folder: string) => writeFileSync(join(folder, 'new.jsonl'), '')],
  ['a file less', (folder: string) => rmSync(join(folder, 'units.jsonl'))],
  ['another name', (folder: string) => renameSync(join(folder, 'units.jsonl'), join(folder, 'unit.jsonl'))],
])('%s changes the hash of the lexicon, and not that of the code', (_, change) => {
  const folder = copy();
  const before = codeFacts(folder);
  change(folder);
  expect(codeFacts(folder).lexicon).not.toEqual(before.lexicon);
  expect(codeFacts(folder).code).toEqual(before.code);
});
