import { Kind } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import type { Agreement } from './agreements.ts';
import { isDocument } from './items.ts';
import { stageOrder } from './stages.ts';

/** Share of the shorter mention's words that the other must have to be the same item. */
const sameItem = 0.45;

/** Repeats of an item become one row: the most advanced mention, or the first of those. In the order of first mention. */
export function fold(reading: Reading, rows: readonly Agreement[]): Agreement[] {
  const kept: Agreement[] = [];
  for (const row of rows) {
    const index = kept.findIndex((other) => isSame(reading, row, other));
    const same = kept[index];
    if (same === undefined) kept.push(row);
    else kept[index] = merged(same, row);
  }
  return kept;
}

function merged(a: Agreement, b: Agreement): Agreement {
  const further = stageOrder.indexOf(b.stage) - stageOrder.indexOf(a.stage);
  const [more, less] = further > 0 || (further === 0 && (b.deadline !== null || b.venue !== null) && a.deadline === null && a.venue === null) ? [b, a] : [a, b];
  return { ...more, deadline: more.deadline ?? less.deadline, venue: more.venue ?? less.venue, quantity: more.quantity ?? less.quantity, unit: more.unit ?? less.unit };
}

function isSame(reading: Reading, a: Agreement, b: Agreement): boolean {
  if (a.rule === 'list' && b.rule === 'list' && a.sentence === b.sentence) return false;
  const sameKind = a.instrument === b.instrument;
  if (sameKind && isDocument(a.instrument) && a.topics.join() === b.topics.join()) return true;
  if (!a.topics.some((topic) => b.topics.includes(topic))) return false;
  return sharedWords(reading, a, b) >= sameItem;
}

function sharedWords(reading: Reading, a: Agreement, b: Agreement): number {
  const [x, y] = [wordsOf(reading, a), wordsOf(reading, b)];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}

function wordsOf(reading: Reading, row: Agreement): Set<number> {
  const words = new Set<number>();
  for (let at = row.first; at < row.last; at++) {
    if (reading.tokens.kind[at] === Kind.Word && reading.marker[at] === undefined) words.add(reading.tokens.id[at]!);
  }
  return words;
}
