import type { CalendarName } from '../../lexicon/time_words.ts';
import { formatDay, parseDay } from '../calendar.ts';
import type { TimeSpan } from '../times.ts';
import { daysBetween, type Interval, type Precision } from './intervals.ts';
import { durationOf, type Moment } from './lengths_iso.ts';
import { type Direction, type Meaning, reasons } from './meaning.ts';
import { placeMeaning } from './place.ts';
import type { Placed } from './placed.ts';

/** An expression of time with its value. */
export interface ResolvedTime {
  calendar: CalendarName | 'relative';
  /** EDTF date or interval (Gregorian), or ISO 8601 duration; null where the words give neither. */
  value: string | null;
  /** First and last day, `YYYY-MM-DD`; null where they are not known. */
  from: string | null;
  to: string | null;
  precision: Precision;
  /** Why there is no value or there are no days, or what is doubtful about them. */
  reason: string | null;
}

/**
 * Moment of a publication date: `2024-10-12`, or with the time of day `2024-10-12T17:30:00+03:30` (the time as written, in
 * the zone of the outlet). Undefined where the text is no date to the day.
 */
export function momentOf(published: string | null): Moment | undefined {
  const day = published === null ? undefined : parseDay(published);
  if (published === null || day === undefined) return undefined;
  const [hour, minute, second] = [published.slice(11, 13), published.slice(14, 16), published.slice(17, 19)].map(
    Number,
  );
  const hasTime = published[10] === 'T' && Number.isInteger(hour) && Number.isInteger(minute);
  const seconds = hasTime ? hour! * 3600 + minute! * 60 + (Number.isInteger(second) ? second! : 0) : undefined;
  return { day, seconds };
}

/** Value and days of an expression, reckoned from the moment of publication where the words need it. */
export function resolveTime(span: TimeSpan, published: Moment | undefined): ResolvedTime {
  const points = span.points.map((point) => withBounds(point, span));
  const placed = points.map((point) => placeMeaning(point, published));
  const calendar = calendarOf(points);
  if (span.relation === 'one' || placed.length === 1) return { calendar, ...resolved(placed[0]!) };
  if (span.relation === 'range') return { calendar, ...range(placed[0]!, placed.at(-1)!) };
  return { calendar, ...list(placed) };
}

/** ظرف ۶۰ روز and تا ۶۰ روز run from publication on; پس از ۴۵ دقیقه, and روز بعد behind another time, count from what is told. */
function withBounds(point: Meaning, { bounds, rule, later }: TimeSpan): Meaning {
  if (point.told && later) return { ...point, open: 'told' };
  if (rule !== 'length' || point.towards !== undefined || point.open !== undefined || point.index !== undefined)
    return point;
  if (bounds.includes('within') || bounds.includes('until')) return { ...point, towards: 'future' };
  return bounds.includes('after') || bounds.includes('before') ? { ...point, open: 'told' } : point;
}

function calendarOf(points: readonly Meaning[]): ResolvedTime['calendar'] {
  for (const { calendar } of points) if (calendar !== undefined) return calendar;
  return points.some(({ season, month }) => season !== undefined || month !== undefined) ? 'jalali' : 'relative';
}

type Values = Omit<ResolvedTime, 'calendar'>;

const firstDay = '0001-01-01';
/** 9999-12-31, and 9999 BC. */
const lastDay = 2_932_896;
const firstOfAll = -4_371_221;

function resolved(placed: Placed): Values {
  if (placed.interval === undefined) {
    const { value, precision, reason } = placed;
    return { value, from: null, to: null, precision, reason };
  }
  const { edtf, precision } = placed.interval;
  if (placed.interval.last > lastDay || placed.interval.first < firstOfAll)
    return { value: null, from: null, to: null, precision, reason: reasons.far };
  return { value: edtf === '' ? null : edtf, ...days(placed.interval), precision, reason: placed.reason };
}

/** Days as the tables write them; there are none before the year 1. */
function days({ first, last }: Interval): { from: string | null; to: string | null } {
  const [from, to] = [formatDay(first), formatDay(last)];
  return {
    from: from.startsWith('-') || from < firstDay ? null : from,
    to: to.startsWith('-') || to < firstDay ? null : to,
  };
}

/** ۲۰۱۹ تا ۲۰۲۱ is 2019/2021; from a day that is known to one that is not, the end is open. */
function range(first: Placed, last: Placed): Values {
  const precision = last.interval?.precision ?? (last.interval === undefined ? last.precision : 'day');
  if (first.interval === undefined || last.interval === undefined) return halfRange(first, last, precision);
  const { interval: a } = first;
  const { interval: b } = last;
  if (b.last < a.first) return { value: null, from: null, to: null, precision, reason: reasons.clash };
  const plain =
    !/[/[{]/.test(a.edtf + b.edtf) &&
    a.edtf !== '' &&
    b.edtf !== '' &&
    !a.edtf.startsWith('P') &&
    !b.edtf.startsWith('P');
  const value = plain ? `${a.edtf}/${b.edtf}` : daysBetween(a.first, b.last, precision).edtf;
  return { value, from: days(a).from, to: days(b).to, precision, reason: first.reason ?? last.reason };
}

function halfRange(first: Placed, last: Placed, precision: Precision): Values {
  if (first.interval !== undefined && last.interval === undefined && last.reason === reasons.publication) {
    const start = formatDay(first.interval.first);
    return { value: `${start}/..`, from: days(first.interval).from, to: null, precision, reason: last.reason };
  }
  const missing = first.interval === undefined ? first : last;
  const reason = missing.interval === undefined ? missing.reason : null;
  return { value: null, from: null, to: null, precision, reason };
}

/** ۲۵ و ۲۹ آبان: all of a set, {2016-11-15,2016-11-19}; years and months of one piece stay in their own form. */
function list(placed: readonly Placed[]): Values {
  const intervals: Interval[] = [];
  for (const one of placed) {
    if (one.interval === undefined)
      return { value: null, from: null, to: null, precision: one.precision, reason: one.reason };
    intervals.push(one.interval);
  }
  const first = intervals.reduce((best, next) => (next.first < best.first ? next : best));
  const last = intervals.reduce((best, next) => (next.last > best.last ? next : best));
  const members = intervals
    .map(({ edtf }) => edtf.replace('/', '..'))
    .filter((edtf) => edtf !== '' && !/[[{P]/.test(edtf));
  const value = members.length === intervals.length ? `{${members.join(',')}}` : null;
  const reason = placed.find((one) => one.reason !== null)?.reason ?? null;
  return { value, from: days(first).from, to: days(last).to, precision: intervals[0]!.precision, reason };
}

/** ISO 8601 duration that the words give, whether or not publication is known: P1M for ظرف یک ماه آینده. */
export function periodOf(span: TimeSpan): string | null {
  const { lengths, index } = span.points.at(-1)!;
  return lengths === undefined || lengths.length === 0 || index !== undefined ? null : durationOf(lengths);
}

/** Where the words point from the time of publication; null for dates, and for what is told. */
export function directionOf(span: TimeSpan): Direction | null {
  const { towards, offsets = {} } = span.points.at(-1)!;
  if (towards !== undefined) return towards;
  for (const step of Object.values(offsets)) if (step !== 0) return step < 0 ? 'past' : 'future';
  return Object.keys(offsets).length > 0 ? 'present' : null;
}
