import type { Pairs } from './brackets.ts';
import { isOpener, isQuotation, isStop } from './marks.ts';
import { Kind } from './persian/letters.ts';
import { type Tokens, touches } from './persian/tokens.ts';

/** A paragraph on its way to sentences: tokens `from` to `to` of a text, and what the text's brackets and quotation marks pair. */
export interface Paragraph {
  tokens: Tokens;
  from: number;
  to: number;
  /** Those of its tokens that are no words or numbers, as places in the list of all such tokens of the text. */
  firstMark: number;
  lastMark: number;
  pairs: Pairs;
}

const closers = new Set([0xbb, 0x29, 0x5d, 0x201d, 0x203a, 0x22, 0x27, 0x2019]);
const dots = new Set([0x2e, 0x2026]);
const fullStop = 0x2e;
const colon = 0x3a;
const straight = 0x22;

/** The end of the marks at a stop: of ؟! alone, or with the closing marks and the stops after them: `؟!».` */
export function endOfMarks(paragraph: Paragraph, at: number, closing: boolean): number {
  const { tokens, to } = paragraph;
  let end = at + 1;
  while (end < to) {
    const apart = !touches(tokens, end) && end + 1 < to && touches(tokens, end + 1);
    if (!(isStop(tokens, end) && !apart) && !(closing && isCloser(paragraph, end))) break;
    end++;
  }
  return end;
}

/** A closing mark that stands at the stop: `.»`; a mark of the next sentence is not one, as it stands off. */
function isCloser({ tokens, to, pairs }: Paragraph, at: number): boolean {
  if (tokens.kind[at] !== Kind.Punctuation) return false;
  if (pairs.openedAt[at]! >= 0) return true;
  if (!closers.has(tokens.id[at]!) || pairs.closedAt[at] !== 0) return false;
  return touches(tokens, at) || (tokens.id[at] !== straight && !(at + 1 < to && touches(tokens, at + 1)));
}

/** Whether the stops `at` to `marks`, with the closing marks up to `end`, end the sentence that began at `first`. */
export function endsSentence(paragraph: Paragraph, first: number, at: number, marks: number, end: number): boolean {
  const { tokens, from, to, pairs } = paragraph;
  if (pairs.closedAt[at - 1]! > 0) return false;
  if (isOpener(tokens, at - 1) && pairs.openedAt[at - 1]! < 0) return false;
  if (marks === at + 1 && isAbbreviation(tokens, at, from, to)) return false;
  if (isEllipsis(tokens, at, marks) && isOneLetter(tokens, at - 1)) return false;
  const opener = marks < end ? pairs.openedAt[marks]! : -1;
  if (opener < 0 || isStop(tokens, end - 1)) return true;
  if (!isQuotation(tokens.id[marks]!)) return opener === first;
  return !isInnerQuotation(paragraph, opener, at, marks);
}

const longestTitle = 12;

/** A title or a word in quotation marks keeps its mark for itself: فیلم «حالا کجا برویم؟» را ساخت; a quotation after a colon does not. */
function isInnerQuotation({ tokens, from }: Paragraph, opener: number, at: number, marks: number): boolean {
  if (at - opener > longestTitle || (marks === at + 1 && tokens.id[at] === fullStop)) return false;
  if (opener > from && tokens.id[opener - 1] === colon) return false;
  for (let inner = opener + 1; inner < at; inner++) if (isStop(tokens, inner)) return false;
  return true;
}

/** ه.ش. and ع. رضایی, U.S.: a stop after one letter; .NET and 1.a: a stop inside. */
function isAbbreviation(tokens: Tokens, at: number, from: number, to: number): boolean {
  if (tokens.id[at] !== fullStop) return false;
  const attached = at > from && touches(tokens, at);
  if (at + 1 < to && touches(tokens, at + 1)) {
    const next = tokens.kind[at + 1];
    if (next === Kind.Latin || next === Kind.Number)
      return !attached || tokens.kind[at - 1] === Kind.Number || tokens.kind[at - 1] === Kind.Latin;
  }
  if (attached && isSpelledOut(tokens, at, from, to)) return true;
  return attached && (isOneLetter(tokens, at - 1) || isListNumber(tokens, at, from));
}

/** ع, or the last letter of an abbreviation: U.S */
function isOneLetter(tokens: Tokens, at: number): boolean {
  const from = tokens.start[at]!;
  const last = tokens.end[at]! - 1;
  if (tokens.kind[at] === Kind.Word) return from === last;
  return tokens.kind[at] === Kind.Latin && (from === last || tokens.text.charCodeAt(last - 1) === fullStop);
}

const longestLetterName = 3;

/** اچ.آی.وی: names of letters with no blank between them, two stops or more. */
function isSpelledOut(tokens: Tokens, at: number, from: number, to: number): boolean {
  const joins = (stop: number): boolean =>
    stop > from &&
    stop + 1 < to &&
    tokens.id[stop] === fullStop &&
    isLetterName(tokens, stop - 1) &&
    touches(tokens, stop) &&
    isLetterName(tokens, stop + 1) &&
    touches(tokens, stop + 1);
  return joins(at) && (joins(at + 2) || joins(at - 2));
}

function isLetterName(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Word && tokens.end[at]! - tokens.start[at]! <= longestLetterName;
}

/** ۱. at the start of a line numbers a list item. */
function isListNumber(tokens: Tokens, at: number, from: number): boolean {
  return at - 1 === from && tokens.kind[from] === Kind.Number;
}

/** An ellipsis: ... or … */
function isEllipsis(tokens: Tokens, at: number, marks: number): boolean {
  if (marks === at + 1 && tokens.id[at] === fullStop) return false;
  for (let mark = at; mark < marks; mark++) if (!dots.has(tokens.id[mark]!)) return false;
  return true;
}
