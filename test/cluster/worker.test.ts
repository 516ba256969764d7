/** The worker over pipes, as any host runs it: one row for each row, documents read as a build reads them, clean ends. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { tableFromIPC } from '@uwdata/flechette';
import {
  AsyncByteQueue,
  Binary,
  Field,
  Int32,
  LargeBinary,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../pipeline/document.ts';
import { codeFacts, root } from '../../pipeline/run/code.ts';
import { lexicon } from '../document.ts';
import { report } from '../run/news.ts';

const command = join(root, 'cluster/worker');

type Column = readonly (string | Uint8Array | number | null)[];

/** A batch from columns: numbers are int32, strings utf8, bytes binary; an empty column is utf8. */
function batchOf(columns: Record<string, Column>): RecordBatch {
  const vectors = Object.entries(columns).map(([name, values]) => {
    const given = values.find((value) => value !== null);
    const type = typeof given === 'number' ? new Int32() : given instanceof Uint8Array ? new Binary() : new Utf8();
    return [name, vectorFromArray(values, type) as Vector] as const;
  });
  const schema = new Schema(vectors.map(([name, vector]) => new Field(name, vector.type, true)));
  const children = vectors.map(([, vector]) => vector.data[0]!);
  const length = Object.values(columns)[0]!.length;
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
}

function streamOf(batches: readonly RecordBatch[]): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  for (const batch of batches) writer.write(batch);
  return writer.finish().toUint8Array(true);
}

function run(input: Uint8Array, words: string[] = []) {
  const { status, stdout, stderr } = spawnSync(command, words, { input, maxBuffer: 1 << 28 });
  const said = String(stderr)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status, said, rows: status === 0 ? rowsOf(stdout) : [] };
}

// biome-ignore lint/suspicious/noExplicitAny: rows of lists of structs, as another implementation of Arrow reads them
const rowsOf = (stream: Uint8Array): any[] =>
  tableFromIPC(stream)
    .toArray()
    .map((row) => JSON.parse(JSON.stringify(row)));

const texts = Array.from({ length: 40 }, (_, at) => report(at * 3));
const places = (count: number, path = 'a.parquet') => ({
  source_path: Array.from({ length: count }, () => path),
  source_record: Array.from({ length: count }, (_, at) => at + 1),
});

describe('answers', () => {
  const batches = [texts.slice(0, 25), texts.slice(25)].map((some, at) =>
    batchOf({ ...places(some.length, `${at}.parquet`), text: some, extra: some }),
  );
  const { status, rows, said } = run(streamOf(batches));

  test('one row for each row, in order, and a sign of life for each document', () => {
    expect(status).toBe(0);
    expect(rows.map((row) => [row.source_path, row.source_record])).toEqual(
      texts.map((_, at) => (at < 25 ? ['0.parquet', at + 1] : ['1.parquet', at - 24])),
    );
    expect(said).toEqual(texts.map((_, at) => ({ document: at < 25 ? at : at - 25 })));
  });

  test('each document is read as a build reads it', () => {
    for (const [at, row] of rows.entries()) {
      const source = { source_path: row.source_path, source_record: row.source_record };
      const [{ document_id, text_sha256 }] = row.documents;
      const none = { id: null, outlet: null, url: null, title: null, published_at: null, published_precision: null };
      const {
        rows: read,
        entities,
        keys,
      } = readDocument({ ...none, ...source, document_id, text_sha256, text: texts[at]! }, lexicon);
      expect(row.status).toBe('ok');
      for (const [table, expected] of Object.entries(read)) {
        const found = row[table].map(({ repeat_key, counts, ...each }: Record<string, unknown>) => each);
        expect(found, table).toEqual(JSON.parse(JSON.stringify(expected)));
      }
      expect(row.entities.map((each: { entity_id: string }) => each.entity_id)).toEqual(
        entities.map((each) => each.entity_id),
      );
      expect(row.statements.map((each: { repeat_key: string }) => each.repeat_key)).toEqual(
        keys.statements.map(({ key }) => key),
      );
      expect(row.documents[0].repeat_key).toBe(keys.text);
    }
  });
});

test('the schema says what made the answers, before anything is asked', async () => {
  const child = spawn(command);
  child.stderr.resume();
  const [first] = (await once(child.stdout, 'data')) as [Uint8Array];
  child.stdin.end();
  const rest: Uint8Array[] = [first];
  for await (const chunk of child.stdout) rest.push(chunk);
  const { metadata } = tableFromIPC(Buffer.concat(rest)).schema;
  const { code, lexicon: words } = codeFacts(join(root, 'lexicon'));
  expect(metadata?.get('contract')).toBe('peyman-documents/1');
  expect(metadata?.get('code_sha256')).toBe(code.sha256);
  expect(metadata?.get('lexicon_sha256')).toBe(words.sha256);
  const topics = readFileSync(join(root, 'lexicon/topics.jsonl'), 'utf8').trimEnd().split('\n');
  expect(JSON.parse(metadata!.get('topics')!)).toHaveLength(topics.length);
});

