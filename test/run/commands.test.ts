/** The commands' own words, run here: what is wrong with them is said, and what is right. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readDocument } from '../../pipeline/document.ts';
import { buildCommand } from '../../pipeline/run/build_command.ts';
import { explainCommand } from '../../pipeline/run/explain_command.ts';
import { lexiconCommand } from '../../pipeline/run/lexicon_command.ts';
import { schemaCommand } from '../../pipeline/run/schema_command.ts';
import { documentText } from '../../pipeline/run/show.ts';
import { showCommand } from '../../pipeline/run/show_command.ts';
import { exitCodeOf, UsageError } from '../../pipeline/run/usage.ts';
import { tableColumns } from '../../pipeline/write/columns.ts';
import { tableNames } from '../../schemas/index.ts';
import { documentOf, lexicon } from '../document.ts';
import { newFolder } from './command.ts';
import { writeFiles } from './news.ts';

const quote = 'حسین رستگار وزیر نیرو گفت: همکاری دو کشور در زمینه گاز ادامه دارد.';
const record = (text: string) => `${JSON.stringify({ text })}\n`;
const commands = {
  build: buildCommand,
  show: showCommand,
  explain: explainCommand,
  lexicon: lexiconCommand,
  schema: schemaCommand,
};
const folder = newFolder(afterAll);
const at = (name: string) => join(folder, name);

beforeAll(() => {
  writeFiles(folder, [
    ['records.jsonl', `{"text":\n${record(quote)}${record(quote.replace('گفت', 'تاکید کرد'))}`],
    ['dated.txt.gz', gzipSync(quote)],
    ['dated.meta.json', '{"title":"سفر","outlet":"نمونه","published_at":"۱۴۰۳/۷/۲۰"}'],
    ['date.meta.json', '{"title":"نه این"}'],
    ['dated.docx', ''],
    ['empty.txt', ''],
    ['latin1.txt', Buffer.from([0xe9, 0xff, 0x80, 0x20, 0xc3, 0x28])],
  ]);
});

/** Runs a command and gives what it wrote to stdout. */
async function stdoutOf(command: (words: string[]) => Promise<number>, words: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => write.mockRestore());
  const code = await command(words);
  const text = write.mock.calls.map(([part]) => String(part)).join('');
  write.mockRestore();
  expect(code).toBe(0);
  return text;
}

