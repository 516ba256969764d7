import { dayPartAt, inPart } from './day_parts.ts';
import { type Clock, clockOf, hourOf, isQuarter, lastHour, readHour, readMinutes } from './hours.ts';
import { afterHours, isUnit, Mark, markAt, type Source, type Term, term, wordAt } from './source.ts';

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

/** ۲۳:۵۹ دقیقه: the unit adds nothing. */
function withUnit(source: Source, clock: Clock): Clock {
  const named = isUnit(source, clock.to, 'minute') || isUnit(source, clock.to, 'second');
  return named ? { ...clock, to: clock.to + 1 } : clock;
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
