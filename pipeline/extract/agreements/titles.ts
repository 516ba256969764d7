import { Kind } from '../../persian/letters.ts';
import type { FoundIn, Reading } from '../../reading.ts';
import { finiteVerbAt } from '../clauses/clauses.ts';
import { wordAt } from '../clauses/words.ts';
import { nameText } from '../people/names.ts';
import type { Parts } from './items.ts';
import type { StageFound } from './stage_words.ts';

const longestTitle = 14;

/** The item in a few words of the text, normalized: from its instrument or first noun of action to the verb or را. */
export function titleOf(
  reading: Reading,
  parts: Parts,
  hits: readonly FoundIn<'instruments'>[],
  stage: StageFound,
): string {
  const from =
    hits.find((hit) => hit.entry.document === true)?.start ??
    firstAction(reading, parts) ??
    hits[0]?.start ??
    parts[0]![0];
  const end = parts.find(([first, last]) => first <= from && from < last)?.[1] ?? parts.at(-1)![1];
  let last = from + 1;
  while (last < end && last - from < longestTitle && !endsTitle(reading, last, end, stage)) last++;
  return nameText(reading, from, last);
}

function firstAction(reading: Reading, parts: Parts): number | undefined {
  for (const [first, last] of parts)
    for (let at = first; at < last; at++) if (wordAt(reading, at, 'action') !== undefined) return at;
  return undefined;
}

function endsTitle(reading: Reading, at: number, end: number, stage: StageFound): boolean {
  if (at === stage.first || reading.marker[at] === 'object' || reading.marker[at] === 'that') return true;
  return reading.tokens.kind[at] === Kind.Punctuation || finiteVerbAt(reading, at, end) !== undefined;
}

/** ۱۰ تفاهم نامه: the number that stands before the item's noun, and the noun. */
export function quantityOf(
  reading: Reading,
  hits: readonly FoundIn<'instruments'>[],
): { quantity: number | null; unit: string | null } {
  for (const hit of hits) {
    const before = hit.start - 1;
    if (before < 0 || reading.tokens.kind[before] !== Kind.Number) continue;
    const quantity = Number(reading.lexicon.vocabulary.folded(reading.tokens.id[before]!));
    if (Number.isFinite(quantity)) return { quantity, unit: hit.entry.text };
  }
  return { quantity: null, unit: null };
}
