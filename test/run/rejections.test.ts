/** When rejected documents make a build fail, and what a build of nothing is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildCommand } from '../../pipeline/run/build_command.ts';
import { manifest } from '../../pipeline/write/manifest.ts';
import { tableNames } from '../../schemas/index.ts';
import { newFolder } from './command.ts';
import { writeFiles } from './news.ts';

/** Builds these files here, and tells the exit code, what stderr was told, and where the output is. */
async function build(files: Record<string, string>, ...words: string[]) {
  const folder = newFolder();
  writeFiles(folder, [
    ['raw/.keep', ''],
    ...Object.entries(files).map(([path, text]) => [`raw/${path}`, text] as const),
  ]);
  let told = '';
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text;
    return true;
  });
  onTestFinished(() => stderr.mockRestore());
  const out = join(folder, 'out');
  const code = await buildCommand([join(folder, 'raw'), '--out', out, '--threads', '1', '--log', 'json', ...words]);
  stderr.mockRestore();
  const lines = told.split('\n').filter((line) => line !== '');
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  // a slow machine has time to tell of its progress
  return { code, out, events: events.filter(({ event }) => event !== 'progress') };
}

const jsonl = (good: number, bad: number) =>
  [...Array.from({ length: good }, (_, at) => `{"text":"سخنگو گفت: ${at}"}`), ...Array(bad).fill('{"text":')].join(
    '\n',
  );

test.each([
  [21, 0, ['--strict'], 0],
  [20, 1, [], 0],
  [19, 1, [], 0],
  [18, 1, [], 1],
  [20, 1, ['--strict'], 1],
  [0, 1, [], 1],
])('%d good and %d bad documents %j: exit code %d', async (good, bad, words, wanted) => {
  const { code, out, events } = await build({ 'a.jsonl': jsonl(good, bad) }, '--formats', 'csv', ...words);
  expect(code).toBe(wanted);
  const counts = { documents_in: good + bad, documents_written: good, documents_rejected: bad };
  expect(events[0]).toEqual({ event: 'done', ...counts, out });
  const why = words.includes('--strict') ? '--strict allows none' : 'more than 5 %';
  const failed = {
    event: 'failed',
    message: expect.stringMatching(`^${bad} of ${good + bad} documents were rejected, .*${why}`),
  };
  expect(events.slice(1)).toEqual(wanted === 0 ? [] : [failed]);
  // the output is there all the same: it tells what was wrong
  const issues = parse(readFileSync(join(out, 'issues.csv')), { bom: true, columns: true });
  expect(issues).toHaveLength(bad);
  expect(manifest.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).counts).toEqual(counts);
});

test('warnings reject nothing, also under --strict', async () => {
  const { code, out } = await build({ 'a.txt': 'سخنگو گفت: \u202eراه باز است.', 'b.docx': '' }, '--strict');
  expect(code).toBe(0);
  const issues: { code: string }[] = parse(readFileSync(join(out, 'issues.csv')), { bom: true, columns: true });
  expect(issues.map((issue) => issue.code)).toEqual(['W_BIDI', 'W_UNKNOWN_FORM']);
});

test('an empty raw/ gives valid empty tables and exit code 0', async () => {
  const { code, out, events } = await build({}, '--strict');
  expect(code).toBe(0);
  expect(events).toMatchObject([{ event: 'done', documents_in: 0 }]);
  const { outputs, inputs } = manifest.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
  expect(inputs).toEqual([]);
  for (const table of tableNames) {
    const rows = outputs.filter(({ path }) => path.startsWith(`${table}.`)).map((output) => output.rows);
    const [csv, header] = [parse(readFileSync(join(out, `${table}.csv`)), { bom: true }).length, 1];
    expect(rows, table).toEqual([csv - header, csv - header, csv - header]);
    // the taxonomy does not depend on the texts
    if (table !== 'topics') expect(csv, table).toBe(header);
  }
});

test.each([
  ['a folder that is not there', ['nowhere', '--out', 'out'], 'there is no folder nowhere; name the folder'],
  ['a file', ['package.json', '--out', 'out'], 'package.json is no folder; name the folder'],
  ['an output in the input', ['lexicon', '--out', 'lexicon/out'], 'would be read as input next time'],
  ['the input itself', ['lexicon', '--out', 'lexicon'], 'would be read as input next time'],
  ['the input in the output', ['test/run', '--out', 'test'], 'which a build replaces as a whole'],
])('%s is refused', async (_, words, message) => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
  expect(await buildCommand(words)).toBe(2);
  expect(stderr.mock.calls.join('')).toContain(message);
});
