/** The bad inputs of the reliability notes that concern reading, each amid good ones, by their numbers there. */
import { describe, expect, test } from 'vitest';
import { codes, errors, jsonLines, readRaw, texts, utf16le } from './raw.ts';

const good = { 'a_good.txt': 'متن نخست', 'z_good.txt': 'متن آخر' };

/** Reads a bad file between two good ones, which must come out whole. */
async function amidGood(name: string, content: string | Uint8Array) {
  const reading = await readRaw({ ...good, [name]: content });
  expect(texts(reading)[0]).toBe('متن نخست');
  expect(texts(reading).at(-1)).toBe('متن آخر');
  return { ...reading, bad: reading.documents.slice(1, -1) };
}

const windows1256 = (text: string) => {
  const letterOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => letterOf.get(letter) ?? 0x3f));
};

describe('encodings', () => {
  test.each([
    ['1 bad bytes', Buffer.from([0xd8, 0xb3, 0xff, 0xfe]), 'E_UTF8', 'byte 0xFF at byte offset 2 is not UTF-8'],
    ['1 a cut sequence', Buffer.from('سلا', 'utf8').subarray(0, 5), 'E_UTF8', 'byte 0xD8 at byte offset 4'],
    ['1 after a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0xd8, 0xb3, 0xff]), 'E_UTF8', 'byte offset 5'],
    ['1 overlong', Buffer.from([0xc0, 0xaf]), 'E_UTF8', 'byte 0xC0 at byte offset 0'],
    ['1 a surrogate in UTF-8', Buffer.from([0x61, 0xed, 0xa0, 0xbd]), 'E_UTF8', 'byte 0xED at byte offset 1'],
    ['2 Windows-1256', windows1256('رييس جمهور گفت: همكاري ادامه دارد'), 'E_UTF8', 'it looks like WINDOWS-1256'],
    [
      '3 UTF-16LE',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le('سلام')]),
      'E_UTF8',
      'byte order mark of UTF-16LE',
    ],
    [
      '3 UTF-16BE',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16le('سلام').swap16()]),
      'E_UTF8',
      'byte order mark of UTF-16BE',
    ],
    ['4 UTF-16LE without mark', utf16le('سلام'), 'E_CONTROL', 'it looks like UTF-16LE'],
    ['6 NUL', 'متن\u0000', 'E_CONTROL', 'text, character 3: the control character U+0000'],
    ['6 ESC', '👍\u001b[0m', 'E_CONTROL', 'text, character 1: the control character U+001B'],
    ['6 form feed', 'صفحه\fبعد', 'E_CONTROL', 'U+000C'],
  ])('%s', async (_, content, code, message) => {
    const reading = await amidGood('bad.txt', content);
    expect(reading.bad).toEqual([]);
    expect(reading.issues).toMatchObject([{ source_path: 'bad.txt', source_record: null, severity: 'error', code }]);
    expect(reading.issues[0]!.message).toContain(message);
  });

  test('2 Windows-1256 in JSONL costs its lines only', async () => {
    const lines = [
      Buffer.from('{"text":"یک"}\n{"text":"'),
      windows1256('سلام دنيا'),
      Buffer.from('"}\n{"text":"سه"}\n'),
    ];
    const reading = await amidGood('bad.jsonl', Buffer.concat(lines));
    expect(reading.bad.map((document) => document.source_record)).toEqual([1, 3]);
    expect(reading.issues).toMatchObject([{ code: 'E_UTF8', source_record: 2 }]);
    expect(reading.issues[0]!.message).toContain('byte offset 25');
  });

  test('5 a byte order mark is dropped at the start, kept inside', async () => {
    const reading = await amidGood('bom.txt', '\ufeffمتن \ufeffدیگر');
    expect(reading.bad.map((document) => document.text)).toEqual(['متن \ufeffدیگر']);
    expect(reading.issues).toMatchObject([{ code: 'W_BOM', severity: 'warning', source_path: 'bom.txt' }]);
    expect(reading.issues[0]!.message).toContain('character 4');
  });

  test.each(['jsonl', 'csv'])('5 a byte order mark before %s', async (form) => {
    const content = form === 'csv' ? '\ufefftext,id\nمتن,1\n' : '\ufeff{"text":"متن","id":"1"}\n';
    const reading = await amidGood(`bom.${form}`, content);
    expect(reading.bad).toMatchObject([{ text: 'متن', id: '1' }]);
    expect(reading.issues).toEqual([]);
  });
});

