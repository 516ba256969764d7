import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { jsonLines, readRaw } from './raw.ts';

const ids = async (...records: object[]) =>
  (await readRaw({ 'a.jsonl': jsonLines(...records) })).documents.map((document) => document.document_id);

describe('a document is known by', () => {
  test.each([
    [
      'outlet and id, whatever else',
      { id: '1', outlet: 'a', text: 'x' },
      { id: '1', outlet: 'a', text: 'y', url: 'u', title: 't' },
    ],
    ['its URL, where it has no id', { url: 'u', text: 'x' }, { url: 'u', outlet: 'a', text: 'y' }],
    ['its text, where it has neither', { text: 'x' }, { text: 'x', title: 't', outlet: 'a', id: '', url: ' ' }],
    ['a number as by the same digits', { id: 7, text: 'x' }, { id: '7', text: 'y' }],
  ])('%s', async (_, one, other) => {
    expect(await ids(one)).toEqual(await ids(other));
  });

  test.each([
    ['outlets', { id: '1', outlet: 'a', text: 'x' }, { id: '1', outlet: 'b', text: 'x' }],
    ['an outlet and none', { id: '1', outlet: 'a', text: 'x' }, { id: '1', text: 'x' }],
    ['ways to split the same letters', { id: '1', outlet: 'a1', text: 'x' }, { id: '11', outlet: 'a', text: 'x' }],
    ['an id and the same URL', { id: 'u', text: 'x' }, { url: 'u', text: 'x' }],
    ['texts', { text: 'ی' }, { text: 'ي' }],
  ])('but not by different %s', async (_, one, other) => {
    const both = await ids(one, other);
    expect(new Set(both).size).toBe(2);
  });
});

test('the same text again is another document, and ids do not move with what is between', async () => {
  const [first, second, third] = await ids({ text: 'x' }, { text: 'x' }, { text: 'x' });
  expect(new Set([first, second, third]).size).toBe(3);
  expect(await ids({ text: 'x' }, { text: 'y' }, { id: '1', text: 'x' }, { text: 'x' })).toEqual([
    first,
    expect.anything(),
    expect.anything(),
    second,
  ]);
});

test('the same URL again is refused', async () => {
  const reading = await readRaw({
    'a.txt': 'متن',
    'a.meta.json': '{"url":"u"}',
    'b.jsonl': jsonLines({ url: 'u', text: 'x' }),
  });
  expect(reading.issues).toMatchObject([{ code: 'E_DUPLICATE_ID', source_path: 'b.jsonl' }]);
  expect(reading.issues[0]!.message).toContain('b.jsonl record 1 has the URL "u", which a.txt has already and keeps');
});

test('a rejected document does not hold its id', async () => {
  const reading = await readRaw({ 'a.jsonl': jsonLines({ id: '1', text: '' }, { id: '1', text: 'x' }) });
  expect(reading.documents).toMatchObject([{ source_record: 2, text: 'x' }]);
});

test('ids and hashes are these, for good', async () => {
  const { documents } = await readRaw({
    'a.jsonl': jsonLines({ id: '1', outlet: 'irna', text: 'متن' }, { url: 'u', text: 'متن' }, { text: 'متن' }),
  });
  const id = (values: unknown[]) => `d${hash('sha256', JSON.stringify(values)).slice(0, 16)}`;
  const sha256 = hash('sha256', 'متن');
  expect(documents.map((document) => document.document_id)).toEqual([
    id(['id', 'irna', '1']),
    id(['url', 'u']),
    id(['text', sha256]),
  ]);
  expect(documents[0]!.text_sha256).toBe(sha256);
});
