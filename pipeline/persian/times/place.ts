import { asGregorian, calendarDay, type DayNumber, pad, weekday } from '../calendar.ts';
import {
  centuryInterval,
  dayInterval,
  daysBetween,
  decadeInterval,
  type Interval,
  monthsInterval,
  type Precision,
  seasonInterval,
  yearsInterval,
} from './intervals.ts';
import { amountOf, durationOf, type Moment, precisionOfLengths, shift } from './lengths_iso.ts';
import { type Meaning, reasons } from './meaning.ts';
import { pieceOf } from './pieces.ts';

/** Where a meaning lies: days, or only a text (a duration, a date without its year) with the reason why there are no days. */
export type Placed =
  | { interval: Interval; reason: string | null }
  | { interval: undefined; value: string | null; precision: Precision; reason: string };

export function nowhere(reason: keyof typeof reasons, precision: Precision, value: string | null = null): Placed {
  return { interval: undefined, value, precision, reason: reasons[reason] };
}

function at(interval: Interval | undefined, precision: Precision): Placed {
  return interval === undefined ? nowhere('invalid', precision) : { interval, reason: null };
}

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

function placeDate(meaning: Meaning, published: Moment | undefined): Placed {
  const { offsets = {} } = meaning;
  const counted = Object.keys(offsets).length > 0;
  if (meaning.day === undefined && meaning.month === undefined) {
    if (offsets.day !== undefined) return placeDayOffset(meaning, offsets.day, published);
    if (meaning.weekday !== undefined) return placeWeekday(meaning, published);
    if (offsets.week !== undefined) return placeWeek(offsets.week, published);
    if (meaning.decade !== undefined) return at(decadeInterval(meaning.calendar ?? 'jalali', meaning.decade), 'decade');
    if (meaning.century !== undefined) return placeCentury(meaning);
    if (meaning.season !== undefined) return placeSeason(meaning, published);
  }
  if (counted && published === undefined) return nowhere('publication', precisionOf(meaning));
  const based = published === undefined ? meaning : withOffsets(meaning, published.day);
  if (based.month === undefined) {
    if (based.day !== undefined) return nowhere('part', 'day');
    if (based.year === undefined)
      return nowhere(
        meaning.hour === undefined && meaning.part === undefined ? (counted ? 'vague' : 'part') : 'clock',
        precisionOf(meaning),
      );
    return placeYear(based, based.year);
  }
  return based.year === undefined ? placeNearest(based, published) : placeInYear(based, based.year);
}

