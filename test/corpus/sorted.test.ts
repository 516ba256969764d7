/** Sorting in bounded memory gives what sorting everything at once gives. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entities, entityRow } from '../../pipeline/corpus/entities.ts';
import { createSorted, type Sorting } from '../../pipeline/corpus/sorted.ts';
import type { LocalEntity } from '../../pipeline/rows/entities.ts';
import { openRuns } from '../../pipeline/run/runs.ts';
import { newFolder } from '../write/folders.ts';

interface Word {
  key: number;
  text: string;
}
const order = (a: Word, b: Word) => a.key - b.key;
const joining: Sorting<Word> = { order, join: (a, b) => ({ key: a.key, text: a.text + b.text }) };
const keeping: Sorting<Word> = { order, join: null };

const words = fc.array(fc.record({ key: fc.nat(30), text: fc.string({ unit: 'binary', maxLength: 5 }) }), {
  maxLength: 200,
});

/** All rows in order, by way of a file of runs that is gone at the end. */
function sorted<Row>(sorting: Sorting<Row>, rows: readonly Row[], most: number): Row[] {
  const folder = newFolder();
  const runs = openRuns<Row>(join(folder, 'runs'));
  const sorter = createSorted(sorting, runs, most);
  for (const row of rows) sorter.add(row);
  const found = [...sorter.rows()];
  runs.close();
  expect(readdirSync(folder)).toEqual([]);
  return found;
}

test('rows of the same place stay in the order in which they came, or become one', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 50 }), (rows, most) => {
      const expected = rows.toSorted(order);
      expect(sorted(keeping, rows, most)).toEqual(expected);
      const one = new Map<number, string>();
      for (const { key, text } of expected) one.set(key, (one.get(key) ?? '') + text);
      expect(sorted(joining, rows, most)).toEqual([...one].map(([key, text]) => ({ key, text })));
    }),
  );
});

test('rows longer than what is read at once', () => {
  const rows = [3, 1, 2, 5, 4].map((key) => ({ key, text: 'گفت\u200cوگو '.repeat(key * 20_000) }));
  expect(sorted(keeping, rows, 2)).toEqual(rows.toSorted(order));
});

const entity = (entity_id: string, about: Partial<LocalEntity>): LocalEntity => ({
  ...{ entity_id, kind: 'person', name: 'پوتین', name_en: null, iso3: null, wikidata: null, role: null, country: null },
  mentions: 1,
  ...about,
});

test('of an entity the first role and country and the longest name stay, and all is counted', () => {
  const local = [
    entity('person-b', { mentions: 2 }),
    entity('person-a', { role: 'سفیر', mentions: 0 }),
    entity('person-b', { name: 'ولادیمیر پوتین', role: 'رئیس\u200cجمهور', country: 'RUS', mentions: 3 }),
    entity('person-b', { name: 'ولادیمیر پوتن', role: 'نخست\u200cوزیر', country: 'IRN' }),
  ];
  for (const most of [1, 2, 100]) {
    expect(sorted(entities, local.map(entityRow), most)).toMatchObject([
      { entity_id: 'person-a', role: 'سفیر', mention_count: 0, document_count: 1 },
      {
        entity_id: 'person-b',
        name: 'ولادیمیر پوتین',
        role: 'رئیس\u200cجمهور',
        country: 'RUS',
        mention_count: 6,
        document_count: 3,
      },
    ]);
  }
});
