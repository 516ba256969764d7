import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../pipeline/document.ts';
import { documentOf, lexicon } from './document.ts';

/**
 * Golden cases: a folder per phenomenon, `text.txt` and for each table that the case is about `TABLE.jsonl`, the rows
 * without ids and offsets. `UPDATE=1` rewrites the files that are there; it never adds one.
 */
const folder = fileURLToPath(new URL('./cases', import.meta.url));
const tables = {
  statements: [
    'mode',
    'cue',
    'cue_class',
    'speaker',
    'speaker_form',
    'addressee',
    'relay',
    'text',
    'topics',
    'polarity',
    'modality',
    'rule',
  ],
  agreements: [
    'instrument',
    'stage',
    'assertion',
    'parties',
    'topics',
    'deadline',
    'deadline_period',
    'venue',
    'text',
    'rule',
  ],
  meetings: ['kind', 'state', 'place', 'when', 'text', 'rule'],
  meeting_participants: ['name', 'country', 'role'],
  mentions: ['kind', 'form', 'text'],
  times: ['calendar', 'value', 'precision', 'text'],
  quantities: ['low', 'high', 'unit', 'currency', 'text'],
  sentences: ['kind', 'paragraph', 'text'],
  unresolved: ['kind', 'text', 'reason'],
} as const;
type Golden = keyof typeof tables;

function golden(text: string, table: Golden): string {
  const rows = (readDocument(documentOf(text), lexicon).rows[table] ?? []) as Record<string, unknown>[];
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(tables[table].map((column) => [column, row[column]])))}\n`)
    .join('');
}

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(10);
});

describe.each(cases)('%s', (name) => {
  const directory = join(folder, name);
  const files = readdirSync(directory)
    .filter((file) => file !== 'text.txt')
    .sort();
  const text = readFileSync(join(directory, 'text.txt'), 'utf8').replace(/\n$/, '');

  test('says what it expects, and nothing else lies in it', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !Object.hasOwn(tables, file.replace(/\.jsonl$/, '')))).toEqual([]);
    expect(existsSync(join(directory, 'text.txt'))).toBe(true);
  });

  test.each(files)('%s', (file) => {
    const path = join(directory, file);
    const found = golden(text, file.replace(/\.jsonl$/, '') as Golden);
    if (process.env.UPDATE === '1') writeFileSync(path, found);
    expect(found).toBe(readFileSync(path, 'utf8'));
  });
});
