/**
 * Prints how numbers, times, their values and the calendar do on the cases of other projects (../shared/cases), with the
 * bar that each has to reach. Disputed cases (docs/disputed_cases.md) are counted apart. Scores, no assertions.
 */
import { existsSync } from 'node:fs';
import type { TimeRow } from '../pipeline/extract/times.ts';
import * as calendar from '../pipeline/persian/calendar.ts';
import { fold } from '../pipeline/persian/letters.ts';
import { readNumbers } from '../pipeline/persian/numbers.ts';
import { readTimes } from '../pipeline/persian/times.ts';
import { atomsOf, type Case, cases, lexicon, numbersIn, type Span, score, shared, timesIn } from './time_cases.ts';

function partsOf(text: string): string[] {
  const numbers = numbersIn(text).filter(({ kind, words }) => kind !== 'ordinal' || !words);
  return numbers.flatMap(({ parts }) => parts.map(({ start, end, value }) => `${start}-${end}=${value}`));
}

function sameNumbers({ input, expected }: Case): boolean {
  const wanted = (expected as { start: number; end: number; value: number }[]).map(
    ({ start, end, value }) => `${start}-${end}=${value}`,
  );
  return partsOf(input).join() === wanted.join();
}

/** The one number that a text reads as; nought where it reads as none. */
function numberOf(text: string): number {
  const numbers = numbersIn(text);
  return numbers.length === 0 ? 0 : numbers.length === 1 ? (numbers[0]!.value ?? Number.NaN) : Number.NaN;
}

function plain(value: unknown): number {
  return Number(fold(String(value)).replaceAll(',', ''));
}

function readsBack({ fn, args = [], expected }: Case): boolean {
  return fn === 'wordsToNumber'
    ? numberOf(String(args[0])) === plain(expected)
    : numberOf(String(expected)) === plain(args[0]);
}

function scoreNumbers(): void {
  score('numbers: parsiio, spans and values', '98 %', cases('parsiio-numbers'), sameNumbers);
  const isNumber = ({ fn, expected }: Case): boolean =>
    fn === 'wordsToNumber' || (fn === 'numberToWords' && typeof expected === 'string');
  score('numbers: persian-tools, values', '98 %', cases('persian-tools-number-words').filter(isNumber), readsBack);
  const words = cases('dateparser-jalali').filter(({ kind }) => kind === 'digits' || kind === 'day-number-word');
  score('numbers: dateparser, values', '100 %', words, ({ input, expected }) => numberOf(input) === Number(expected));
  const lists = cases('lingua-franca-fa').filter(({ kind }) => kind?.startsWith('extract_number') === true);
  const valuesIn = (text: string): number[] => numbersIn(text).flatMap(({ parts }) => parts.map(({ value }) => value));
  score(
    'numbers: lingua-franca, values',
    '100 %',
    lists,
    ({ input, expected }) => valuesIn(input).join() === [expected].flat().join(),
  );
}

/** Spans of adjoining expressions, bare words of time included, joined as parstdex joins them. */
function runsIn(text: string): Span[] {
  const atoms = atomsOf(text);
  const runs: Span[] = [];
  let after = -1;
  for (const { from, to, start, end } of readTimes(atoms, readNumbers(atoms))) {
    if (from === after) runs.at(-1)![1] = end;
    else runs.push([start, end]);
    after = to;
  }
  return runs;
}

function rowsIn(text: string): Span[] {
  return timesIn(text, null).map(({ start, end }): Span => [start, end]);
}

function scoreSpans(title: string, name: string, spansIn: (text: string) => Span[], bar: string): void {
  let right = 0;
  let got = 0;
  let wanted = 0;
  for (const { input, expected_spans: expected = [] } of cases(name)) {
    const spans = new Set(spansIn(input).map(String));
    got += spans.size;
    wanted += expected.length;
    right += expected.filter((span) => spans.has(String(span))).length;
  }
  const f1 = (2 * right) / (got + wanted);
  console.log(`${title}\t${right} right, ${got} found, ${wanted} wanted\tF1 ${f1.toFixed(4)}\tbar ${bar}`);
}

