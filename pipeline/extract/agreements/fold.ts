import { Kind } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import type { Agreement } from './agreements.ts';
import { isDocument } from './items.ts';
import { stageOrder } from './stages.ts';

/** Share of the shorter mention's words that the other must have to be the same item. */
const sameItem = 0.45;
/** Share that is needed where the two are called by different nouns, or have no topic in common. */
const sameThing = 0.65;

/** Repeats of an item become one row: the most advanced mention, or the first of those. In the order of first mention. */
export function fold(reading: Reading, rows: readonly Agreement[]): Agreement[] {
  const kept: Agreement[] = [];
  for (const row of rows) {
    const index = row.anaphoric ? kept.findLastIndex((other) => isDocument(other.instrument)) : kept.findIndex((other) => isSame(reading, row, other));
    const same = kept[index];
    if (same === undefined) kept.push(row);
    else kept[index] = merged(same, row);
  }
  return kept;
}

function merged(a: Agreement, b: Agreement): Agreement {
  const further = stageOrder.indexOf(b.stage) - stageOrder.indexOf(a.stage);
  const fuller = (b.deadline !== null || b.venue !== null) && a.deadline === null && a.venue === null;
  const [more, less] = further > 0 || (further === 0 && (fuller || (a.heading && !b.heading))) ? [b, a] : [a, b];
  const named = more.anaphoric && !less.anaphoric ? { topics: less.topics, parties: less.parties } : {};
  const instrument = more.instrument === 'document' || more.instrument === 'other' ? less.instrument : more.instrument;
  return { ...more, ...named, instrument: isDocument(instrument) ? instrument : more.instrument, deadline: more.deadline ?? less.deadline, venue: more.venue ?? less.venue, quantity: more.quantity ?? less.quantity, unit: more.unit ?? less.unit };
}

function isSame(reading: Reading, a: Agreement, b: Agreement): boolean {
  if (a.rule.startsWith('list') && b.rule.startsWith('list')) return false;
  if (a.rule === 'numbered' || b.rule === 'numbered') return false;
  const sameKind = a.instrument === b.instrument;
  if (sameKind && isDocument(a.instrument) && a.topics.join() === b.topics.join()) return true;
  const near = sameKind && a.topics.some((topic) => b.topics.includes(topic));
  return sharedWords(reading, a, b) >= (near ? sameItem : sameThing);
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
