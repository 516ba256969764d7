/** Numbers and days as a language writes them: Persian digits and the Persian calendar, or Latin digits and the Gregorian one. */
import type { Language } from './address.ts';

export interface Formats {
  number(value: number): string;
  /** A day `2024-10-11`; what is no day is given back as it is. */
  day(day: string): string;
  /** The same day in the other calendar, for a title. */
  otherDay(day: string): string;
  /** A month `2024-10`, counted in the Gregorian calendar; named by the day in its middle. */
  month(month: string): string;
  /** Names joined by commas. */
  list(names: string[]): string;
  compare(a: string, b: string): number;
}

const persian = 'fa-IR-u-ca-persian-nu-arabext';
const gregorian = 'en-GB-u-ca-gregory';
const zone = { timeZone: 'UTC' } as const;

export function formatsOf(language: Language): Formats {
  const fa = language === 'fa';
  const number = new Intl.NumberFormat(fa ? 'fa-IR' : 'en-GB');
  const days = { persian: dayFormat(persian), gregorian: dayFormat(fa ? 'fa-IR-u-ca-gregory' : gregorian) };
  const otherPersian = dayFormat('en-GB-u-ca-persian');
  const month = new Intl.DateTimeFormat(fa ? 'fa-IR-u-ca-gregory' : gregorian, {
    ...zone,
    year: 'numeric',
    month: 'short',
  });
  const list = new Intl.ListFormat(fa ? 'fa-IR' : 'en-GB', { type: 'conjunction' });
  const collator = new Intl.Collator(fa ? 'fa' : 'en');
  return {
    number: (value) => number.format(value),
    day: (day) => onDay(day, fa ? days.persian : days.gregorian),
    otherDay: (day) => onDay(day, fa ? days.gregorian : otherPersian),
    month: (value) => onDay(`${value}-15`, month),
    list: (names) => list.format(names.map((name) => `\u2068${name}\u2069`)),
    compare: (a, b) => collator.compare(a, b),
  };
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'long', day: 'numeric' });
}

function onDay(day: string, format: Intl.DateTimeFormat): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) ? day : format.format(date);
}
