/** The same rows give the same bytes, however they are batched and whatever the pieces between threads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, test } from 'vitest';
import { type EncodedBatch, encodeRows, transferList } from '../../pipeline/write/encode.ts';
import { type CorpusColumns, openTables } from '../../pipeline/write/tables.ts';
import type { LocalRows } from '../../schemas/index.ts';
import { newFolder } from './folders.ts';
import { documentRows, sampleRows } from './sample.ts';
import { persianText } from './texts.ts';

type DocumentRows = Partial<LocalRows>;

/** The rows of several documents as one batch. */
function merge(documents: DocumentRows[]): DocumentRows {
  const of = <T extends keyof LocalRows>(table: T) =>
    documents.flatMap((rows) => (rows[table] ?? []) as LocalRows[T][number][]);
  return { documents: of('documents'), sentences: of('sentences'), mentions: of('mentions') };
}

const corpusOf = ({ documents = [] }: DocumentRows): CorpusColumns => ({
  documents: {
    duplicate_of: documents.map(({ document_id }) => (document_id.endsWith('3') ? documents[0]!.document_id : null)),
  },
});

/** As `postMessage` does it: buffers change hands. */
const sent = (batch: EncodedBatch) => structuredClone(batch, { transfer: transferList(batch) });

const paths = ['documents', 'sentences', 'mentions', 'issues'].flatMap((table) =>
  ['csv', 'arrow', 'parquet'].map((format) => `${table}.${format}`),
);

/** The hashes of all files of the batches, and the files of some tables. */
function write(
  batches: DocumentRows[],
  corpus: (rows: DocumentRows) => CorpusColumns,
  rows: number,
  bytes: number,
  held = 2 ** 20,
) {
  const folder = newFolder();
  const tables = openTables(folder, ['csv', 'arrow', 'parquet'], { rows, bytes, held });
  for (const batch of batches) tables.append(sent(encodeRows(batch)), corpus(batch));
  const facts = tables.close();
  return { facts, files: paths.map((path) => readFileSync(join(folder, path))), folder };
}

const line = persianText.filter((text) => text.length > 0);
const documents = fc.array(fc.array(line, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

test('any cut of the documents into batches, waiting in memory or on the disk', () => {
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.nat(4)),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(200),
      fc.nat(40),
      (texts, cuts, rows, bytes, held) => {
        const all = texts.map((parts, index) => documentRows(`d${index}`, parts));
        // duplicate_of may not depend on the batch
        const first = all[0]!.documents![0]!.document_id;
        const corpus = ({ documents = [] }: DocumentRows): CorpusColumns => ({
          documents: { duplicate_of: documents.map(({ document_id }) => (document_id === first ? null : first)) },
        });
        const batches: DocumentRows[] = [];
        for (let from = 0, cut = 0; from < all.length; cut++) {
          const size = cuts[cut] ?? 1;
          batches.push(merge(all.slice(from, from + size)));
          from += size;
        }
        const whole = write([merge(all)], corpus, rows, bytes + 1);
        const cutUp = write(batches, corpus, rows, bytes + 1, held);
        expect(cutUp.facts).toEqual(whole.facts);
        expect(cutUp.files).toEqual(whole.files);
      },
    ),
    { numRuns: 10 },
  );
}, 300_000);

test('every table, row by row', () => {
  const { rows, corpus } = sampleRows();
  const texts = new Map(rows.documents.map(({ document_id, text }) => [document_id, text]));
  const at = <Value>(values: readonly Value[] | undefined, index: number) => values?.slice(index, index + 1) ?? [];
  const folders = [newFolder(), newFolder()] as const;
  const limits = { rows: 7, bytes: 300, held: 2 ** 20 };
  const whole = openTables(folders[0], ['csv', 'arrow', 'parquet'], limits);
  whole.append(encodeRows(rows), corpus);
  const single = openTables(folders[1], ['csv', 'arrow', 'parquet'], { ...limits, held: 30 });
  for (let index = 0; index < 40; index++) {
    const one = Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, at<unknown>(all, index)]));
    single.append(sent(encodeRows(one as DocumentRows, ['csv', 'arrow', 'parquet'], texts)), {
      documents: { duplicate_of: at(corpus.documents?.duplicate_of, index) },
      statements: { duplicate_of: at(corpus.statements?.duplicate_of, index) },
      agreements: {
        same_as: at(corpus.agreements?.same_as, index),
        counts_as_agreement: at(corpus.agreements?.counts_as_agreement, index),
      },
    });
  }
  expect(single.close()).toEqual(whole.close());
  expect(readdirSync(folders[1])).toEqual(readdirSync(folders[0]));
});

test('a chunk is a record batch and a row group, cut by rows and by bytes', async () => {
  const all = Array.from({ length: 10 }, (_, index) => documentRows(`d${index}`, ['سلام', 'جهان']));
  const { folder } = write([merge(all)], corpusOf, 6, 2 ** 20);
  const sizes = tableFromIPC(readFileSync(join(folder, 'sentences.arrow'))).batches.map(({ numRows }) => numRows);
  expect(sizes).toEqual([6, 6, 6, 2]);
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(join(folder, 'sentences.parquet')),
    compressors,
  });
  expect(rows.map(({ sentence_id }) => sentence_id)).toEqual(
    all.flatMap(({ sentences = [] }) => sentences.map(({ sentence_id }) => sentence_id)),
  );

  const small = write([merge(all)], corpusOf, 65_536, 60);
  const bytes = tableFromIPC(readFileSync(join(small.folder, 'sentences.arrow'))).batches.map(({ numRows }) => numRows);
  expect(bytes.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBe(20);
});

test('the same batches twice give the same bytes', () => {
  const all = Array.from({ length: 5 }, (_, index) => documentRows(`d${index}`, ['سلام', '=1']));
  expect(write(all, corpusOf, 3, 100).facts).toEqual(write(all, corpusOf, 3, 100).facts);
});
