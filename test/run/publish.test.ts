/** The output is replaced as a whole, by one build at a time, and only where it is a build's. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStaging } from '../../pipeline/run/publish.ts';
import { leftovers, newFolder, peyman, unprivileged } from './command.ts';
import { writeFiles } from './news.ts';

/** A disk that refuses to move one path. */
const disk = vi.hoisted(() => ({ refuse: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (from === disk.refuse) throw new Error(`may not move ${from}`);
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

/** What every output has, with something to tell one from another. */
const output = (what: string) =>
  [
    ['manifest.json', what],
    ['datapackage.json', '{}'],
    ['SHA256SUMS', ''],
    ['schemas/a.schema.json', '{}'],
  ] as const;

const told = (out: string) => readFileSync(join(out, 'manifest.json'), 'utf8');

/** A process number that no process has. */
function deadProcess(): number {
  return spawnSync('true').pid;
}

function liveProcess(): number {
  const child = spawn('sleep', ['60']);
  onTestFinished(() => void child.kill());
  return child.pid!;
}

test.each(['no output', 'an empty folder', 'an old output'])('publish: where there was %s', (before) => {
  const folder = newFolder();
  const out = join(folder, 'out');
  if (before === 'an empty folder') mkdirSync(out);
  if (before === 'an old output') writeFiles(out, [...output('old'), ['gone.csv', '']]);
  const staging = openStaging(out);
  writeFiles(staging.directory, output('new'));
  expect(existsSync(join(out, 'manifest.json')) ? told(out) : 'none').toBe(before === 'an old output' ? 'old' : 'none');
  staging.publish();
  expect(told(out)).toBe('new');
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readdirSync(out).sort()).toEqual(['SHA256SUMS', 'datapackage.json', 'manifest.json', 'schemas']);
});

test('discard: the old output stays, the unfinished one goes', () => {
  const folder = newFolder();
  writeFiles(join(folder, 'out'), output('old'));
  const staging = openStaging(join(folder, 'out'));
  writeFiles(staging.directory, [['documents.csv', 'half']]);
  staging.discard();
  expect(readdirSync(folder)).toEqual(['out']);
  expect(told(join(folder, 'out'))).toBe('old');
});

test('a swap that was cut between its two renames: the old output is put back, the leftovers go', () => {
  const folder = newFolder();
  writeFiles(join(folder, '.peyman-out-old'), output('old'));
  writeFiles(join(folder, `.peyman-out-${deadProcess()}`), output('new'));
  const staging = openStaging(join(folder, 'out'));
  expect(told(join(folder, 'out'))).toBe('old');
  expect(leftovers(folder)).toEqual([`.peyman-out-${process.pid}`]);
  staging.discard();
});

test('a swap that was cut after its two renames: the new output stays, the old one goes', () => {
  const folder = newFolder();
  writeFiles(join(folder, '.peyman-out-old'), output('old'));
  writeFiles(join(folder, 'out'), output('new'));
  openStaging(join(folder, 'out')).discard();
  expect(readdirSync(folder)).toEqual(['out']);
  expect(told(join(folder, 'out'))).toBe('new');
});

test('another build that is alive is not disturbed', () => {
  const folder = newFolder();
  const pid = liveProcess();
  writeFiles(join(folder, `.peyman-out-${pid}`), [['documents.csv', 'half']]);
  expect(() => openStaging(join(folder, 'out'))).toThrow(
    `another build of ${join(folder, 'out')} is running (process ${pid}); wait for it, or stop it`,
  );
  expect(readdirSync(folder)).toEqual([`.peyman-out-${pid}`]);
  expect(readdirSync(join(folder, `.peyman-out-${pid}`))).toEqual(['documents.csv']);
});

test.each(['dead', 'our own'])('the folder of a process whose number is %s is taken over', (whose) => {
  const folder = newFolder();
  const pid = whose === 'dead' ? deadProcess() : process.pid;
  writeFiles(join(folder, `.peyman-out-${pid}`), [['documents.csv', 'half']]);
  const staging = openStaging(join(folder, 'out'));
  expect(leftovers(folder)).toEqual([`.peyman-out-${process.pid}`]);
  expect(readdirSync(staging.directory)).toEqual([]);
  staging.discard();
});

test('builds of other outputs in the same folder are not touched', () => {
  const folder = newFolder();
  const others = [
    `.peyman-out-2-${liveProcess()}`,
    `.peyman-out-2-${deadProcess()}`,
    '.peyman-out-2-old',
    '.peyman-python',
  ];
  for (const name of others) mkdirSync(join(folder, name));
  openStaging(join(folder, 'out')).discard();
  expect(readdirSync(folder).sort()).toEqual(others.sort());
});

test.each([
  ['a folder of somebody', 'is not empty and was not written by peyman'],
  ['a file', 'is there and is no folder'],
])('%s is not replaced', (what, message) => {
  const folder = newFolder();
  const out = join(folder, 'out');
  if (what === 'a file') writeFileSync(out, 'mine');
  else writeFiles(out, [['thesis.docx', 'mine']]);
  expect(() => openStaging(out)).toThrow(message);
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readFileSync(what === 'a file' ? out : join(out, 'thesis.docx'), 'utf8')).toBe('mine');
});

test('an output behind a symbolic link is replaced where it is', () => {
  const folder = newFolder();
  writeFiles(join(folder, 'disk/data'), output('old'));
  symlinkSync('disk/data', join(folder, 'out'));
  const staging = openStaging(join(folder, 'out'));
  expect(staging.directory).toBe(join(folder, `disk/.peyman-data-${process.pid}`));
  writeFiles(staging.directory, output('new'));
  staging.publish();
  expect(told(join(folder, 'disk/data'))).toBe('new');
  expect(told(join(folder, 'out'))).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['disk', 'out']);
});

test('if the new output cannot be moved in, the old one is moved back', () => {
  const folder = newFolder();
  writeFiles(join(folder, 'out'), output('old'));
  const staging = openStaging(join(folder, 'out'));
  writeFiles(staging.directory, output('new'));
  disk.refuse = staging.directory;
  onTestFinished(() => {
    disk.refuse = '';
  });
  expect(() => staging.publish()).toThrow(`may not move ${staging.directory}`);
  expect(told(join(folder, 'out'))).toBe('old');
  staging.discard();
  expect(readdirSync(folder)).toEqual(['out']);
});

const user = unprivileged();

test.skipIf(user === null)('a parent folder that may not be written is told before anything is read', async () => {
  const folder = newFolder();
  writeFiles(folder, [
    ['raw/a.txt', 'سخنگو گفت: راه باز است.'],
    ['parent/here.txt', ''],
  ]);
  spawnSync('chmod', ['555', join(folder, 'parent')]);
  const ran = await peyman(
    ['build', join(folder, 'raw'), '--out', join(folder, 'parent/out'), '--no-explorer'],
    user ?? {},
  );
  expect(ran.code).toBe(1);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(/^peyman: cannot write beside .*parent\/out, where a build does its work: EACCES.*\n$/);
  expect(readdirSync(join(folder, 'parent'))).toEqual(['here.txt']);
});
