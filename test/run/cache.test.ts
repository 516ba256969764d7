/** What was read before is not read again, and the output is that of a build from nothing, to the byte. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { build } from '../../pipeline/run/build.ts';
import { digests, newFolder, peyman } from './command.ts';
import { report } from './news.ts';

/** The lexicon that ships, and one that knows no gas. */
const shipped = fileURLToPath(new URL('../../lexicon', import.meta.url));
const gasless = join(newFolder(afterAll), 'lexicon');
cpSync(shipped, gasless, { recursive: true });
const words = readFileSync(join(shipped, 'topic_words.jsonl'), 'utf8').split('\n');
writeFileSync(join(gasless, 'topic_words.jsonl'), words.filter((line) => !line.includes('"topic":"gas"')).join('\n'));

/** Builds `raw` of a folder in this process and gives the digests of the output. */
async function built(folder: string, out: string, cache: boolean, lexicon = shipped) {
  const settings = { formats: ['csv' as const, 'parquet' as const], limits: defaultLimits, strict: false };
  const places = { raw: join(folder, 'raw'), out: join(folder, out), lexicon };
  const { unchanged } = await build({ ...places, ...settings, threads: 1, cache, explorer: false }, () => {});
  return { files: digests(join(folder, out)), unchanged };
}

/** All files of the cache of `out`, with their paths. */
function cacheFiles(folder: string): string[] {
  const cache = join(folder, '.peyman-out-cache');
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A folder of texts that changes: some files, and the lines of one. Each change is told by numbers, whatever is there. */
function openTexts(folder: string) {
  const raw = join(folder, 'raw');
  const files = new Map<string, number>([['a.txt', 1]]);
  const lines = [2, 3, 4, 5, 6, 7, 8, 9];
  mkdirSync(raw);
  const pick = (at: number) => [...files.keys()][at % files.size]!;
  const changes = {
    add: (at: number, to: number) => void files.set(`f${at % 9}.txt`, to),
    mend: (at: number, to: number) => files.size > 0 && files.set(pick(at), to),
    remove: (at: number) => files.size > 0 && files.delete(pick(at)),
    rename: (at: number, to: number) => {
      if (files.size === 0) return;
      const [from, number] = [pick(at), files.get(pick(at))!];
      files.delete(from);
      files.set(`r${to % 9}.txt`, number);
    },
    insertLine: (at: number, to: number) => void lines.splice(at % (lines.length + 1), 0, to),
    mendLine: (at: number, to: number) => lines.length > 0 && lines.splice(at % lines.length, 1, to),
    removeLine: (at: number) => lines.length > 0 && lines.splice(at % lines.length, 1),
    nothing: () => {},
  };
  return {
    changes,
    write() {
      rmSync(raw, { recursive: true });
      mkdirSync(raw);
      for (const [name, number] of files) writeFileSync(join(raw, name), report(number));
      const records = lines.map((number) => JSON.stringify({ id: `n${number}`, text: report(number) }));
      writeFileSync(join(raw, 'lines.jsonl'), records.join('\n'));
    },
  };
}

/** What can become of a cache, and of an output, between two builds. */
const damages = {
  none: () => {},
  cut: (path: string, at: number) => truncateSync(path, at % statSync(path).size),
  empty: (path: string) => truncateSync(path, 0),
  flip: (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at % bytes.length]! ^= 1 << (at % 8);
    writeFileSync(path, bytes);
  },
  grow: (path: string) => appendFileSync(path, 'x'),
  lose: (path: string) => rmSync(path),
  swap: (path: string) => renameSync(path, path.replace(/.{4}$/, '0000')),
};

const number = fc.nat(400);
const names = <T extends object>(of: T) => fc.constantFrom(...(Object.keys(of) as (keyof T)[]));
const step = fc.record({
  change: names(openTexts(newFolder(afterAll)).changes),
  ...{ at: number, to: number },
  damage: names(damages),
  spoiled: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  lexicon: fc.integer({ min: 0, max: 9 }).map((chance) => (chance === 0 ? gasless : shipped)),
});

test('after any changes, and with any damage to the cache, the output is that of a build from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      const folder = newFolder(() => {});
      const texts = openTexts(folder);
      texts.write();
      await built(folder, 'out', true);
      for (const [index, { change, at, to, damage, spoiled, lexicon }] of steps.entries()) {
        texts.changes[change](at, to);
        texts.write();
        const files = cacheFiles(folder);
        damages[damage](files[at % files.length]!, to);
        if (spoiled) appendFileSync(join(folder, 'out/documents.csv'), 'x');
        const cached = await built(folder, 'out', true, lexicon);
        if (index < steps.length - 1) continue;
        expect(cached.files).toEqual((await built(folder, 'full', false, lexicon)).files);
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 4 },
  );
}, 600_000);

const jsonl = (from: number, to: number, change: (at: number) => string = report) =>
  Array.from({ length: to - from }, (_, at) => JSON.stringify({ id: `n${from + at}`, text: change(from + at) })).join(
    '\n',
  );

test('what did not change is not read again, and a block of which little is left is let go', async () => {
  const folder = newFolder();
  const write = (text: string) => writeFileSync(join(folder, 'raw/a.jsonl'), text);
  mkdirSync(join(folder, 'raw'));
  write(jsonl(0, 100));
  await built(folder, 'out', true);
  const before = cacheFiles(folder);
  expect(before).toHaveLength(3); // a block of 64, one of 36, and what was published

  const times = before.map((path) => statSync(path).mtimeMs);
  expect((await built(folder, 'out', true)).unchanged).toBe(true);
  expect(cacheFiles(folder)).toEqual(before);
  expect(before.map((path) => statSync(path).mtimeMs)).toEqual(times);

  write(jsonl(0, 100, (at) => (at === 70 ? 'سخنگو گفت: راه باز است.' : report(at))));
  await built(folder, 'out', true);
  const blocks = cacheFiles(folder).filter((path) => !before.includes(path));
  expect(blocks.map((path) => readFileSync(path).readUInt32LE(0))).toEqual([1]); // one document was read

  write(jsonl(40, 64));
  await built(folder, 'out', true);
  expect(cacheFiles(folder)).toHaveLength(1); // 24 of 64 are less than half
  expect((await built(folder, 'out', true)).unchanged).toBe(true);
  rmSync(join(folder, 'out'), { recursive: true });
  await built(folder, 'out', true);
  expect(cacheFiles(folder)).toHaveLength(2);
}, 300_000);

test('threads share the cache, --no-cache keeps none', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'raw'));
  writeFileSync(join(folder, 'raw/a.jsonl'), jsonl(0, 200));
  const words = (out: string, ...more: string[]) => [
    'build',
    'raw',
    '--out',
    out,
    '--formats',
    'arrow',
    '--no-explorer',
    ...more,
  ];
  const run = async (out: string, ...more: string[]) => {
    expect(await peyman(words(out, ...more), { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    return digests(join(folder, out));
  };
  await run('out', '--threads', '2');
  writeFileSync(join(folder, 'raw/a.jsonl'), jsonl(1, 201));
  const cached = await run('out', '--threads', '2');
  expect(await run('full', '--threads', '1', '--no-cache')).toEqual(cached);
  expect(readdirSync(folder).sort()).toEqual(['.peyman-out-cache', 'full', 'out', 'raw']);
}, 300_000);
