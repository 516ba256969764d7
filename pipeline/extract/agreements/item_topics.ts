import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { namesField } from './items.ts';

type Span = [first: number, last: number];

/** Topics of a clause's own words; where they name no field, with a relative clause in them or what they are said of. */
export function topicsOfItem(
  findings: Findings,
  clause: Clause,
  parts: readonly Span[],
  first: number,
  venue: Span | undefined,
): string[] {
  const { topicsOf } = findings;
  const own = topicsOf(withoutPersons(findings, parts, venue));
  if (namesField(own)) return own;
  const whole = parts.length > 1 ? topicsOf(withoutPersons(findings, [[first, clause.last]], venue)) : own;
  if (namesField(whole) || clause.head === null) return whole;
  return topicsOf(withoutPersons(findings, [clause.head, ...parts], venue));
}

/** What is said, less who says it (وزیر کار gives no labour) and where (در اجلاس بریکس). */
function withoutPersons({ isPerson }: Findings, parts: readonly Span[], venue: Span | undefined): Span[] {
  const spans: Span[] = [];
  for (const [first, last] of parts) {
    let from = first;
    for (let at = first; at <= last; at++) {
      const out = at === last || isPerson[at] === 1 || (venue !== undefined && venue[0] <= at && at < venue[1]);
      if (!out) continue;
      if (at > from) spans.push([from, at]);
      from = at + 1;
    }
  }
  return spans;
}
