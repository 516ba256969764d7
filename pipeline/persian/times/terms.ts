import type { NumberSpan } from '../numbers_spans.ts';
import { readBareYear } from './bare_years.ts';
import { readClock } from './clocks.ts';
import { readDayDate, readDays, readMonth } from './dates.ts';
import { readHoliday, readSeason, readWeekday } from './days.ts';
import { readFrequency } from './frequencies.ts';
import { readLength } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { readDaysOfThis } from './month_days.ts';
import { readNumericDate } from './numeric_dates.ts';
import { readEvery, readThis } from './pointers.ts';
import { connectiveAt, formAt, type Source, type Term, term, wordAt } from './source.ts';
import { readOrdinalUnit, readUnit } from './units.ts';
import { readNamedYear, readYearUnit } from './years.ts';

/** The expression of time that starts at an atom, without prepositions, or undefined. The first reading that fits is taken. */
export function readTerm(source: Source, at: number, edges = 0): Term | undefined {
  const atom = source.atoms[at];
  if (atom === undefined) return undefined;
  if (atom.digits !== undefined || source.numberAt[at] !== undefined) return readFromNumber(source, at);
  switch (atom.senses.time?.class) {
    case 'unit':
      return readFrequency(source, at) ?? readClock(source, at) ?? readYearUnit(source, at) ?? readUnit(source, at);
    case 'month':
      return readMonth(source, at);
    case 'season':
      return readSeason(source, at);
    case 'weekday':
      return readWeekday(source, at);
    case 'holiday':
      return readHoliday(source, at);
    case 'several':
      return readLength(source, at);
    case 'every':
      return readEvery(source, at);
    case 'this':
    case 'that':
      return readThis(source, at);
    case 'edge':
      return readEdge(source, at, edges);
    default:
      return readWord(source, at);
  }
}

function readFromNumber(source: Source, at: number): Term | undefined {
  return (
    readNumericDate(source, at) ??
    readClock(source, at) ??
    readDayDate(source, at) ??
    readDaysOfThis(source, at) ??
    readDayUntil(source, at) ??
    readFrequency(source, at) ??
    readLength(source, at) ??
    readOrdinalUnit(source, at) ??
    readNamedYear(source, at) ??
    readBareYear(source, at)
  );
}

/** اول تا اواسط آذر: the day's month is that of the end. */
function readDayUntil(source: Source, at: number): Term | undefined {
  const read = readDays(source, at);
  if (read === undefined || read.relation !== 'one' || connectiveAt(source, read.to) !== 'range') return undefined;
  const last = readEdge(source, read.to + 1);
  if (last?.kind !== 'month') return undefined;
  const point = last.points[0]!;
  const { edge: _edge, ...month } = point;
  return {
    from: at,
    to: last.to,
    kind: 'date',
    points: [{ ...month, day: read.days[0]! }, point],
    relation: 'range',
    weak: false,
  };
}

/** امروز, صبح, هم اکنون, به زودی. */
function readWord(source: Source, at: number): Term | undefined {
  const word = source.atoms[at]?.senses.time;
  if (word?.class === 'deictic') {
    if (word.unit === 'now') return term(at, at + 1, 'deictic', { towards: 'present', lengths: [], at: true });
    const meaning: Meaning = { offsets: { [word.unit]: word.offset } };
    if (word.part !== undefined) meaning.part = word.part;
    return term(at, at + 1, 'deictic', meaning);
  }
  if (word?.class === 'part') {
    if (word.clock_only) return undefined;
    const recurring = formAt(source, at) === 'plural';
    return term(
      at,
      at + 1,
      'part',
      recurring ? { part: word.part, open: 'recurring' } : { part: word.part },
      word.ambiguous === true,
    );
  }
  if (word?.class === 'frequency') return term(at, at + 1, 'bare', { open: 'recurring' }, true);
  if (word?.class === 'anniversary') return term(at, at + 1, 'bare', { open: 'part' }, true);
  if (word?.class === 'vague') return term(at, at + 1, 'vague', { open: 'vague', towards: word.direction });
  return undefined;
}

/** نیمه دوم ابتدای … is as far as it goes. */
const mostEdges = 3;

/** پایان سال ۲۰۲۰, نیمه دوم خرداد, ربع چهارم سال, اواخر اردیبهشت, ابتدای هفته; an edge alone is no time. */
export function readEdge(source: Source, at: number, edges = 0): Term | undefined {
  const word = wordAt(source, at, 'edge');
  if (word === undefined || edges === mostEdges) return undefined;
  const next = at + 1;
  const index = word.part_of === undefined ? undefined : indexAt(source, next);
  const inner = readTerm(source, index?.to ?? next, edges + 1);
  if (inner === undefined || inner.kind === 'vague' || inner.kind === 'recurring') return undefined;
  const edge: Meaning = index === undefined ? { edge: word.edge } : { parts: word.part_of!, index: index.value };
  const points = inner.points.map((point) => ({ ...point, ...edge }));
  return { ...inner, from: at, points, kind: inner.kind === 'bare' ? 'unit' : inner.kind, weak: false };
}

function indexAt(source: Source, at: number): { value: number; to: number } | undefined {
  const number: NumberSpan | undefined = source.numberAt[at];
  if (number?.kind === 'ordinal' && number.value !== null) return { value: number.value, to: number.to };
  const position = wordAt(source, at, 'position');
  return position === undefined ? undefined : { value: position.edge === 'start' ? 1 : -1, to: at + 1 };
}
