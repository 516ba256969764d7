/** A whole build from the command line: the same bytes whatever surrounds it, and outputs that are what they say. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFiles } from '../../pipeline/report/write.ts';
import { manifest } from '../../pipeline/write/manifest.ts';
import { tableNames } from '../../schemas/index.ts';
import { bin, digests, leftovers, newFolder, peyman, plainEnvironment, type Ran, start } from './command.ts';
import { news, newsCount, writeFiles } from './news.ts';

const formats = ['csv', 'arrow', 'parquet'];
const folder = newFolder(afterAll);
let runs: Ran[];

beforeAll(async () => {
  const files = Object.entries(news);
  writeFiles(join(folder, 'raw'), files);
  writeFiles(join(folder, 'reversed/raw'), files.toReversed());
  for (const path of readdirSync(join(folder, 'reversed/raw'))) utimesSync(join(folder, 'reversed/raw', path), 1, 1);
  const at = (TZ: string, LC_ALL: string, cwd: string) => ({
    env: { ...plainEnvironment, TZ, LC_ALL, LANG: LC_ALL },
    cwd: join(folder, cwd),
  });
  runs = [
    await peyman(['build', 'raw', '--out', 'one', '--threads', '1'], at('UTC', 'C', '.')),
    await peyman(
      ['build', '../raw', '--out', '../two', '--threads', '2'],
      at('Asia/Tehran', 'fa_IR.UTF-8', 'reversed'),
    ),
    await start(
      'sh',
      ['-c', 'umask 077; exec "$0" "$@"', bin, 'build', 'raw/', '--out', `${folder}/three`, '--threads=3'],
      at('Pacific/Kiritimati', 'tr_TR.UTF-8', 'reversed'),
    ).ran,
  ];
}, 120_000);

const manifestOf = (out: string) =>
  manifest.parse(JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')));

test('nothing is said on a pipe, nothing is left beside the output', () => {
  expect(runs).toEqual(runs.map(() => ({ code: 0, stdout: '', stderr: '' })));
  expect(leftovers(folder)).toEqual([]);
});

test('the same bytes on 1, 2 and 3 threads, in any folder, order, time zone, locale and umask', () => {
  const one = digests(join(folder, 'one'));
  expect(Object.keys(one).length).toBeGreaterThan(3 * tableNames.length);
  expect(digests(join(folder, 'two'))).toEqual(one);
  expect(digests(join(folder, 'three'))).toEqual(one);
  for (const name of reportFiles) {
    const [first, ...others] = ['one', 'two', 'three'].map((out) => readFileSync(join(folder, out, name), 'utf8'));
    expect(others).toEqual([first, first]); // of first builds, the report too
  }
});

describe('the manifest', () => {
  test('documents in are documents written and rejected, and each is in the table', () => {
    const { counts, inputs, outputs } = manifestOf('one');
    expect(counts).toEqual({ documents_in: newsCount, documents_written: newsCount, documents_rejected: 0 });
    expect(outputs.find(({ path }) => path === 'documents.parquet')?.rows).toBe(newsCount);
    const read = Object.entries(news).map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
    expect(inputs).toEqual(read.sort((a, b) => (a.path < b.path ? -1 : 1)));
  });

  test('it and SHA256SUMS name every file as it is', () => {
    const found = digests(join(folder, 'one'));
    const lines = readFileSync(join(folder, 'one/SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const sums = Object.fromEntries(lines.map((line) => line.split('  ').toReversed()));
    const { SHA256SUMS, ...others } = found;
    expect(sums).toEqual(others);
    const { 'manifest.json': own, ...rest } = others;
    const listed = Object.entries(rest).filter(([path]) => !path.startsWith('explorer/')); // that are too many for it
    expect(
      manifestOf('one')
        .outputs.map(({ path, sha256 }) => [path, sha256])
        .sort(),
    ).toEqual(listed.sort());
    for (const { path, bytes } of manifestOf('one').outputs) {
      expect(readFileSync(join(folder, 'one', path)).length, path).toBe(bytes);
    }
  });

  test('it tells of nothing but inputs, code, lexicon and settings', () => {
    const text = readFileSync(join(folder, 'three/manifest.json'), 'utf8');
    expect(text).not.toContain(folder);
    expect(manifestOf('three').settings).toMatchObject({ formats, strict: false });
  });
});

test.each(tableNames)('%s is there in every format, with the rows of the manifest', async (table) => {
  const path = (format: string) => join(folder, 'one', `${table}.${format}`);
  const rows = formats.map(
    (format) => manifestOf('one').outputs.find((each) => each.path === `${table}.${format}`)?.rows,
  );
  const csv = parse(readFileSync(path('csv')), { bom: true, columns: true }).length;
  const arrow = tableFromIPC(readFileSync(path('arrow'))).numRows;
  const file = await asyncBufferFromFile(path('parquet'));
  const parquet = (await parquetReadObjects({ file, compressors })).length;
  expect([csv, arrow, parquet]).toEqual(rows);
});

test('columns that need the whole corpus are filled across batches', async () => {
  const file = await asyncBufferFromFile(join(folder, 'one/documents.parquet'));
  const documents = await parquetReadObjects({ file, compressors });
  const first = documents.find(({ source_path }) => source_path === 'texts/1.txt');
  const again = documents.find(({ source_path }) => source_path === 'texts/4.txt.gz');
  expect(first).toMatchObject({ title: 'خبر نخست', outlet: 'نمونه', published_at: '2024-10-11', duplicate_of: null });
  expect(again?.duplicate_of).toBe(first?.document_id);
});

test('--formats writes those alone, in a folder that is made', async () => {
  const out = join(folder, 'made/for/it');
  writeFiles(folder, [['few/a.txt', 'سخنگو گفت: راه باز است.']]);
  expect(await peyman(['build', join(folder, 'few'), '--out', out, '--formats', 'parquet', '--threads', '1'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(existsSync(join(out, 'documents.parquet'))).toBe(true);
  expect(readdirSync(out).filter((name) => /\.(?:csv|arrow)$/.test(name))).toEqual([]);
});
