import type { NumberSpan } from '../numbers_spans.ts';
import { isVerbPrefix } from './dates.ts';
import { readTail } from './length_tails.ts';
import type { Length } from './meaning.ts';
import { connectiveAt, formAt, Mark, markAt, mostListed, type Source, type Term, term, wordAt } from './source.ts';

interface Lengths {
  lengths: Length[];
  to: number;
  /** The words make it an age or a kind: ۲۶ سالگی, دو ساله. */
  adjective: boolean;
}

/**
 * A length of time and where it points: سه سال و نیم گذشته, ۱۰ دقیقه, چند روز آینده, دو ماهه, ۲۶ سالگی, هشت هفته و دو روز دیگر,
 * ۱۳، ۲۳ و ۲۴ دقیقه, شش ماه نخست.
 */
export function readLength(source: Source, at: number): Term | undefined {
  const first = readOne(source, at) ?? readListed(source, at);
  if (first === undefined) return undefined;
  const all = readMore(source, first);
  const { meaning, to } = readTail(source, { lengths: all.lengths }, all.to);
  return term(at, to, 'length', meaning);
}

function readOne(source: Source, at: number): Lengths | undefined {
  if (wordAt(source, at, 'several') !== undefined) return ofUnit(source, at + 1, null, null);
  const number = source.numberAt[at];
  if (number === undefined || !canCount(number)) return undefined;
  return ofUnit(source, number.to, number.low, number.high);
}

function canCount({ kind, low }: NumberSpan): boolean {
  return (kind === 'cardinal' || kind === 'fraction') && low >= 0;
}

function ofUnit(source: Source, at: number, low: number | null, high: number | null): Lengths | undefined {
  const word = wordAt(source, at, 'unit');
  if (word === undefined) return undefined;
  // ۲۵ ماه رمضان is a date
  const isDate =
    word.unit === 'month' && wordAt(source, at + 1, 'month') !== undefined && !isVerbPrefix(source, at + 1);
  if (isDate && low !== null && low <= 31) return undefined;
  const form = formAt(source, at);
  // a season of a league is as often meant
  if (word.unit === 'season')
    return { lengths: [{ low: null, high: null, unit: 'season' }], to: at + 1, adjective: false };
  return { lengths: [{ low, high, unit: word.unit }], to: at + 1, adjective: form === 'adjective' || form === 'age' };
}

/** ۱۳، ۲۳ و ۲۴ دقیقه: the last number stands at the unit, the others before it. */
function readListed(source: Source, at: number): Lengths | undefined {
  let next = source.numberAt[at];
  let low = next?.low ?? 0;
  let to = at;
  for (let seen = 0; seen < mostListed && next !== undefined && canCount(next) && isJoined(source, next.to); seen++) {
    low = Math.min(low, next.low);
    to = next.to + 1;
    next = source.numberAt[to];
    if (next !== undefined && canCount(next) && !next.words && wordAt(source, next.to, 'unit') !== undefined) {
      return ofUnit(source, next.to, low, Math.max(low, next.high));
    }
  }
  return undefined;
}

function isJoined(source: Source, at: number): boolean {
  return connectiveAt(source, at) === 'and' || markAt(source, at) === Mark.Comma;
}

/** From long to short; روز and شب are of one size (سه شب و چهار روز). */
const sizes = ['century', 'decade', 'year', 'half_year', 'season', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** دو سال و سه ماه, یک ساعت و نیم: further lengths of smaller units, and halves. */
function readMore(source: Source, first: Lengths): Lengths {
  let all = first;
  while (!all.adjective && connectiveAt(source, all.to) === 'and') {
    const half = halfAt(source, all.to + 1);
    const next = half ? undefined : readOne(source, all.to + 1);
    if (half) return { ...all, lengths: withHalf(all.lengths), to: all.to + 2 };
    if (next === undefined || next.adjective || !isSmaller(next.lengths, all.lengths)) return all;
    all = { lengths: [...all.lengths, ...next.lengths], to: next.to, adjective: false };
  }
  return all;
}

function isSmaller([next]: Length[], lengths: Length[]): boolean {
  const before = lengths.at(-1)!;
  if (next === undefined || next.low === null || before.low === null) return false;
  return next.unit === 'day' && before.unit === 'day'
    ? lengths.length === 1
    : sizes.indexOf(next.unit) > sizes.indexOf(before.unit);
}

function halfAt(source: Source, at: number): boolean {
  const word = source.atoms[at]?.senses.number;
  return word?.class === 'fraction' && word.value === 0.5 && wordAt(source, at + 1, 'unit') === undefined;
}

function withHalf(lengths: Length[]): Length[] {
  const last = lengths.at(-1)!;
  const half = 0.5;
  return [
    ...lengths.slice(0, -1),
    { ...last, low: last.low === null ? null : last.low + half, high: last.high === null ? null : last.high + half },
  ];
}

/** A length that points nowhere and is no part of a row: سه روز, not سه روز پیش. */
export function isPlainLength({ kind, points }: Term): boolean {
  return kind === 'length' && points[0]!.towards === undefined && points[0]!.index === undefined;
}
