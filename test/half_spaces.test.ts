import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../pipeline/document.ts';
import { fold } from '../pipeline/persian/letters.ts';
import { documentOf, lexicon } from './document.ts';

/**
 * The same text gives the same rows whatever its way here did to its half-spaces and letters: the offsets move along, the
 * slices keep their letters. The texts are those of the golden cases, which were written for their purpose.
 */
const folder = fileURLToPath(new URL('./cases', import.meta.url));
const texts = readdirSync(folder)
  .map((name) => [name, readFileSync(join(folder, name, 'text.txt'), 'utf8')] as const)
  .filter(([, text]) => text.includes('\u200c'));

const ways: Record<string, (text: string) => string> = {
  'every half-space deleted': (text) => text.replaceAll('\u200c', ''),
  'every half-space made a blank': (text) => text.replaceAll('\u200c', ' '),
  'half-spaces lost by turns': (text) => {
    let turn = 0;
    return text.replace(/\u200c/g, (zwnj) => [zwnj, '', ' '][turn++ % 3]!);
  },
  'Arabic yeh and kaf': (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  'Arabic digits': (text) =>
    text.replace(/[۰-۹]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x6f0 + 0x660)),
};

/** Columns that hash raw text, or say how the text stands to half-spaces. */
const ownOfText = /_id$|^duplicate_of$|^text_sha256$|^source_path$|^zwnj$|^char_count$/;

/** Rows without ids, strings without what the ways do to them, offsets as the number of letters before them. */
function rowsOf(text: string): Record<string, unknown[]> {
  const letters = lettersBefore(text);
  const plain = (value: unknown, column: string): unknown => {
    if (typeof value === 'string') return fold(value).replaceAll(' ', '');
    if (Array.isArray(value)) return value.map((each) => plain(each, column));
    return typeof value === 'number' && /(^|_)(start|end)$/.test(column) ? letters[value] : value;
  };
  const tables = Object.entries(readDocument(documentOf(text), lexicon).rows as Record<string, object[]>);
  return Object.fromEntries(
    tables.map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([column]) => !ownOfText.test(column) && column !== 'spans')
            .map(([column, value]) => [column, plain(value, column)]),
        ),
      ),
    ]),
  );
}

/** For each code point, how many that are neither blank nor half-space stand before it. */
function lettersBefore(text: string): number[] {
  const counts = [0];
  for (const point of text) counts.push(counts.at(-1)! + (/[ \u200c]/.test(point) ? 0 : 1));
  return counts;
}

test('there are texts', () => {
  expect(texts.length).toBeGreaterThan(40);
});

describe.each(Object.entries(ways))('%s', (_, damage) => {
  test.each(texts)('%s', (_name, text) => {
    expect(rowsOf(damage(text))).toEqual(rowsOf(text));
  });
});
