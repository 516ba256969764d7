import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../pipeline/read/csv.ts';
import type { Found } from '../../pipeline/read/fields.ts';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { codes, errors, persianText, readRaw, texts } from './raw.ts';

test('reads the columns by their names, in any order, empty cells as none', async () => {
  const rows =
    'outlet, url ,text,id,title,published_at\r\nirna,,"متن ""نقل""، یک",7,عنوان,2024-10-11\r\n\r\n,,دو,,,\r\n';
  const reading = await readRaw({ 'a.csv': rows });
  expect(reading.documents).toMatchObject([
    {
      source_record: 1,
      outlet: 'irna',
      url: null,
      text: 'متن "نقل"، یک',
      id: '7',
      title: 'عنوان',
      published_at: '2024-10-11',
    },
    { source_record: 2, outlet: null, url: null, text: 'دو', id: null, title: null, published_at: null },
  ]);
  expect(reading.issues).toEqual([]);
});

test('line ends inside a cell stay as they are', async () => {
  expect(texts(await readRaw({ 'a.csv': 'text\r\n"یک\r\nدو\n\nسه\rچهار"\r\n' }))).toEqual(['یک\r\nدو\n\nسه\rچهار']);
});

test('the last row needs no line end', async () => {
  expect(texts(await readRaw({ 'a.csv': 'text\n"یک"', 'b.csv': 'text\nدو', 'c.csv': 'text\n"سه"\r' }))).toEqual([
    'یک',
    'دو',
    'سه',
  ]);
});

describe('a bad row costs itself only', () => {
  test.each([
    ['a cell too few', 'یک', 'row 2, line 3, has 1 cells and the header has 2'],
    ['a cell too many', 'یک,دو,سه', 'row 2, line 3, has 3 cells and the header has 2'],
    ['a quotation mark inside a cell', 'ی"ک,دو', 'the row from line 3, at byte 23: a quotation mark inside a cell'],
    ['something after a quoted cell', '"یک"و,دو', 'the row from line 3, at byte 23: a quotation mark inside a cell'],
    ['bad UTF-8', Buffer.from([0x61, 0xff, 0x2c]), 'byte 0xFF at byte offset 24 is not UTF-8'],
    ['no text', ',دو', 'there is no text'],
  ])('%s', async (_, row, message) => {
    const content = Buffer.concat(['text,title\n', '"یک",دو\n', row, '\n"سه",چهار\n'].map((part) => Buffer.from(part)));
    const reading = await readRaw({ 'bad.csv': content });
    expect(reading.documents.map((document) => [document.source_record, document.text])).toEqual([
      [1, 'یک'],
      [3, 'سه'],
    ]);
    expect(reading.issues).toMatchObject([{ source_record: 2, severity: 'error' }]);
    expect(reading.issues[0]!.message).toContain(message);
  });

  test('a quotation mark that is never closed takes the rows after it along', async () => {
    const reading = await readRaw({ 'open.csv': 'text\nیک\n"دو\nسه\n' });
    expect(texts(reading)).toEqual(['یک']);
    expect(reading.issues).toMatchObject([{ code: 'E_CSV', source_record: 2 }]);
    expect(reading.issues[0]!.message).toContain('the row from line 3, at byte 10: a quotation mark is not closed');
  });
});

test.each([
  [
    'no text column',
    'id;متن\n1;2\n',
    'E_COLUMN',
    'the first row must name the columns, separated by commas, and has "id;متن"',
  ],
  ['the text column twice', 'text,text\n1,2\n', 'E_COLUMN', 'the column text is there twice'],
  ['a header that is not UTF-8', Buffer.from([0xff, 0x0a]), 'E_UTF8', 'the header: byte 0xFF at byte offset 0'],
  ['a header with an open quotation mark', '"text\nیک\n', 'E_CSV', 'the header'],
])('%s: nothing of the file can be read', async (_, content, code, message) => {
  const reading = await readRaw({ 'bad.csv': content });
  expect(reading.documents).toEqual([]);
  expect(reading.issues).toMatchObject([{ code, source_record: null, severity: 'error' }]);
  expect(reading.issues[0]!.message).toContain(message);
});

test('other columns are warned of', async () => {
  const reading = await readRaw({ 'more.csv': 'text,tags,__proto__\nیک,a,b\n' });
  expect(codes(reading)).toEqual(['W_EXTRA_FIELD']);
});

/** Rows of bytes that come in pieces of the given size. */
async function readPieces(content: string, size: number): Promise<Found[]> {
  const bytes = Buffer.from(content);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: Found[] = [];
  for await (const batch of readCsv(pieces(), defaultLimits, 0)) found.push(...batch);
  return found;
}

test('what csv-stringify writes is read back, whatever pieces it comes in', async () => {
  const row = fc.tuple(persianText, fc.option(persianText));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const content = stringify(rows, {
          header: true,
          columns: ['text', 'title'],
          quoted_match: /[\r\n]/,
          record_delimiter: '\r\n',
        });
        const found = await readPieces(content, size);
        const read = found.map((each) =>
          each.kind === 'record' ? [each.fields.text, each.fields.title] : each.problem,
        );
        expect(read).toEqual(rows);
      },
    ),
  );
});

test('every row of random CSV is a document or an error, and good rows among them are read', async () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'م', ' '), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (cells, size) => {
      const found = await readPieces(`text,id\n${cells.join('\n')}`, size);
      const records = found.flatMap((each) => (each.record === null ? [] : [each.record]));
      expect(records).toEqual(records.map((_, at) => at + 1));
    }),
  );
  const reading = await readRaw({ 'odd.csv': 'text\n"a"b\nخوب\n"\n"\nخوب\n""\n' });
  expect(texts(reading)).toEqual(['خوب', '\n', 'خوب'].filter((text) => text !== '\n'));
  expect(errors(reading).map((issue) => issue.source_record)).toEqual([1, 3, 5]);
});
