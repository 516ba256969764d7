import { Kind } from './persian/letters.ts';
import { type Tokens, touches } from './persian/tokens.ts';

/** Marks that end a sentence: . ! ? ؟ … ۔ ⸮ ‼ ⁇ ⁈ ⁉ */
export const stops: ReadonlySet<number> = new Set([
  0x2e, 0x21, 0x3f, 0x61f, 0x2026, 0x6d4, 0x2e2e, 0x203c, 0x2047, 0x2048, 0x2049,
]);

/** What the brackets and quotation marks of one paragraph hold, by token counted from the paragraph's first. */
export interface Pairs {
  /** At an opening mark the paragraph token of its closing mark, else 0. Unpaired marks count for nothing. */
  closedAt: Int32Array;
  /** At a closing mark the paragraph token of its opening mark, else -1. */
  openedAt: Int32Array;
}

interface Family {
  open: number;
  close: number;
  quotation: boolean;
  /** Tokens that a pair may hold when a sentence ends inside; a longer one is two marks that lost their partners. */
  longest: number;
}

const families: Family[] = [
  { open: 0x28, close: 0x29, quotation: false, longest: 60 }, // ( )
  { open: 0x5b, close: 0x5d, quotation: false, longest: 60 }, // [ ]
  { open: 0xab, close: 0xbb, quotation: true, longest: 400 }, // « »
  { open: 0x201c, close: 0x201d, quotation: true, longest: 400 }, // “ ”
  { open: 0x2039, close: 0x203a, quotation: true, longest: 400 }, // ‹ ›
  { open: 0x22, close: 0x22, quotation: true, longest: 120 }, // straight
];
const familyOf = new Map(
  families.flatMap((family) => [[family.open, family] as const, [family.close, family] as const]),
);

/** Most tokens in round brackets that were typed closer first: حسین) ع ( and لایوقنون) سوره روم، آیه ۶۰ (. */
const longestMirrored = 12;

/** True for « “ " and their like, false for brackets. */
export function isQuotation(unit: number): boolean {
  return familyOf.get(unit)?.quotation === true;
}

/** True for a mark that opens by its shape: ( [ « “ ‹ */
export function isOpener(tokens: Tokens, at: number): boolean {
  const family = tokens.kind[at] === Kind.Punctuation ? familyOf.get(tokens.id[at]!) : undefined;
  return family !== undefined && family.open === tokens.id[at] && family.close !== tokens.id[at];
}

/** Marks that are open at a place, by family; `doubtful` where a bracket may as well close one that was typed reversed. */
interface Open {
  at: number;
  unit: number;
  doubtful: boolean;
}

/**
 * Pairs the brackets and quotation marks of the tokens `from` to `to`: nested («الف «ب» ج»), unclosed, and reversed,
 * as text typed by eye stores them (»متن«). Which way a mark faces is told by the blanks around it, where its glyph
 * does not fit. Linear.
 */
export function pairMarks(tokens: Tokens, from: number, to: number): Pairs {
  const stopsBefore = countStops(tokens, from, to);
  const closedAt = new Int32Array(to - from);
  const openedAt = new Int32Array(to - from).fill(-1);
  const stacks = new Map<Family, Open[]>();
  const stopsWithin = (open: number, close: number): boolean => stopsBefore[close]! > stopsBefore[open]!;

  for (let at = 0; at < to - from; at++) {
    const unit = tokens.id[from + at]!;
    const family = tokens.kind[from + at] === Kind.Punctuation ? familyOf.get(unit) : undefined;
    if (family === undefined) continue;
    const stack = stacks.get(family) ?? [];
    if (stack.length === 0) stacks.set(family, stack);
    const opener = family.quotation
      ? closeQuotation(at, unit, family, stack, facingOf(tokens, from, to, from + at))
      : closeBracket(at, unit, family, stack, stopsWithin);
    if (opener === undefined) continue;
    if (stopsWithin(opener.at, at) && at - opener.at > family.longest) continue;
    closedAt[opener.at] = at;
    openedAt[at] = opener.at;
  }
  return { closedAt, openedAt };
}

/** Number of sentence marks before each token of the paragraph. */
function countStops(tokens: Tokens, from: number, to: number): Int32Array {
  const before = new Int32Array(to - from + 1);
  for (let at = from; at < to; at++) {
    const stop = tokens.kind[at] === Kind.Punctuation && stops.has(tokens.id[at]!);
    before[at - from + 1] = before[at - from]! + (stop ? 1 : 0);
  }
  return before;
}

/** The bracket that this one closes. A closing bracket first, and its partner soon and in the same sentence, are a reversed pair. */
function closeBracket(
  at: number,
  unit: number,
  family: Family,
  stack: Open[],
  stopsWithin: (open: number, close: number) => boolean,
): Open | undefined {
  const top = stack.at(-1);
  if (unit === family.open) {
    const reversed = top !== undefined && top.unit === family.close;
    if (reversed) stack.pop();
    if (reversed && at - top.at <= longestMirrored && !stopsWithin(top.at, at)) return top;
    stack.push({ at, unit, doubtful: reversed });
    return undefined;
  }
  if (top !== undefined && top.unit === family.open) {
    stack.pop();
    if (!stopsWithin(top.at, at)) return top;
    if (!top.doubtful && at - top.at <= family.longest) return top;
  }
  if (stack.at(-1)?.unit === family.close) stack.pop();
  stack.push({ at, unit, doubtful: false });
  return undefined;
}

/** The quotation mark that this one closes; `undefined` where it opens or is alone. */
function closeQuotation(at: number, unit: number, family: Family, stack: Open[], facing: Facing): Open | undefined {
  const top = stack.at(-1);
  if (top !== undefined && closesQuotation(unit, top.unit, family, facing)) return stack.pop();
  const alone =
    unit === family.open ? top === undefined && unit === family.close && facing === 'close' : facing !== 'open';
  if (!alone) stack.push({ at, unit, doubtful: false });
  return undefined;
}

function closesQuotation(unit: number, open: number, family: Family, facing: Facing): boolean {
  if (family.open === family.close) return facing !== 'open';
  if (unit === family.open) return facing === 'close';
  return open === family.open || facing !== 'open';
}

type Facing = 'open' | 'close' | 'either';

/** Which way a mark faces by what it touches: text after it and none before opens, the other way round closes. */
function facingOf(tokens: Tokens, from: number, to: number, at: number): Facing {
  const before = at > from && touches(tokens, at) && !isBefore(tokens, at - 1);
  const after = at + 1 < to && touches(tokens, at + 1) && !isAfter(tokens, at + 1);
  if (before === after) return 'either';
  return after ? 'open' : 'close';
}

/** True for marks that stand before a quotation as a blank does: `گفت:«بله»`, `(«الف»)`. */
function isBefore(tokens: Tokens, at: number): boolean {
  const unit = tokens.id[at]!;
  return tokens.kind[at] === Kind.Punctuation && !stops.has(unit) && familyOf.get(unit)?.close !== unit;
}

/** True for marks that stand after a quotation as a blank does: `«بله»، او`, but not the dots of `«... و`. */
function isAfter(tokens: Tokens, at: number): boolean {
  const unit = tokens.id[at]!;
  return tokens.kind[at] === Kind.Punctuation && familyOf.get(unit)?.open !== unit;
}
