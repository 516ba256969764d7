import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { About } from '../../pipeline/write/about.ts';
import { codebook } from '../../pipeline/write/codebook.ts';
import { tableColumns } from '../../pipeline/write/columns.ts';
import { encodeRows } from '../../pipeline/write/encode.ts';
import { jsonSchema } from '../../pipeline/write/json_schema.ts';
import type { BuildFacts } from '../../pipeline/write/manifest.ts';
import { writeChecksums, writeMetadata } from '../../pipeline/write/metadata.ts';
import { openTables } from '../../pipeline/write/tables.ts';
import { tableNames, tables } from '../../schemas/index.ts';
import { newFolder } from './folders.ts';
import { publishedRows, sampleRows } from './sample.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const about: About = {
  name: 'sample',
  title: 'Sample',
  title_fa: 'نمونه',
  description: 'Rows made by hand.',
  version: '1.0.0',
  url: 'https://example.org/sample',
  license: { name: 'CC-BY-4.0', title: 'Attribution', url: 'https://creativecommons.org/licenses/by/4.0/' },
  creators: [{ name: 'Nobody' }],
  keywords: ['fa'],
  published: '2024-10-11',
  citation: null,
};

const build: BuildFacts = {
  inputs: [{ path: 'raw/d1.txt', bytes: 3, sha256: sha256('raw') }],
  code: { version: '1.0.0', sha256: sha256('code') },
  lexicon: { sha256: sha256('lexicon') },
  settings: { formats: ['csv'], threads: null },
  versions: { node: '24.0.0', unicode: '17.0', icu: '78.2' },
  counts: { documents_in: 2, documents_written: 1, documents_rejected: 1 },
};

function written() {
  const folder = newFolder();
  const { rows, corpus } = sampleRows();
  const out = openTables(folder);
  out.append(encodeRows(rows), corpus);
  const files = out.close();
  const { manifest, described } = writeMetadata(folder, about, build, files);
  writeChecksums(folder, described);
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  return { folder, files, manifest, read };
}

test('the manifest has the build and every file but itself and the checksums', () => {
  const { folder, manifest, read } = written();
  expect(read('manifest.json')).toEqual(manifest);
  expect(manifest).toMatchObject(build);
  for (const { path, bytes, sha256: hash } of manifest.outputs) {
    const file = readFileSync(join(folder, path));
    expect([file.length, sha256(file)], path).toEqual([bytes, hash]);
  }
  const paths = manifest.outputs.map(({ path }) => path);
  expect(paths).toContain('statements.parquet');
  expect(paths).toContain('schemas/statements.schema.json');
  expect(manifest.outputs.find(({ path }) => path === 'statements.csv')?.rows).toBe(29);
});

test('SHA256SUMS covers every file, sorted by path', () => {
  const { folder, manifest } = written();
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const paths = lines.map((line) => line.slice(66));
  expect(paths).toEqual([...paths].sort());
  expect(paths.length).toBe(manifest.outputs.length + 1);
  for (const line of lines)
    expect(line).toBe(`${sha256(readFileSync(join(folder, line.slice(66))))}  ${line.slice(66)}`);
});

test('the same build gives the same bytes', () => {
  const [one, two] = [written(), written()];
  expect(readFileSync(join(one.folder, 'SHA256SUMS'), 'utf8')).toBe(
    readFileSync(join(two.folder, 'SHA256SUMS'), 'utf8'),
  );
});

test('counts that do not add up, and facts that are missing, are refused', () => {
  const folder = newFolder();
  const lost = { ...build, counts: { documents_in: 3, documents_written: 1, documents_rejected: 1 } };
  expect(() => writeMetadata(folder, about, lost, [])).toThrow('documents in are not documents written and rejected');
  expect(() => writeMetadata(folder, { ...about, name: 'A b' }, build, [])).toThrow('name');
  expect(() => writeMetadata(folder, about, { ...build, code: { version: '1', sha256: 'x' } }, [])).toThrow('sha256');
});

