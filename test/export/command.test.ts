/** `peyman export`: what it says, what it refuses, and that a place is whole or as it was. */
import { cpSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exportBrat } from '../../pipeline/export/brat.ts';
import { exportPolecat } from '../../pipeline/export/polecat.ts';
import { exportSqlite } from '../../pipeline/export/sqlite.ts';
import { exportWebAnnotation } from '../../pipeline/export/web_annotation.ts';
import { openOutput } from '../../pipeline/output/read.ts';
import { writeExport } from '../../pipeline/run/export_command.ts';
import { leftovers, peyman } from '../run/command.ts';
import { writeFiles } from '../run/news.ts';
import { buildForExport, digests } from './exported.ts';

const exports = {
  polecat: exportPolecat,
  brat: exportBrat,
  'web-annotation': exportWebAnnotation,
  sqlite: exportSqlite,
};

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await buildForExport();
}, 120_000);

test.each([
  [['export'], 'takes a form and the folder of a build'],
  [
    ['export', 'excel', 'out', '--to', 'place'],
    'there is no form excel; the forms are polecat, brat, web-annotation, sqlite',
  ],
  [['export', 'constructor', 'out', '--to', 'place'], 'there is no form constructor'],
  [['export', 'brat', 'out'], 'needs --to'],
])('%j is refused', async (words, message) => {
  const ran = await peyman(words);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(message);
});

test('what is no output is refused, and nothing is left', async () => {
  await expect(writeExport('brat', at('raw'), at('none'))).rejects.toThrow('is not the output of a build');
  expect(existsSync(at('none'))).toBe(false);
  expect(leftovers(folder)).toEqual([]);
});

test('a place that is there is replaced with --force only, and only an export', async () => {
  const words = ['export', 'polecat', at('out'), '--to', at('there')];
  expect(await peyman(words)).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^polecat: \d+ events/),
  });
  const before = digests(at('there'));
  expect(await peyman(words)).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
  writeFileSync(at('there', 'events.txt'), 'old');
  expect((await peyman([...words, '--force'])).code).toBe(0);
  expect(digests(at('there'))).toEqual(before);
  writeFiles(at('mine'), [['letter.txt', 'dear']]);
  await expect(writeExport('polecat', at('out'), at('mine'))).rejects.toThrow('was not written by peyman');
  expect(readdirSync(at('mine'))).toEqual(['letter.txt']);
});

test.each(Object.entries(exports))('%s: the same bytes of Arrow and of Parquet', async (form, run) => {
  const output = openOutput(at('out'));
  expect(output.form).toBe('arrow');
  for (const each of ['arrow', 'parquet'] as const) {
    mkdirSync(at(`${form}-${each}`));
    await run({ ...output, form: each }, at(`${form}-${each}`));
  }
  expect(digests(at(`${form}-arrow`))).toEqual(digests(at(`${form}-parquet`)));
});

test('a damaged table stops the export, and the last good one stays', async () => {
  await writeExport('brat', at('out'), at('kept'));
  const before = digests(at('kept'));
  cpSync(at('out'), at('damaged'), { recursive: true });
  truncateSync(at('damaged', 'mentions.arrow'), 2000);
  await expect(writeExport('brat', at('damaged'), at('kept'))).rejects.toThrow('mentions.arrow');
  expect(digests(at('kept'))).toEqual(before);
  expect(leftovers(folder)).toEqual([]);
});

test('--help names every form', async () => {
  const { code, stdout } = await peyman(['export', '--help']);
  expect(code).toBe(0);
  for (const form of Object.keys(exports)) expect(stdout).toContain(`  ${form} `);
});
