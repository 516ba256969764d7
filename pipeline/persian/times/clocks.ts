import type { NumberSpan } from '../numbers.ts';
import type { Meaning } from './meaning.ts';
import {
  connectiveAt,
  formAt,
  isUnit,
  Mark,
  markAt,
  type Source,
  type Term,
  term,
  type WordOf,
  wordAt,
} from './source.ts';

interface Clock {
  meaning: Meaning;
  to: number;
  /** First hour of a range: 8 in ساعت ۸ تا ۱۰. */
  low?: number;
}

/** Hour, minute and second with what is said of the half of the day: ساعت ۵ و ۱۰ دقیقه عصر, 17:32, یک ربع به هفت صبح. */
export function readClock(source: Source, at: number): Term | undefined {
  const from = afterHours(source, at);
  const headed = from > at;
  const clock =
    readDigitClock(source, from, headed) ??
    readBefore(source, from) ??
    (headed ? readHour(source, from) : readHourOfPart(source, from));
  if (clock === undefined) return undefined;
  const part = dayPartAt(source, clock.to);
  if (part === undefined) return asTerm(at, clock);
  const said: Clock = { meaning: inPart(clock.meaning, part.word), to: part.to };
  if (clock.low !== undefined) said.low = inPart({ hour: clock.low }, part.word).hour ?? clock.low;
  return asTerm(at, said);
}

function asTerm(from: number, clock: Clock): Term {
  const { meaning, to, low } = clock;
  if (low === undefined || low === meaning.hour) return term(from, to, 'clock', meaning);
  return { from, to, kind: 'clock', points: [{ ...meaning, hour: low }, meaning], relation: 'range', weak: false };
}

const lastHour = 24;

/** 13:31, 13 : 31, 5 : 32 : 00. One digit of minutes needs the word ساعت: ۲:۱ is a score. */
function readDigitClock(source: Source, at: number, headed: boolean): Clock | undefined {
  const digits = source.atoms[at]?.digits;
  if (digits?.shape === 'clock') {
    if (digits.length !== 2 && !headed) return undefined;
    return withUnit(source, clockOf(digits.hour, digits.minute, digits.second, at + 1));
  }
  if (markAt(source, at + 1) !== Mark.Colon) return undefined;
  const hour = wholeAt(source, at, lastHour);
  const minute = wholeAt(source, at + 2, 59);
  if (hour === undefined || minute === undefined || minute.length !== 2) return undefined;
  const second = markAt(source, at + 3) === Mark.Colon ? wholeAt(source, at + 4, 59) : undefined;
  return withUnit(source, clockOf(hour.value, minute.value, second?.value, at + (second === undefined ? 3 : 5)));
}

function wholeAt(source: Source, at: number, most: number): { value: number; length: number } | undefined {
  const digits = source.atoms[at]?.digits;
  return digits?.shape === 'number' && digits.whole && digits.value <= most ? digits : undefined;
}

function clockOf(hour: number, minute: number | undefined, second: number | undefined, to: number): Clock {
  const meaning: Meaning = { hour };
  if (minute !== undefined) meaning.minute = minute;
  if (second !== undefined) meaning.second = second;
  return { meaning, to };
}

/** ۲۳:۵۹ دقیقه: the unit adds nothing. */
function withUnit(source: Source, clock: Clock): Clock {
  const named = isUnit(source, clock.to, 'minute') || isUnit(source, clock.to, 'second');
  return named ? { ...clock, to: clock.to + 1 } : clock;
}

/** The hour that a number can be; ۱۰ و نیم is half past ten. */
function hourOf(number: NumberSpan | undefined): { hour: number; minute: number | undefined } | undefined {
  if (number === undefined || number.kind !== 'cardinal' || number.low < 0 || number.high > lastHour) return undefined;
  const hour = Math.floor(number.high);
  const rest = number.high - hour;
  if (rest !== 0 && rest !== 0.5) return undefined;
  return { hour, minute: rest === 0 ? undefined : 30 };
}