test('the Data Package names every file by its hash, and every column and key of the CSV', () => {
  const { files, read } = written();
  const { resources } = read('datapackage.json');
  expect(resources.length).toBe(files.length);
  for (const { path, bytes, sha256: hash } of files) {
    expect(resources).toContainEqual(expect.objectContaining({ path, bytes, hash: `sha256:${hash}` }));
  }
  expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
  const statements = resources.find(({ name }: { name: string }) => name === 'statements').schema;
  expect(statements).toMatchObject({ primaryKey: ['statement_id'], missingValues: [''] });
  // a table that refers to itself must leave the resource out
  expect(statements.foreignKeys).toContainEqual({ fields: ['duplicate_of'], reference: { fields: ['statement_id'] } });
  expect(statements.foreignKeys).toContainEqual({
    fields: ['speaker_id'],
    reference: { resource: 'entities', fields: ['entity_id'] },
  });
  const field = (name: string) => statements.fields.find((one: { name: string }) => one.name === name);
  expect(field('topics')).toMatchObject({ type: 'list', delimiter: ';', itemType: 'string' });
  expect(field('topics').constraints?.required).toBeUndefined();
  expect(field('start')).toMatchObject({ type: 'integer', constraints: { required: true, minimum: 0 } });
  expect(field('mode').categories[0]).toEqual({ value: 'direct', label: 'نقل مستقیم' });
});

test('CSVW says which columns are Persian', () => {
  const { read } = written();
  const statements = read('csvw-metadata.json').tables.find(({ url }: { url: string }) => url === 'statements.csv');
  const column = (name: string) => statements.tableSchema.columns.find((one: { name: string }) => one.name === name);
  expect(column('text')).toMatchObject({ lang: 'fa', textDirection: 'rtl', required: true });
  expect(column('statement_id').textDirection).toBeUndefined();
  expect(column('topics')).toMatchObject({ separator: ';', required: false });
  expect(statements.tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(
    tableColumns.statements.map(({ name }) => name),
  );
});

test('Croissant has every file by its hash and a record set for each table', () => {
  const { files, read } = written();
  const { distribution, recordSet, conformsTo } = read('croissant.json');
  expect(conformsTo).toBe('http://mlcommons.org/croissant/1.1');
  expect(distribution.map((file: { '@id': string; sha256: string }) => [file['@id'], file.sha256])).toEqual(
    files.map(({ path, sha256: hash }) => [path, hash]),
  );
  expect(recordSet.map((set: { '@id': string }) => set['@id'])).toEqual(tableNames);
  const ids = new Set(recordSet.flatMap((set: { field: { '@id': string }[] }) => set.field.map((one) => one['@id'])));
  for (const set of recordSet) {
    for (const { references, source } of set.field) {
      if (references !== undefined) expect(ids).toContain(references.field['@id']);
      expect(source.fileObject['@id']).toBe(`${set['@id']}.parquet`);
    }
  }
});

test.each(tableNames)('%s: the JSON Schema takes what the table takes', (table) => {
  const schema = z.fromJSONSchema(jsonSchema(table) as Parameters<typeof z.fromJSONSchema>[0]);
  const rows: object[] = publishedRows(sampleRows())[table];
  for (const row of rows) expect(z.prettifyError(schema.safeParse(row).error ?? new z.ZodError([]))).toBe('');
  for (const row of rows) expect(tables[table].row.safeParse(row).success).toBe(true);
  for (const name of Object.keys(tables[table].row.shape)) {
    for (const wrong of [
      { ...rows[0], [name]: '' },
      { ...rows[0], [name]: -1 },
      { ...rows[0], [name]: {} },
    ]) {
      expect(schema.safeParse(wrong).success, `${name}: ${wrong[name as keyof typeof wrong]}`).toBe(
        tables[table].row.safeParse(wrong).success,
      );
    }
  }
});

test('the codebook that is read is the one that the schemas give', () => {
  // npm run codebook (scripts/codebook.ts) writes it anew
  expect(readFileSync('docs/codebook.md', 'utf8')).toBe(codebook());
});

test('the codebook links to headings that are there', () => {
  const text = codebook();
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll('.', ''));
  for (const [, anchor] of text.matchAll(/\]\(#([^)]*)\)/g)) expect(headings).toContain(anchor);
});

test.skipIf(!existsSync('/usr/bin/sha256sum'))('sha256sum can read the checksums', async () => {
  const { folder } = written();
  const { execFileSync } = await import('node:child_process');
  expect(() => execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder })).not.toThrow();
});
