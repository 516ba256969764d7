import type { Bound } from '../times.ts';
import { inPart } from './clocks.ts';
import { isPlainLength } from './lengths.ts';
import { completed, type Meaning, together } from './meaning.ts';
import {
  connectiveAt,
  formAt,
  isDash,
  isUnit,
  Mark,
  markAt,
  type Source,
  type Term,
  type TermKind,
  term,
  wordAt,
} from './source.ts';
import { dayPartAt, readTerm } from './terms.ts';
import { inCalendar, readCalendar } from './years.ts';

/** An expression in the making: adjoining terms, joined. */
export interface Expression {
  from: number;
  to: number;
  points: Meaning[];
  relation: 'one' | 'list' | 'range';
  bounds: Bound[];
  rule: TermKind;
  /** A word of time that by itself says no time: روز, فصل, زمستانی. */
  weak: boolean;
}

interface Chunk extends Term {
  /** Kind of the term joined last. */
  tail: TermKind;
}

/** The longest expression of time that starts at an atom: its prepositions, its terms, and what they are joined to. */
export function readExpression(source: Source, at: number): Expression | undefined {
  const lead = readLead(source, at);
  if (lead.bounds[0] === 'in' && lead.to - at === lead.bounds.length && isFigures(source, lead.to)) return undefined;
  const first = readVagueNoun(source, lead) ?? readLeadTerm(source, lead);
  if (first === undefined) return undefined;
  const chunk = grow(source, { ...first, tail: first.kind });
  if (lead.to > at && chunk.kind !== 'length' && wordAt(source, lead.to - 1, 'preposition')?.sense === 'at_most')
    return undefined;
  const weak = chunk.weak && !isStrengthened(source, chunk, lead);
  if (weak && lead.to > at && formAt(source, lead.to) !== 'plain' && lead.bounds.at(-1) !== 'in') return undefined;
  if (weak && chunk.kind !== 'bare' && chunk.kind !== 'part') return undefined;
  const points = chunk.points.length > 1 ? shared(chunk.points) : chunk.points;
  return { from: at, to: chunk.to, points, relation: chunk.relation, bounds: lead.bounds, rule: first.kind, weak };
}

interface Lead {
  to: number;
  bounds: Bound[];
}

const mostPrepositions = 5;

/** The prepositions at an atom: در, تا پایان, ظرف حداکثر, حداکثر تا, قبل از. */
function readLead(source: Source, at: number): Lead {
  const bounds: Bound[] = [];
  let to = at;
  while (to - at < mostPrepositions) {
    const word = wordAt(source, to, 'preposition');
    const sense = word?.sense;
    if (word?.opens && to > at) return { to: source.atoms.length, bounds };
    if (sense === undefined) {
      const relative = wordAt(source, to, 'relative');
      if (relative?.point !== true || wordAt(source, to + 1, 'preposition')?.sense !== 'from') break;
      bounds.push(relative.direction === 'past' ? 'before' : 'after');
      to += 2;
      continue;
    }
    if (sense === 'at_most') bounds.push('within');
    else if (sense === 'at' || sense === 'date') bounds.push('in');
    else bounds.push(sense);
    to++;
  }
  return { to, bounds };
}

/** A date or clock time in figures alone leaves در outside; so does one written together, ۱۴مهر۹۴. */
function isFigures(source: Source, at: number): boolean {
  const atom = source.atoms[at];
  const shape = atom?.digits?.shape;
  const next = source.atoms[at + 1];
  const together = shape === 'number' && next?.senses.time?.class === 'month' && next.start === atom?.end;
  return shape === 'triple' || shape === 'clock' || together;
}

/** در آینده, در گذشته: the word as a noun, after a preposition. */
function readVagueNoun(source: Source, lead: Lead): Term | undefined {
  const relative = wordAt(source, lead.to, 'relative');
  if (relative?.noun !== true || lead.bounds.at(-1) !== 'in') return undefined;
  return term(lead.to, lead.to + 1, 'vague', { open: 'vague', towards: relative.direction });
}

/** The first term; after طول and طی a bare unit will do (در طول روز), and a rate may begin with it (در روز ۷ ساعت). */
function readLeadTerm(source: Source, lead: Lead): Term | undefined {
  const first = readTerm(source, lead.to);
  if (first?.kind !== 'bare' || lead.bounds.length === 0) return first;
  if (lead.bounds.at(-1) === 'during') return { ...first, weak: false };
  const rate = readTerm(source, first.to);
  if (lead.bounds.at(-1) !== 'in' || rate?.kind !== 'length' || !isPlainLength(rate)) return first;
  return { ...rate, from: first.from, kind: 'recurring', points: [{ open: 'recurring' }], relation: 'one' };
}

const strong: readonly (Bound | undefined)[] = ['from', 'until', 'before', 'after', 'in'];

/** A part of the day or a season counts after a preposition: تا شب, پیش از بهار. */
function isStrengthened(source: Source, chunk: Chunk, lead: Lead): boolean {
  // در عصر … is in the age of
  const word = wordAt(source, lead.to, 'part');
  if (word?.ambiguous) return lead.bounds.at(-1) === 'until';
  const kinds = chunk.kind === 'part' || chunk.kind === 'season' || chunk.kind === 'holiday';
  return kinds && strong.includes(lead.bounds.at(-1));
}

