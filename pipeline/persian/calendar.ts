import { isLeapJalaaliYear, isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js';
import type { CalendarName } from '../lexicon/time_words.ts';

/** A day in one of the calendars. Months and days count from 1; year 0 of the Gregorian calendar is 1 BC. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** Days since 1970-01-01, negative before it: one number line for the three calendars. */
export type DayNumber = number;

/** Day number of a Gregorian day (proleptic): 1970, 1, 2 is 1. */
export function fromGregorian({ year, month, day }: CalendarDay): DayNumber {
  // years that begin in March put the leap day last
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Gregorian day of a day number. */
export function asGregorian(number: DayNumber): CalendarDay {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Day number of a Jalali day: ۲۰ مهر ۱۴۰۳ is the day of 2024-10-11. Throws a RangeError outside the years -61 to 3177. */
export function fromJalali({ year, month, day }: CalendarDay): DayNumber {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return fromGregorian({ year: gy, month: gm, day: gd });
}

/** Jalali day of a day number. */
export function asJalali(number: DayNumber): CalendarDay {
  const { year, month, day } = asGregorian(number);
  const { jy, jm, jd } = toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}

/** 1 Muharram 1 of the civil reckoning: 19 July 622, proleptic Gregorian. */
const hijriEpoch: DayNumber = fromGregorian({ year: 622, month: 7, day: 19 });

/**
 * Day number of a Hijri day by the tabular civil calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30).
 * Approximate: months begin by sighting of the moon, so that the day is right to one or two.
 */
export function fromHijri({ year, month, day }: CalendarDay): DayNumber {
  const monthDays = Math.ceil(29.5 * (month - 1));
  return hijriEpoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + monthDays + day - 1;
}

/** Hijri day of a day number, by the tabular civil calendar. */
export function asHijri(number: DayNumber): CalendarDay {
  const days = number - hijriEpoch;
  const year = Math.floor((30 * days + 10646) / 10631);
  const left = number - fromHijri({ year, month: 1, day: 1 });
  const month = Math.min(12, Math.ceil((left - 29) / 29.5) + 1);
  return { year, month, day: number - fromHijri({ year, month, day: 1 }) + 1 };
}

/** True if the year has a leap day: Jalali 1403, Gregorian 2024, Hijri 1445. */
export function isLeapYear(calendar: CalendarName, year: number): boolean {
  if (calendar === 'jalali') return isLeapJalaaliYear(year);
  if (calendar === 'hijri') return (((11 * year + 14) % 30) + 30) % 30 < 11;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month: اسفند has 30 in a leap year, else 29. */
export function monthLength(calendar: CalendarName, year: number, month: number): number {
  if (calendar === 'jalali') return jalaaliMonthLength(year, month);
  if (calendar === 'hijri') return month % 2 === 1 || (month === 12 && isLeapYear('hijri', year)) ? 30 : 29;
  if (month === 2) return isLeapYear('gregorian', year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True if the calendar has that day: there is no ۳۱ مهر, and no ۳۰ اسفند ۱۴۰۲. */
export function isDay(calendar: CalendarName, { year, month, day }: CalendarDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (calendar === 'jalali') return isValidJalaaliDate(year, month, day);
  return day <= monthLength(calendar, year, month);
}

/** Day number of a day in any of the calendars. */
export function dayNumber(calendar: CalendarName, day: CalendarDay): DayNumber {
  if (calendar === 'jalali') return fromJalali(day);
  return calendar === 'hijri' ? fromHijri(day) : fromGregorian(day);
}

/** Day of a day number in any of the calendars. */
export function calendarDay(calendar: CalendarName, number: DayNumber): CalendarDay {
  if (calendar === 'jalali') return asJalali(number);
  return calendar === 'hijri' ? asHijri(number) : asGregorian(number);
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601): شنبه is 6. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** `2024-10-11`; a year before 1 has a minus sign and four digits (-0775 is 776 BC). */
export function formatDay(number: DayNumber): string {
  const { year, month, day } = asGregorian(number);
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

/** Year in four digits: 776 BC is -0775. */
export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Two digits. */
export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Day number of `2024-10-11…`, or undefined where the text does not begin with a day. */
export function parseDay(text: string): DayNumber | undefined {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const wellFormed =
    text[4] === '-' && text[7] === '-' && Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return wellFormed && text.length >= 10 && isDay('gregorian', { year, month, day })
    ? fromGregorian({ year, month, day })
    : undefined;
}

/** The same day `months` later (earlier if negative) in the Gregorian calendar, or the last of a shorter month. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = asGregorian(number);
  const count = year * 12 + (month - 1) + months;
  const then = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return fromGregorian({ ...then, day: Math.min(day, monthLength('gregorian', then.year, then.month)) });
}
