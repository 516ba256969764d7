import { createHash } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { codes, newRaw, readFolder, readRaw, texts } from './raw.ts';

type Column = { name: string; data: unknown[]; type?: BasicType };

const write = (columns: Column[], options: object = {}) =>
  new Uint8Array(
    parquetWriteBuffer({ columnData: columns as Parameters<typeof parquetWriteBuffer>[0]['columnData'], ...options }),
  );

const rows = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('reads the columns of JSONL, group by group, and hashes the file', async () => {
  const bytes = write(
    [
      { name: 'tags', data: rows(25).map((at) => `t${at}`) },
      { name: 'text', data: rows(25).map((at) => `متن ${at}`) },
      { name: 'id', data: rows(25).map((at) => 9007199254740990n + BigInt(at)), type: 'INT64' },
      { name: 'outlet', data: rows(25).map((at) => (at % 2 ? 'irna' : null)) },
    ],
    { rowGroupSize: 10 },
  );
  const reading = await readRaw({ 'a.parquet': bytes });
  expect(texts(reading)).toEqual(rows(25).map((at) => `متن ${at}`));
  expect(reading.documents.map((document) => document.source_record)).toEqual(rows(25));
  expect(reading.documents[2]).toMatchObject({ id: '9007199254740993', outlet: 'irna' });
  expect(reading.documents[3]).toMatchObject({ outlet: null });
  expect(codes(reading)).toEqual(['W_EXTRA_FIELD']);
  expect(reading.inputs).toEqual([
    { path: 'a.parquet', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  ]);
});

test.each(['UNCOMPRESSED', 'SNAPPY'])('%s', async (codec) => {
  expect(texts(await readRaw({ 'a.parquet': write([{ name: 'text', data: ['یک', 'دو'] }], { codec }) }))).toEqual([
    'یک',
    'دو',
  ]);
});

test('times and days become ISO 8601; numbers that are ids are kept exactly', async () => {
  const bytes = write([
    { name: 'text', data: ['یک', 'دو', 'سه'] },
    {
      name: 'published_at',
      data: [new Date('2024-10-11T09:00:00Z'), new Date('2024-10-11T09:00:00.250Z'), null],
      type: 'TIMESTAMP',
    },
    { name: 'id', data: [1, 2.5, 3], type: 'DOUBLE' },
  ]);
  const reading = await readRaw({ 'a.parquet': bytes });
  expect(reading.documents).toMatchObject([
    { id: '1', published_at: '2024-10-11T09:00:00Z', published_precision: 'second' },
    { id: '3', published_at: null },
  ]);
  expect(reading.issues).toMatchObject([{ code: 'E_NUMBER', source_record: 2 }]);
});

describe('23', () => {
  test('no rows', async () => {
    expect(codes(await readRaw({ 'a.parquet': write([{ name: 'text', data: [], type: 'STRING' }]) }))).toEqual([
      'W_NO_RECORDS',
    ]);
  });

  test('a text column of nulls', async () => {
    const reading = await readRaw({ 'a.parquet': write([{ name: 'text', data: [null, null], type: 'STRING' }]) });
    expect(reading.issues).toMatchObject([
      { code: 'E_EMPTY', source_record: 1 },
      { code: 'E_EMPTY', source_record: 2 },
    ]);
  });
});

test('bytes that are not UTF-8 cost their row only', async () => {
  const data = [Buffer.from('یک'), Buffer.from([0xd8, 0xb3, 0xff]), Buffer.from('سه')];
  const reading = await readRaw({ 'a.parquet': write([{ name: 'text', data, type: 'BYTE_ARRAY' }]) });
  expect(texts(reading)).toEqual(['یک', 'سه']);
  expect(reading.issues).toMatchObject([{ code: 'E_UTF8', source_record: 2 }]);
});

test.each([
  ['no text column', write([{ name: 'body', data: ['متن'] }]), 'E_COLUMN'],
  ['cut off', write([{ name: 'text', data: ['متن'] }]).subarray(0, -20), 'E_PARQUET'],
  ['its beginning cut off', write([{ name: 'text', data: ['متن'] }]).subarray(20), 'E_PARQUET'],
  ['no Parquet', Buffer.from('PAR1 this is none'), 'E_PARQUET'],
  ['metadata longer than the file', Buffer.from('PAR1....\xff\xff\xff\x7fPAR1', 'latin1'), 'E_PARQUET'],
])('%s', async (_, content, code) => {
  const reading = await readRaw({ 'bad.parquet': content, 'good.txt': 'سالم' });
  expect(texts(reading)).toEqual(['سالم']);
  expect(reading.issues.filter((issue) => issue.severity === 'error')).toMatchObject([
    { source_path: 'bad.parquet', source_record: null, code },
  ]);
  expect(reading.inputs).toHaveLength(2);
});

test('a text column of JSON holds no strings', async () => {
  const reading = await readRaw({ 'a.parquet': write([{ name: 'text', data: [['متن'], '{'], type: 'JSON' }]) });
  expect(codes(reading)).toEqual(['E_FIELD', 'E_FIELD']);
});

describe('as DuckDB writes it', () => {
  async function duckdb(select: string, options = ''): Promise<string> {
    const folder = newRaw();
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(`COPY (${select}) TO '${folder}/a.parquet' (FORMAT parquet ${options})`);
    connection.closeSync();
    instance.closeSync();
    return folder;
  }

  test.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])('with %s', async (codec) => {
    const select =
      "SELECT 'متن ' || (i % 7) AS text, i AS id, CASE WHEN i % 3 = 0 THEN 'irna' END AS outlet FROM range(5000) r(i)";
    const reading = await readFolder(await duckdb(select, `, CODEC '${codec}', ROW_GROUP_SIZE 2048`));
    expect(reading.documents).toHaveLength(5000);
    expect(reading.documents[4000]).toMatchObject({ source_record: 4001, text: 'متن 3', id: '4000', outlet: null });
    expect(reading.issues).toEqual([]);
  });

  test.each([
    ['a time without a zone', "TIMESTAMP '2024-10-11 12:30:00'", '2024-10-11T12:30:00'],
    ['a time with a zone', "TIMESTAMPTZ '2024-10-11 12:30:00+00'", '2024-10-11T12:30:00Z'],
    ['a time in nanoseconds', "TIMESTAMP_NS '2024-10-11 12:30:00.5'", '2024-10-11T12:30:00.500'],
    ['a day', "DATE '2024-10-11'", '2024-10-11'],
    ['a Jalali day', "'۱۴۰۳/۰۷/۲۰'", '2024-10-11'],
    ['a year', '2024', '2024'],
  ])('%s', async (_, value, published_at) => {
    const reading = await readFolder(await duckdb(`SELECT 'متن' AS text, ${value} AS published_at`));
    expect(reading.documents).toMatchObject([{ published_at }]);
  });

  test('a column of lists is no text', async () => {
    expect(codes(await readFolder(await duckdb("SELECT ['متن'] AS text")))).toEqual(['E_COLUMN']);
  });

  test('columns that are nested or not read do not disturb', async () => {
    const select = "SELECT {'text': 'نه', 'id': 1} AS more, ['a', 'b'] AS id, 'متن' AS text, MAP {'a': 1} AS tags";
    const reading = await readFolder(await duckdb(select));
    expect(reading.documents).toMatchObject([{ text: 'متن', id: null }]);
    expect(codes(reading)).toEqual(['W_FIELD', 'W_EXTRA_FIELD']);
  });
});

test('row groups over the limit are refused before they are decoded', async () => {
  const bytes = write([{ name: 'text', data: rows(1000).map((at) => `متن ${at}`) }]);
  const reading = await readFolder(newRaw({ 'a.parquet': bytes }), { rowGroupBytes: 1000 });
  expect(reading.documents).toEqual([]);
  expect(codes(reading)).toEqual(['E_TOO_LARGE']);
});

test('a flipped bit never takes the reader down', async () => {
  const bytes = write([
    { name: 'text', data: rows(20).map((at) => `متن ${at}`) },
    { name: 'id', data: rows(20), type: 'INT32' },
  ]);
  const files: Record<string, Uint8Array> = {};
  for (let bit = 0; bit < bytes.length * 8; bit += 13) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    files[`${String(bit).padStart(6, '0')}.parquet`] = flipped;
  }
  const reading = await readRaw(files);
  expect(reading.inputs).toHaveLength(Object.keys(files).length);
});
