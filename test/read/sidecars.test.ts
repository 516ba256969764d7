import { describe, expect, test } from 'vitest';
import { codes, readRaw } from './raw.ts';

const meta = (fields: object) => JSON.stringify(fields);

test.each([
  ['a.txt', 'a.txt.meta.json'],
  ['a.txt', 'a.meta.json'],
  ['a.txt.gz', 'a.txt.gz.meta.json'],
  ['b/a.txt', 'b/a.META.json'],
])('%s is told more by %s', async (text, sidecar) => {
  const { gzipSync } = await import('node:zlib');
  const content = text.endsWith('.gz') ? gzipSync('متن') : 'متن';
  const reading = await readRaw({
    [text]: content,
    [sidecar]: meta({ id: 7, outlet: 'irna', title: 'عنوان', url: 'u', published_at: '1403/07/20' }),
  });
  const expected = {
    source_path: text,
    text: 'متن',
    id: '7',
    outlet: 'irna',
    title: 'عنوان',
    url: 'u',
    published_at: '2024-10-11',
  };
  if (!sidecar.includes('META')) expect(reading.documents).toMatchObject([expected]);
  expect(reading.inputs.map((input) => input.path).sort()).toEqual(
    sidecar.includes('META') ? [text] : [text, sidecar].sort(),
  );
});

test('what a page says of itself comes first', async () => {
  const page = '<html><head><title>از صفحه</title></head><body><p>متن</p></body></html>';
  const reading = await readRaw({ 'a.html': page, 'a.meta.json': meta({ title: 'از کنار', outlet: 'irna' }) });
  expect(reading.documents).toMatchObject([{ title: 'از صفحه', outlet: 'irna' }]);
});

test('the longer name comes first, and the other is warned of', async () => {
  const reading = await readRaw({
    'a.txt': 'متن',
    'a.txt.meta.json': meta({ title: 'یک' }),
    'a.meta.json': meta({ title: 'دو' }),
  });
  expect(reading.documents).toMatchObject([{ title: 'یک' }]);
  expect(reading.issues).toMatchObject([{ code: 'W_SIDECAR', source_path: 'a.meta.json' }]);
});

test('a sidecar of two texts is an input once', async () => {
  const reading = await readRaw({
    'a.txt': 'متن',
    'a.html': '<p>متن دیگر</p>',
    'a.meta.json': meta({ outlet: 'irna' }),
  });
  expect(reading.documents.map((document) => document.outlet)).toEqual(['irna', 'irna']);
  expect(reading.inputs.map((input) => input.path)).toEqual(['a.meta.json', 'a.html', 'a.txt']);
});

describe('a bad sidecar is a warning, and the text is read without it', () => {
  test.each([
    ['no JSON', '{"title":', 'E_JSON'],
    ['a key twice', '{"title":"یک","title":"دو"}', 'given twice'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), 'E_UTF8'],
    ['an unknown field', meta({ titel: 'عنوان' }), 'titel'],
    ['a field of the wrong type', meta({ title: 5 }), 'title'],
    ['too large', `{"title":"${'x'.repeat(1_100_000)}"}`, 'E_TOO_LARGE'],
    ['a text of its own', meta({ text: 'متن' }), 'text'],
    ['empty', '', 'E_JSON'],
  ])('%s', async (_, content, message) => {
    const reading = await readRaw({ 'a.txt': 'متن', 'a.meta.json': content });
    expect(reading.documents).toMatchObject([{ text: 'متن', title: null }]);
    expect(reading.issues).toMatchObject([{ code: 'W_SIDECAR', severity: 'warning', source_path: 'a.meta.json' }]);
    expect(reading.issues[0]!.message).toContain(message);
  });
});

test('one that belongs to no text, or to a file of records, is warned of', async () => {
  const reading = await readRaw({
    'gone.txt.meta.json': meta({}),
    'a.jsonl': '{"text":"متن"}',
    'a.jsonl.meta.json': meta({}),
  });
  expect(codes(reading)).toEqual(['W_SIDECAR', 'W_SIDECAR']);
});

test('the values of a sidecar are checked as those of a record', async () => {
  const reading = await readRaw({ 'a.txt': 'متن', 'a.meta.json': '{"title":"\\u0000"}' });
  expect(reading.issues).toMatchObject([{ code: 'E_CONTROL', source_path: 'a.txt' }]);
});
