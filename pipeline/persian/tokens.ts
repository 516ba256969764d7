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

let scratch = new Uint16Array(1 << 16);

/** The UTF-16 units of a text and a 0 after them, good until the next call: an array is read far faster than a string. */
function unitsOf(text: string): Uint16Array {
  if (scratch.length <= text.length) scratch = new Uint16Array(text.length * 2);
  Buffer.from(scratch.buffer).write(text, 'utf16le');
  scratch[text.length] = 0;
  return scratch;
}

function endOfLatin(units: Uint16Array, from: number): number {
  let i = from;
  while (true) {
    if (isPlainLatin(units[i]!) || isCombining(units[i]!)) {
      i++;
      continue;
    }
    let after = i;
    while (after - i < mostUrlMarks && urlMarks.has(units[after]!)) after++;
    if (after === i || !isPlainLatin(units[after]!)) break;
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

function endOfNumber(units: Uint16Array, from: number): number {
  let i = from;
  while (true) {
    const unit = units[i]!;
    if (kindOf[unit] !== Kind.Number && !(insideNumber.has(unit) && kindOf[units[i + 1]!] === Kind.Number)) return i;
    i++;
  }
}

function endOfWord(units: Uint16Array, from: number): number {
  let end = from + 1;
  for (let i = from + 1; ; i++) {
    const kind = kindOf[units[i]!];
    if (kind === Kind.Word) end = i + 1;
    else if (kind !== Kind.Invisible) return end;
    else if (isMark(units[i]!)) end = i + 1;
  }
}

/** A vowel mark belongs to its letter also at the end of a word (توسعهٔ); a trailing ZWNJ does not. */
function isMark(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x65f) || unit === 0x670 || unit === 0x621;
}

const tatweel = 0x640;
const hyphen = 0x2d;

function endOfInvisible(units: Uint16Array, from: number): number {
  let to = from;
  while (kindOf[units[to]!] === Kind.Invisible) to++;
  return to;
}

/**
 * Whether a run of invisible characters is a dash: many type one as a tatweel (تهران ـ ایرنا), which is a dash where it
 * touches no letter and nothing at all elsewhere (کتـاب).
 */
function isDash(units: Uint16Array, from: number, to: number): boolean {
  let dash = false;
  for (let at = from; at < to; at++) dash ||= units[at] === tatweel;
  if (!dash || kindOf[units[to]!] === Kind.Word) return false;
  return from === 0 || (kindOf[units[from - 1]!] !== Kind.Word && !isMark(units[from - 1]!));
}

/** An astral character is two units; half of one is a symbol of its own. */
function isPair(units: Uint16Array, at: number): boolean {
  return (units[at]! & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00;
}

/** The end of the run of one kind that starts at a unit. */
function endOfRun(units: Uint16Array, from: number, kind: number): number {
  switch (kind) {
    case Kind.Word:
      return endOfWord(units, from);
    case Kind.Number:
      return endOfNumber(units, from);
    case Kind.Latin:
      return endOfLatin(units, from);
    case Kind.Newline:
      return from + (units[from] === 0x0d && units[from + 1] === 0x0a ? 2 : 1);
    case Kind.Invisible:
      return endOfInvisible(units, from);
    default:
      return from + (isPair(units, from) ? 2 : 1);
  }
}

/** Tokens of a text in one pass, linear in its length. Ids are valid until the vocabulary forgets (between documents). */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  return tokenizeUnits(text, unitsOf(text), vocabulary);
}

/** The same, with the UTF-16 units of the text and a 0 after them; this much works in a browser too. */
export function tokenizeUnits(text: string, units: Uint16Array, vocabulary: Pick<Vocabulary, 'idAt'>): Tokens {
  let { start, end, id, kind: kinds } = columns((text.length >> 2) + 16);
  let count = 0;
  for (let at = 0, to = 0; at < text.length; at = to) {
    let mark = units[at]!;
    let kind = kindOf[mark]!;
    to = at + 1;
    if (kind === Kind.Space) continue;
    to = endOfRun(units, at, kind);
    if (kind === Kind.Invisible) {
      if (!isDash(units, at, to)) continue;
      kind = Kind.Punctuation;
      mark = hyphen;
    }
    if (count === start.length) ({ start, end, id, kind: kinds } = wider({ start, end, id, kind: kinds }));
    start[count] = at;
    end[count] = to;
    kinds[count] = kind;
    id[count] =
      kind === Kind.Word || kind === Kind.Number || kind === Kind.Latin ? vocabulary.idAt(units, at, to) : mark;
    count++;
  }
  return { text, count, start, end, kind: kinds, id };
}

type Columns = Pick<Tokens, 'start' | 'end' | 'id' | 'kind'>;

/** Room for so many tokens, in one piece of memory: four would take longer to get than to fill. */
function columns(capacity: number): Columns {
  const memory = new ArrayBuffer(capacity * 13);
  return {
    start: new Int32Array(memory, 0, capacity),
    end: new Int32Array(memory, capacity * 4, capacity),
    id: new Int32Array(memory, capacity * 8, capacity),
    kind: new Uint8Array(memory, capacity * 12, capacity),
  };
}

function wider(full: Columns): Columns {
  const room = columns(full.start.length * 2);
  room.start.set(full.start);
  room.end.set(full.end);
  room.id.set(full.id);
  room.kind.set(full.kind);
  return room;
}

/** True where a token stands at the one before it, with nothing but invisible characters between. */
export function touches(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.kind[at - 1] === Kind.Newline) return false;
  for (let unit = tokens.end[at - 1]!; unit < tokens.start[at]!; unit++) {
    if (kindOf[tokens.text.charCodeAt(unit)] !== Kind.Invisible) return false;
  }
  return true;
}
