import { Kind } from './persian/letters.ts';
import type { Tokens } from './persian/tokens.ts';

/** A sentence: tokens `first` to `last` (exclusive), the raw slice from the first letter to the last mark. */
export interface SentenceSpan {
  /** Number of its paragraph and its place in it, from 0. */
  paragraph: number;
  position: number;
  first: number;
  last: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** False where its paragraph is a line without a closing mark: a headline or a heading. */
  closed: boolean;
}

const stops = new Set(['.', '!', '?', '؟', '…'].map((mark) => mark.charCodeAt(0)));
const openers = new Map([
  [0xab, 0xbb],
  [0x28, 0x29],
  [0x5b, 0x5d],
  [0x201c, 0x201d],
  [0x2039, 0x203a],
]);
const closers = new Set([0xbb, 0x29, 0x5d, 0x201d, 0x203a, 0x22, 0x27, 0x2019]);
const fullStop = 0x2e;

/**
 * Paragraphs (lines) and their sentences. A sentence ends at . ! ? ؟ … and the closing marks after them (`.» وی افزود`
 * starts a new one), not inside a pair of brackets or quotation marks that closes in its own paragraph and goes on
 * (`«بله! حتما.» گفت`), not after one letter (ه.ش., دکتر ع. رضایی), not before Latin or a number stuck to it.
 * Every token but line breaks is in exactly one sentence. Linear.
 */
export function segment(tokens: Tokens): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let paragraph = 0;
  let at = 0;
  while (at < tokens.count) {
    if (tokens.kind[at] === Kind.Newline) {
      at++;
      continue;
    }
    let to = at;
    while (to < tokens.count && tokens.kind[to] !== Kind.Newline) to++;
    splitParagraph(tokens, at, to, paragraph, sentences);
    paragraph++;
    at = to;
  }
  return sentences;
}

function splitParagraph(tokens: Tokens, from: number, to: number, paragraph: number, sentences: SentenceSpan[]): void {
  const closedAt = pairs(tokens, from, to);
  let first = from;
  let position = 0;
  const cut = (last: number, closed: boolean): void => {
    const start = tokens.start[first]!;
    sentences.push({ paragraph, position, first, last, start, end: tokens.end[last - 1]!, closed });
    position++;
    first = last;
  };
  let inside = 0;
  for (let at = from; at < to; at++) {
    inside = Math.max(inside, closedAt[at - from]!);
    if (!isStop(tokens, at) || isAbbreviation(tokens, at, from, to)) continue;
    let last = at + 1;
    while (last < to && isStop(tokens, last)) last++;
    if (inside > last) {
      at = last - 1;
      continue;
    }
    while (last < to && isCloser(tokens, last, tokens.start[first]!)) last++;
    cut(last, true);
    at = last - 1;
  }
  if (first < to) cut(to, false);
}

/** For each opening mark the token after its closing mark in the same paragraph, else 0: unpaired marks count for nothing. */
function pairs(tokens: Tokens, from: number, to: number): Int32Array {
  const closedAt = new Int32Array(to - from);
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== Kind.Punctuation) continue;
    const unit = tokens.id[at]!;
    if (openers.has(unit)) open.push(at);
    else if (closers.has(unit)) {
      const opener = open.at(-1);
      if (opener !== undefined && openers.get(tokens.id[opener]!) === unit) {
        closedAt[opener - from] = at;
        open.pop();
      }
    }
  }
  return closedAt;
}

function isStop(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Punctuation && stops.has(tokens.id[at]!);
}

/** A closing mark that stands at the stop: `.»`; an opening " of the next sentence is not one, as it stands off. */
function isCloser(tokens: Tokens, at: number, _from: number): boolean {
  if (tokens.kind[at] !== Kind.Punctuation || !closers.has(tokens.id[at]!)) return false;
  const attached = tokens.start[at] === tokens.end[at - 1];
  return attached || tokens.id[at] !== 0x22;
}

/** ه.ش. and ع. رضایی: a stop after one letter; سایت irna.ir and 1.5: a stop inside; و. is no abbreviation. */
function isAbbreviation(tokens: Tokens, at: number, from: number, to: number): boolean {
  if (tokens.id[at] !== fullStop) return false;
  const stuckToNext = at + 1 < to && tokens.start[at + 1] === tokens.end[at];
  if (stuckToNext && (tokens.kind[at + 1] === Kind.Latin || tokens.kind[at + 1] === Kind.Number)) {
    return tokens.kind[at - 1] !== Kind.Word;
  }
  if (at === from || tokens.start[at] !== tokens.end[at - 1]) return false;
  const letters = tokens.end[at - 1]! - tokens.start[at - 1]!;
  if (letters !== 1) return isListNumber(tokens, at, from);
  return tokens.kind[at - 1] === Kind.Word || tokens.kind[at - 1] === Kind.Latin || isListNumber(tokens, at, from);
}

/** ۱. at the start of a line numbers a list item. */
function isListNumber(tokens: Tokens, at: number, from: number): boolean {
  return at - 1 === from && tokens.kind[from] === Kind.Number;
}
