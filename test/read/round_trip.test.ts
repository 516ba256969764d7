/** Random Persian texts go in and come out the same, and every record is accounted for. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseObject } from '../../pipeline/read/json.ts';
import { readJsonl } from '../../pipeline/read/jsonl.ts';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { errors, jsonLines, newRaw, persianText, readFolder, readRaw, texts } from './raw.ts';

test('JSONL gives back the same texts, titles and ids', async () => {
  const folder = newRaw();
  const record = fc.record({ text: persianText, title: persianText, id: fc.uuid() });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(record, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (records, gzipped) => {
        rmSync(join(folder, 'a.jsonl'), { force: true });
        rmSync(join(folder, 'a.jsonl.gz'), { force: true });
        if (gzipped) writeFileSync(join(folder, 'a.jsonl.gz'), gzipSync(jsonLines(...records)));
        else writeFileSync(join(folder, 'a.jsonl'), jsonLines(...records));
        const reading = await readFolder(folder);
        expect(reading.documents.map(({ text, title, id }) => ({ text, title, id }))).toEqual(records);
      },
    ),
    { numRuns: 200 },
  );
});

test('a text file gives back the same text', async () => {
  const folder = newRaw();
  await fc.assert(
    fc.asyncProperty(persianText, async (text) => {
      writeFileSync(join(folder, 'a.txt'), text);
      expect(texts(await readFolder(folder))).toEqual([text]);
    }),
  );
});

/** Random bytes, seasoned with what JSON and UTF-8 are made of. */
const anyBytes = fc
  .array(fc.oneof(fc.constantFrom(...Buffer.from('{}[]":,\\\n\r\t 0eu')), fc.nat(255)), { maxLength: 80 })
  .map((bytes) => Buffer.from(bytes));

test('each line is a document or one error, whatever it holds and whatever pieces it comes in', async () => {
  const line = fc.oneof(
    anyBytes.map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x0a))),
    persianText.map((text) => Buffer.from(JSON.stringify({ text }))),
    persianText.map((text) => Buffer.from(JSON.stringify({ text })).subarray(0, -3)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
      const bytes = Buffer.concat(lines.flatMap((each) => [each, Buffer.from('\n')]));
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const records: number[] = [];
      for await (const batch of readJsonl(pieces(), defaultLimits, 0)) {
        for (const found of batch) if (found.record !== null) records.push(found.record);
      }
      const blank = (each: Buffer) => each.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
      expect(records).toEqual(lines.flatMap((each, at) => (blank(each) ? [] : [at + 1])));
    }),
  );
});

test('JSON without repeated keys is read as JSON.parse reads it, whole numbers exactly', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (object) => {
      const read = parseObject(JSON.stringify(object, null, 1));
      const asNumber = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
      expect([...read].map(([key, value]) => [key, asNumber(value)])).toEqual(
        Object.entries(JSON.parse(JSON.stringify(object)) as object).map(([key, value]) => [key, value]),
      );
    }),
  );
});

test('documents and errors account for every record of a mixed folder', async () => {
  const files = {
    'a.txt': 'متن',
    'b.txt': '',
    'c.jsonl': `${jsonLines({ text: 'یک' }, { text: '' }, { text: 'دو\u0000' })}bad\n{"text":"سه"}`,
    'd.csv': 'text,id\nیک,1\nدو\nسه,1\n',
    'e.html': '<p>متن صفحه</p>',
    'f.txt.gz': gzipSync('متن فشرده').subarray(0, -1),
  };
  const reading = await readRaw(files);
  const records = { 'a.txt': 1, 'b.txt': 1, 'c.jsonl': 5, 'd.csv': 3, 'e.html': 1, 'f.txt.gz': 1 };
  for (const [path, count] of Object.entries(records)) {
    const written = reading.documents.filter((document) => document.source_path === path);
    const rejected = errors(reading).filter((issue) => issue.source_path === path);
    expect([path, written.length + rejected.length]).toEqual([path, count]);
    const places = [...written, ...rejected].map((each) => each.source_record);
    expect(new Set(places).size, path).toBe(count);
  }
});

test('the same folder gives the same events twice', async () => {
  const files = {
    'b.jsonl': jsonLines({ text: 'یک' }, { text: 'یک' }, { id: 1 }),
    'a.csv': 'text\nیک\n',
    'c/d.txt': 'یک\u202e',
  };
  expect(await readRaw(files)).toEqual(await readRaw(files));
});