/** Joins on the right as long as something joins. Each step takes at least one atom. */
function grow(source: Source, first: Chunk): Chunk {
  let chunk = first;
  while (true) {
    const next =
      joinCalendar(source, chunk) ?? joinRange(source, chunk) ?? joinList(source, chunk) ?? joinNext(source, chunk);
    if (next === undefined) return chunk;
    chunk = next;
  }
}

/** میلادی after a date or time that it did not follow directly: ۱۳۲۳-۰۳-۲۳ ۱۲:۴۲ ه.ش. */
function joinCalendar(source: Source, chunk: Chunk): Chunk | undefined {
  if (chunk.tail === 'length' || chunk.tail === 'weekday' || chunk.tail === 'part') return undefined;
  const named = readCalendar(source, chunk.to, chunk.tail === 'date' || chunk.tail === 'year');
  const point = chunk.points[0]!;
  const dated =
    point.year !== undefined || point.month !== undefined || point.offsets !== undefined || point.century !== undefined;
  if (named === undefined || !(dated || chunk.kind === 'bare')) return undefined;
  return { ...chunk, to: named.to, points: chunk.points.map((point) => inCalendar(point, named.word)) };
}

/** سه‌شنبه تا جمعه, از ابتدای سال تاکنون, مهر - آبان. */
function joinRange(source: Source, chunk: Chunk): Chunk | undefined {
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
function joinList(source: Source, chunk: Chunk): Chunk | undefined {
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
function joinNext(source: Source, chunk: Chunk): Chunk | undefined {
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

const kin: Partial<Record<TermKind, readonly TermKind[]>> = {
  recurring: ['bare', 'unit', 'weekday', 'clock', 'part', 'month', 'season'],
  unit: ['bare', 'unit', 'deictic', 'date', 'month', 'year', 'season', 'weekday', 'part', 'clock', 'holiday'],
  deictic: ['weekday', 'date', 'month', 'season', 'part', 'clock', 'holiday'],
  weekday: ['date', 'deictic', 'unit', 'part', 'clock', 'length', 'recurring', 'year', 'month'],
  part: ['deictic', 'weekday', 'date', 'clock', 'unit', 'length', 'holiday', 'recurring'],
  clock: ['deictic', 'weekday', 'date', 'unit', 'length', 'recurring', 'part'],
  date: ['deictic', 'unit', 'clock', 'part', 'weekday', 'year'],
  month: ['deictic', 'unit', 'year', 'recurring', 'clock'],
  season: ['deictic', 'unit', 'year', 'recurring'],
  year: ['date', 'month', 'season'],
  holiday: ['deictic', 'unit', 'year', 'length', 'clock', 'part', 'date'],
};

/** True where two terms side by side are one time. */
function joins(chunk: Chunk, next: Term): boolean {
  if (chunk.tail === 'length') return joinsLength(chunk, next);
  if (next.kind === 'length' && isPlainLength(next)) return false;
  if (next.weak && next.kind === 'month') return false;
  return kin[chunk.tail]?.includes(next.kind) === true;
}

/** شش ماهه اول امسال, هفت ماهه ابتدای سال جاری, ۸ ماه سال ۱۳۹۸: the whole that a length is a part of. */
function joinsLength(chunk: Chunk, next: Term): boolean {
  const { towards, index } = chunk.points.at(-1)!;
  if (towards !== undefined) return next.kind === 'clock' || next.kind === 'part';
  if (next.kind === 'bare') return index !== undefined;
  const whole = next.points[0]!;
  return next.kind === 'year' || next.kind === 'unit' || (next.kind === 'deictic' && whole.offsets?.year !== undefined);
}

const dayKinds = new Set<TermKind>(['weekday', 'deictic', 'date', 'part', 'length', 'clock', 'holiday']);
const pointKinds = new Set<TermKind>(['clock', 'date', 'weekday', 'part']);

/** چهلمین روز از سال, شنبه عصر راس ساعت ۱۷, سه روز بعد در تاریخ ۱۸ شهریور. */
function links(chunk: Chunk, bounds: readonly Bound[], next: Term): boolean {
  const [bound] = bounds;
  if (bounds.length === 1 && bound === 'from') {
    const whole = chunk.tail === 'unit' || chunk.tail === 'recurring';
    return (
      whole &&
      (next.kind === 'bare' ||
        next.kind === 'unit' ||
        next.kind === 'year' ||
        next.kind === 'month' ||
        next.kind === 'season')
    );
  }
  if (bound === 'before' || bound === 'after') return isPlainLength(chunk) && !next.weak && next.kind !== 'length';
  if (bound !== 'in' && bound !== 'about') return false;
  if (chunk.tail === 'length' && isPlainLength(chunk)) return false;
  return dayKinds.has(chunk.tail) && pointKinds.has(next.kind) && !next.weak;
}

/** In a list or range, what only one end says of year, month and week goes for the other. */
function shared(points: Meaning[]): Meaning[] {
  const last = points.at(-1)!;
  const first = points[0]!;
  return points.map((point, index) => (index < points.length - 1 ? completed(point, last) : completed(point, first)));
}

export { dayPartAt, formAt, isUnit, Mark, markAt };
