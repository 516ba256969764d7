import { type Family, familyOf, isStop } from './marks.ts';
import { Kind } from './persian/letters.ts';
import { type Tokens, touches } from './persian/tokens.ts';

/** What the brackets and quotation marks of a text hold, by token. Unpaired marks count for nothing. */
export interface Pairs {
  /** At an opening mark the token of its closing mark, else 0. */
  closedAt: Int32Array;
  /** At a closing mark the token of its opening mark, else -1. */
  openedAt: Int32Array;
}

/** Most tokens in round brackets that were typed closer first: حسین) ع ( and لایوقنون) سوره روم، آیه ۶۰ (. */
const longestMirrored = 12;

/** Marks that are open at a place, by family; `doubtful` where a bracket may as well close one that was typed reversed. */
interface Open {
  at: number;
  unit: number;
  doubtful: boolean;
  /** Marks that end a sentence before it in the text. */
  stops: number;
}

/** Used again for each text; `paired` are the places that the last one has set. */
let scratch = unpaired(1 << 14);
const paired: number[] = [];

function unpaired(tokens: number): Pairs {
  return { closedAt: new Int32Array(tokens), openedAt: new Int32Array(tokens).fill(-1) };
}

/**
 * Pairs the brackets and quotation marks of a text, paragraph by paragraph: an unclosed one costs no other line. `marks` are
 * the tokens that are no words or numbers. Linear.
 */
export function pairMarks(tokens: Tokens, marks: Int32Array, count: number): Pairs {
  if (scratch.closedAt.length < tokens.count) scratch = unpaired(tokens.count * 2);
  const pairs = scratch;
  for (const at of paired.splice(0)) {
    pairs.closedAt[at] = 0;
    pairs.openedAt[at] = -1;
  }
  let stops = 0;
  let stacks: Open[][] = [];
  for (let mark = 0; mark < count; mark++) {
    const at = marks[mark]!;
    const kind = tokens.kind[at];
    if (kind === Kind.Newline && stacks.length > 0) stacks = [];
    if (kind !== Kind.Punctuation) continue;
    const unit = tokens.id[at]!;
    if (isStop(tokens, at)) stops++;
    const family = familyOf(unit);
    if (family === undefined) continue;
    const stack = stacks[family.number] ?? [];
    stacks[family.number] = stack;
    pairMark({ tokens, mark: { at, unit, doubtful: false, stops }, family, stack }, pairs);
  }
  return pairs;
}

/** A mark, and those of its family that are open before it. */
interface Mark {
  tokens: Tokens;
  mark: Open;
  family: Family;
  stack: Open[];
}

/**
 * Pairs a mark with the one that it closes: nested («الف «ب» ج»), unclosed, and reversed, as text typed by eye stores
 * them (»متن«). Which way a mark faces is told by the blanks around it, where its glyph does not fit.
 */
function pairMark({ tokens, mark, family, stack }: Mark, { closedAt, openedAt }: Pairs): void {
  const { at } = mark;
  const opener = family.quotation
    ? closeQuotation(mark, family, stack, facingOf(tokens, at))
    : closeBracket(mark, family, stack);
  if (opener === undefined) return;
  if (stopsWithin(opener, mark) && at - opener.at > family.longest) return;
  closedAt[opener.at] = at;
  openedAt[at] = opener.at;
  paired.push(opener.at, at);
}

/** Whether a sentence ends between two marks. */
function stopsWithin(open: Open, close: Open): boolean {
  return close.stops > open.stops;
}

/** The bracket that this one closes. A closing bracket first, and its partner soon and in the same sentence, are a reversed pair. */
function closeBracket(mark: Open, family: Family, stack: Open[]): Open | undefined {
  const { at, unit } = mark;
  const top = stack.at(-1);
  if (unit === family.open) {
    const reversed = top !== undefined && top.unit === family.close;
    if (reversed) stack.pop();
    if (reversed && at - top.at <= longestMirrored && !stopsWithin(top, mark)) return top;
    stack.push({ ...mark, doubtful: reversed });
    return undefined;
  }
  if (top !== undefined && top.unit === family.open) {
    stack.pop();
    if (!stopsWithin(top, mark)) return top;
    if (!top.doubtful && at - top.at <= family.longest) return top;
  }
  if (stack.at(-1)?.unit === family.close) stack.pop();
  stack.push(mark);
  return undefined;
}

/** The quotation mark that this one closes; `undefined` where it opens or is alone. */
function closeQuotation(mark: Open, family: Family, stack: Open[], facing: Facing): Open | undefined {
  const { unit } = mark;
  const top = stack.at(-1);
  if (top !== undefined && closesQuotation(unit, top.unit, family, facing)) return stack.pop();
  const alone =
    unit === family.open ? top === undefined && unit === family.close && facing === 'close' : facing !== 'open';
  if (!alone) stack.push(mark);
  return undefined;
}

function closesQuotation(unit: number, open: number, family: Family, facing: Facing): boolean {
  if (family.open === family.close) return facing !== 'open';
  if (unit === family.open) return facing === 'close';
  return open === family.open || facing !== 'open';
}

type Facing = 'open' | 'close' | 'either';

/** Which way a mark faces by what it touches: text after it and none before opens, the other way round closes. */
function facingOf(tokens: Tokens, at: number): Facing {
  const before = at > 0 && touches(tokens, at) && !isBefore(tokens, at - 1);
  const last = at + 1 === tokens.count || tokens.kind[at + 1] === Kind.Newline;
  const after = !last && touches(tokens, at + 1) && !isAfter(tokens, at + 1);
  if (before === after) return 'either';
  return after ? 'open' : 'close';
}

/** True for marks that stand before a quotation as a blank does: `گفت:«بله»`, `(«الف»)`. */
function isBefore(tokens: Tokens, at: number): boolean {
  const unit = tokens.id[at]!;
  return tokens.kind[at] === Kind.Punctuation && !isStop(tokens, at) && familyOf(unit)?.close !== unit;
}

/** True for marks that stand after a quotation as a blank does: `«بله»، او`, but not the dots of `«... و`. */
function isAfter(tokens: Tokens, at: number): boolean {
  const unit = tokens.id[at]!;
  return tokens.kind[at] === Kind.Punctuation && familyOf(unit)?.open !== unit;
}
