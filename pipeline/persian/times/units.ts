import type { TimeUnit } from '../../lexicon/time_words.ts';
import type { NumberSpan } from '../numbers_spans.ts';
import { inCalendar, readCalendar } from './calendars.ts';
import { readDayDate, readMonth } from './dates.ts';
import { readHoliday, readSeason, readWeekday, steps } from './days.ts';
import type { Meaning } from './meaning.ts';
import { readDaysOfThis } from './month_days.ts';
import { readNumericDate } from './numeric_dates.ts';
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

/** هفته آینده, سال جاری میلادی, روزهای اخیر, ساعتی پیش, هفته سوم, روز شنبه, شب گذشته, فصل بهار; at a unit word. */
export function readUnit(source: Source, at: number): Term | undefined {
  const word = wordAt(source, at, 'unit');
  if (word === undefined) return undefined;
  return (
    readHeaded(source, at, word) ??
    readPointed(source, at, word) ??
    readNumbered(source, at) ??
    readBare(source, at, word)
  );
}

/** روز before a weekday, date or feast adds nothing; شب adds the part of the day: شب ۹ دی, روز سه شنبه, روزهای ۲۵ و ۲۹ آبان. */
function readHeaded(source: Source, at: number, word: WordOf<'unit'>): Term | undefined {
  if (word.unit === 'season') return at + 1 < source.atoms.length ? readSeason(source, at + 1, at) : undefined;
  if (word.unit === 'month') return readMonth(source, at);
  if (word.unit !== 'day' || formAt(source, at) === 'indefinite') return undefined;
  const inner =
    readDayDate(source, at + 1) ??
    readNumericDate(source, at + 1) ??
    readDaysOfThis(source, at + 1) ??
    readWeekday(source, at + 1) ??
    readHoliday(source, at + 1);
  if (inner === undefined) return undefined;
  const points =
    word.part === undefined ? inner.points : inner.points.map((point) => ({ ...point, part: 'night' as const }));
  return { ...inner, from: at, points, weak: false };
}

/** A unit with گذشته, آینده, جاری …: one step of the calendar; in the plural or with ی no length is said. */
function readPointed(source: Source, at: number, word: WordOf<'unit'>): Term | undefined {
  const relative = wordAt(source, at + 1, 'relative');
  const form = formAt(source, at);
  if (relative === undefined || form === 'adjective' || form === 'age') return undefined;
  // روزهای دیگر are other days, سالی دیگر is another year
  const other = form === 'plural' || word.plural === true || (form === 'indefinite' && !isShort(word.unit));
  if (relative.other && other) return term(at, at + 2, 'bare', { open: 'part' }, true);
  const meaning = pointed(word, form === 'plural' || word.plural === true, form === 'indefinite', relative);
  // روز بعد از آن counts from what is told
  if (relative.point && wordAt(source, at + 2, 'preposition')?.sense === 'from') meaning.open = 'told';
  return withNamedCalendar(source, term(at, at + 2, 'unit', meaning));
}

function pointed(word: WordOf<'unit'>, many: boolean, one: boolean, relative: WordOf<'relative'>): Meaning {
  const { unit } = word;
  if (many) return { open: 'vague', towards: relative.direction };
  if (one || isShort(unit))
    return withPoint({ lengths: [{ low: 1, high: 1, unit }], towards: relative.direction }, relative.point ?? one);
  const meaning: Meaning = { offsets: { [unit]: steps[relative.direction] } };
  if (word.part !== undefined) meaning.part = word.part;
  if (relative.told) meaning.told = true;
  return meaning;
}

function withPoint(meaning: Meaning, isPoint: boolean): Meaning {
  return isPoint ? { ...meaning, at: true } : meaning;
}