/** Year and month that are counted from publication, in the calendar of the expression (Jalali if it names none). */
function withOffsets(meaning: Meaning, published: DayNumber): Meaning {
  const { offsets = {}, calendar = 'jalali' } = meaning;
  if (offsets.year === undefined && offsets.month === undefined) return meaning;
  const today = calendarDay(calendar, published);
  if (offsets.month === undefined) return { ...meaning, calendar, year: today.year + (offsets.year ?? 0) };
  const count = today.year * 12 + today.month - 1 + offsets.month;
  return { ...meaning, calendar, year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function placeYear({ calendar = 'jalali', beforeChrist }: Meaning, year: number): Placed {
  return at(yearsInterval(calendar, beforeChrist ? 1 - year : year, beforeChrist ? 1 - year : year, 'year'), 'year');
}

function placeCentury({ calendar = 'gregorian', century = 1, beforeChrist }: Meaning): Placed {
  return beforeChrist ? nowhere('far', 'century') : at(centuryInterval(calendar, century), 'century');
}

function placeInYear(meaning: Meaning, year: number): Placed {
  const { calendar = 'jalali', month = 1, day } = meaning;
  if (day === undefined) return at(monthsInterval(calendar, year, month, month, 'month'), 'month');
  const interval = dayInterval(calendar, year, month, day);
  if (interval === undefined) return nowhere('invalid', 'day');
  const fits = meaning.weekday === undefined || calendar === 'hijri' || weekday(interval.first) === meaning.weekday;
  return { interval, reason: fits ? null : reasons.mismatch };
}

/** A month or day without its year is the one nearest to publication; without publication only its place in the year is known. */
function placeNearest(meaning: Meaning, published: Moment | undefined): Placed {
  const { calendar = 'jalali', month = 1, day } = meaning;
  if (published === undefined) {
    const value = calendar === 'gregorian' ? `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}` : null;
    return nowhere('year', precisionOf(meaning), value);
  }
  const { year } = calendarDay(calendar, published.day);
  let best: Placed = nowhere('invalid', precisionOf(meaning));
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const placed = placeInYear(meaning, candidate);
    if (placed.interval === undefined) continue;
    const { first, last } = placed.interval;
    const away = Math.max(first - published.day, published.day - last, 0);
    if (away >= distance) continue;
    best = placed;
    distance = away;
  }
  return best;
}

function placeDayOffset(meaning: Meaning, days: number, published: Moment | undefined): Placed {
  if (published === undefined) return nowhere('publication', precisionOf(meaning));
  const day = published.day + days;
  const fits = meaning.weekday === undefined || weekday(day) === meaning.weekday;
  return { interval: daysBetween(day, day, 'day'), reason: fits ? null : reasons.mismatch };
}

/** Weeks begin on شنبه. */
function startOfWeek(day: DayNumber): DayNumber {
  return day - ((weekday(day) + 1) % 7);
}

function placeWeek(weeks: number, published: Moment | undefined): Placed {
  if (published === undefined) return nowhere('publication', 'week');
  const first = startOfWeek(published.day) + weeks * 7;
  return { interval: daysBetween(first, first + 6, 'week'), reason: null };
}

/** جمعه آینده, سه‌شنبه هفته آینده; a bare day of the week is that of publication, or one of two, before and after. */
function placeWeekday(
  { weekday: day = 1, offsets, towards, year, lengths }: Meaning,
  published: Moment | undefined,
): Placed {
  if (published === undefined) return nowhere('publication', 'day');
  if (year !== undefined || (offsets !== undefined && offsets.week === undefined) || lengths !== undefined)
    return nowhere('part', 'day');
  const today = published.day;
  const ahead = (day - weekday(today) + 7) % 7;
  if (offsets?.week !== undefined) return dayAt(startOfWeek(today) + offsets.week * 7 + ((day + 1) % 7));
  if (towards === 'future') return dayAt(today + (ahead || 7));
  if (towards === 'past') return dayAt(today + ahead - 7);
  if (ahead === 0) return dayAt(today);
  const [before, after] = [
    daysBetween(today + ahead - 7, today + ahead - 7, 'day'),
    daysBetween(today + ahead, today + ahead, 'day'),
  ];
  const either: Interval = {
    first: before.first,
    last: after.last,
    edtf: `[${before.edtf},${after.edtf}]`,
    precision: 'day',
  };
  return { interval: either, reason: reasons.weekday };
}

function dayAt(day: DayNumber): Placed {
  return { interval: daysBetween(day, day, 'day'), reason: null };
}

/** تابستان ۱۳۹۵, پاییز امسال, پاییز گذشته; a bare season is the one nearest to publication. */
function placeSeason(meaning: Meaning, published: Moment | undefined): Placed {
  const { season = 'spring', calendar = 'jalali', offsets } = meaning;
  if (meaning.year !== undefined) return at(seasonInterval(calendar, meaning.year, season), 'season');
  if (published === undefined) return nowhere(offsets === undefined ? 'year' : 'publication', 'season');
  const today = calendarDay('jalali', published.day);
  if (offsets?.year !== undefined) return at(seasonInterval('jalali', today.year + offsets.year, season), 'season');
  const step = offsets?.season;
  const years = [today.year - 1, today.year, today.year + 1].map((year) => seasonInterval('jalali', year, season));
  if (step === 0 || step === undefined) return at(nearest(years, published.day), 'season');
  const past = years.filter(({ last }) => last < published.day);
  const ahead = years.filter(({ first }) => first > published.day);
  return at(step < 0 ? past.at(-1) : ahead[0], 'season');
}

function nearest(intervals: Interval[], day: DayNumber): Interval | undefined {
  const away = ({ first, last }: Interval): number => Math.max(first - day, day - last, 0);
  return intervals.reduce<Interval | undefined>(
    (best, next) => (best === undefined || away(next) < away(best) ? next : best),
    undefined,
  );
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

/** The smallest unit that the words give. */
export function precisionOf(meaning: Meaning): Precision {
  const { offsets = {} } = meaning;
  if (meaning.second !== undefined) return 'second';
  if (meaning.minute !== undefined) return 'minute';
  if (meaning.hour !== undefined || meaning.part !== undefined) return 'hour';
  if (meaning.day !== undefined || meaning.weekday !== undefined || offsets.day !== undefined) return 'day';
  if (meaning.lengths !== undefined && meaning.lengths.length > 0) return precisionOfLengths(meaning.lengths);
  if (offsets.week !== undefined) return 'week';
  if (meaning.parts === 2 && meaning.month === undefined) return 'half_year';
  if (meaning.parts === 4 && meaning.month === undefined) return 'season';
  if (meaning.month !== undefined || offsets.month !== undefined) return 'month';
  if (meaning.season !== undefined || offsets.season !== undefined) return 'season';
  if (meaning.year !== undefined || offsets.year !== undefined) return 'year';
  if (meaning.decade !== undefined || offsets.decade !== undefined) return 'decade';
  return meaning.century !== undefined || offsets.century !== undefined ? 'century' : 'vague';
}
