/** The steps of a release, run one after the other as the scheduled workflow does, with a GitHub that is a folder. */
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { newFolder, peyman, plainEnvironment, start } from '../run/command.ts';
import { report, writeFiles } from '../run/news.ts';

const script = fileURLToPath(new URL('../../scripts/release.sh', import.meta.url));
const folder = newFolder(afterAll);
const at = (name: string) => join(folder, name);

/** As much of GitHub's gh as the script uses: drafts are folders, and `published` lists those that are seen. */
const gh = `#!/bin/sh
set -eu
store=$(dirname "$0")
case "$1 $2" in
'release list') if [ -f "$store/published" ]; then tail -n 1 "$store/published"; fi ;;
'release create')
  mkdir "$store/$3"
  for each in "$@"; do case $each in release/*) cp "$each" "$store/$3/" ;; esac done ;;
'release edit') echo "$3" >>"$store/published" ;;
'release download') cp "$store/$3/$5" "$7/" ;;
*) exit 9 ;;
esac
`;
mkdirSync(at('github'));
writeFileSync(at('github/gh'), gh);
chmodSync(at('github/gh'), 0o755);

const env = { ...plainEnvironment, PATH: `${at('github')}:${plainEnvironment.PATH}` };
const step = (...words: string[]) => start('sh', [script, ...words], { cwd: folder, env }).ran;
const released = () => readdirSync(at('github')).filter((name) => name.startsWith('data-'));

async function build(out: string, texts: readonly number[]) {
  writeFiles(at(`${out}-raw`), [['a.jsonl', texts.map((id) => JSON.stringify({ id, text: report(id) })).join('\n')]]);
  const ran = await peyman([
    'build',
    at(`${out}-raw`),
    '--out',
    at(out),
    '--no-cache',
    '--no-explorer',
    '--quiet',
    '--formats',
    'parquet',
  ]);
  expect(ran.code).toBe(0);
}

/** What a day of the workflow does after the build. */
async function day(out: string, tag: string) {
  const ran = [
    await step('last', 'last'),
    await step('files', out, 'release', 'last'),
    await step('publish', 'release', tag),
  ];
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ]);
  return ran.map(({ stdout }) => stdout.trim());
}

test('the first data are released, the same data are not, and new data with what is new', async () => {
  await build('monday', [1, 2, 3]);
  expect(await day('monday', 'data-2026.01.05-1')).toEqual([
    'release: there is no release of data yet',
    expect.stringMatching(/^release: \d+ files$/),
    '',
  ]);
  const names = readdirSync(at('github/data-2026.01.05-1'));
  for (const name of ['peyman-data.tar.gz', 'statements.parquet', 'manifest.json', 'report.html', 'SHA256SUMS']) {
    expect(names).toContain(name);
  }
  expect(readFileSync(at('release/CHANGELOG.md'), 'utf8')).toMatch(/^# .*: first release\n/);
  const sums = await start('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('release') }).ran;
  expect([sums.code, sums.stderr]).toEqual([0, '']);

  // another machine, another day, the same texts
  await build('tuesday', [1, 2, 3]);
  expect(await day('tuesday', 'data-2026.01.06-2')).toEqual([
    'release: the last one is data-2026.01.05-1',
    'release: nothing changed since the last one, so there is nothing to release',
    'release: there is nothing to publish',
  ]);
  expect(existsSync(at('release'))).toBe(false);
  expect(released()).toEqual(['data-2026.01.05-1']);

  await build('wednesday', [2, 3, 4, 5]);
  await day('wednesday', 'data-2026.01.07-3');
  expect(released()).toEqual(['data-2026.01.05-1', 'data-2026.01.07-3']);
  const notes = readFileSync(at('github/data-2026.01.07-3/CHANGELOG.md'), 'utf8');
  expect(notes).toMatch(/^# What changed in the data\n\n3 documents before, 4 now\./);
  expect(notes).toMatch(/^\| `documents` \| 3 \| 4 \| 2 \| 1 \| \d+ \|/m);
  expect(JSON.parse(readFileSync(at('github/data-2026.01.07-3/diff.json'), 'utf8'))).toMatchObject({ changed: true });
}, 300_000);

test('the archive of the same data is the same bytes, and holds what the checksums name', async () => {
  const archive = async (out: string, to: string) => {
    expect((await step('files', out, to)).code).toBe(0);
    return readFileSync(at(`${to}/peyman-data.tar.gz`));
  };
  expect((await archive('monday', 'one')).equals(await archive('tuesday', 'two'))).toBe(true);
  mkdirSync(at('unpacked'));
  await start('tar', ['-xzf', at('one/peyman-data.tar.gz')], { cwd: at('unpacked') }).ran;
  const checked = await start('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('unpacked') }).ran;
  expect(checked.code).toBe(0);
  expect((await peyman(['check', at('unpacked')])).code).toBe(0);
}, 120_000);

test('data that are damaged are not released', async () => {
  appendFileSync(at('wednesday/times.parquet'), 'x');
  const ran = await step('files', 'wednesday', 'damaged', 'last');
  expect(ran.code).not.toBe(0);
  expect(ran.stdout).toContain('times.parquet: FAILED');
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged'))).toEqual([]);
});

test('words that are wrong: what the steps are', async () => {
  const ran = await step('files', 'monday');
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('release.sh files OUT RELEASE [LAST]');
});
