import { inCalendar, readCalendar } from './calendars.ts';
import { inPart } from './day_parts.ts';
import { joins, links } from './kin.ts';
import { readLead } from './leads.ts';
import { isPlainLength } from './lengths.ts';
import { type Meaning, together } from './meaning.ts';
import { type Chunk, connectiveAt, isDash, type Source, type Term, type TermKind, term, wordAt } from './source.ts';
import { readTerm } from './terms.ts';

/** میلادی after a date or time that it did not follow directly: ۱۳۲۳-۰۳-۲۳ ۱۲:۴۲ ه.ش. */
export function joinCalendar(source: Source, chunk: Chunk): Chunk | undefined {
  if (chunk.tail === 'length' || chunk.tail === 'weekday' || chunk.tail === 'part') return undefined;
  const named = readCalendar(source, chunk.to, chunk.tail === 'date' || chunk.tail === 'year');
  const point = chunk.points[0]!;
  const dated =
    point.year !== undefined || point.month !== undefined || point.offsets !== undefined || point.century !== undefined;
  if (named === undefined || !(dated || chunk.kind === 'bare')) return undefined;
  return { ...chunk, to: named.to, points: chunk.points.map((point) => inCalendar(point, named.word)) };
}

/** سه شنبه تا جمعه, از ابتدای سال تاکنون, مهر - آبان. */
export function joinRange(source: Source, chunk: Chunk): Chunk | undefined {
  if (chunk.relation !== 'one' || chunk.weak) return undefined;
  const dash = isDash(source, chunk.to);
  if (wordAt(source, chunk.to, 'ending_at') !== undefined) return joinEnding(source, chunk);
  if (!dash && connectiveAt(source, chunk.to) !== 'range') return joinUntilNow(source, chunk);
  const lead = dash ? { to: chunk.to + 1, bounds: [] } : readLead(source, chunk.to + 1);
  const last = readTerm(source, lead.to) ?? (dash ? undefined : yearAfter(source, chunk, lead.to));
  if (last === undefined || last.kind === 'bare' || last.relation === 'list') return undefined;
  if (dash && (last.kind !== chunk.kind || !dashed.has(last.kind))) return undefined;
  if (last.weak && last.kind !== chunk.kind && last.kind !== 'part') return undefined;
  if (isPlainLength(last) !== isPlainLength(chunk)) return undefined;
  return {
    ...chunk,
    to: last.to,
    points: [chunk.points[0]!, last.points.at(-1)!],
    relation: 'range',
    weak: false,
    tail: last.kind,
  };
}

const dashed = new Set<TermKind>(['month', 'season', 'weekday', 'year']);

/** چهار ماه منتهی به تیر ۱۳۹۴. */
function joinEnding(source: Source, chunk: Chunk): Chunk | undefined {
  const last = readTerm(source, chunk.to + 1);
  if (last === undefined || last.weak || last.relation !== 'one' || chunk.tail !== 'length') return undefined;
  return {
    ...chunk,
    to: last.to,
    points: [{ ...last.points[0]!, ...chunk.points[0]!, open: 'part' }],
    tail: last.kind,
  };
}

/** سال جاری تا ۱۴۰۲: four digits after a year. */
function yearAfter(source: Source, chunk: Chunk, at: number): Term | undefined {
  const number = source.numberAt[at];
  const isYear = number?.digits === 4 && number.value !== null && (chunk.kind === 'year' || chunk.kind === 'unit');
  return isYear ? term(at, number.to, 'year', { year: number.value! }) : undefined;
}

/** تا کنون, تاکنون: up to the time of publication. */
function joinUntilNow(source: Source, chunk: Chunk): Chunk | undefined {
  if (wordAt(source, chunk.to, 'until_now') === undefined) return undefined;
  return {
    ...chunk,
    to: chunk.to + 1,
    points: [chunk.points[0]!, { offsets: { day: 0 } }],
    relation: 'range',
    tail: 'deictic',
  };
}

const listed = new Set<TermKind>(['deictic', 'weekday', 'season', 'month', 'clock', 'part']);

const alternatives = new Set<TermKind>(['deictic', 'weekday', 'season', 'month', 'year', 'date']);

/** امروز و فردا, پنجشنبه و جمعه, بهار و تابستان, به جز پنجشنبه: the same kind again. */
export function joinList(source: Source, chunk: Chunk): Chunk | undefined {
  const except = wordAt(source, chunk.to, 'except') !== undefined;
  const joiner = connectiveAt(source, chunk.to);
  if (!except && joiner !== 'and' && joiner !== 'or') return undefined;
  const next = readTerm(source, chunk.to + 1);
  if (next === undefined || (next.weak && !chunk.weak && next.kind !== 'season')) return undefined;
  if (except)
    return next.kind === 'weekday'
      ? { ...chunk, to: next.to, tail: 'weekday', points: [{ open: 'recurring' }] }
      : undefined;
  if (next.kind === 'date' && isNumeric(source, next)) return undefined;
  if (
    next.kind !== chunk.tail ||
    !(joiner === 'or' ? alternatives : listed).has(next.kind) ||
    chunk.relation === 'range'
  )
    return undefined;
  return {
    ...chunk,
    to: next.to,
    points: [...chunk.points, ...next.points],
    relation: 'list',
    tail: next.kind,
    weak: false,
  };
}

/** ۱۳۷۰/۱۲/۱۲ in figures alone is a date of its own. */
function isNumeric(source: Source, { from, to }: Term): boolean {
  for (let at = from; at < to; at++) if (wordAt(source, at, 'month') !== undefined) return false;
  return true;
}

/** The next term, side by side or over a linking preposition, where the two make one time. */
export function joinNext(source: Source, chunk: Chunk): Chunk | undefined {
  const direct = readTerm(source, chunk.to);
  if (direct !== undefined) return joins(chunk, direct) ? joined(chunk, direct) : undefined;
  const lead = readLead(source, chunk.to);
  if (lead.bounds.length === 0) return undefined;
  const linked = readTerm(source, lead.to);
  return linked !== undefined && links(chunk, lead.bounds, linked) ? joined(chunk, linked) : undefined;
}

function joined(chunk: Chunk, next: Term): Chunk {
  const points = [...chunk.points];
  const last = points.pop()!;
  const merged = next.points.map((point) => withClock(last, point));
  const relation = chunk.relation === 'one' ? next.relation : chunk.relation;
  return {
    ...chunk,
    to: next.to,
    points: [...points, ...merged],
    relation,
    tail: next.kind,
    weak: chunk.weak && next.weak,
  };
}

/** عصر … ساعت ۵: the part of the day said before tells the half of the clock. */
function withClock(before: Meaning, after: Meaning): Meaning {
  const merged = together(before, after);
  if (before.part === undefined || after.hour === undefined || after.part !== undefined) return merged;
  const half =
    before.part === 'afternoon' || before.part === 'evening'
      ? 'pm'
      : before.part === 'noon'
        ? 'noon'
        : before.part === 'night'
          ? 'night'
          : 'am';
  return inPart(merged, { part: before.part, half });
}