/** After ساعت: پنج, هفده و بیست و سه دقیقه و ۹ ثانیه, بیست و بیست و سه, پنج و ربع. */
function readHour(source: Source, at: number): Clock | undefined {
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
function readMinutes(source: Source, hour: number, at: number): Clock | undefined {
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

function isQuarter(source: Source, at: number): boolean {
  const word = source.atoms[at]?.senses.number;
  return word?.class === 'fraction' && word.value === 0.25;
}

function readSeconds(source: Source, hour: number, minute: number, at: number): Clock {
  const number = connectiveAt(source, at) === 'and' ? source.numberAt[at + 1] : undefined;
  const isSecond =
    number !== undefined && number.value !== null && number.value <= 59 && isUnit(source, number.to, 'second');
  return isSecond ? clockOf(hour, minute, number.value!, number.to + 1) : clockOf(hour, minute, undefined, at);
}

/** یک ربع به شش, ده دقیقه به [ساعت] هشت, ۳ دقیقه مانده به ساعت ۹: so much before the hour. */
function readBefore(source: Source, at: number): Clock | undefined {
  const number = source.numberAt[at];
  if (number === undefined || number.value === null || number.kind !== 'cardinal') return undefined;
  const quarter = number.value === 1 && isQuarter(source, number.to);
  if (!quarter && !isUnit(source, number.to, 'minute')) return undefined;
  const link = number.to + 1;
  if (wordAt(source, link, 'to') === undefined && wordAt(source, link, 'remaining') === undefined) return undefined;
  const headed = isUnit(source, link + 1, 'hour');
  const target = source.numberAt[link + (headed ? 2 : 1)];
  const hour = hourOf(target);
  const minutes = quarter ? 15 : number.value;
  if (
    target === undefined ||
    hour === undefined ||
    hour.minute !== undefined ||
    minutes > 59 ||
    isUnit(source, target.to, 'hour')
  )
    return undefined;
  return clockOf((hour.hour + lastHour - 1) % lastHour, 60 - minutes, undefined, target.to);
}

/** ۵ عصر, هفت و بیست و هشت دقیقه صبح: without ساعت, a part of the day has to follow. */
function readHourOfPart(source: Source, at: number): Clock | undefined {
  const number = source.numberAt[at];
  const hour = hourOf(number);
  if (number === undefined || hour === undefined || number.high < 1) return undefined;
  const clock =
    hour.minute === undefined
      ? (readMinutes(source, hour.hour, number.to) ?? clockOf(hour.hour, undefined, undefined, number.to))
      : clockOf(hour.hour, hour.minute, undefined, number.to);
  return wordAt(source, clock.to, 'part') === undefined ? undefined : clock;
}

interface PartOfDay {
  word: Pick<WordOf<'part'>, 'part' | 'half'>;
  to: number;
}

/** A part of the day: صبح, بعد از ظهر, PM; شب, which is a unit as well. */
export function dayPartAt(source: Source, at: number): PartOfDay | undefined {
  const part = wordAt(source, at, 'part');
  if (part !== undefined) return { word: part, to: at + 1 };
  const unit = wordAt(source, at, 'unit');
  if (unit?.part === undefined || formAt(source, at) !== 'plain') return undefined;
  return { word: { part: 'night', half: 'night' }, to: at + 1 };
}

const noon = 12;
const lastOfNight = 5;

/** ساعت ۴ عصر is 16:00, ساعت ۲ شب 2:00, ساعت ۱۲ ظهر 12:00. */
export function inPart(clock: Meaning, { part, half }: Pick<WordOf<'part'>, 'part' | 'half'>): Meaning {
  const hour = clock.hour ?? 0;
  const meaning: Meaning = { ...clock, part };
  if (hour > noon) return meaning;
  if (half === 'am') meaning.hour = hour % noon;
  else if (half === 'pm') meaning.hour = (hour % noon) + noon;
  else if (half === 'noon') meaning.hour = hour < lastOfNight ? hour + noon : hour;
  else meaning.hour = hour === noon ? 0 : hour <= lastOfNight ? hour : hour + noon;
  return meaning;
}
