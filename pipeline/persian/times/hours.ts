import type { NumberSpan } from '../numbers_spans.ts';
import type { Meaning } from './meaning.ts';
import { connectiveAt, isUnit, type Source, wordAt } from './source.ts';

export interface Clock {
  meaning: Meaning;
  to: number;
  /** First hour of a range: 8 in ساعت ۸ تا ۱۰. */
  low?: number;
}

export const lastHour = 24;

export function clockOf(hour: number, minute: number | undefined, second: number | undefined, to: number): Clock {
  const meaning: Meaning = { hour };
  if (minute !== undefined) meaning.minute = minute;
  if (second !== undefined) meaning.second = second;
  return { meaning, to };
}

/** The hour that a number can be; ۱۰ و نیم is half past ten. */
export function hourOf(number: NumberSpan | undefined): { hour: number; minute: number | undefined } | undefined {
  if (number === undefined || number.kind !== 'cardinal' || number.low < 0 || number.high > lastHour) return undefined;
  const hour = Math.floor(number.high);
  const rest = number.high - hour;
  if (rest !== 0 && rest !== 0.5) return undefined;
  return { hour, minute: rest === 0 ? undefined : 30 };
}

/** After ساعت: پنج, هفده و بیست و سه دقیقه و ۹ ثانیه, بیست و بیست و سه, پنج و ربع. */
export function readHour(source: Source, at: number): Clock | undefined {
  const number = source.numberAt[at];
  const hour = hourOf(number);
  if (number === undefined) return undefined;
  if (hour === undefined) return readJoinedMinute(source, number);
  const to = number.to;
  if (hour.minute !== undefined) return clockOf(hour.hour, hour.minute, undefined, to);
  if (number.words && number.high > 20 && isUnit(source, to, 'minute')) return readJoinedMinute(source, number);
  if (isUnit(source, to, 'minute')) return undefined;
  if (number.value === null) return { meaning: { hour: hour.hour }, to, low: number.low };
  return readMinutes(source, hour.hour, to) ?? clockOf(hour.hour, undefined, undefined, to);
}

/** بیست و پنج دقیقه after ساعت: the twenty is the hour. */
function readJoinedMinute(source: Source, number: NumberSpan): Clock | undefined {
  const { value, to } = number;
  if (value === null || !number.words || value <= 20 || value >= 30 || !isUnit(source, to, 'minute')) return undefined;
  return clockOf(20, value - 20, undefined, to + 1);
}

/** و بیست دقیقه و سه ثانیه, و ربع, و ۳۰. */
export function readMinutes(source: Source, hour: number, at: number): Clock | undefined {
  if (connectiveAt(source, at) !== 'and') return undefined;
  if (isQuarter(source, at + 1)) return clockOf(hour, 15, undefined, at + 2);
  const number = source.numberAt[at + 1];
  if (
    number === undefined ||
    number.value === null ||
    number.kind !== 'cardinal' ||
    !Number.isInteger(number.value) ||
    number.value > 59
  )
    return undefined;
  const next = number.to;
  if (isUnit(source, next, 'minute')) return readSeconds(source, hour, number.value, next + 1);
  if (isUnit(source, next, 'second')) return clockOf(hour, 0, number.value, next + 1);
  const counts = source.atoms[next]?.senses.measure !== undefined || wordAt(source, next, 'unit') !== undefined;
  return number.value >= 10 && !counts ? clockOf(hour, number.value, undefined, next) : undefined;
}

export function isQuarter(source: Source, at: number): boolean {
  const word = source.atoms[at]?.senses.number;
  return word?.class === 'fraction' && word.value === 0.25;
}

function readSeconds(source: Source, hour: number, minute: number, at: number): Clock {
  const number = connectiveAt(source, at) === 'and' ? source.numberAt[at + 1] : undefined;
  const isSecond =
    number !== undefined && number.value !== null && number.value <= 59 && isUnit(source, number.to, 'second');
  return isSecond ? clockOf(hour, minute, number.value!, number.to + 1) : clockOf(hour, minute, undefined, at);
}
