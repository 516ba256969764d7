import { joinCalendar, joinList, joinNext, joinRange } from './joins.ts';
import { isFigures, isStrengthened, readLead, readLeadTerm, readVagueNoun } from './leads.ts';
import { completed, type Meaning } from './meaning.ts';
import { type Bound, type Chunk, formAt, mostListed, type Source, type TermKind, wordAt } from './source.ts';

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

/** Joins on the right as long as something joins, up to a bound that no real expression comes near. */
function grow(source: Source, first: Chunk): Chunk {
  let chunk = first;
  for (let joined = 0; joined < mostListed; joined++) {
    const next =
      joinCalendar(source, chunk) ?? joinRange(source, chunk) ?? joinList(source, chunk) ?? joinNext(source, chunk);
    if (next === undefined) return chunk;
    chunk = next;
  }
  return chunk;
}

/** In a list or range, what only one end says of year, month and week goes for the other. */
function shared(points: Meaning[]): Meaning[] {
  const last = points.at(-1)!;
  const first = points[0]!;
  return points.map((point, index) => (index < points.length - 1 ? completed(point, last) : completed(point, first)));
}
