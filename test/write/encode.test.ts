import { describe, expect, test } from 'vitest';
import { encodeRows, transferList } from '../../pipeline/write/encode.ts';
import { codePoints } from '../../pipeline/write/spans.ts';
import type { LocalRow, LocalRows } from '../../schemas/index.ts';
import { documentRows, publishedRows, sampleRows } from './sample.ts';

/** The sample with something changed in the first row of a table. */
function changed<T extends keyof LocalRows>(table: T, change: Partial<Record<keyof LocalRow<T>, unknown>>) {
  const { rows } = sampleRows();
  return { ...rows, [table]: [{ ...rows[table][0], ...change }] } as LocalRows;
}

describe('a row that breaks the promise is refused by table, row and column', () => {
  test.each([
    ['an unknown value', changed('statements', { mode: 'shouted' }), 'statements, row 0 (d1-0-s): mode: '],
    ['a missing column', changed('statements', { rule: undefined }), 'statements, row 0 (d1-0-s): rule: '],
    ['an unknown column', changed('times', { zone: 'UTC' } as object), 'times, row 0 (time-1): row: '],
    ['an empty text for a null', changed('documents', { title: '' }), 'documents, row 0 (d1): title: '],
    ['a list item with a semicolon', changed('agreements', { parties: ['a;b'] }), 'parties.0: '],
    ['a day that is none', changed('meetings', { date_from: '2023-02-29' }), 'meetings, row 0 (m1): date_from: '],
    ['half an integer', changed('entities', { mention_count: 1.5 }), 'entities, row 0 (country:IRN): mention_count: '],
    ['no number', changed('quantities', { low: Number.NaN }), 'quantities, row 0 (q1): low: '],
    ['an id that a spreadsheet could run', changed('mentions', { rule: '=rule' }), 'rule: '],
    ['an issue without a severity', { issues: [{ source_path: 'a' }] } as unknown as LocalRows, 'issues, row 0 (a): '],
  ])('%s', (_, rows, message) => {
    expect(() => encodeRows(rows)).toThrow(message);
  });
});

describe('a slice that is not the text at its offsets is refused', () => {
  test.each([
    ['shifted', changed('sentences', { start: 1, end: 37 }), 'text: the text at 1-37 is '],
    ['longer than the text', changed('sentences', { end: 100_000 }), 'text: no span 0-100000 in '],
    ['empty', changed('sentences', { start: 3, end: 3 }), 'text: no span 3-3 in '],
    ['of the cue', changed('statements', { cue: 'گفت' }), 'cue: the text at 0-36 is '],
    ['half given', changed('statements', { speaker_start: 0 }), 'speaker_text: speaker_start, speaker_end'],
    ['normalized', changed('meetings', { when: '=1+1' }), 'when: the text at 37-42 is " =1+1", not "=1+1"'],
    ['parts past the end', changed('statements', { spans: '0-5;7-40' }), 'spans: 0-5;7-40 does not run from 0 to 36'],
    ['parts out of order', changed('statements', { spans: '0-9;5-36' }), 'spans: 0-9;5-36 does not run'],
    ['a wrong length', changed('documents', { char_count: 1 }), 'char_count: the text has '],
    ['of no document', changed('sentences', { document_id: 'd2' }), 'document d2 is not in the batch'],
  ])('%s', (_, rows, message) => {
    expect(() => encodeRows(rows)).toThrow(message);
  });

  test('parts from start to end are taken', () => {
    expect(() => encodeRows(changed('statements', { spans: '0-5;7-36' }))).not.toThrow();
  });
});

test('offsets count code points, not UTF-16 units', () => {
  const text = codePoints('👍🏽سلام');
  expect(text.length).toBe(6);
  expect(text.slice(2, 6)).toBe('سلام');
  const { sentences } = documentRows('d', ['👍🏽', 'سلام']);
  expect(sentences!.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [3, 7],
  ]);
});

test('a lone surrogate is refused', () => {
  expect(() => encodeRows(changed('entities', { name: 'a\ud83d' }))).toThrow('lone surrogate');
  expect(() => encodeRows(changed('entities', { name: 'a\ud83d' }), ['csv'])).toThrow('lone surrogate');
});

test('published rows are taken too, without what they hold in the corpus columns', () => {
  const sample = sampleRows();
  expect(encodeRows(publishedRows(sample))).toEqual(encodeRows(sample.rows));
});

test('makes only what the formats want, and leaves out tables without rows', () => {
  const { rows } = sampleRows();
  const csv = encodeRows(rows, ['csv']);
  expect(csv.documents).toMatchObject({ rows: 1, columns: null });
  expect(encodeRows(rows, ['parquet']).documents).toMatchObject({ rows: 1, csv: null });
  expect(csv).not.toHaveProperty('issues');
});

test('the texts of documents that are not in the batch can be given', () => {
  const { documents, ...rows } = sampleRows().rows;
  const texts = new Map(documents.map(({ document_id, text }) => [document_id, text]));
  expect(encodeRows(rows, ['csv'], texts).sentences!.rows).toBe(rows.sentences.length);
});

test('the transfer list has every buffer once', () => {
  const batch = encodeRows(sampleRows().rows);
  const buffers = transferList(batch);
  expect(new Set(buffers).size).toBe(buffers.length);
  structuredClone(batch, { transfer: buffers });
  for (const table of Object.values(batch)) {
    expect(table.csv!.bytes.length).toBe(0);
    for (const column of table.columns!) if (column.type === 'utf8') expect(column.bytes.length).toBe(0);
  }
});
