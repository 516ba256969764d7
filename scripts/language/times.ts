/** Times by span and by value, on the cases of three projects. */
import type { TimeRow } from '../../pipeline/extract/times.ts';
import { readNumbers } from '../../pipeline/persian/numbers.ts';
import { readTimes } from '../../pipeline/persian/times.ts';
import { casesOf, f1Of, type Measure, shareOf } from './measures.ts';
import { atomsOf, timesIn } from './reading.ts';

type Span = [start: number, end: number];
interface Case {
  id: string;
  kind?: string;
  anchor?: string;
  input: string;
  original_input?: string;
  expected: unknown;
  expected_spans?: Span[];
  expected_seconds?: number;
}

/** Spans of adjoining expressions, bare words of time included, joined as parstdex joins them (docs/disputed_cases.md). */
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

function spans(name: string, file: string, spansIn: (text: string) => Span[], least?: number): Measure {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const errors: string[] = [];
  for (const { id, input, expected_spans: expected = [] } of casesOf<Case>(file)) {
    const got = new Set(spansIn(input).map(String));
    const hits = expected.filter((span) => got.has(String(span))).length;
    if (hits < Math.max(got.size, expected.length)) errors.push(`${id}: ${input}`);
    right += hits;
    found += got.size;
    wanted += expected.length;
  }
  return { ...f1Of(name, least, right, found, wanted), errors };
}

function strip(text: string): string {
  return text.replaceAll('\u200c', '');
}

/** What a text says of time, whatever became of its ZWNJ. */
function answer(text: string): string {
  const rows = timesIn(text, '2019-06-18');
  return rows.map(({ start, end, value, from, to }) => [strip(text.slice(start, end)), value, from, to]).join('|');
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

function values(): Measure[] {
  const dates = casesOf<Case>('dateparser-jalali').filter(({ kind }) => kind === 'jalali-datetime');
  const relative = casesOf<Case>('lingua-franca-fa').filter(({ kind }) => kind === 'extract_datetime');
  const lengths = casesOf<Case>('lingua-franca-fa').filter(({ kind }) => kind === 'extract_duration');
  return [
    shareOf('values, dateparser: dates to ISO 8601', 1, dates, ({ input, expected }) =>
      sameMoment(timesIn(input, null), expected),
    ),
    shareOf('values, lingua-franca: counted from a day', 1, relative, ({ input, anchor = '', expected }) =>
      sameMoment(timesIn(input, anchor), expected),
    ),
    shareOf(
      'values, lingua-franca: durations',
      1,
      lengths,
      ({ input, expected_seconds: seconds }) => secondsOf(timesIn(input, null)[0]?.period ?? '') === seconds,
    ),
  ];
}

/** Times by span, with and without ZWNJ, and by value. */
export function times(): Measure[] {
  const twins = casesOf<Case>('parstdex-dates-zwnj-stripped');
  return [
    spans('times, parstdex: strict spans, adjoining joined: F1', 'parstdex-dates', runsIn, 0.95),
    spans('times, the same with ZWNJ stripped: F1', 'parstdex-dates-zwnj-stripped', runsIn, 0.95),
    spans('times, rows as they stand in the table: F1', 'parstdex-dates', rowsIn),
    shareOf(
      'times, equal answers with ZWNJ stripped',
      0.99,
      twins,
      ({ input, original_input: original = '' }) => answer(input) === answer(original),
    ),
    ...values(),
  ];
}
