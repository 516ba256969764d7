import { Kind, kindOf } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The tokens of one text as parallel arrays. Offsets are UTF-16 units into the raw text, which is never rewritten.
 * White space makes no token; a line break does (kind Newline), so that rules can see where a paragraph ends.
 */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /**
   * Id of the folded word in the vocabulary (words, numbers and Latin), or the code unit of a mark or symbol: the first
   * of its two where it is astral, and a hyphen for a tatweel that stands alone.
   */
  id: Int32Array;
}

/** ۲.۵, ۷۵٬۰۰۰, ۱۴۰۲/۱۲/۳۰ and ۱۰:۳۰ are one token: a mark inside with a digit on both sides. */
const insideNumber = new Set([0x2e, 0x2f, 0x3a, 0x2c, 0x66b, 0x66c]);

/** A URL, a mail address or a file name runs on over these: www.irna.ir/news-1 */
const urlMarks = new Set([...'./:@-_&=?#%+~'].map((mark) => mark.charCodeAt(0)));
/** Most of them side by side: ://? */
const mostUrlMarks = 4;

function endOfLatin(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    if (isPlainLatin(text.charCodeAt(i)) || isCombining(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let after = i;
    while (after - i < mostUrlMarks && urlMarks.has(text.charCodeAt(after))) after++;
    if (after === i || !isPlainLatin(text.charCodeAt(after))) break;
    i = after;
  }
  return i;
}

/** A Latin letter, or a digit as it stands in Latin words. */
function isPlainLatin(unit: number): boolean {
  return kindOf[unit] === Kind.Latin || (unit >= 0x30 && unit <= 0x39);
}

/** The accent of é written as e and U+0301. */
function isCombining(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function endOfNumber(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (kindOf[unit] === Kind.Number) i++;
    else if (insideNumber.has(unit) && i + 1 < text.length && kindOf[text.charCodeAt(i + 1)] === Kind.Number) i++;
    else break;
  }
  return i;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  for (let i = from + 1; i < text.length; i++) {
    const kind = kindOf[text.charCodeAt(i)];
    if (kind === Kind.Word) end = i + 1;
    else if (kind !== Kind.Invisible) break;
    else if (isMark(text.charCodeAt(i))) end = i + 1;
  }
  return end;
}

/** A vowel mark belongs to its letter also at the end of a word (توسعهٔ); a trailing ZWNJ does not. */
function isMark(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x65f) || unit === 0x670 || unit === 0x621;
}

const tatweel = 0x640;
const hyphen = 0x2d;

/**
 * The end of a run of invisible characters, and whether it is a dash: many type one as a tatweel (تهران ـ ایرنا), which
 * is a dash where it touches no letter and nothing at all elsewhere (کتـاب).
 */
function endOfInvisible(text: string, from: number): { to: number; dash: boolean } {
  let to = from;
  let dash = false;
  while (to < text.length && kindOf[text.charCodeAt(to)] === Kind.Invisible) {
    dash ||= text.charCodeAt(to) === tatweel;
    to++;
  }
  if (dash && from > 0) dash = kindOf[text.charCodeAt(from - 1)] !== Kind.Word && !isMark(text.charCodeAt(from - 1));
  if (dash && to < text.length) dash = kindOf[text.charCodeAt(to)] !== Kind.Word;
  return { to, dash };
}

/** An astral character is two units; half of one is a symbol of its own. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** The token that starts at a unit: its end, its kind (Space where it is none), and its code unit. */
function tokenAt(text: string, from: number): { to: number; kind: number; mark: number } {
  const mark = text.charCodeAt(from);
  const kind = kindOf[mark]!;
  switch (kind) {
    case Kind.Word:
      return { to: endOfWord(text, from), kind, mark };
    case Kind.Number:
      return { to: endOfNumber(text, from), kind, mark };
    case Kind.Latin:
      return { to: endOfLatin(text, from), kind, mark };
    case Kind.Newline:
      return { to: from + (mark === 0x0d && text.charCodeAt(from + 1) === 0x0a ? 2 : 1), kind, mark };
    case Kind.Invisible: {
      const { to, dash } = endOfInvisible(text, from);
      return { to, kind: dash ? Kind.Punctuation : Kind.Space, mark: hyphen };
    }
    default:
      return { to: from + (isPair(text, from) ? 2 : 1), kind, mark };
  }
}

/** Tokens of a text in one pass, linear in its length. Ids are valid until the vocabulary forgets (between documents). */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  let capacity = (text.length >> 2) + 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kinds = new Uint8Array(capacity);
  let ids = new Int32Array(capacity);
  let count = 0;
  let i = 0;
  while (i < text.length) {
    const { to, kind, mark } = tokenAt(text, i);
    if (kind === Kind.Space) {
      i = to;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, capacity);
      end = grown(end, capacity);
      ids = grown(ids, capacity);
      const wider = new Uint8Array(capacity);
      wider.set(kinds);
      kinds = wider;
    }
    start[count] = i;
    end[count] = to;
    kinds[count] = kind;
    ids[count] =
      kind === Kind.Word || kind === Kind.Number || kind === Kind.Latin ? vocabulary.idOf(text.slice(i, to)) : mark;
    count++;
    i = to;
  }
  return { text, count, start, end, kind: kinds, id: ids };
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(capacity);
  wider.set(array);
  return wider;
}

/** True where a token stands at the one before it, with nothing but invisible characters between. */
export function touches(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.kind[at - 1] === Kind.Newline) return false;
  for (let unit = tokens.end[at - 1]!; unit < tokens.start[at]!; unit++) {
    if (kindOf[tokens.text.charCodeAt(unit)] !== Kind.Invisible) return false;
  }
  return true;
}
