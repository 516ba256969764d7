import type { NumberSpan } from '../numbers_spans.ts';
import { readBareYear } from './bare_years.ts';
import { readClock } from './clocks.ts';
import { readDayDate, readDays, readMonth, readNumericDate } from './dates.ts';
import { readHoliday, readSeason, readWeekday } from './days.ts';
import { readFrequency, readLength } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { connectiveAt, formAt, isUnit, type Source, type Term, term, wordAt } from './source.ts';
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

/** سوم تا پنجم همین ماه, ۲۵ ماه جاری: days of a month that is pointed at. */
function readDaysOfThis(source: Source, at: number): Term | undefined {
  const read = readDays(source, at);
  if (read === undefined) return undefined;
  const month = readMonthReference(source, read.to);
  if (month === undefined) return undefined;
  const points = read.days.map((day) => ({ ...month.meaning, day }));
  return { from: at, to: month.to, kind: 'date', points, relation: read.relation, weak: false };
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

function readMonthReference(source: Source, at: number): { meaning: Meaning; to: number } | undefined {
  const pointer = source.atoms[at]?.senses.time?.class;
  if (pointer !== 'this' && pointer !== 'that') return undefined;
  const unit = readThis(source, at);
  const [meaning] = unit?.points ?? [];
  return unit !== undefined && meaning !== undefined && isUnit(source, at + 1, 'month')
    ? { meaning, to: unit.to }
    : undefined;
}

/** امروز, صبح, هم‌اکنون, به زودی. */
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

/** هر روز, هر پنجشنبه, هر دو هفته. */
function readEvery(source: Source, at: number): Term | undefined {
  const inner = source.numberAt[at + 1] === undefined ? undefined : readLength(source, at + 1);
  const single =
    wordAt(source, at + 1, 'weekday') !== undefined ||
    (wordAt(source, at + 1, 'unit') !== undefined && formAt(source, at + 1) === 'plain');
  if (inner === undefined && !single) return undefined;
  return term(at, inner?.to ?? at + 2, 'recurring', { open: 'recurring' });
}

const pointable = new Set(['day', 'week', 'month', 'season', 'half_year', 'year', 'decade', 'century']);

/** این هفته, همین ماه: the one that now is; آن سال, همان روز, این روز: one told elsewhere. */
function readThis(source: Source, at: number): Term | undefined {
  const isThis = wordAt(source, at, 'this') !== undefined;
  if (wordAt(source, at + 1, 'weekday') !== undefined && isThis) {
    return term(at, at + 2, 'weekday', { weekday: wordAt(source, at + 1, 'weekday')!.weekday, offsets: { week: 0 } });
  }
  const word = wordAt(source, at + 1, 'unit');
  const form = formAt(source, at + 1);
  if (word === undefined || !pointable.has(word.unit) || (form !== 'plain' && form !== 'plural')) return undefined;
  const many = form === 'plural' || word.plural;
  if (many) return isThis ? undefined : term(at, endOfPosition(source, at + 2), 'unit', { open: 'told' });
  const current = isThis && word.unit !== 'day' && word.unit !== 'century' && word.unit !== 'decade';
  return term(at, at + 2, 'unit', current ? { offsets: { [word.unit]: 0 } } : { open: 'told' });
}

/** همان ماه‌های اول: a further word that picks from them. */
function endOfPosition(source: Source, at: number): number {
  const number = source.numberAt[at];
  if (number?.kind === 'ordinal') return number.to;
  return wordAt(source, at, 'position') === undefined ? at : at + 1;
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