/** A writer's bytes, straight into a pipe. */
class Pipe extends AsyncByteQueue {
  private readonly stream: Writable;
  constructor(stream: Writable) {
    super();
    this.stream = stream;
  }
  override write(bytes: Uint8Array) {
    this.stream.write(bytes);
  }
}

test('a batch is answered before the next one is sent, wherever its bytes end', async () => {
  const child = spawn(command);
  child.stderr.resume();
  const answered: Uint8Array[] = [];
  child.stdout.on('data', (chunk: Uint8Array) => answered.push(chunk));
  await once(child.stdout, 'data'); // the schema
  const batches = [1, 2, 7].map((size) => batchOf({ ...places(size), text: texts.slice(0, size) }));
  const writer = new RecordBatchStreamWriter({ autoDestroy: false });
  writer.reset(new Pipe(child.stdin), batches[0]!.schema);
  for (const batch of batches) {
    writer.write(batch);
    await once(child.stdout, 'data');
  }
  child.stdin.end();
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(rowsOf(Buffer.concat(answered))).toHaveLength(10);
});

test('what no build takes is rejected with the code that a build gives it', () => {
  const utf8 = new TextEncoder();
  const given = [
    utf8.encode(report(1)),
    new Uint8Array([0xd8, 0xb3, 0xff, 0xfe]),
    null,
    utf8.encode('  '),
    utf8.encode(`خبر\u0000`),
    utf8.encode(`م${'\u064e\u0650'.repeat(40)}`),
    utf8.encode(report(2).repeat(10)),
  ];
  const { status, rows } = run(streamOf([batchOf({ ...places(given.length), text: given })]), [
    '--max-document-bytes',
    '2000',
  ]);
  expect(status).toBe(0);
  expect(rows.map((row) => [row.status, row.issues[0]?.code])).toEqual([
    ['ok', undefined],
    ['rejected', 'E_UTF8'],
    ['rejected', 'E_EMPTY'],
    ['rejected', 'E_EMPTY'],
    ['rejected', 'E_CONTROL'],
    ['rejected', 'E_MARKS'],
    ['rejected', 'E_TOO_LARGE'],
  ]);
  expect(rows[1].issues[0]).toMatchObject({ source_path: 'a.parquet', source_record: '2', severity: 'error' });
  expect(rows.slice(1).every((row) => row.documents.length === 0 && row.document_id === null)).toBe(true);
});

test('repeats that the engine has counted', () => {
  const [text] = texts as [string];
  const { rows } = run(
    streamOf([
      batchOf({
        ...places(4, 'b.parquet'),
        text: [text, text, text, text],
        id: [null, null, 'x', 'x'],
        repeat_count: [1, 2, 1, 2],
        first_path: [null, 'a.parquet', null, 'a.parquet'],
        first_record: [null, 9, null, 8],
      }),
    ]),
  );
  expect(rows.map((row) => row.status)).toEqual(['ok', 'ok', 'ok', 'rejected']);
  expect(new Set(rows.slice(0, 3).map((row) => row.document_id)).size).toBe(3);
  expect(rows[3].issues[0]).toMatchObject({
    code: 'E_DUPLICATE_ID',
    message: expect.stringContaining('b.parquet record 4 has the id "x", which a.parquet record 8 has already'),
  });
});

test('large columns of another engine are read', () => {
  const schema = new Schema([new Field('source_path', new Utf8(), false), new Field('text', new LargeBinary(), true)]);
  const bytes = new TextEncoder().encode(texts[0]);
  const children = [
    vectorFromArray(['a'], new Utf8()).data[0]!,
    makeData({
      type: new LargeBinary(),
      length: 1,
      nullCount: 0,
      valueOffsets: BigInt64Array.of(0n, BigInt(bytes.length)),
      data: bytes,
    }),
  ];
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: 1, nullCount: 0, children }),
  );
  const { rows } = run(streamOf([batch]));
  expect(rows[0].documents[0]).toMatchObject({ text: texts[0], source_record: null });
});

describe('ends', () => {
  const whole = streamOf([batchOf({ ...places(3), text: texts.slice(0, 3) })]);
  test.each([
    ['no stream at all', new Uint8Array(0), 0],
    ['no text column', streamOf([batchOf({ ...places(1), words: ['a'] })]), 2],
    ['a text that is a number', streamOf([batchOf({ ...places(1), text: [1] })]), 2],
    ['a record without a path', streamOf([batchOf({ source_path: [null], text: ['متن'] })]), 2],
    ['a stream cut off within a batch', whole.subarray(0, whole.length - 600), 1],
    ['bytes that are no stream', new TextEncoder().encode('{"text":"این جریان نیست، متن است"}'), 1],
  ])('%s', (_, input, code) => {
    const { status, said } = run(input);
    expect(status).toBe(code);
    if (code !== 0) expect(said.at(-1)).toEqual({ error: expect.stringMatching(/./) });
  });

  test('words that it does not know', () => {
    expect(run(whole, ['--help-me']).status).toBe(2);
    expect(run(whole, ['--max-document-bytes', 'many']).status).toBe(2);
  });

  test('a host that goes away', async () => {
    const child = spawn(command);
    child.stderr.resume();
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    child.stdin.end(whole);
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
  });
});
