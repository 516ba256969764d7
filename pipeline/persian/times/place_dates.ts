import { calendarDay, type DayNumber, pad, weekday } from '../calendar.ts';
import {
  centuryInterval,
  dayInterval,
  daysBetween,
  decadeInterval,
  monthsInterval,
  yearsInterval,
} from './intervals.ts';
import type { Moment } from './lengths_iso.ts';
import { type Meaning, reasons } from './meaning.ts';
import { placeSeason, placeWeek, placeWeekday } from './place_weeks.ts';
import { at, nowhere, type Placed, precisionOf } from './placed.ts';
import { calendarOfYear } from './source.ts';

export function placeDate(meaning: Meaning, published: Moment | undefined): Placed {
  const { offsets = {} } = meaning;
  const counted = Object.keys(offsets).length > 0;
  if (meaning.day === undefined && meaning.month === undefined) {
    if (offsets.day !== undefined) return placeDayOffset(meaning, offsets.day, published);
    if (meaning.weekday !== undefined) return placeWeekday(meaning, published);
    if (offsets.week !== undefined) return placeWeek(offsets.week, published);
    if (meaning.decade !== undefined) return placeDecade(meaning, meaning.decade);
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

/** دهه ۶۰ is 1360 to 1369, دهه ۶۰ میلادی 1960 to 1969. */
function placeDecade({ calendar = 'jalali' }: Meaning, decade: number): Placed {
  const first = calendar === 'gregorian' ? 1900 : 1300;
  return at(decadeInterval(calendar, decade < 100 ? first + decade : decade), 'decade');
}

function placeCentury({ calendar = 'gregorian', century = 1, beforeChrist }: Meaning): Placed {
  return beforeChrist ? nowhere('far', 'century') : at(centuryInterval(calendar, century), 'century');
}

function placeInYear(meaning: Meaning, year: number): Placed {
  const { calendar = 'jalali', month = 1, day } = meaning;
  // ۲۰۱۹ هجدهم شهریور: the year is of another calendar
  if (calendar === 'jalali' && calendarOfYear(year) === 'gregorian') return nowhere('clash', precisionOf(meaning));
  if (day === undefined) return at(monthsInterval(calendar, year, month, month, 'month'), 'month');
  const interval = dayInterval(calendar, year, month, day);
  if (interval === undefined) return nowhere('invalid', 'day');
  const fits = meaning.weekday === undefined || calendar === 'hijri' || weekday(interval.first) === meaning.weekday;
  return { interval, reason: fits ? null : reasons.mismatch };
}

/** More days than any of the years tried is away. */
const oneYear = 1000;

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
    if (meaning.towards === 'past' && last >= published.day) continue;
    if (meaning.towards === 'future' && first <= published.day) continue;
    // a year in which the day of the week does not fit comes last
    const misfit = placed.reason === null ? 0 : oneYear;
    const away = Math.max(first - published.day, published.day - last, 0) + misfit;
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