test.each([
  ['build', [], 'peyman build takes one folder of texts (peyman build --help)'],
  ['build', ['a', 'b', '--out', 'c'], 'peyman build takes one folder'],
  ['build', ['raw'], 'peyman build needs --out, the folder to write'],
  ['build', ['raw', '--aut', 'x'], "Unknown option '--aut'"],
  ['build', ['raw', '--out'], "Option '--out <value>' argument missing"],
  ['build', ['raw', '--out', 'x', '--threads', '0'], '--threads takes a whole number from 1, not 0'],
  ['build', ['raw', '--out', 'x', '--threads', 'two'], '--threads takes a whole number from 1, not two'],
  ['build', ['raw', '--out', 'x', '--max-line-bytes', '1.5'], '--max-line-bytes takes a whole number from 1, not 1.5'],
  ['build', ['raw', '--out', 'x', '--formats', 'xlsx'], '--formats takes some of csv,arrow,parquet, not xlsx'],
  ['build', ['raw', '--out', 'x', '--formats', ''], '--formats takes some of csv,arrow,parquet'],
  ['build', ['raw', '--out', 'x', '--log', 'loud'], '--log takes auto, json or quiet, not loud'],
  ['lexicon', [], 'peyman lexicon takes one folder of texts (peyman lexicon --help)'],
  ['lexicon', ['nothing'], 'there is no folder nothing'],
  ['lexicon', ['raw', '--top', '0'], '--top takes a whole number from 1, not 0'],
  ['show', [], 'peyman show takes one file (peyman show --help)'],
  ['show', ['a', 'b'], 'peyman show takes one file'],
  ['show', ['nothing.txt'], 'there is no file nothing.txt'],
  ['show', ['lexicon'], 'there is no file lexicon'],
  ['show', ['package.json', '--record', 'x'], '--record takes a whole number from 1, not x'],
  ['explain', ['--at', '3'], 'peyman explain takes one file (peyman explain --help)'],
  ['explain', ['a', 'b', '--at', '3'], 'peyman explain takes one file'],
  ['explain', ['package.json'], 'peyman explain needs --at, an offset (peyman explain --help)'],
  ['explain', ['package.json', '--at', '-1'], "Option '--at' argument is ambiguous"],
  ['explain', ['package.json', '--at=-1'], '--at takes a whole number from 0, not -1'],
  ['explain', ['package.json', '--at', '1.5'], '--at takes a whole number from 0, not 1.5'],
  ['explain', ['package.json', '--at', 'گفت'], '--at takes a whole number from 0, not گفت'],
  ['explain', ['nothing.txt', '--at', '3'], 'there is no file nothing.txt'],
  ['explain', ['lexicon', '--at', '3'], 'there is no file lexicon'],
  ['schema', ['verbs'], 'there is no table verbs; the tables are documents, sentences'],
  ['schema', ['__proto__'], 'there is no table __proto__'],
  ['schema', ['statements', 'topics'], 'peyman schema takes one table'],
  ['schema', ['--all'], "Unknown option '--all'"],
] as const)('peyman %s %j is refused', async (name, words, message) => {
  const error = await commands[name]([...words]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toContain(message);
  expect(exitCodeOf(error)).toBe(2);
});

describe('schema', () => {
  test('lists the tables', async () => {
    const lines = (await stdoutOf(schemaCommand, [])).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(tableNames);
  });

  test.each(tableNames)('every column of %s, with type and meaning', async (table) => {
    const lines = (await stdoutOf(schemaCommand, [table])).split('\n');
    expect(lines[0]).toMatch(new RegExp(`^${table}: .`));
    for (const { name, type, nullable, description } of tableColumns[table]) {
      const line = lines.find((each) => each.startsWith(`  ${name} `));
      expect(line, name).toContain(` ${type}${nullable ? '?' : ''} `);
      expect(line, name).toContain(description);
    }
  });
});

describe('show', () => {
  test('one record of several: the first that can be read, or that with the number', async () => {
    expect(await stdoutOf(showCommand, [at('records.jsonl')])).toContain('گفت');
    expect(await stdoutOf(showCommand, [at('records.jsonl'), '--record', '3'])).toContain('تاکید کرد');
  });

  test('what the sidecar of the file says', async () => {
    const text = await stdoutOf(showCommand, [at('dated.txt.gz')]);
    expect(text).toMatch(/^سفر · نمونه · 2024-10-11\n\nStatements \(1\)\n/);
  });

  test.each([
    ['empty.txt', [], /empty\.txt holds no document that can be read\n {2}E_EMPTY: .+$/],
    ['dated.docx', [], /dated\.docx holds no document that can be read\n {2}W_UNKNOWN_FORM: .+$/],
    ['records.jsonl', ['--record', '1'], /records\.jsonl holds no record 1 that can be read\n {2}E_JSON: .+$/],
    ['records.jsonl', ['--record', '9'], /records\.jsonl holds no record 9 that can be read$/],
  ])('%s %j: what cannot be read is said with its reason', async (name, words, message) => {
    const error = await showCommand([at(name), ...words]).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(message);
    expect(exitCodeOf(error)).toBe(1);
  });
});

describe('explain', () => {
  test('one place of one record, as text and for a program', async () => {
    const text = await stdoutOf(explainCommand, [at('records.jsonl'), '--record', '3', '--at', '22']);
    expect(text).toMatch(/^تاکید 22–27 stands in sentence 1, lead, 0–72\n/);
    const told = JSON.parse(await stdoutOf(explainCommand, [at('records.jsonl'), '--at', '22', '--json']));
    expect(told).toMatchObject({ offset: 22, word: { text: 'گفت' }, sentence: { text: quote } });
  });

  test('help says what the offset is', async () => {
    expect(await stdoutOf(explainCommand, ['--help'])).toContain('code points');
  });

  test('a place behind the text is refused', async () => {
    const error = await explainCommand([at('dated.txt.gz'), '--at', '999']).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toBe('--at 999 lies behind the last word of the text');
    expect(exitCodeOf(error)).toBe(2);
  });

  test.each([
    ['empty.txt', /empty\.txt holds no document that can be read\n {2}E_EMPTY: .+$/],
    ['latin1.txt', /latin1\.txt holds no document that can be read\n {2}E_UTF8: .+$/],
    ['dated.docx', /dated\.docx holds no document that can be read\n {2}W_UNKNOWN_FORM: .+$/],
  ])('%s: what cannot be read is said with its reason', async (name, message) => {
    const error = await explainCommand([at(name), '--at', '0']).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(message);
    expect(exitCodeOf(error)).toBe(1);
  });
});

describe('the text of a document', () => {
  // a right-to-left override and a C1 control, which some terminals obey
  const hostile = 'حسین رستگار وزیر نیرو گفت: همکاری \u202eدو کشور\u009b31m ادامه دارد.';
  const { rows } = readDocument(documentOf(hostile), lexicon);

  test('on a terminal: colours, each Persian part isolated, nothing that commands the terminal', () => {
    const text = documentText(rows, true);
    expect(text).toContain('\u001b[36m\u2067حسین رستگار\u2069\u001b[0m');
    expect(text.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(/[\u001b\u0080-\u009f\u202a-\u202e]/);
    for (const line of text.split('\n')) {
      expect(line.split('\u2067').length, line).toBe(line.split('\u2069').length);
    }
  });

  test('the speaker, the cue and the content are marked in the words of the text', () => {
    const { rows } = readDocument(documentOf('🔹 علی رضایی دیروز گفت: سدها پر شد.\nافزود: برف آمد.'), lexicon);
    expect(documentText(rows, false)).toContain('{علی رضایی} دیروز ‹گفت›: [سدها پر شد.]\n');
    expect(documentText(rows, false)).toContain('     ‹افزود›: [برف آمد.]\n');
    const marked =
      '\u2067\u001b[36mعلی رضایی\u001b[0m دیروز \u001b[33mگفت\u001b[0m: \u001b[32mسدها پر شد.\u001b[0m\u2069';
    expect(documentText(rows, true)).toContain(marked);
  });

  test('a content in two pieces, and a cue between', () => {
    const { rows } = readDocument(documentOf('علی رضایی ایران را شریک مهم روسیه دانست.'), lexicon);
    expect(documentText(rows, false)).toContain('{علی رضایی} [ایران] را [شریک مهم روسیه] ‹دانست›\n');
  });

  test('elsewhere: the words alone', () => {
    expect(documentText(rows, false)).not.toMatch(/[\u001b\u2066-\u2069]/);
    expect(documentText(rows, false)).toContain('حسین رستگار');
  });
});
