import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codes, jsonLines, readRaw, texts } from './raw.ts';

const first = gzipSync('{"text":"یک"}\n');
const second = gzipSync('{"text":"دو"}\n');

test.each([
  ['txt.gz', 'متن\r\nدوم', ['متن\r\nدوم']],
  ['jsonl.gz', jsonLines({ text: 'یک' }, { text: 'دو' }), ['یک', 'دو']],
  ['ndjson.gz', jsonLines({ text: 'یک' }), ['یک']],
  ['csv.gz', 'text\nیک\n"د\nو"\n', ['یک', 'د\nو']],
  ['html.gz', '<p>یک</p><p>دو</p>', ['یک\nدو']],
  ['TXT.GZ', '\ufeffمتن', ['متن']],
])('.%s', async (ending, content, expected) => {
  expect(texts(await readRaw({ [`a.${ending}`]: gzipSync(content) }))).toEqual(expected);
});

describe('14', () => {
  test('members that follow one another are read as one', async () => {
    const reading = await readRaw({ 'two.jsonl.gz': Buffer.concat([first, second]) });
    expect(texts(reading)).toEqual(['یک', 'دو']);
    expect(reading.issues).toEqual([]);
  });

  test('a line may run from one member into the next', async () => {
    const halves = [gzipSync('{"text":"ی'), gzipSync('ک"}\n')];
    expect(texts(await readRaw({ 'two.jsonl.gz': Buffer.concat(halves) }))).toEqual(['یک']);
  });

  test.each([
    ['cut off', first.subarray(0, -3), 'cut off'],
    ['cut in its header', first.subarray(0, 5), 'cut off'],
    ['cut in the second member', Buffer.concat([first, second.subarray(0, 15)]), 'cut off'],
    ['with junk after it', Buffer.concat([first, Buffer.from('junk')]), 'something else follows it'],
    ['with zero bytes after it', Buffer.concat([first, Buffer.alloc(9)]), '9 bytes follow the end of the gzip'],
    ['with zero bytes between members', Buffer.concat([first, Buffer.alloc(9), second]), 'bytes follow the end'],
    ['with a wrong checksum', Buffer.from(first).fill(0, first.length - 8, first.length - 4), 'damaged'],
    ['no gzip at all', Buffer.from('{"text":"یک"}\n'), 'damaged'],
  ])('%s', async (_, content, message) => {
    const reading = await readRaw({ 'bad.jsonl.gz': content, 'bad.txt.gz': content, 'good.txt': 'سالم' });
    expect(texts(reading).at(-1)).toBe('سالم');
    expect(codes(reading)).toEqual(['E_GZIP', 'E_GZIP']);
    for (const issue of reading.issues) expect(issue.message).toContain(message);
    expect(reading.documents.filter((document) => document.source_path === 'bad.txt.gz')).toEqual([]);
  });

  test('what was read before the end is kept, half a line is not taken for one', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => ({ text: `متن ${at} ${Math.sin(at)}` }));
    const whole = gzipSync(jsonLines(...lines));
    const reading = await readRaw({ 'cut.jsonl.gz': whole.subarray(0, -1000) });
    const read = reading.documents.length;
    expect(read).toBeGreaterThan(1000);
    expect(texts(reading)).toEqual(lines.slice(0, read).map((line) => line.text));
    expect(codes(reading)).toEqual(['E_GZIP']);
  });
});
