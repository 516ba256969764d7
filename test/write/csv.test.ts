import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableColumns } from '../../pipeline/write/columns.ts';
import { appendCells, csvHeader, encodeCsv } from '../../pipeline/write/csv.ts';
import { guardFormulas } from '../../pipeline/write/formulas.ts';
import { NASTY } from './sample.ts';
import { persianText, rawText } from './texts.ts';

describe('formulas', () => {
  test.each([
    ['=HYPERLINK("http://example.com")', '\'=HYPERLINK("http://example.com")'],
    ['=1', "'=1"],
    ['+98', "'+98"],
    ['-۵ درجه', "'-۵ درجه"],
    ['@user', "'@user"],
    ['\tآ', "'\tآ"],
    ['\rآ', "'\rآ"],
    ['\nآ', "'\nآ"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200c=1', "'\u200c=1"],
    ['\ufeff\u202e =1', "'\ufeff\u202e =1"],
    ['\u3164=1', "'\u3164=1"],
    [' \t x', "' \t x"],
    ['\uff1d1', "'\uff1d1"],
    ['ok\n=1', "ok\n'=1"],
    ['ok\r\n =1', "ok\r\n' =1"],
    ['ok\u2028=1', "ok\u2028'=1"],
    ['\n=1', "'\n'=1"],
    ['=1\n-2\nx', "'=1\n'-2\nx"],
    ["'=1", "''=1"],
    ["''-۵", "'''-۵"],
    ["ok\n'=1", "ok\n''=1"],
  ])('%j is made harmless', (text, guarded) => {
    expect(guardFormulas(text)).toBe(guarded);
  });

  test.each(['سلام', 'a=1', 'a\nb', 'a\n\nb', 'a\n\tb', "'quoted'", '(-۵)', '۵-۶', '—', '«=»', 'a\n', ' ', ''])(
    '%j stays as it is',
    (text) => {
      expect(guardFormulas(text)).toBe(text);
    },
  );

  /** As the codebook tells readers to do it. */
  const unguard = (text: string) => {
    const blank = String.raw`(?:(?![\n\v\f\r\u0085\u2028\u2029])[\p{Cc}\p{Zs}\p{Cf}\p{DI}])*`;
    const operator = '[=+\\-@\uff1d\uff0b\uff0d\uff20]';
    const line = new RegExp(`([\\n\\v\\f\\r\\u0085\\u2028\\u2029])'(?='*${blank}${operator})`, 'gu');
    return text.replace(new RegExp(`^'(?='*${blank}(?:${operator}|[\\t\\n\\r]))`, 'u'), '').replace(line, '$1');
  };

  test('nothing is lost: one apostrophe taken away gives the raw text', () => {
    const lines = fc.string({ unit: fc.constantFrom(..."'='-+ \t\n\r\u200c\u2028x") });
    fc.assert(
      fc.property(fc.oneof(lines, rawText), (text) => {
        expect(unguard(guardFormulas(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('long runs of blanks and line breaks take no long time', () => {
    for (const unit of [' ', '\u200c', '\u2028', '\n', '\t', "'", "\n'", '\r ']) {
      const text = unit.repeat(200_000);
      expect(unguard(guardFormulas(text))).toBe(text);
    }
  });
});

const [id, ...texts] = [tableColumns.documents[0]!, tableColumns.documents[1]!, tableColumns.documents[2]!];

describe('cells', () => {
  const column = (table: keyof typeof tableColumns, name: string) =>
    tableColumns[table].find((one) => one.name === name)!;
  test.each([
    ['a null', column('documents', 'title'), null, ''],
    ['an integer', column('documents', 'char_count'), 12, '12'],
    ['a negative number', column('quantities', 'low'), -0.5, '-0.5'],
    ['true', column('agreements', 'counts_as_agreement'), true, 'true'],
    ['false', column('agreements', 'counts_as_agreement'), false, 'false'],
    ['an empty list', column('agreements', 'parties'), [], ''],
    ['a list', column('agreements', 'parties'), ['IRN', 'اکو'], 'IRN;اکو'],
    ['a list that looks like a formula', column('agreements', 'parties'), ['-', 'x'], "'-;x"],
    ['a comma', column('documents', 'title'), 'a,b', '"a,b"'],
    ['quotation marks', column('documents', 'title'), 'گفت: "آری"', '"گفت: ""آری"""'],
    ['a lone carriage return', column('documents', 'title'), 'a\rb', '"a\rb"'],
  ])('%s', (_, one, value, text) => {
    const { bytes } = encodeCsv([one, one], [[value], [value]], 1);
    expect(new TextDecoder().decode(bytes)).toBe(`${text},${text}\r\n`);
  });
});

const cells = fc.array(fc.oneof(persianText, rawText, fc.constantFrom(...NASTY, null)), { minLength: 3, maxLength: 3 });

test('rows end where their line does, whatever stands in the cells', () => {
  const columns = [id, ...texts].map((one) => ({ ...one, free: false }));
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const { bytes, rowEnds } = encodeCsv(columns, transpose(rows), rows.length);
      const text = (from: number, to?: number) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
      const alone = rows.map((row) => encodeCsv(columns, transpose([row]), 1).bytes.length - 2);
      expect([...rowEnds].map((end, row) => end - (row === 0 ? 0 : rowEnds[row - 1]! + 2))).toEqual(alone);
      for (const end of rowEnds) expect(text(end, end + 2)).toBe('\r\n');
    }),
    { numRuns: 500 },
  );
});

test('cells put in at the row ends give the same bytes as rows written whole', () => {
  const columns = [id, ...texts];
  const [first, ...rest] = columns;
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const values = transpose(rows);
      const whole = encodeCsv(columns, values, rows.length).bytes;
      const begun = encodeCsv([first!], values.slice(0, 1), rows.length);
      expect(appendCells(begun, rest, values.slice(1))).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('csv-parse reads back what was written, under the header', () => {
  const columns = texts.map((one) => ({ ...one, nullable: true }));
  const rows = NASTY.map((text) => [text, `x${text}`]);
  const body = encodeCsv(columns, transpose(rows), rows.length).bytes;
  const file = Buffer.concat([csvHeader(columns), body]);
  const read = parse(file, { bom: true, columns: true, record_delimiter: '\r\n' });
  const expected = rows.map((row) => ({ source_path: guardFormulas(row[0]!), source_record: guardFormulas(row[1]!) }));
  expect(read).toEqual(expected);
});

test('a lone surrogate is refused, not replaced', () => {
  expect(() => encodeCsv([id], [['a\ud83d']], 1)).toThrow('lone surrogate');
  expect(() => encodeCsv([id], [['\ud83da']], 1)).toThrow('lone surrogate');
});

function transpose<Value>(rows: Value[][]): Value[][] {
  return [0, 1, 2].map((column) => rows.map((row) => row[column]!));
}
