import type { Fields } from '../output/read.ts';
import type { KeyedRow } from './keyed_rows.ts';

/** The two forms of a row that changed. */
export interface Pair {
  key: string;
  before: Fields;
  now: Fields;
}

/** Rows that may wait for their other form. Outputs have their rows in much the same order, so that few do. */
const mostWaiting = 10_000;

/**
 * Reads both outputs side by side and pairs the rows that changed, in the order in which the second of each pair comes. A
 * row whose other form is further away than `mostWaiting` changed rows is left out.
 */
export async function* changedPairs(
  before: AsyncGenerator<KeyedRow>,
  now: AsyncGenerator<KeyedRow>,
  isChanged: (key: string) => boolean,
): AsyncGenerator<Pair> {
  const sides = [
    { rows: before, waiting: new Map<string, Fields>() },
    { rows: now, waiting: new Map<string, Fields>() },
  ] as const;
  for (let open = 2; open > 0; ) {
    open = 2;
    for (const [at, { rows, waiting }] of sides.entries()) {
      const found = await nextChanged(rows, isChanged);
      if (found === null) {
        open--;
        continue;
      }
      const other = sides[1 - at]!.waiting;
      const partner = other.get(found.key);
      if (partner === undefined) {
        if (waiting.size < mostWaiting) waiting.set(found.key, found.row);
        continue;
      }
      other.delete(found.key);
      yield at === 0
        ? { key: found.key, before: found.row, now: partner }
        : { key: found.key, before: partner, now: found.row };
    }
  }
}

async function nextChanged(
  rows: AsyncGenerator<KeyedRow>,
  isChanged: (key: string) => boolean,
): Promise<KeyedRow | null> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done === true) return null;
    if (isChanged(value.key)) return value;
  }
}
