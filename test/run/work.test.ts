/** A batch of documents: one that makes the code throw is rejected alone. */
import { expect, test } from 'vitest';
import type { RawDocument } from '../../pipeline/read/record.ts';
import { readBatch } from '../../pipeline/run/work.ts';
import { documentOf, lexicon } from '../document.ts';

const good = ['سخنگو گفت: راه باز است.', 'وزیر نیرو تاکید کرد: برق هست.', 'سفیر ایران گفت: سفر خوب بود.'].map(
  (text, at) => documentOf(text, { source_path: 'a.jsonl', source_record: at * 2 + 1 }),
);

/** Its text cannot be had. */
const throwing: RawDocument = {
  ...documentOf('متن', { source_path: 'a.jsonl', source_record: 2 }),
  get text(): string {
    throw new Error('no text today');
  },
};

/** It is read, but its row breaks the promise of its table. */
const broken = documentOf('متن', { source_path: 'a.jsonl', source_record: 4, text_sha256: 'not a hash' });

const [one, two, three] = good as [RawDocument, RawDocument, RawDocument];
const failure = (source_record: number, reason: string) => ({
  source_path: 'a.jsonl',
  source_record,
  severity: 'error',
  code: 'E_INTERNAL',
  message: expect.stringMatching(`^the document could not be read by a defect of the program.*${reason}`),
});

test.each([
  ['that throws', [one, throwing, two, three], [failure(2, 'no text today')]],
  ['whose row is wrong', [one, two, broken, three], [failure(4, 'documents, row 0 .*text_sha256')]],
  ['of each kind', [throwing, one, broken, two, three], [failure(2, 'no text today'), failure(4, 'text_sha256')]],
])('a document %s is rejected, the others are as without it', (_, documents, failed) => {
  const result = readBatch(documents, lexicon, ['csv', 'parquet']);
  expect(result.failed).toEqual(failed);
  expect({ ...result, failed: [] }).toEqual(readBatch(good, lexicon, ['csv', 'parquet']));
});

test.each([
  ['throw', [throwing, throwing]],
  ['are wrong', [broken, { ...broken }]],
])('where all documents %s, there are no rows', (_, documents) => {
  const result = readBatch(documents, lexicon, ['csv']);
  expect(result.failed).toHaveLength(2);
  expect(result).toMatchObject({ encoded: {}, keys: [], entities: [] });
});

test('a document is read the same whatever was read before it', () => {
  const alone = readBatch([two], lexicon, ['csv']);
  const after = readBatch([one, two], lexicon, ['csv']);
  expect(after.keys[1]).toEqual(alone.keys[0]);
  expect(after.entities[1]).toEqual(alone.entities[0]);
});
