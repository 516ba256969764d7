import { isPlainLength } from './lengths.ts';
import { type Bound, type Chunk, type Source, type Term, term, wordAt } from './source.ts';
import { readTerm } from './terms.ts';

interface Lead {
  to: number;
  bounds: Bound[];
}

const mostPrepositions = 5;

/** The prepositions at an atom: در, تا پایان, ظرف حداکثر, حداکثر تا, قبل از. */
export function readLead(source: Source, at: number): Lead {
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
export function isFigures(source: Source, at: number): boolean {
  const atom = source.atoms[at];
  const shape = atom?.digits?.shape;
  const next = source.atoms[at + 1];
  const together = shape === 'number' && next?.senses.time?.class === 'month' && next.start === atom?.end;
  return shape === 'triple' || shape === 'clock' || together;
}

/** در آینده, در گذشته: the word as a noun, after a preposition. */
export function readVagueNoun(source: Source, lead: Lead): Term | undefined {
  const relative = wordAt(source, lead.to, 'relative');
  if (relative?.noun !== true || lead.bounds.at(-1) !== 'in') return undefined;
  return term(lead.to, lead.to + 1, 'vague', { open: 'vague', towards: relative.direction });
}

/** The first term; after طول and طی a bare unit will do (در طول روز), and a rate may begin with it (در روز ۷ ساعت). */
export function readLeadTerm(source: Source, lead: Lead): Term | undefined {
  const first = readTerm(source, lead.to);
  if (first?.kind !== 'bare' || lead.bounds.length === 0) return first;
  if (lead.bounds.at(-1) === 'during') return { ...first, weak: false };
  const rate = readTerm(source, first.to);
  if (lead.bounds.at(-1) !== 'in' || rate?.kind !== 'length' || !isPlainLength(rate)) return first;
  return { ...rate, from: first.from, kind: 'recurring', points: [{ open: 'recurring' }], relation: 'one' };
}

const strong: readonly (Bound | undefined)[] = ['from', 'until', 'before', 'after', 'in'];

/** A part of the day or a season counts after a preposition: تا شب, پیش از بهار. */
export function isStrengthened(source: Source, chunk: Chunk, lead: Lead): boolean {
  // در عصر … is in the age of
  const word = wordAt(source, lead.to, 'part');
  if (word?.ambiguous) return lead.bounds.at(-1) === 'until';
  const kinds = chunk.kind === 'part' || chunk.kind === 'season' || chunk.kind === 'holiday';
  return kinds && strong.includes(lead.bounds.at(-1));
}
