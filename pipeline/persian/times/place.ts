import { asGregorian, pad } from '../calendar.ts';
import { dayInterval, daysBetween, type Interval, type Precision } from './intervals.ts';
import { amountOf, durationOf, type Moment, precisionOfLengths, shift } from './lengths_iso.ts';
import type { Meaning } from './meaning.ts';
import { pieceOf } from './pieces.ts';
import { placeDate } from './place_dates.ts';
import { nowhere, type Placed, precisionOf } from './placed.ts';

/**
 * Days that a meaning names, counted from the time of publication where the words need it. Without that time, or where the
 * words leave it open, there are none, and the reason says why. Years outside the reckoning of a calendar give none.
 */
export function placeMeaning(meaning: Meaning, published: Moment | undefined): Placed {
  try {
    const placed = placeDays(ofNow(meaning), published);
    if (placed.interval === undefined) return placed;
    if (meaning.hour !== undefined) return withHour(placed.interval, meaning, placed.reason);
    const toPart = meaning.part !== undefined && placed.interval.precision === 'day';
    return toPart ? { ...placed, interval: { ...placed.interval, precision: 'hour' } } : placed;
  } catch (error) {
    if (error instanceof RangeError) return nowhere('far', precisionOf(meaning));
    throw error;
  }
}

/** پایان سال, سه ماهه اول سال: a period that is named without saying which is the one of publication. */
function ofNow(meaning: Meaning): Meaning {
  const { whole, ...rest } = meaning;
  if (whole === undefined || meaning.offsets !== undefined || meaning.year !== undefined) return rest;
  const isPart =
    meaning.edge !== undefined ||
    meaning.parts !== undefined ||
    (meaning.lengths !== undefined && meaning.index !== undefined);
  return isPart ? { ...rest, offsets: { [whole]: 0 } } : { ...rest, open: 'part' };
}

function placeDays(meaning: Meaning, published: Moment | undefined): Placed {
  const precision = precisionOf(meaning);
  const hasWhole =
    meaning.year !== undefined ||
    meaning.offsets !== undefined ||
    meaning.month !== undefined ||
    meaning.decade !== undefined;
  if (meaning.lengths !== undefined && meaning.index !== undefined && hasWhole) return placePiece(meaning, published);
  if (meaning.lengths !== undefined && meaning.edge !== undefined && hasWhole) {
    return placePiece({ ...meaning, index: meaning.edge === 'end' ? -1 : 1 }, published);
  }
  if (meaning.open !== undefined) {
    const isLength = meaning.lengths !== undefined && meaning.index === undefined;
    return nowhere(meaning.open, precision, isLength ? durationOf(meaning.lengths!) : null);
  }
  if (meaning.lengths !== undefined && meaning.day === undefined) return placeLengths(meaning, published);
  if (meaning.parts !== undefined) return placePiece(meaning, published);
  return placeDate(meaning, published);
}

/** سه ماهه اول امسال, نیمه دوم خرداد: a part of a period that is placed first. */
function placePiece(meaning: Meaning, published: Moment | undefined): Placed {
  const { lengths, parts, index, edge: _edge, open: _open, ...whole } = meaning;
  const placed = placeDate(whole, published);
  if (placed.interval === undefined) return { ...placed, precision: precisionOf(meaning), value: null };
  const calendar = whole.calendar ?? 'jalali';
  const piece = pieceOf(calendar, placed.interval, { lengths, parts, index: index ?? 1 });
  return piece === undefined ? nowhere('part', precisionOf(meaning)) : { interval: piece, reason: placed.reason };
}

function placeLengths({ lengths = [], towards, at: isPoint }: Meaning, published: Moment | undefined): Placed {
  const precision = lengths.length === 0 ? 'second' : precisionOfLengths(lengths);
  const value = lengths.length === 0 ? null : durationOf(lengths);
  const amount = amountOf(lengths);
  if (towards === undefined || towards === 'present') {
    if (lengths.length > 0) return nowhere(amount === undefined ? 'vague' : 'length', precision, value);
  }
  if (amount === undefined) return nowhere('vague', precision);
  if (published === undefined) return nowhere('publication', precision, value);
  const end = shift(published, amount, towards === 'past' ? -1 : 1);
  if (isPoint) return { interval: momentInterval(end, precision), reason: null };
  const [first, last] = towards === 'past' ? [end.day, published.day] : [published.day, end.day];
  return { interval: { ...daysBetween(first, last, precision), edtf: value ?? '' }, reason: null };
}

const fine = new Set<Precision>(['second', 'minute', 'hour']);

/** A day, with the time of day where the unit is that fine and publication has one; coarser units make the day approximate. */
function momentInterval({ day, seconds }: Moment, precision: Precision): Interval {
  const date = daysBetween(day, day, precision);
  if (precision === 'day') return date;
  if (!fine.has(precision)) return { ...date, edtf: `${date.edtf}~` };
  if (seconds === undefined) return { ...date, precision: 'day' };
  const clock = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)]
    .map(pad)
    .join(':');
  return { ...date, edtf: `${date.edtf}T${clock}` };
}

/** The hour on the one day that is named: 2019-06-18T09:30:00. */
function withHour(interval: Interval, { hour = 0, minute, second }: Meaning, reason: string | null): Placed {
  if (interval.first !== interval.last) return { interval, reason };
  const precision: Precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const next = hour === 24 ? 1 : 0;
  const { year, month, day } = asGregorian(interval.first + next);
  const clock = `${pad(hour % 24)}:${pad(minute ?? 0)}:${pad(second ?? 0)}`;
  const date = dayInterval('gregorian', year, month, day)!;
  return { interval: { ...date, edtf: `${date.edtf}T${clock}`, precision }, reason };
}