function scoreTimes(): void {
  scoreSpans('times: parstdex, strict spans, adjoining joined', 'parstdex-dates', runsIn, '.95');
  scoreSpans('times: the same with ZWNJ stripped', 'parstdex-dates-zwnj-stripped', runsIn, '.95');
  scoreSpans('times: rows as they stand in the table', 'parstdex-dates', rowsIn, 'none');
  const answer = (text: string): string =>
    timesIn(text, '2019-06-18')
      .map((row) => [strip(text.slice(row.start, row.end)), row.value, row.from, row.to])
      .join('|');
  score(
    'times: equal answers with ZWNJ stripped',
    '99 %',
    cases('parstdex-dates-zwnj-stripped'),
    ({ input, original_input = '' }) => answer(input) === answer(original_input),
  );
}

function strip(text: string): string {
  return text.replaceAll('\u200c', '');
}

function scoreValues(): void {
  const dates = cases('dateparser-jalali').filter(({ kind }) => kind === 'jalali-datetime');
  score('values: dateparser dates to ISO', '100 %', dates, ({ input, expected }) =>
    sameMoment(timesIn(input, null), expected),
  );
  const relative = cases('lingua-franca-fa').filter(({ kind }) => kind === 'extract_datetime');
  score('values: lingua-franca, counted from an anchor', '100 %', relative, ({ input, anchor = '', expected }) =>
    sameMoment(timesIn(input, anchor), expected),
  );
  const lengths = cases('lingua-franca-fa').filter(({ kind }) => kind === 'extract_duration');
  score(
    'values: lingua-franca durations',
    '100 %',
    lengths,
    ({ input, expected_seconds: seconds }) => secondsOf(timesIn(input, null)[0]?.period ?? '') === seconds,
  );
}

function sameMoment(rows: readonly TimeRow[], expected: unknown): boolean {
  return rows[0]?.value === String(expected).replace('T00:00:00', '');
}

function secondsOf(duration: string): number {
  const units: Record<string, number> = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 };
  return [...duration.matchAll(/([\d.]+)([WDHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit!]!,
    0,
  );
}

const english = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function scoreCalendar(): void {
  score('calendar: jalaali-js', '100 %', cases('jalaali-conversions'), converts);
  const weekdays = cases('dateparser-jalali').filter(({ kind }) => kind === 'jalali-weekday-monday0');
  // the file's name for the numbering is wrong: 3 Farvardin 1348 was a Sunday, and it expects 0
  score('calendar: days of the week', '100 %', weekdays, ({ input, expected }) => {
    const [year, month, day] = input as unknown as [number, number, number];
    return calendar.weekday(calendar.fromJalali({ year, month, day })) % 7 === expected;
  });
  const months = cases('dateparser-jalali').filter(({ kind }) => kind === 'months');
  score('calendar: names of months', '100 %', months, ({ input, expected }) => {
    const [word] = lexicon.times.partsOf(lexicon.vocabulary.idOf(input));
    const time = word?.senses.time;
    return time?.class === 'month' && time.calendar === 'jalali' && months[time.month - 1]?.expected === expected;
  });
  const days = cases('dateparser-jalali').filter(({ kind }) => kind === 'weekdays');
  score(
    'calendar: names of days',
    '100 %',
    days,
    ({ input, expected }) => timesIn(input, null)[0]?.weekday === english.indexOf(String(expected)),
  );
}

function converts({ fn, args = [], expected }: Case): boolean {
  const [year, month, day] = args as [number, number, number];
  if (fn === 'isLeapJalaaliYear') return calendar.isLeapYear('jalali', year) === expected;
  if (fn === 'jalaaliMonthLength') return calendar.monthLength('jalali', year, month) === expected;
  if (fn === 'isValidJalaaliDate') return calendar.isDay('jalali', { year, month, day }) === expected;
  const isTo = fn === 'toJalaali';
  const given = { year, month, day };
  const then = isTo
    ? calendar.asJalali(calendar.fromGregorian(given))
    : calendar.asGregorian(calendar.fromJalali(given));
  return Object.values(expected as object).join() === Object.values(then).join();
}

if (existsSync(shared)) {
  scoreNumbers();
  scoreTimes();
  scoreValues();
  scoreCalendar();
} else {
  console.log(`no cases at ${shared}: nothing to score`);
}
