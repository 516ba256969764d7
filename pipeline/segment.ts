import { pairMarks } from './brackets.ts';
import { isStop } from './marks.ts';
import { Kind } from './persian/letters.ts';
import { type Tokens, touches } from './persian/tokens.ts';
import { endOfInvisible, endOfSpace, startOfSpace } from './sentence_edges.ts';
import { endOfMarks, endsSentence, type Paragraph } from './sentence_ends.ts';

/** A sentence: tokens `first` to `last` (exclusive), and the raw slice with the invisible characters at its edges. */
export interface SentenceSpan {
  /** Number of its paragraph and its place in it, from 0. */
  paragraph: number;
  position: number;
  first: number;
  last: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** False where it ends its paragraph without a mark: a headline or a heading. */
  closed: boolean;
}

/** By kind: 0 for words, numbers and Latin. */
const isMarkKind = new Uint8Array(8).fill(1);
for (const kind of [Kind.Word, Kind.Number, Kind.Latin]) isMarkKind[kind] = 0;

const dashes = new Set([0x2d, 0x2013, 0x2014]);
const bullets = new Set([0x2022, 0x2023]); // • ‣, which are punctuation; the others are symbols
const colon = 0x3a;

/**
 * Paragraphs (lines) and their sentences. A sentence ends at . ! ? ؟ … and the closing marks after them (`.» وی افزود`
 * starts a new one), not inside a pair of brackets or quotation marks that closes in its own paragraph and goes on
 * (`«بله! حتما.» گفت`), not after one letter (ه.ش., دکتر ع. رضایی, برق و...), not before Latin or a number stuck to it.
 * Every token but line breaks is in exactly one sentence, and so is every character but white space on a line that has
 * a token. Linear.
 */
export function segment(tokens: Tokens): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const count = findMarks(tokens);
  const pairs = pairMarks(tokens, marks, count);
  let paragraph = 0;
  let from = 0;
  let mark = 0;
  while (from < tokens.count) {
    const firstMark = mark;
    while (mark < count && tokens.kind[marks[mark]!] !== Kind.Newline) mark++;
    const to = mark < count ? marks[mark]! : tokens.count;
    if (to > from) addSentences({ tokens, from, to, firstMark, lastMark: mark, pairs }, paragraph++, sentences);
    from = to + 1;
    mark++;
  }
  return sentences;
}

/** Used again for each text: getting the room would take longer than filling it. */
let marks = new Int32Array(1 << 12);

/** Puts the tokens that are no words or numbers into `marks`, as sentences can end there and nowhere else; how many there are. */
function findMarks({ kind, count }: Tokens): number {
  if (marks.length < count) marks = new Int32Array(count * 2);
  const into = marks;
  let found = 0;
  for (let at = 0; at < count; at++) {
    into[found] = at;
    found += isMarkKind[kind[at]!]!;
  }
  return found;
}

function addSentences(text: Paragraph, paragraph: number, sentences: SentenceSpan[]): void {
  const { tokens, from, to } = text;
  let first = from;
  let position = 0;
  let unclaimed = from === 0 ? 0 : tokens.end[from - 1]!;
  const endOfLine = to < tokens.count ? tokens.start[to]! : tokens.text.length;
  for (const last of cutsOf(text)) {
    const start = endOfSpace(tokens.text, unclaimed, tokens.start[first]!);
    const end =
      last === to ? startOfSpace(tokens.text, tokens.end[last - 1]!, endOfLine) : endOfInvisible(tokens, last);
    sentences.push({
      paragraph,
      position,
      first,
      last,
      start,
      end,
      closed: last < to || isClosed(tokens, first, last),
    });
    position++;
    first = last;
    unclaimed = end;
  }
}

/** The token after each sentence of a paragraph. */
function cutsOf(paragraph: Paragraph): number[] {
  const cuts: number[] = [];
  const { tokens, from, to, firstMark, lastMark, pairs } = paragraph;
  let first = from;
  let inside = 0;
  let hasWord = false;
  let next = from;
  for (let mark = firstMark; mark < lastMark; mark++) {
    const at = marks[mark]!;
    if (at < next) continue;
    hasWord ||= at > next;
    next = at + 1;
    inside = Math.max(inside, pairs.closedAt[at]!);
    let cut = hasWord && isBullet(tokens, from, at) && inside <= at ? at : 0;
    if (cut === 0 && isStop(tokens, at)) {
      const marksEnd = endOfMarks(paragraph, at, false);
      const end = endOfMarks(paragraph, at, true);
      if (hasWord && inside < end && endsSentence(paragraph, first, at, marksEnd, end)) cut = end;
      else next = marksEnd;
    }
    if (cut === to) break;
    if (cut === 0) continue;
    cuts.push(cut);
    first = endOfDateline(tokens, cut, to);
    if (first !== cut) cuts.push(first);
    next = first;
    hasWord = false;
  }
  if (first < to) cuts.push(to);
  return cuts;
}

/** A sign that starts its paragraph starts each item there: 🔹 گاز 🔹 برق on one line. */
function isBullet(tokens: Tokens, from: number, at: number): boolean {
  if (tokens.kind[at] !== Kind.Symbol && !(tokens.kind[at] === Kind.Punctuation && bullets.has(tokens.id[at]!)))
    return false;
  if (touches(tokens, at)) return false;
  return tokens.text.codePointAt(tokens.start[at]!) === tokens.text.codePointAt(tokens.start[from]!);
}

const longestPart = 4;

/** `لندن - ایرنا:` in the middle of a line is the head of the next report, whose line break was lost; else `from` itself. */
function endOfDateline(tokens: Tokens, from: number, to: number): number {
  const place = endOfWords(tokens, from, to);
  if (place === from || place >= to || !dashes.has(tokens.id[place]!)) return from;
  const source = endOfWords(tokens, place + 1, to);
  const ends =
    source > place + 1 && source + 1 < to && tokens.id[source] === colon && tokens.kind[source] === Kind.Punctuation;
  return ends ? source + 1 : from;
}

function endOfWords(tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && at - from < longestPart && tokens.kind[at] === Kind.Word) at++;
  return at;
}

/** True where the tokens end in a stop, maybe with closing marks after it. */
function isClosed(tokens: Tokens, first: number, last: number): boolean {
  let at = last - 1;
  while (at > first && tokens.kind[at] === Kind.Punctuation && !isStop(tokens, at)) at--;
  return isStop(tokens, at);
}
