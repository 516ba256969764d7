/** Random cells (nulls, empty lists, repeated strings) through Arrow and Parquet, read by other implementations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, test } from 'vitest';
import { encodeRows } from '../../pipeline/write/encode.ts';
import { type CorpusColumns, openTables } from '../../pipeline/write/tables.ts';
import type { LocalRow, LocalRows } from '../../schemas/index.ts';
import { newFolder } from './folders.ts';
import { sampleRows } from './sample.ts';
import { persianText } from './texts.ts';

type Table = 'agreements' | 'meeting_participants' | 'entities';

async function roundTrip(
  table: Table,
  rows: Partial<LocalRows>,
  corpus: CorpusColumns,
  limits = { rows: 9, bytes: 500, held: 2 ** 20 },
) {
  const folder = newFolder();
  const texts = new Map(sampleRows().rows.documents.map(({ document_id, text }) => [document_id, text]));
  const out = openTables(folder, ['arrow', 'parquet'], limits);
  out.append(encodeRows(rows, ['arrow', 'parquet'], texts), corpus);
  out.close();
  const file = await asyncBufferFromFile(join(folder, `${table}.parquet`));
  const arrow = tableFromIPC(readFileSync(join(folder, `${table}.arrow`))).toArray();
  return {
    metadata: await parquetMetadataAsync(file),
    parquet: await parquetReadObjects({ file, compressors }),
    arrow: arrow.map((row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value])),
    ),
  };
}

const few = fc.constantFrom('ایران', 'روسیه', 'اتحادیه اقتصادی اوراسیا', 'IRN', '👍');
// JavaScript's readers drop a byte order mark at the beginning
const text = persianText.filter((value) => value.length > 0 && !value.includes('\ufeff'));
const item = fc.oneof(few, text).filter((value) => !value.includes(';'));
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const agreement = fc.record({
  title: fc.oneof(few, text),
  parties: fc.array(item, { maxLength: 4 }),
  topics: fc.subarray(['gas', 'rail', 'trade']),
  quantity: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
  due_reason: orNull(fc.oneof(few, text)),
  due_precision: orNull(fc.constantFrom('day' as const, 'month' as const)),
  same_as: orNull(fc.constantFrom('item-1', 'item-2')),
  counts_as_agreement: fc.boolean(),
});

test('agreements: lists, numbers, nulls, flags', async () => {
  const [template] = sampleRows().rows.agreements;
  await fc.assert(
    fc.asyncProperty(fc.array(agreement, { minLength: 1, maxLength: 40 }), async (given) => {
      const rows = given.map(({ same_as, counts_as_agreement, ...row }, index): LocalRow<'agreements'> => {
        return { ...template!, ...row, agreement_id: `a${index}` };
      });
      const corpus = {
        agreements: {
          same_as: given.map(({ same_as }) => same_as),
          counts_as_agreement: given.map(({ counts_as_agreement }) => counts_as_agreement),
        },
      };
      const expected = rows.map((row, index) => ({
        ...row,
        same_as: given[index]!.same_as,
        counts_as_agreement: given[index]!.counts_as_agreement,
      }));
      const { parquet, arrow } = await roundTrip('agreements', { agreements: rows }, corpus);
      expect(parquet).toEqual(expected);
      expect(arrow).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('strings that repeat come from a dictionary, each its own', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index): LocalRow<'meeting_participants'> => {
    const role = index % 2 === 0 ? 'host' : 'guest';
    const country = index % 5 === 0 ? null : 'IRN';
    const name = `نام ${Math.floor(index / 3)}`;
    return { meeting_id: `m${index}`, position: index % 3, name, entity_id: `e${index >> 2}`, country, role };
  });
  const limits = { rows: 65_536, bytes: 2 ** 24, held: 2 ** 20 };
  const { parquet, arrow, metadata } = await roundTrip(
    'meeting_participants',
    { meeting_participants: rows },
    {},
    limits,
  );
  expect(parquet).toEqual(rows);
  expect(arrow).toEqual(rows);
  const encodings = metadata.row_groups[0]!.columns.map(({ meta_data }) => meta_data!.encodings.at(-1));
  expect(encodings).toEqual(['RLE', 'RLE', 'RLE_DICTIONARY', 'RLE_DICTIONARY', 'RLE_DICTIONARY', 'RLE_DICTIONARY']);
  const nulls = metadata.row_groups[0]!.columns.map(({ meta_data }) => Number(meta_data!.statistics!.null_count));
  expect(nulls).toEqual([0, 0, 0, 0, 6000, 0]);
});

test('columns of nulls only, and of one value only', async () => {
  const [template] = sampleRows().rows.entities;
  const rows = [0, 1, 2].map((index) => ({ ...template!, entity_id: `e${index}`, name_en: null, iso3: null }));
  const { parquet, arrow } = await roundTrip('entities', { entities: rows }, {});
  expect(parquet).toEqual(rows);
  expect(arrow).toEqual(rows);
});