describe('characters', () => {
  test.each([
    ['7 half a pair', '{"text":"متن \\ud83d"}', 'E_SURROGATE', 'text, character 4: U+D83D'],
    ['7 the other half', '{"text":"متن \\udc4d\\ud83d"}', 'E_SURROGATE', 'U+DC4D'],
    ['7 half a pair in the title', '{"text":"متن","title":"\\ud83d"}', 'E_SURROGATE', 'title, character 0'],
    ['6 an escaped NUL', '{"text":"متن\\u0000"}', 'E_CONTROL', 'U+0000'],
    [
      '6 a raw ESC',
      '{"text":"متن\u001b"}',
      'E_CONTROL',
      'line 1, at byte 0: line, character 12: the control character U+001B',
    ],
    ['8 marks', `{"text":"ا${'\u0316\u0300'.repeat(500_000)}"}`, 'E_MARKS', 'more than 30 combining marks'],
    ['8 marks above U+FFFF', `{"text":"ا${'\u{1e8d0}'.repeat(31)}"}`, 'E_MARKS', 'more than 30 combining marks'],
    ['8 marks in an id', `{"text":"متن","id":"ا${'\u0300'.repeat(31)}"}`, 'E_MARKS', 'id, character'],
  ])('%s', async (_, line, code, message) => {
    const reading = await readRaw({ 'bad.jsonl': `${line}\n{"text":"سالم"}\n` });
    expect(texts(reading)).toEqual(['سالم']);
    expect(reading.issues).toMatchObject([{ source_path: 'bad.jsonl', source_record: 1, severity: 'error', code }]);
    expect(reading.issues[0]!.message).toContain(message);
  });

  test.each([
    ['8 as many marks as are allowed', `ا${'\u064b'.repeat(30)}ب${'\u{1e8d0}'.repeat(30)}`],
    ['9 spaces', `${' '.repeat(50_000)}ا`],
    ['10 letters', `${'س'.repeat(60)}!`],
    ['11 open guillemets', '«'.repeat(20_000)],
    ['16 letters of other keyboards and half-spaces', 'ي ك ٣ ـــ ﻼ می\u200cرود می\u00acرود می&zwnj;رود'],
    ['18 a formula', '=HYPERLINK("http://example.com")'],
    ['19 words of JavaScript', 'constructor __proto__ toString'],
    ['line ends', 'یک\r\nدو\rسه\n'],
    ['pairs', '👍🏽س'],
  ])('%s: taken as it is', async (_, text) => {
    const reading = await readRaw({ 'text.txt': text, 'line.jsonl': jsonLines({ text: `${text}.` }) });
    expect(texts(reading)).toEqual([`${text}.`, text]);
    expect(reading.issues).toEqual([]);
  });

  test.each([
    ['15 an override without end', 'متن \u202eوارون', 'character 4: U+202E'],
    ['15 a stray isolate', 'متن \u2066', 'U+2066'],
    ['15 a stray end', 'متن\u202c', 'U+202C'],
    ['15 an end in the next paragraph', '\u202bالف\nب\u202c', 'character 0: U+202B'],
    ['15 an end of the wrong kind', '\u202bالف\u2069', 'U+2069'],
    ['15 beyond any depth', '\u202b'.repeat(200_000), 'U+202B'],
  ])('%s: kept with a warning', async (_, text, message) => {
    const reading = await readRaw({ 'bidi.txt': `${text}س` });
    expect(texts(reading)).toEqual([`${text}س`]);
    expect(codes(reading)).toEqual(['W_BIDI']);
    expect(reading.issues[0]!.message).toContain(message);
  });

  test('15 pairs, marks of direction and joiners are ordinary spelling', async () => {
    const reading = await readRaw({ 'bidi.txt': '\u200fمی\u200cرود \u202bالف \u2066ABC\u2069\u202c\u200e' });
    expect(reading.issues).toEqual([]);
  });

  test('letters that were lost before are warned of', async () => {
    expect(codes(await readRaw({ 'lost.txt': 'گف\ufffd\ufffd' }))).toEqual(['W_REPLACEMENT']);
  });

  test('18 titles that a spreadsheet would run are data', async () => {
    const titles = ['=HYPERLINK("x")', ' =1+1', '\u00a0=1', 'ok\n=1', '-۵'];
    const reading = await readRaw({
      'titles.jsonl': jsonLines(...titles.map((title) => ({ title, text: `متن ${title}` }))),
    });
    expect(reading.documents.map((document) => document.title)).toEqual(titles);
  });
});

