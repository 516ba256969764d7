import { Kind } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { countryAt } from '../phrases/countries.ts';
import { foldRepeats } from '../repeats.ts';
import type { Agreement } from './agreement.ts';
import { isDocument } from './items.ts';
import { rank } from './stage_words.ts';

/** Share of the shorter mention's words that the other must have to be the same item: with a topic in common, without. */
const sameItem = 0.4;
const sameKindOfItem = 0.5;
/** Share that is needed where the two are called by different nouns. */
const sameThing = 0.65;

/** Repeats of an item become one row: the most advanced mention, or the first of those. In the order of first mention. */
export function fold(reading: Reading, rows: readonly Agreement[]): Agreement[] {
  const placeOf = (near: readonly Agreement[], row: Agreement): number => {
    const told = row.anaphoric ? near.findLastIndex((other) => isSameSort(row, other)) : -1;
    const place = told >= 0 ? told : near.findIndex((other) => isSame(reading, row, other));
    if (place >= 0) refused(reading, 'agreement', row.rule, row.first, 'the same item as before: one row for both');
    return place;
  };
  return foldRepeats(rows, placeOf, merged);
}

function merged(a: Agreement, b: Agreement): Agreement {
  const further = rank(b.stage) - rank(a.stage);
  const fuller = (b.deadline !== null || b.venue !== null) && a.deadline === null && a.venue === null;
  const [more, less] = further > 0 || (further === 0 && (fuller || (a.heading && !b.heading))) ? [b, a] : [a, b];
  const named = more.anaphoric && !less.anaphoric ? { topics: less.topics, parties: less.parties } : {};
  const instrument = more.instrument === 'document' || more.instrument === 'other' ? less.instrument : more.instrument;
  return {
    ...more,
    ...named,
    instrument: isDocument(instrument) ? instrument : more.instrument,
    deadline: betterDeadline(more, less),
    venue: more.venue ?? less.venue,
    quantity: more.quantity ?? less.quantity,
    unit: more.unit ?? less.unit,
  };
}

/** The one with a length of time; else the one in more words (حداکثر تا پایان سال ۲۰۲۰, not تا سال ۲۰۲۰); else that of the fuller mention. */
function betterDeadline(more: Agreement, less: Agreement): Agreement['deadline'] {
  const [first, second] = more.heading && !less.heading ? [less, more] : [more, less];
  const [own, other] = [first.deadline, second.deadline];
  if (own === null || other === null) return own ?? other;
  if ((own.period === null) !== (other.period === null)) return own.period === null ? other : own;
  return other.last - other.first > own.last - own.first ? other : own;
}

function isSame(reading: Reading, a: Agreement, b: Agreement): boolean {
  // در حال ساخت نیروگاه و در فکر اتصال شبکه هستیم: one sentence gives two stages to two items
  if (a.sentence === b.sentence && a.stage !== b.stage && !b.anaphoric) return false;
  // ۱۲ تفاهم نامه and ۱۰۰ تفاهم نامه
  if (a.quantity !== null && b.quantity !== null && a.quantity !== b.quantity) return false;
  if (a.rule.startsWith('list') && b.rule.startsWith('list')) return false;
  // a clause of a memorandum is not the memorandum
  const listed = a.rule.startsWith('list') || b.rule.startsWith('list');
  if (listed && isDocument(a.instrument) !== isDocument(b.instrument)) return false;
  if (a.rule === 'numbered' || b.rule === 'numbered') return false;
  if (a.treaty !== null && a.treaty === b.treaty && a.stage === b.stage) return true;
  const sameKind = a.instrument === b.instrument;
  if (sameKind && isDocument(a.instrument) && a.topics.join() === b.topics.join() && sidesOf(a) === sidesOf(b))
    return true;
  if (a.stage === 'discussed' && b.stage === 'discussed' && a.topics.join() === b.topics.join()) return true;
  const near = a.topics.some((topic) => b.topics.includes(topic));
  return sharedWords(reading, a, b) >= (!sameKind ? sameThing : near ? sameItem : sameKindOfItem);
}

/** این تفاهم نامه points to a document, این پروژه to a project. */
function isSameSort(row: Agreement, other: Agreement): boolean {
  return isDocument(row.instrument) ? isDocument(other.instrument) : other.instrument === row.instrument;
}

function sidesOf(row: Agreement): string {
  return row.parties
    .map((side) => side.party)
    .sort()
    .join(' ');
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
  for (const [first, last] of row.parts) {
    for (let at = first; at < last; at++) {
      if (reading.tokens.kind[at] === Kind.Word && !isOfAll(reading, at)) words.add(reading.tokens.id[at]!);
    }
  }
  return words;
}

/** Words of grammar and countries, which tell no item from another of the article. */
function isOfAll(reading: Reading, at: number): boolean {
  return reading.marker[at] !== undefined || countryAt(reading, at) !== undefined;
}