function isShort(unit: TimeUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

function withNamedCalendar(source: Source, read: Term): Term {
  const named = readCalendar(source, read.to, false);
  return named === undefined
    ? read
    : { ...read, to: named.to, points: read.points.map((point) => inCalendar(point, named.word)) };
}

/** هفته سوم, سال سوم تا پنجم, ماه های اول: a unit and which one of a row that the words need not fix. */
function readNumbered(source: Source, at: number): Term | undefined {
  const form = formAt(source, at);
  if (form !== 'plain' && form !== 'linked' && form !== 'plural') return undefined;
  const position = wordAt(source, at + 1, 'position') ?? wordAt(source, at + 1, 'edge');
  if (position !== undefined && formAt(source, at + 1) === 'plain') return term(at, at + 2, 'unit', { open: 'part' });
  if (form === 'plural' || wordAt(source, at, 'unit')?.plural) {
    const list = readMinutes(source, at);
    if (list !== undefined) return list;
  }
  const number = source.numberAt[at + 1];
  if (number !== undefined && isDayOfMonth(source, at, number))
    return term(at, number.to, 'date', { day: number.value! });
  if (number?.kind !== 'ordinal' || wordAt(source, number.to, 'month') !== undefined) return undefined;
  return term(at, number.to, 'unit', withIndex(source, at, number.value));
}

/** روز بیست و دو، …: the month is not said, and no noun follows that could be counted. */
function isDayOfMonth(source: Source, at: number, number: NumberSpan): boolean {
  if (!isUnit(source, at, 'day') || number.kind !== 'cardinal' || number.value === null) return false;
  const next = source.atoms[number.to];
  const ends = next === undefined || (next.mark !== 0 && next.senses.measure === undefined);
  return (
    ends &&
    Number.isInteger(number.value) &&
    number.value >= 1 &&
    number.value <= 31 &&
    markAt(source, number.to) !== Mark.Colon
  );
}

/** دقایق ۵، ۶۱ و ۸۹. */
function readMinutes(source: Source, at: number): Term | undefined {
  if (wordAt(source, at, 'unit')?.unit !== 'minute') return undefined;
  let number = source.numberAt[at + 1];
  let to = at + 1;
  while (number !== undefined && number.kind === 'cardinal') {
    to = number.to;
    const joined = connectiveAt(source, to) === 'and' || markAt(source, to) === Mark.Comma;
    number = joined ? source.numberAt[to + 1] : undefined;
  }
  return to === at + 1 ? undefined : term(at, to, 'unit', { open: 'part' });
}

/** روز پنجم, ماه دوم: the index is kept for a year that may follow. */
function withIndex(source: Source, at: number, value: number | null): Meaning {
  const word = wordAt(source, at, 'unit')!;
  return value === null
    ? { open: 'part' }
    : { open: 'part', lengths: [{ low: 1, high: 1, unit: word.unit }], index: value };
}

/** Only چهلمین and نخستین stand before their noun; شانزدهم stands after it. */
function isSuperlative(source: Source, number: NumberSpan): boolean {
  const last = source.atoms[number.to - 1];
  const word = last?.senses.number;
  const said = word?.class === 'ordinal' || word?.class === 'ordinal_ending';
  return last?.form === 'superlative' || (said && word.superlative === true);
}

/** چهلمین روز, نخستین ساعات: the number stands before the unit. */
export function readOrdinalUnit(source: Source, at: number): Term | undefined {
  const number = source.numberAt[at];
  if (number?.kind !== 'ordinal' || !isSuperlative(source, number)) return undefined;
  if (wordAt(source, number.to, 'anniversary') !== undefined)
    return term(at, number.to + 1, 'bare', { open: 'part' }, true);
  const word = wordAt(source, number.to, 'unit');
  const form = formAt(source, number.to);
  if (word === undefined || form === 'adjective' || form === 'age') return undefined;
  return term(at, number.to + 1, 'unit', withIndex(source, number.to, number.value));
}

function readBare(source: Source, at: number, word: WordOf<'unit'>): Term | undefined {
  const form = formAt(source, at);
  // ماهی is a fish, فصلی seasonal
  if (form === 'indefinite' && word.unit !== 'month' && word.unit !== 'season')
    return term(at, at + 1, 'bare', { open: 'part' }, true);
  if ((form !== 'plain' && form !== 'linked' && form !== 'plural') || isShort(word.unit)) return undefined;
  return withNamedCalendar(
    source,
    term(at, at + 1, word.part === undefined ? 'bare' : 'part', bareMeaning(word), true),
  );
}

function bareMeaning(word: WordOf<'unit'>): Meaning {
  return word.part === undefined ? { whole: word.unit } : { part: word.part };
}
