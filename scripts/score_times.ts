/**
 * Prints how numbers, times, their values and the calendar do on the cases of other projects (../shared/cases), with the
 * bar that each has to reach. Disputed cases (docs/disputed_cases.md) are counted apart. Scores, no assertions.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractTimes, type TimeRow } from '../pipeline/extract/times.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import * as calendar from '../pipeline/persian/calendar.ts';
import { fold } from '../pipeline/persian/letters.ts';
import { type NumberSpan, readNumbers } from '../pipeline/persian/numbers.ts';
import { readAtoms } from '../pipeline/persian/times/atoms.ts';
import { readTimes } from '../pipeline/persian/times.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '..', 'shared', 'cases');
const lexicon = loadLexicon(join(root, 'lexicon'));
const disputed = new Set(
  readFileSync(join(root, 'docs', 'disputed_cases.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|')[1]?.trim() ?? ''),
);

type Span = [start: number, end: number];
interface Case {
  id: string;
  kind?: string;
  fn?: string;
  args?: unknown[];
  anchor?: string;
  input: string;
  original_input?: string;
  expected: unknown;
  expected_spans?: Span[];
  expected_seconds?: number;
}

function cases(name: string): Case[] {
  const path = join(shared, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases : [];
}

function atomsOf(text: string) {
  return readAtoms(tokenize(text, lexicon.vocabulary), lexicon.times);
}

function numbersIn(text: string): NumberSpan[] {
  return readNumbers(atomsOf(text));
}

function timesIn(text: string, published: string | null): TimeRow[] {
  const atoms = atomsOf(text);
  return extractTimes(readTimes(atoms, readNumbers(atoms)), published);
}

/** Counts the cases that pass; disputed ones are left out, and failures named. */
function score(title: string, bar: string, scored: readonly Case[], passes: (one: Case) => boolean): void {
  const counted = scored.filter(({ id }) => !disputed.has(id));
  const failed = counted.filter((one) => !passes(one));
  const share = counted.length === 0 ? 0 : 1 - failed.length / counted.length;
  const apart = scored.length - counted.length;
  const note = apart === 0 ? '' : `, ${apart} disputed`;
  console.log(
    `${title}\t${counted.length - failed.length}/${counted.length}${note}\t${(share * 100).toFixed(1)} %\tbar ${bar}`,
  );
  for (const { id } of failed) console.log(`\tfails ${id}`);
}

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

function scoreCalendar(): void {
  score('calendar: jalaali-js', '100 %', cases('jalaali-conversions'), converts);
  const weekdays = cases('dateparser-jalali').filter(({ kind }) => kind === 'jalali-weekday-monday0');
  score('calendar: days of the week', '100 %', weekdays, ({ input, expected }) => {
    const [year, month, day] = input as unknown as [number, number, number];
    return calendar.weekday(calendar.fromJalali({ year, month, day })) - 1 === expected;
  });
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
