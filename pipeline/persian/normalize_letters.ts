import { isLetter, isVowelMark } from './restore_letters.ts';

/** What each UTF-16 code unit that is not simply kept becomes; '' where it goes. Blanks become ' ', line ends '\n'. */
const replacementOf = new Map<number, string>();

/** Units that cleanLetters looks at; runs of all others are copied. */
const isSpecial = new Uint8Array(65536);

const tatweel = 0x640;
const joiner = 0x200d;
const nonJoiner = 0x200c;

/** Letters that a mark after them makes one letter: ا with madda is آ. */
const composed = new Map([
  ['\u0627\u0653', '\u0622'],
  ['\u0627\u0654', '\u0623'],
  ['\u0648\u0654', '\u0624'],
  ['\u06cc\u0654', '\u0626'],
  ['\u0627\u0655', '\u0625'],
]);

function setReplacements(): void {
  const set = (units: readonly number[], text: string): void => {
    for (const unit of units) replacementOf.set(unit, text);
  };
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  set([0x09, 0x20, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x202f, 0x205f, 0x3000], ' ');
  set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029], '\n');
  // what the eye does not see: soft hyphen, bidi marks and embeddings, zero-width blank, word joiner, BOM
  set([0xad, 0x61c, 0x200b, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2060, 0x206f), 0xfeff], '');
  set([0x64a, 0x649], '\u06cc'); // Arabic yeh, alef maksura
  set([0x643, 0x6aa], '\u06a9'); // Arabic and swash kaf
  set([0x6be, 0x6c1, 0x6d5], '\u0647'); // the other hehs
  set([0x6c0, 0x6c2], '\u0647\u0654'); // ezafe on heh: هٔ
  // Arabic digits look like the Persian ones but for ٤ ٥ ٦: ٣ is ۳; ASCII digits are another choice, and stay
  for (let digit = 0; digit < 10; digit++) set([0x660 + digit], String.fromCharCode(0x6f0 + digit));
  // ﻻ is لا, ﷲ is الله; a mark on a blank is the mark; the ornate brackets ﴾ ﴿ stay
  for (const unit of [...range(0xfb50, 0xfdff), ...range(0xfe70, 0xfefc)]) {
    const letter = String.fromCharCode(unit);
    const plain = unit < 0xfe70 ? letter.normalize('NFKC') : letter.normalize('NFKC').replaceAll(' ', '');
    if (plain !== letter) replacementOf.set(unit, [...plain].map(foldLetter).join(''));
  }
}

/** Letters of an opened presentation form may themselves be Arabic: ﻲ is ي is ی. */
function foldLetter(letter: string): string {
  return replacementOf.get(letter.charCodeAt(0)) ?? letter;
}

function setSpecial(): void {
  for (const unit of replacementOf.keys()) isSpecial[unit] = 1;
  for (const pair of composed.keys()) isSpecial[pair.charCodeAt(1)] = 1;
  for (const unit of [0xac, tatweel, joiner, nonJoiner]) isSpecial[unit] = 1;
}

setReplacements();
setSpecial();

/** Text written so far, and what waits for the next character. */
interface Output {
  text: string;
  /** The last unit written, which is not yet in `text`, so that a mark may change it. */
  last: string;
  /** '', ' ' or '\n'. */
  blank: string;
  /** A joiner or non-joiner, or 0. */
  waiting: number;
}

function write(output: Output, text: string): void {
  output.text += output.last + text.slice(0, -1);
  output.last = text.slice(-1);
}

/** Latin letters and digits of any script, after which a suffix may stand (PDF ها, ۳۰ ساله), and tatweel as a dash. */
function isAlphanumeric(unit: number): boolean {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9))
    return true;
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Writes what waits before the unit `next`: a ZWNJ only inside a word, a joiner only at the edge of one (ه.ش). */
function settle(output: Output, next: number): void {
  if (output.waiting !== 0 && !isVowelMark(next)) {
    const last = output.last.charCodeAt(0);
    const inside = output.blank === '' && (isLetter(next) || next === tatweel);
    if (output.waiting === nonJoiner && inside && (isLetter(last) || isAlphanumeric(last))) write(output, '\u200c');
    if (output.waiting === joiner && !(inside && next !== tatweel && isLetter(last))) write(output, '\u200d');
  }
  output.waiting = 0;
  if (output.blank !== '') write(output, output.blank);
  output.blank = '';
}

/** Takes one special unit in. */
function put(output: Output, unit: number): void {
  if (unit === nonJoiner || unit === joiner || unit === 0xac) {
    if (output.blank === '' && output.waiting !== nonJoiner) output.waiting = unit === joiner ? joiner : nonJoiner;
    return;
  }
  if (isVowelMark(unit)) output.waiting = 0;
  const free = output.waiting === 0 && output.blank === '';
  if (unit === tatweel && free && isLetter(output.last.charCodeAt(0))) return;
  const letter = free ? composed.get(output.last + String.fromCharCode(unit)) : undefined;
  if (letter !== undefined) {
    output.last = letter;
    return;
  }
  const replacement = replacementOf.get(unit) ?? String.fromCharCode(unit);
  if (replacement === '\n' || replacement === ' ') output.blank = output.blank === '\n' ? '\n' : replacement;
  else if (replacement !== '') {
    settle(output, replacement.charCodeAt(0));
    write(output, replacement);
  }
}

/** Where the run of units that are copied ends: a single blank, or a ZWNJ, between two plain units goes with it. */
function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isSpecial[unit] !== 0) {
      const single =
        unit === 0x20 || (unit === nonJoiner && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1)));
      if (!single || at === from || at + 1 === text.length || isSpecial[text.charCodeAt(at + 1)] !== 0) break;
      at++;
    }
    at++;
  }
  return at;
}

/**
 * The text in Persian letters: Arabic yeh, kaf and heh folded, presentation forms opened, tatweel and invisible
 * characters gone (vowel marks stay), `¬` as ZWNJ, a ZWNJ only inside words, runs of blanks as one blank, of line ends as
 * one line end. Arabic digits become Persian ones; other digits, Latin and punctuation stay as they are.
 */
export function cleanLetters(text: string): string {
  const first = endOfRun(text, 0);
  if (first === text.length) return text;
  const output: Output = { text: '', last: '', blank: '', waiting: 0 };
  if (first > 0) write(output, text.slice(0, first));
  for (let at = first; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (isSpecial[unit] !== 0) {
      put(output, unit);
      at++;
    } else {
      const end = endOfRun(text, at);
      settle(output, unit);
      write(output, text.slice(at, end));
      at = end;
    }
  }
  settle(output, 0);
  return output.text + output.last;
}
