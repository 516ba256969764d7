import { calendarDay, type DayNumber, weekday } from '../calendar.ts';
import { daysBetween, type Interval, seasonInterval } from './intervals.ts';
import type { Moment } from './lengths_iso.ts';
import { type Meaning, reasons } from './meaning.ts';
import { at, nowhere, type Placed } from './placed.ts';

/** Weeks begin on شنبه. */
function startOfWeek(day: DayNumber): DayNumber {
  return day - ((weekday(day) + 1) % 7);
}

export function placeWeek(weeks: number, published: Moment | undefined): Placed {
  if (published === undefined) return nowhere('publication', 'week');
  const first = startOfWeek(published.day) + weeks * 7;
  return { interval: daysBetween(first, first + 6, 'week'), reason: null };
}

/** جمعه آینده, سه شنبه هفته آینده; a bare day of the week is that of publication, or one of two, before and after. */
export function placeWeekday(
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
export function placeSeason(meaning: Meaning, published: Moment | undefined): Placed {
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
