/** All bad inputs at once amid good ones: each gets its answer, and every good document is written. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifest } from '../../pipeline/write/manifest.ts';
import { badNews, limits, sentence } from './bad_news.ts';
import { newFolder, peyman, type Ran, unprivileged } from './command.ts';
import { writeFiles } from './news.ts';

const goodFiles = Array.from({ length: 30 }, (_, at) => [`${at}-good.txt`, sentence(`شماره ${at}`)] as const);
const user = unprivileged();
const folder = newFolder(afterAll);
let ran: Ran;

const rowsOf = async (table: string) => {
  const file = await asyncBufferFromFile(join(folder, `out/${table}.parquet`));
  return await parquetReadObjects({ file, compressors });
};
const csvOf = (table: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, `out/${table}.csv`)), { bom: true, columns: true });
const normalizedOf = async (table: string, source: string) => {
  const document = (await rowsOf('documents')).find(({ source_path }) => source_path === source);
  return (await rowsOf(table)).filter((row) => row.document_id === document?.document_id).map((row) => row.normalized);
};

beforeAll(async () => {
  const raw = join(folder, 'raw');
  writeFiles(raw, goodFiles);
  writeFiles(
    raw,
    badNews.map(({ path, content }) => [path, content]),
  );
  mkdirSync(join(raw, 'links'));
  symlinkSync('..', join(raw, 'links/up'));
  symlinkSync('self', join(raw, 'links/self'));
  symlinkSync('nowhere', join(raw, 'links/dangling.txt'));
  symlinkSync('../1-good.txt', join(raw, 'links/again.txt'));
  writeFiles(raw, [['secret.txt', sentence('راز')]]);
  chmodSync(join(raw, 'secret.txt'), 0);
  if (user === null) console.warn('skipped: secret.txt, which no other user than root can be asked to read here');
  ran = await peyman(
    ['build', raw, '--out', join(folder, 'out'), '--threads', '2', '--no-explorer', ...limits],
    user ?? {},
  );
}, 120_000);

const linkIssues = [
  { source_path: 'links/dangling.txt', source_record: null, code: 'E_UNREADABLE' },
  { source_path: 'links/self', source_record: null, code: 'W_LINK' },
  ...(user === null ? [] : [{ source_path: 'secret.txt', source_record: null, code: 'E_UNREADABLE' }]),
];
const expected = badNews.flatMap(({ path, issues }) =>
  issues.map((issue) => {
    const [code, record] = typeof issue === 'string' ? [issue, null] : issue;
    return { source_path: path, source_record: record === null ? null : String(record), code };
  }),
);

test('the build is done and says why it counts as failed', () => {
  const rejected = [...expected, ...linkIssues].filter(({ code }) => code.startsWith('E_')).length;
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(new RegExp(`^peyman: ${rejected} of \\d+ documents were rejected, more than 5 %; .*\\n$`));
});

test('each bad input has the issues it should have, and nothing else has any', async () => {
  const issues = await rowsOf('issues');
  const found = issues.map(({ source_path, source_record, code }) => ({ source_path, source_record, code }));
  const place = ({ source_path, source_record }: (typeof found)[number]) => `${source_path}\u0000${source_record}`;
  const sorted = [...expected, ...linkIssues].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  expect(found.sort((a, b) => (place(a) < place(b) ? -1 : 1))).toEqual(sorted);
  for (const { severity, code, message } of issues) {
    expect(severity, code).toBe(code.startsWith('E_') ? 'error' : 'warning');
    expect(message.length, code).toBeGreaterThan(10);
    expect(message, 'no path of the machine').not.toContain(folder);
  }
});

test('every good document is written, once', async () => {
  const written = new Map<string, number>();
  for (const { source_path } of await rowsOf('documents')) {
    written.set(source_path, (written.get(source_path) ?? 0) + 1);
  }
  const wanted = [
    ...goodFiles.map(([path]) => [path, 1] as const),
    ...badNews.map(({ path, written }) => [path, written] as const),
  ];
  for (const [path, count] of wanted) expect([path, written.get(path) ?? 0]).toEqual([path, count]);
  const { counts } = manifest.parse(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')));
  const sum = [...written.values()].reduce((before, count) => before + count, 0);
  const rejected = (await rowsOf('issues')).filter(({ severity }) => severity === 'error').length;
  expect(counts).toEqual({ documents_in: sum + rejected, documents_written: sum, documents_rejected: rejected });
  if (user !== null) expect(written.get('secret.txt')).toBeUndefined();
  expect(written.get('links/again.txt')).toBeUndefined();
});

test('5 the inner byte order mark is an ordinary character of the text', async () => {
  const document = (await rowsOf('documents')).find(({ source_path }) => source_path === '05.txt');
  expect(document?.text).toBe(`${sentence('پیام')} \ufeff`);
});

test.each(['16-keyboard.txt', '16-sign.txt', '16-entity.html'])('%s gives the statement of 16.txt', async (path) => {
  const [statement, ...more] = await normalizedOf('statements', '16.txt');
  expect(more).toEqual([]);
  expect(statement).toMatch(/^کار ملت\u200cها ۳ روز می\u200cماند/);
  expect(await normalizedOf('statements', path)).toEqual([statement]);
});

test('18 formulas are harmless in CSV and raw in Parquet', async () => {
  const titles = (await rowsOf('documents')).flatMap((row) => (row.source_path === '18.jsonl' ? [row.title] : []));
  expect(titles).toEqual(['=HYPERLINK("http://example.com")', ' =1+1', '\u00a0=1', 'ok\n=1', '-۵']);
  const cells = csvOf('documents').flatMap((row) => (row.source_path === '18.jsonl' ? [row.title] : []));
  expect(cells).toEqual(['\'=HYPERLINK("http://example.com")', "' =1+1", "'\u00a0=1", "ok\n'=1", "'-۵"]);
});

test('20 ids are hashed and never a path', async () => {
  const documents = (await rowsOf('documents')).filter(({ source_path }) => source_path === '20.jsonl');
  for (const { document_id } of documents) expect(document_id).toMatch(/^d[0-9a-f]{16}$/);
  const [issue] = (await rowsOf('issues')).filter(({ code }) => code === 'E_DUPLICATE_ID');
  expect(issue?.message).toMatch(/20\.jsonl record 2 .* 20\.jsonl record 1 /);
});

test('21 a date that no calendar has is null, one that it has is read', async () => {
  const documents = (await rowsOf('documents')).filter(({ source_path }) => source_path === '21.jsonl');
  expect(documents.map(({ published_at }) => published_at)).toEqual([null, '2025-03-20', null, '2025-03-20']);
});
