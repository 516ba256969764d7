/** The report of a build, and the checks that a build must pass before its output is published. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { build } from '../../pipeline/run/build.ts';
import { root } from '../../pipeline/run/code.ts';
import type { Format } from '../../pipeline/write/encode.ts';
import { digests, leftovers, newFolder } from './command.ts';
import { report, writeFiles } from './news.ts';

/** A program that counts mentions wrongly, when it is told to. */
const defect = vi.hoisted(() => ({ on: false }));
vi.mock('../../pipeline/corpus/entities.ts', async (original) => {
  const module = await original<typeof import('../../pipeline/corpus/entities.ts')>();
  const entityRow: typeof module.entityRow = (entity) => {
    const row = module.entityRow(entity);
    return defect.on ? { ...row, mention_count: row.mention_count + 1 } : row;
  };
  return { ...module, entityRow };
});

async function built(folder: string, formats: Format[] = ['arrow'], cache = true) {
  const options = { lexicon: join(root, 'lexicon'), formats, limits: defaultLimits, strict: false, threads: 1, cache };
  const places = { raw: join(folder, 'raw'), out: join(folder, 'out') };
  return await build({ ...places, ...options, explorer: false }, () => {});
}

const of = (folder: string, name: string) => readFileSync(join(folder, 'out', name), 'utf8');

const article = (id: number) => JSON.stringify({ id: `n${id}`, outlet: 'خبرگزاری | نمونه', text: report(id) });

test('a first build says so; the next what is new; one with nothing to do writes nothing', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.jsonl', [1, 2, 3].map(article).join('\n')]]);
  await built(folder);
  expect(of(folder, 'report.md')).toContain('This is the first build of this output');
  expect(of(folder, 'report.md')).toMatch(/\| `documents` \| \S+ \| 3 \|$/m);

  writeFiles(join(folder, 'raw'), [['a.jsonl', [2, 3, 4, 5].map(article).join('\n')]]);
  await built(folder);
  expect(of(folder, 'report.md')).toContain('2 documents new, 1 gone.');
  expect(of(folder, 'report.md')).toMatch(/\| `documents` \| \S+ \| 4 \| \+1 \|$/m);
  expect(of(folder, 'report.html')).toContain('2 documents new, 1 gone.');

  const { mtimeMs } = statSync(join(folder, 'out/report.md'));
  expect((await built(folder)).unchanged).toBe(true);
  expect(statSync(join(folder, 'out/report.md')).mtimeMs).toBe(mtimeMs);
});

test('far fewer rows of a document than before are told, and published', async () => {
  const folder = newFolder();
  const ids = Array.from({ length: 600 }, (_, id) => id);
  writeFiles(join(folder, 'raw'), [['a.jsonl', ids.map(article).join('\n')]]);
  await built(folder);
  expect(of(folder, 'report.md')).toMatch(/drift.*skipped/);
  const silent = ids.map((id) => JSON.stringify({ id: `s${id}`, text: `هوا آفتابی بود، شماره ${id}` }));
  writeFiles(join(folder, 'raw'), [['a.jsonl', silent.join('\n')]]);
  expect((await built(folder)).failure).toBe(null);
  expect(of(folder, 'report.md')).toMatch(/drift.*warn/);
});

test('it is no part of the manifest and of the checksums', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.txt', report(1)]]);
  await built(folder);
  expect(of(folder, 'SHA256SUMS')).not.toContain('report');
  expect(of(folder, 'manifest.json')).not.toContain('report.');
});

test('inputs that are wrong are there by code, and nothing in them is taken for markup', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [
    ['<img src=x onerror=alert(1)>|`a`.txt', new Uint8Array([0xd8, 0xb3, 0xff, 0xfe])],
    ['\u202eمتن*.txt', ''],
    ['good.jsonl', article(1)],
  ]);
  await built(folder);
  const [html, markdown] = [of(folder, 'report.html'), of(folder, 'report.md')];
  expect(html).toContain('<code>E_UTF8</code>');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toMatch(/<img|<script|<link|\u202e/);
  expect(html.replaceAll('http-equiv', '')).not.toMatch(/https?:|url\(|@import/);
  const line = markdown.split('\n').find((each) => each.startsWith('| `E_UTF8`'));
  expect(line).toContain('\\<img src=x onerror=alert(1)\\>\\|\\`a\\`.txt');
  expect(markdown).not.toContain('\u202e');
  expect(markdown).toContain('| \u2068خبرگزاری \\| نمونه\u2069 | 1 |');
});

test('the page can be read by ear: language, direction, captions, scopes, one heading above all', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.jsonl', [1, 2, 3].map(article).join('\n')]]);
  await built(folder);
  const html = of(folder, 'report.html');
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  expect(html.match(/<h1/g)).toHaveLength(1);
  const tables = html.match(/<table>[\s\S]*?<\/table>/g)!;
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    expect(table).toMatch(/^<table>\n<caption>[^<]+<\/caption>/);
    expect(table.match(/<thead>[\s\S]*<\/thead>/)![0]).not.toMatch(/<th(?! scope="col")(?!ead)/);
    for (const row of table.match(/<tbody>[\s\S]*<\/tbody>/)![0].match(/<tr>/g)!) expect(row).toBe('<tr>');
    expect(
      table
        .split('<tr>')
        .slice(2)
        .every((row) => row.startsWith('<th scope="row"')),
    ).toBe(true);
  }
  // Persian stands in elements that say so
  const bare = html.replace(/<(bdi|p)[^>]*>[^<]*<\/\1>/g, '').replace(/<title>.*<\/title>/, '');
  expect(bare).not.toMatch(/\p{Script=Arabic}/u);
});

test('tables that are CSV alone are not read back, and the report says so', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.txt', report(1)]]);
  await built(folder, ['csv']);
  expect(of(folder, 'report.md')).toContain('written as CSV alone');
});

test('a build whose tables fail a check fails, and the old output stays', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.txt', report(1)]]);
  await built(folder);
  const before = digests(join(folder, 'out'));
  const old = of(folder, 'report.md');
  writeFiles(join(folder, 'raw'), [['b.txt', report(2)]]);
  defect.on = true;
  await expect(built(folder)).rejects.toThrow(
    /the new tables are not as they should be and are not published: tallies, entities \S+: mention_count is \d+; mentions has/,
  );
  expect(digests(join(folder, 'out'))).toEqual(before);
  expect(of(folder, 'report.md')).toBe(old);
  expect(leftovers(folder)).toEqual([]);
  defect.on = false;
  await built(folder);
  expect(digests(join(folder, 'out'))).not.toEqual(before);
});

test('an old output that cannot be read is replaced, and the report tells what can be told', async () => {
  const folder = newFolder();
  writeFiles(join(folder, 'raw'), [['a.txt', report(1)]]);
  await built(folder, ['arrow'], false);
  rmSync(join(folder, 'out/documents.arrow'));
  await built(folder, ['arrow'], false);
  expect(of(folder, 'report.md')).toContain('Against the output that this one replaces:');
});