describe('ids', () => {
  test.each([
    ['20 the same id, the same text', 'متن'],
    ['20 the same id, another text', 'متن دیگر'],
  ])('%s: the first is written, the other names both', async (_, second) => {
    const lines = {
      'a.jsonl': jsonLines({ id: '7', outlet: 'irna', text: 'متن' }),
      'b.jsonl': jsonLines({ text: 'ب' }, { id: '7', outlet: 'irna', text: second }),
    };
    const reading = await readRaw(lines);
    expect(texts(reading)).toEqual(['متن', 'ب']);
    expect(reading.issues).toMatchObject([
      { source_path: 'b.jsonl', source_record: 2, code: 'E_DUPLICATE_ID', severity: 'error' },
    ]);
    expect(reading.issues[0]!.message).toContain(
      'b.jsonl record 2 has the id "7" of "irna", which a.jsonl record 1 has already',
    );
  });

  test('20 an empty id is none; a path and a very long id are data', async () => {
    const long = 'x'.repeat(10_000);
    const ids = ['', ' ', '../../etc/passwd', long];
    const reading = await readRaw({ 'ids.jsonl': jsonLines(...ids.map((id, at) => ({ id, text: `متن ${at}` }))) });
    expect(reading.documents.map((document) => document.id)).toEqual([null, null, '../../etc/passwd', long]);
    for (const { document_id } of reading.documents) expect(document_id).toMatch(/^d[0-9a-f]{16}$/);
    expect(reading.issues).toEqual([]);
  });

  test.each([
    ['22 an id beyond 2^53', '{"id":9007199254740993,"text":"متن"}', '9007199254740993'],
    ['22 a negative id', '{"id": -12 ,"text":"متن"}', '-12'],
    ['22 an id of 40 digits', `{"text":"متن","id":${'9'.repeat(40)}}`, '9'.repeat(40)],
    ['22 an exact id with an exponent', '{"id":1e3,"text":"متن"}', '1000'],
  ])('%s is kept exactly', async (_, line, id) => {
    expect((await readRaw({ 'id.jsonl': line })).documents).toMatchObject([{ id }]);
  });
});

