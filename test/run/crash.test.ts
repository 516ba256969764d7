/** Killed, out of disk, twice at once: the last good output stays as it was. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaging } from '../../pipeline/run/publish.ts';
import { bin, digests, leftovers, newFolder, peyman, plainEnvironment, start } from './command.ts';
import { news, writeFiles } from './news.ts';

const folder = newFolder(afterAll);
let before: Record<string, string>;
let after: Record<string, string>;
let buildTime = 0; // milliseconds from the first file that is written to the end

/** The words of a build of the new raw/ into an output below the folder, from nothing unless it is told otherwise. */
const build = (out: string, ...how: string[]) => [
  ...['build', join(folder, 'new'), '--out', join(folder, out), '--threads', '1', '--no-explorer'],
  ...(how.length === 0 ? ['--no-cache'] : how),
];

/** Lets a build use its cache. */
const cached = '--formats=csv,arrow,parquet';

/** Runs a build until it has begun to write. */
async function startBuild(place: string, ...how: string[]) {
  const begun = start(bin, build(`${place}/out`, ...how));
  const staging = join(folder, place, `.peyman-out-${begun.child.pid}`);
  while (!existsSync(staging) && begun.child.exitCode === null) await sleep(1);
  return begun;
}

beforeAll(async () => {
  writeFiles(join(folder, 'old'), Object.entries(news).slice(3));
  writeFiles(join(folder, 'new'), Object.entries(news).slice(1));
  const old = peyman([
    'build',
    join(folder, 'old'),
    '--out',
    join(folder, 'first/out'),
    '--threads',
    '1',
    '--no-explorer',
  ]);
  expect(await old).toEqual({ code: 0, stdout: '', stderr: '' });
  before = digests(join(folder, 'first/out'));
  for (const place of ['second', 'third']) cpSync(join(folder, 'first'), join(folder, place), { recursive: true });
  const { ran } = await startBuild('third');
  const begun = performance.now();
  expect(await ran).toEqual({ code: 0, stdout: '', stderr: '' });
  buildTime = performance.now() - begun;
  after = digests(join(folder, 'third/out'));
  expect(after['manifest.json']).not.toBe(before['manifest.json']);
}, 400_000);

/** Kills builds of one output at these shares of their time; what is there after each is the old output or the new one. */
async function killBuilds(place: string, shares: readonly number[], ...how: string[]): Promise<number> {
  let killed = 0;
  for (const share of shares) {
    rmSync(join(folder, place, '.peyman-out-cache/published.json'), { force: true }); // or there may be nothing to do
    const { child, ran } = await startBuild(place, ...how);
    await sleep(share * buildTime);
    child.kill('SIGKILL');
    if ((await ran).code === null) killed++;
    const cut = join(folder, place, '.peyman-out-old');
    const out = existsSync(join(folder, place, 'out')) ? join(folder, place, 'out') : cut;
    const found = digests(out);
    expect([before, after], `killed after ${share} of the build`).toContainEqual(found);
  }
  return killed;
}

test('ten builds killed at random: the output is the old one or the new one, and the next build sweeps', async () => {
  const shares = Array.from({ length: 10 }, () => Math.random());
  const killed = await Promise.all([
    killBuilds('first', shares.slice(0, 5)),
    killBuilds('second', shares.slice(5), cached),
  ]);
  expect(killed[0]! + killed[1]!, `shares ${shares}`).toBeGreaterThan(4);
  for (const place of ['first', 'second']) {
    openStaging(join(folder, place, 'out')).discard();
    expect(leftovers(join(folder, place))).toEqual([]);
    expect([before, after]).toContainEqual(digests(join(folder, place, 'out')));
  }
  for (const words of [build('first/out'), build('second/out', cached)]) {
    expect(await peyman(words)).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  expect(digests(join(folder, 'first/out'))).toEqual(after);
  expect(digests(join(folder, 'second/out'))).toEqual(after); // whatever the kills left of its cache
}, 400_000);

test('a second build at the same time refuses, and the first is not disturbed', async () => {
  const { child, ran } = await startBuild('third');
  child.kill('SIGSTOP');
  const second = await peyman(build('third/out'));
  child.kill('SIGCONT');
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toContain(`is running (process ${child.pid}); wait for it, or stop it`);
  expect(await ran).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(leftovers(join(folder, 'third'))).toEqual([]);
  expect(digests(join(folder, 'third/out'))).toEqual(after);
}, 300_000);

test('a file that may not grow: a clear message, the old output untouched', async () => {
  const place = newFolder();
  cpSync(join(folder, 'third/out'), join(place, 'out'), { recursive: true });
  const ran = await start(
    'sh',
    ['-c', 'ulimit -f 8; exec "$0" "$@"', bin, 'build', join(folder, 'new'), '--out', 'out'],
    {
      cwd: place,
      env: plainEnvironment,
    },
  ).ran;
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(/^peyman: cannot write .*\.(?:csv|arrow|parquet): EFBIG.*\n$/);
  expect(leftovers(place)).toEqual([]);
  expect(digests(join(place, 'out'))).toEqual(after);
}, 300_000);

/** Builds on a file system that has room for little more than the old output, and that only this script sees. */
const onSmallDisk = `
size=$(du -sk third/out | cut -f 1)
mount -t tmpfs -o size=$((size * 5 / 4))k tmpfs disk && cp -r third/out disk/out || exit 99
"$@"
code=$?
diff -rq third/out disk/out && ls -A disk
exit $code`;

const ownMounts = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
const mayMount = spawnSync('unshare', [...ownMounts, 'mount -t tmpfs tmpfs /tmp']).status === 0;
if (!mayMount) console.warn('skipped: the full disk, since no small one may be mounted here');

test.skipIf(!mayMount)(
  'a full disk: a clear message, the old output untouched',
  async () => {
    mkdirSync(join(folder, 'disk'));
    const ran = await start('unshare', [...ownMounts, onSmallDisk, 'sh', bin, ...build('disk/out')], { cwd: folder })
      .ran;
    expect(ran).toMatchObject({ code: 1, stdout: 'out\n' });
    expect(ran.stderr).toMatch(/^peyman: cannot write .*: ENOSPC.*\n$/);
  },
  300_000,
);

test('SIGTERM in the middle ends the build; the old output stays', async () => {
  const { child, ran } = await startBuild('third');
  child.kill('SIGTERM');
  const [[code]] = await Promise.all([once(child, 'exit'), ran]);
  expect(code).not.toBe(0);
  expect(digests(join(folder, 'third/out'))).toEqual(after);
}, 300_000);
