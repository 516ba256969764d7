/** The Web Annotation export is paged as the recommendation has it, and its selectors find the words of the tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { annotationsOf } from '../../pipeline/export/annotations.ts';
import { tableColumns } from '../../pipeline/write/columns.ts';
import { buildForExport, countsOf, exported, rowsOf } from './exported.ts';

let folder: string;

beforeAll(async () => {
  folder = await buildForExport();
  await exported(folder, 'web-annotation');
}, 120_000);

type Annotation = ReturnType<typeof annotationsOf>[number];
interface Page {
  id: string;
  type: string;
  partOf: string;
  startIndex: number;
  prev?: string;
  next?: string;
  items: Annotation[];
}

const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(folder, 'web-annotation', ...path), 'utf8')) as T;
const pages = () =>
  readdirSync(join(folder, 'web-annotation', 'pages'))
    .sort()
    .map((name) => read<Page>('pages', name));
const items = () => pages().flatMap((page) => page.items);

test('the collection counts its annotations and leads from page to page', () => {
  const collection = read<{ type: string; id: string; total: number; first: string; last: string }>('collection.json');
  const all = pages();
  expect(collection.type).toBe('AnnotationCollection');
  expect([collection.first, collection.last]).toEqual([all[0]!.id, all.at(-1)!.id]);
  let before = 0;
  for (const [index, page] of all.entries()) {
    expect([page.type, page.partOf, page.startIndex]).toEqual(['AnnotationPage', collection.id, before]);
    expect([page.prev, page.next]).toEqual([all[index - 1]?.id, all[index + 1]?.id]);
    before += page.items.length;
  }
  expect(collection.total).toBe(before);
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(items().map(({ id }) => id)).size).toBe(before);
});

test('positions count code points, and position and quotation select the same', async () => {
  const texts = new Map((await rowsOf(folder, 'documents')).map(({ document_id, text }) => [document_id, [...text]]));
  const documentOf = (source: string) => source.match(/\/documents\/([^/]+)\.txt$/)![1]!;
  let behindEmoji = 0;
  for (const { target } of items()) {
    for (const {
      source,
      selector: [position, quote],
    } of [target].flat()) {
      const text = texts.get(documentOf(source))!;
      expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text.slice(Math.max(0, position.start - 32), position.start).join('')).toBe(quote.prefix);
      expect(text.slice(position.end, position.end + 32).join('')).toBe(quote.suffix);
      if (text.slice(0, position.start).some((character) => character.length > 1)) behindEmoji++;
    }
  }
  expect(behindEmoji).toBeGreaterThan(0);
});

test.each(['statements', 'agreements', 'meetings', 'mentions'] as const)(
  '%s: every row, its values and its spans',
  async (table) => {
    const rows = await rowsOf(folder, table);
    const key = tableColumns[table].find(({ name }) => name.endsWith('_id'))!.name;
    const byId = new Map(items().map((item) => [item.id.replace(/^.*\/annotations\//, ''), item]));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows as Record<string, unknown>[]) {
      const own = byId.get(`${table}/${row[key]}`)!;
      const first = [own.target].flat()[0]!.selector[0].start;
      expect([first, [own.target].flat().at(-1)!.selector[0].end]).toEqual([row.start, row.end]);
      expect(own.body[`peyman:${table}/rule`]).toBe(row.rule);
      for (const [column, value] of Object.entries(row)) {
        const given = own.body[`peyman:${table}/${column}`];
        if (value === null) expect(given).toBeUndefined();
        else if (given !== undefined) expect(given).toEqual(value);
      }
      for (const { name, slice } of tableColumns[table]) {
        if (slice === undefined || name === 'text') continue;
        const part = byId.get(`${table}/${row[key]}/${name}`);
        expect(part === undefined, name).toBe(row[name] === null);
        if (part !== undefined) expect([part.target].flat()[0]!.selector[1].exact).toBe(row[name]);
      }
    }
    const counted = countsOf(folder, 'web-annotation').exported[`${table} annotations`];
    expect(counted).toBe(rows.length);
  },
);

test('sides and participants are objects with names that JSON-LD knows', () => {
  const agreed = items().find(({ body }) => body['peyman:agreements/sides'] !== undefined)!;
  const sides = agreed.body['peyman:agreements/sides'] as Record<string, unknown>[];
  expect(sides.length).toBeGreaterThan(1);
  for (const side of sides) {
    expect(Object.keys(side).every((name) => name.startsWith('peyman:agreement_parties/'))).toBe(true);
    expect(side['peyman:agreement_parties/party']).toMatch(/^[A-Z]{3}$/);
  }
});

test('what is discontinuous has a target for each part', () => {
  const text = 'ایران، گفت او، آماده است.';
  const row = {
    statement_id: 's',
    spans: '0-5;15-24',
    start: 0,
    end: 24,
    text,
    cue_start: 7,
    cue_end: 10,
    cue: 'گفت',
    speaker_start: null,
    speaker_end: null,
  };
  const rows = { document: { document_id: 'd', text }, statements: [row], agreements: [], meetings: [], mentions: [] };
  const [own, cue, ...more] = annotationsOf(
    rows as unknown as Parameters<typeof annotationsOf>[0],
    'https://example.org',
  );
  expect([own!.target].flat().map(({ selector }) => selector[1].exact)).toEqual(['ایران', 'آماده است']);
  expect([cue!.target].flat()[0]!.selector[1].exact).toBe('گفت');
  expect(more).toEqual([]);
});