describe('JSON lines', () => {
  test.each([
    ['22 half an id', '{"id":1.5,"text":"متن"}', 'E_NUMBER', 'the id 1.5'],
    ['22 an inexact id', '{"id":9007199254740993.0,"text":"متن"}', 'E_NUMBER', 'write it as a string'],
    ['22 an id of 2,000 digits', `{"id":${'9'.repeat(2000)},"text":"متن"}`, 'E_NUMBER', 'write it as a string'],
    ['22 a key twice', '{"text":"یک","text":"دو"}', 'E_JSON', 'the key "text" is given twice'],
    ['22 a key twice, once escaped', '{"text":"یک","\\u0074ext":"دو"}', 'E_JSON', 'the key "text" is given twice'],
    ['22 a key twice below', '{"text":"یک","more":[{"a":1,"a":2}]}', 'E_JSON', 'the key "a" is given twice'],
    ['22 __proto__ twice', '{"text":"یک","__proto__":1,"__proto__":2}', 'E_JSON', '"__proto__" is given twice'],
    ['22 NaN', '{"text":"یک","id":NaN}', 'E_JSON', 'line 1, at byte 0: not valid JSON'],
    ['22 half a line', '{"text":"یک', 'E_JSON', 'Unterminated string'],
    ['22 a list', '["text"]', 'E_JSON', 'no object'],
    ['22 a deep nest', `{"text":"یک","deep":${'['.repeat(100_000)}`, 'E_JSON', 'not valid JSON'],
    ['a number for a text', '{"text":12}', 'E_FIELD', 'the field text is a number'],
    ['a list for a text', '{"text":["متن"]}', 'E_FIELD', 'the field text is a list'],
    ['23 no text', '{"id":"1"}', 'E_EMPTY', 'there is no text'],
    ['23 null', '{"text":null}', 'E_EMPTY', 'there is no text'],
    ['23 an empty text', '{"text":""}', 'E_EMPTY', 'there is no text'],
    ['23 white space', '{"text":" \\n\\u00a0\\u200c\\ufeff"}', 'E_EMPTY', 'nothing but white space'],
  ])('%s', async (_, line, code, message) => {
    const reading = await readRaw({ 'bad.jsonl': `{"text":"سالم"}\n${line}` });
    expect(texts(reading)).toEqual(['سالم']);
    const [issue, ...more] = errors(reading);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ source_path: 'bad.jsonl', source_record: 2, code });
    expect(issue!.message.replace('line 2, at byte 20', 'line 1, at byte 0')).toContain(message);
  });

  test('19 __proto__ and constructor are keys like others', async () => {
    const reading = await readRaw({ 'odd.jsonl': '{"text":"متن","__proto__":{"title":"x"},"constructor":"y"}\n' });
    expect(reading.documents).toMatchObject([{ title: null, text: 'متن' }]);
    expect(reading.issues[0]!.message).toContain('"__proto__", "constructor"');
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  test('fields of the wrong type are left out, with a warning', async () => {
    const reading = await readRaw({
      'odd.jsonl': '{"text":"متن","id":true,"title":5,"url":[],"outlet":{},"published_at":2024}\n',
    });
    expect(reading.documents).toMatchObject([{ id: null, title: null, url: null, outlet: null, published_at: '2024' }]);
    expect(codes(reading)).toEqual(['W_FIELD', 'W_FIELD', 'W_FIELD', 'W_FIELD']);
  });

  test('other fields are warned of once for the file', async () => {
    const reading = await readRaw({
      'more.jsonl': jsonLines({ text: 'یک', tag: 1 }, { text: 'دو', tag: 2, 'a\u202e': 1 }),
    });
    expect(reading.issues).toMatchObject([{ code: 'W_EXTRA_FIELD', source_record: null, severity: 'warning' }]);
    expect(reading.issues[0]!.message).toContain('"tag", "a\\u{202e}"');
  });
});

describe('nothing there', () => {
  test.each([
    ['23 an empty text file', 'empty.txt', '', 'E_EMPTY'],
    ['23 an empty page', 'empty.html', '', 'E_EMPTY'],
    ['23 empty gzip', 'empty.txt.gz', '', 'E_GZIP'],
    ['23 an empty Parquet file', 'empty.parquet', '', 'E_PARQUET'],
    ['23 empty JSONL', 'empty.jsonl', '', 'W_NO_RECORDS'],
    ['23 blank lines', 'blank.jsonl', '\n \r\n\n', 'W_NO_RECORDS'],
    ['23 empty CSV', 'empty.csv', '', 'W_NO_RECORDS'],
    ['23 a header alone', 'header.csv', 'text,id\r\n\r\n', 'W_NO_RECORDS'],
  ])('%s', async (_, name, content, code) => {
    const reading = await amidGood(name, content);
    expect(reading.bad).toEqual([]);
    expect(reading.issues).toMatchObject([{ source_path: name, source_record: null, code }]);
    expect(reading.inputs.map((input) => input.path)).toContain(name);
  });
});

describe('21 publication times', () => {
  test.each([
    ['۱۴۰۲/۱۲/۳۰', null, 'Jalali 1402/12 has 29 days, not 30, as it is no leap year'],
    ['۱۴۰۳/۱۲/۳۰', '2025-03-20', null],
    ['1402-13-01', null, 'there is no Jalali month 13'],
    ['۱4۰٣/12/3۰', '2025-03-20', null],
  ])('%s', async (given, published_at, reason) => {
    const reading = await readRaw({ 'date.jsonl': jsonLines({ text: 'متن', published_at: given }) });
    expect(reading.documents).toMatchObject([
      { published_at, published_precision: published_at === null ? null : 'day' },
    ]);
    expect(codes(reading)).toEqual(reason === null ? [] : ['W_DATE']);
    if (reason !== null) expect(reading.issues[0]!.message).toContain(reason);
  });
});
