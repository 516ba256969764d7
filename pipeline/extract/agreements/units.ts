import type { Reading } from '../../reading.ts';
import { type Clause, verbless } from '../clauses/clause.ts';
import type { Statement } from '../statements/statement.ts';

/** A clause, or the noun phrase that a cue of the clause reports: [امضای سند] in «از امضای سند خبر داد». */
export interface Unit extends Clause {
  /** Class of the cue that reports it: `offer` for پیشنهاد کرد; null where the clause stands by itself. */
  cue: string | null;
}

/**
 * Cuts the reported noun phrases out of the clauses they stand in, each a unit of its own before the rest of its clause: «با
 * اشاره به [تصویب موافقت نامه]، … از [احداث نیروگاه] خبر داد» tells of two things.
 */
export function unitsOf(reading: Reading, clauses: readonly Clause[], statements: readonly Statement[]): Unit[] {
  const nominal = statements.filter((one) => one.mode === 'nominal' && one.line !== null);
  return clauses.flatMap((clause): Unit[] => {
    const units: Unit[] = [];
    let parts = clause.parts;
    for (const statement of nominal) {
      const spans = statement.spans.filter(([first, last]) => clause.first <= first && last <= clause.last);
      const whole = goesOn(reading, statement);
      const inside = !whole && clause.first <= statement.cueFirst && statement.cueFirst < clause.last;
      if (!inside || spans.length === 0 || spans.length < statement.spans.length) continue;
      units.push({
        ...verbless(
          clause.sentence,
          spans.map(([first, last]): [number, number] => [first, last]),
        ),
        cue: statement.line!.cue_class,
      });
      parts = spans.reduce((left, span) => without(left, span), parts);
    }
    if (parts.length > 0) units.push({ ...clause, first: parts[0]![0], last: parts.at(-1)![1], parts, cue: null });
    return units;
  });
}

/** [تمایل کشورش] را به واردات گاز ابراز کرد: what is reported goes on behind را. */
function goesOn(reading: Reading, { spans }: Statement): boolean {
  const end = spans.at(-1)?.[1] ?? 0;
  const on = reading.marker[end + 1];
  return reading.marker[end] === 'object' && (on === 'to' || on === 'for');
}

/** Ranges less one range. */
function without(parts: readonly [number, number][], [first, last]: readonly [number, number]): [number, number][] {
  return parts.flatMap(([from, to]): [number, number][] => {
    if (last <= from || first >= to) return [[from, to]];
    const left: [number, number][] = [];
    if (from < first) left.push([from, first]);
    if (last < to) left.push([last, to]);
    return left;
  });
}
