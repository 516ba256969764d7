import { isMark } from './keys.ts';
import { Kind, kindOf } from './letters.ts';

/** ۲.۵, ۷۵٬۰۰۰, ۱۴۰۲/۱۲/۳۰ and ۱۰:۳۰ are one token: a mark inside with a digit on both sides. */
const insideNumber = new Set([0x2e, 0x2f, 0x3a, 0x2c, 0x66b, 0x66c]);

/** A URL, a mail address or a file name runs on over these: www.irna.ir/news-1 */
const urlMarks = new Set([...'./:@-_&=?#%+~'].map((mark) => mark.charCodeAt(0)));
/** Most of them side by side: ://? */
const mostUrlMarks = 4;

/** The end of the run of one kind, which is no word, that starts at a unit. */
export function endOfRun(units: Uint16Array, from: number, kind: number): number {
  switch (kind) {
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

function endOfNumber(units: Uint16Array, from: number): number {
  let i = from;
  while (true) {
    const unit = units[i]!;
    if (kindOf[unit] !== Kind.Number && !(insideNumber.has(unit) && kindOf[units[i + 1]!] === Kind.Number)) return i;
    i++;
  }
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

function endOfInvisible(units: Uint16Array, from: number): number {
  let to = from;
  while (kindOf[units[to]!] === Kind.Invisible) to++;
  return to;
}

/** An astral character is two units; half of one is a symbol of its own. */
function isPair(units: Uint16Array, at: number): boolean {
  return (units[at]! & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00;
}

const tatweel = 0x640;

/**
 * Whether a run of invisible characters is a dash: many type one as a tatweel (تهران ـ ایرنا), which is a dash where it
 * touches no letter and nothing at all elsewhere (کتـاب).
 */
export function isDash(units: Uint16Array, from: number, to: number): boolean {
  let dash = false;
  for (let at = from; at < to; at++) dash ||= units[at] === tatweel;
  if (!dash || kindOf[units[to]!] === Kind.Word) return false;
  return from === 0 || (kindOf[units[from - 1]!] !== Kind.Word && !isMark(units[from - 1]!));
}
