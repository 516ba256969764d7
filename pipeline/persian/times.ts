import type { NumberSpan } from './numbers_spans.ts';
import { type Atom, type AtomSpan, isOther } from './times/atom.ts';
import { readExpression } from './times/expressions.ts';
import type { Meaning } from './times/meaning.ts';
import type { Bound, Source } from './times/source.ts';

export type { Bound } from './times/source.ts';

/** An expression of time in a text. */
export interface TimeSpan extends AtomSpan {
  /** One meaning; several for a list; first and last for a range. */
  points: Meaning[];
  relation: 'one' | 'list' | 'range';
  /** What the prepositions before it say, outermost first. */
  bounds: Bound[];
  /** Name of the rule: the kind of its head. */
  rule: string;
  /** A word of time that by itself says no time (روز, فصل, زمستانی, روزانه); no row of the tables. */
  weak: boolean;
  /** One mark and nothing else stands between it and the expression before: امروز (سه شنبه), یکشنبه (۲۶ خرداد). */
  apposed: boolean;
  /** Another expression stands before it in the text, so that بعد can count from that. */
  later: boolean;
}

/**
 * All expressions of time of a text, in order and without overlap: dates of three calendars, clock times, days and units
 * counted from now, lengths of time, feasts, vague words (به زودی). Leading prepositions belong to the expression
 * (ظرف یک ماه آینده). Linear in the text: an expression looks a bounded number of atoms ahead.
 */
export function readTimes(atoms: readonly Atom[], numbers: readonly NumberSpan[]): TimeSpan[] {
  const source: Source = { atoms, numberAt: byAtom(atoms, numbers) };
  const times: TimeSpan[] = [];
  let later = false;
  let at = 0;
  while (at < atoms.length) {
    const found = isOther(atoms[at]!) ? undefined : readExpression(source, at);
    if (found === undefined) {
      at++;
      continue;
    }
    const { from, to, points, relation, bounds, rule, weak } = found;
    const first = atoms[from]!;
    const last = atoms[to - 1]!;
    const apposed = times.at(-1)?.to === from - 1 && atoms[from - 1]!.mark !== 0;
    times.push({
      from,
      to,
      first: first.first,
      last: last.last,
      start: first.start,
      end: last.end,
      points,
      relation,
      bounds,
      rule,
      weak,
      apposed,
      later,
    });
    later ||= !weak;
    at = to;
  }
  return times;
}

function byAtom(atoms: readonly Atom[], numbers: readonly NumberSpan[]): (NumberSpan | undefined)[] {
  const at: (NumberSpan | undefined)[] = new Array(atoms.length);
  for (const number of numbers) at[number.from] = number;
  return at;
}
