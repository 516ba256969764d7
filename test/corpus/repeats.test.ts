/** The first of the same is the original, later ones point to it, also across batches. */
import { expect, test } from 'vitest';
import type { DocumentKeys } from '../../pipeline/corpus/keys.ts';
import { createRepeats } from '../../pipeline/corpus/repeats.ts';

const digits = (number: number) => number.toString(16).padStart(16, '0');

const keys = (document: number, text: number, statements: [number, number | null][], agreements: [number, number][]) =>
  ({
    documentId: `d${digits(document)}`,
    text: digits(text),
    statements: statements.map(([id, key]) => ({ id: digits(id), key: key === null ? null : digits(key) })),
    agreements: agreements.map(([id, key]) => ({ id: digits(id), key: digits(key), counts: true })),
  }) satisfies DocumentKeys;

test('repeats of texts, statements and agreements', () => {
  const repeats = createRepeats();
  const first = repeats.join([
    keys(
      1,
      100,
      [
        [11, 7],
        [12, 7],
        [13, null],
      ],
      [[21, 7]],
    ),
    keys(2, 100, [[14, null]], []),
  ]);
  expect(first).toEqual({
    documents: { duplicate_of: [null, `d${digits(1)}`] },
    statements: { duplicate_of: [null, digits(11), null, null] },
    agreements: { same_as: [null], counts_as_agreement: [true] },
  });
  expect(repeats.join([keys(3, 100, [[15, 7]], [[22, 7]])])).toEqual({
    documents: { duplicate_of: [`d${digits(1)}`] },
    statements: { duplicate_of: [digits(11)] },
    agreements: { same_as: [digits(21)], counts_as_agreement: [false] },
  });
});
