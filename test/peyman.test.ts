/** The program as it is started: help, exit codes, and what goes where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, newFolder, peyman, plainEnvironment, start } from './run/command.ts';
import { writeFiles } from './run/news.ts';

const quote = 'حسین رستگار وزیر نیرو گفت: همکاری دو کشور در زمینه گاز ادامه دارد.';
const folder = newFolder(afterAll);
const at = (name: string) => join(folder, name);

beforeAll(() => {
  writeFiles(folder, [
    ['a.txt', quote],
    ['long.txt', Array(600).fill(quote).join('\n')],
    ['raw/a.txt', quote],
    ['raw/bad.txt', ''],
    ['good/a.txt', quote],
  ]);
});

test('help: for all, and for each command, on stdout', async () => {
  const ways = [
    ['--help'],
    ['-h'],
    ['help'],
    ['build', '--help'],
    ['show', '-h'],
    ['explain', '-h'],
    ['schema', '--help'],
  ];
  const all = await Promise.all(ways.map((words) => peyman(words)));
  expect(all).toEqual(ways.map(() => ({ code: 0, stdout: expect.any(String), stderr: '' })));
  const [general, short, word, build, show, explain, schema] = all.map(({ stdout }) => stdout);
  expect(general).toMatch(/peyman build RAW --out OUT[\s\S]*peyman show FILE[\s\S]*peyman schema/);
  expect([short, word]).toEqual([general, general]);
  const options = ['--formats', '--threads', '--strict', '--max-document-bytes', '--log', '--quiet', 'Exit codes'];
  for (const part of options) expect(build).toContain(part);
  expect(show).toMatch(/^peyman show FILE/);
  expect(explain).toMatch(/^peyman explain FILE --at OFFSET/);
  expect(schema).toMatch(/^peyman schema \[TABLE\]/);
});

test('no command: the help, and exit code 2', async () => {
  expect(await peyman([])).toMatchObject({ code: 2, stdout: expect.stringContaining('peyman build RAW') });
});

test.each([
  [['bild'], 'there is no command bild; peyman --help lists them'],
  [['constructor'], 'there is no command constructor; peyman --help lists them'],
  [['build', 'raw', '--aut', 'x'], "Unknown option '--aut'"],
  [['schema', 'verbs'], 'there is no table verbs; the tables are documents,'],
])('%j: exit code 2, one line on stderr, nothing on stdout', async (words, message) => {
  const ran = await peyman(words);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^peyman: .+\n$/);
  expect(ran.stderr).toContain(message);
});

test('show: statement, speaker, cue and rule, without escape codes where no terminal is', async () => {
  const { code, stdout, stderr } = await peyman(['show', at('a.txt')]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Statements \(1\)\n[\s\S]*\nAgreements \(\d+\)\n[\s\S]*\nMeetings \(\d+\)\n/);
  for (const part of ['حسین رستگار', 'گفت', 'همکاری دو کشور در زمینه گاز ادامه دارد', 'rule ']) {
    expect(stdout).toContain(part);
  }
  // neither escape codes nor bidi controls
  expect(stdout).not.toMatch(/[\u001b\u202a-\u202e\u2066-\u2069]/);
});

test('show: a reader that goes away is no error', async () => {
  const line = `set -o pipefail; '${bin}' show '${at('long.txt')}' | head -1`;
  expect(await start('bash', ['-c', line]).ran).toEqual({ code: 0, stdout: 'Statements (600)\n', stderr: '' });
});

test('the same exit codes and messages from any folder and through a link to the program', async () => {
  const line = `ln -s '${bin}' peyman && ./peyman show nothing.txt`;
  const ran = await start('sh', ['-c', line], { cwd: folder, env: plainEnvironment }).ran;
  expect(ran).toEqual({ code: 2, stdout: '', stderr: 'peyman: there is no file nothing.txt\n' });
});

const build = (out: string, raw = 'raw') => ['build', at(raw), '--out', at(out), '--threads', '1', '--formats', 'csv'];

test('build: JSON lines, one object each, and exit code 1 where too much was rejected', async () => {
  const ran = await peyman([...build('json'), '--log', 'json']);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  const events = ran.stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
  const done = { event: 'done', documents_in: 2, documents_written: 1, documents_rejected: 1, out: at('json') };
  const failed = { event: 'failed', message: expect.stringContaining('1 of 2 documents were rejected') };
  // a slow machine may tell of its progress before
  expect(events.filter(({ event }) => event !== 'progress')).toEqual([done, failed]);
  expect(readFileSync(join(at('json'), 'issues.csv'), 'utf8')).toContain('bad.txt,,error,E_EMPTY,');
});

test('build: plain lines with CI=true', async () => {
  const ran = await peyman(build('ci'), { env: { ...plainEnvironment, CI: 'true' } });
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(
    /^documents in 2 · documents written 1 · documents rejected 1 · out .+\npeyman: 1 of 2 .+\n$/m,
  );
  expect(ran.stderr).not.toMatch(/[\r\u001b]/);
});

test('build: a log that nobody reads stops nothing', async () => {
  const line = `CI=true '${bin}' ${build('deaf', 'good').join(' ')} 2> >(exec true); echo $?`;
  expect(await start('bash', ['-c', line]).ran).toMatchObject({ stdout: '0\n' });
  expect(readFileSync(join(at('deaf'), 'SHA256SUMS'), 'utf8')).toContain('manifest.json');
});
