/** The map of fingerprints does what a Map does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprints, digits, halves } from '../pipeline/fingerprints.ts';

/** Many with the same beginning, which stand close together, some at the very end of the table. */
const half = fc.constantFrom('00000000', '00000001', '7fffffff', 'fffffffe', 'ffffffff');
const fingerprint = fc.oneof(
  fc.tuple(half, half).map((parts) => parts.join('')),
  fc.tuple(half, fc.nat(2000)).map(([first, last]) => first + last.toString(16).padStart(8, '0')),
);
const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('gives what was set, through any growth', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fingerprint, number, number), { maxLength: 4000, size: 'max' }), (entries) => {
      const map = new Map<string, readonly [number, number]>();
      const fingerprints = createFingerprints();
      for (const [key, high, low] of entries) {
        if (key === '0000000000000000') continue; // counts as the one after it
        expect(fingerprints.get(key)).toEqual(map.get(key));
        if (map.has(key)) continue;
        map.set(key, [high, low]);
        fingerprints.set(key, high, low);
      }
      for (const [key, value] of map) expect(fingerprints.get(key)).toEqual(value);
    }),
    { numRuns: 30 },
  );
});

test('a fingerprint of zeros can be kept too', () => {
  const fingerprints = createFingerprints();
  expect(fingerprints.get('0000000000000000')).toBeUndefined();
  fingerprints.set('0000000000000000', 0, 7);
  expect(fingerprints.get('0000000000000000')).toEqual([0, 7]);
});

test.each(['0000000000000000', '00000001ffffffff', 'fedcba9876543210'])('%s comes back from its halves', (text) => {
  expect(digits(...halves(text))).toBe(text);
});
