import { isValidJalaaliDate, jalaaliMonthLength, toGregorian } from 'jalaali-js';
import type { PublishedPrecision } from './record.ts';

/** A publication time as the data has it, or the reason why it cannot be read. */
export type Published = { at: string; precision: PublishedPrecision } | { reason: string };

// year, and month and day after the same separator or none; each part has a fixed number of digits at most
const dated = /^(\d{4})(?:(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)|(\d{2})(\d{2}))?$/;
const timed = /^(\d{1,2}):?(\d{2})(?::?(\d{2})([.,]\d{1,9})?)?$/;
const zoned = /^(?:[Zz]|([+-])(\d{2}):?(\d{2})?)$/;
const split = /^([\d\-/.]{4,10})(?:(?:[Tt]| {1,3}(?:- )?)([\d:.,]{4,18}) ?([Zz]|[+-]\d{2}:?(?:\d{2})?)?)?$/;

const longest = 64;

/**
 * Reads a publication time: ISO 8601 dates and times, in any digits, and Jalali dates, which become Gregorian.
 * `2024-10-11T12:30:00+0330` → `2024-10-11T12:30:00+03:30`; ۱۴۰۳/۱۲/۳۰ → `2025-03-20`; ۱۴۰۲/۱۲/۳۰ → no such day.
 * A time without a zone stays without one. Nothing is guessed: free text, 12/10/2024 and Jalali months are refused.
 */
export function readPublished(given: string): Published {
  const parts = given.length > longest ? null : split.exec(foldDigits(given).trim());
  const date = parts === null ? null : dated.exec(parts[1]!);
  if (parts === null || date === null) return { reason: 'not an ISO 8601 or a Jalali date' };
  const [, year, , month = date[5], day = date[6]] = date;
  const calendarDay = readDay(Number(year), month, day);
  if ('reason' in calendarDay || parts[2] === undefined) return calendarDay;
  if (calendarDay.precision !== 'day') return { reason: 'a time without a day' };
  const time = readTime(parts[2], parts[3] ?? '');
  if ('reason' in time) return time;
  return { at: `${calendarDay.at}T${time.at}`, precision: time.precision };
}

function readDay(year: number, month: string | undefined, day: string | undefined): Published {
  if (year >= 1200 && year < 1500) return readJalali(year, month, day);
  if (year < 1800 || year >= 2200)
    return { reason: `the year ${year} is neither a Jalali nor a Gregorian year of news` };
  if (month === undefined) return { at: String(year), precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return { reason: `there is no month ${month}` };
  const at = `${year}-${two(month)}`;
  if (day === undefined) return { at, precision: 'month' };
  const last = lastDay(year, Number(month));
  if (Number(day) < 1 || Number(day) > last) return { reason: `${at} has ${last} days, not ${day}` };
  return { at: `${at}-${two(day)}`, precision: 'day' };
}

function readJalali(year: number, month: string | undefined, day: string | undefined): Published {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12))
    return { reason: `there is no Jalali month ${month}` };
  if (month === undefined || day === undefined)
    return { reason: 'a Jalali month or year is not one of the Gregorian calendar' };
  if (!isValidJalaaliDate(year, Number(month), Number(day))) {
    const last = jalaaliMonthLength(year, Number(month));
    const leap = Number(month) === 12 && last === 29 ? ', as it is no leap year' : '';
    return { reason: `Jalali ${year}/${two(month)} has ${last} days, not ${day}${leap}` };
  }
  const { gy, gm, gd } = toGregorian(year, Number(month), Number(day));
  return { at: `${gy}-${two(String(gm))}-${two(String(gd))}`, precision: 'day' };
}

function readTime(time: string, zone: string): Published {
  const parts = timed.exec(time);
  const offset = zone === '' ? '' : readZone(zone);
  if (parts === null || offset === null) return { reason: 'the time of day is not as in ISO 8601' };
  const [, hour, minute, second, fraction = ''] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return { reason: `there is no time of day ${time}` };
  const toMinute = `${two(hour!)}:${minute}`;
  if (second === undefined) return { at: `${toMinute}${offset}`, precision: 'minute' };
  return { at: `${toMinute}:${second}${fraction.replace(',', '.')}${offset}`, precision: 'second' };
}

function readZone(zone: string): string | null {
  const [, sign, hours, minutes = '00'] = zoned.exec(zone) ?? [];
  if (sign === undefined) return 'Z';
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** Persian ۰-۹ and Arabic ٠-٩ as 0-9, in any mix; marks of direction, which sites put around dates, left out. */
function foldDigits(text: string): string {
  return text
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u200e\u200f\u061c]/g, '');
}
