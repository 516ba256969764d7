import { ZWNJ } from './letters.ts';
import { isLetter } from './restore_letters.ts';

/** What each UTF-16 code unit that is not simply kept becomes; '' where it goes. Blanks become ' ', line ends '\n'. */
const replacementOf = new Map<number, string>();

/** Any unit that cleanLetters may change; two blanks in a row are looked for apart. */
const suspicious =
  /[\u00a0\u00ac\u00ad\u0085\u061c\u0640\u0643\u0649\u064a\u0653-\u0655\u06aa\u06be\u06c0-\u06c2\u06d5\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufb50-\ufdff\ufe70-\ufeff\t\v\f\r]| {2}|\n\n| \n|\n /;

const tatweel = 0x640;
const joiner = 0x200d;
const nonJoiner = 0x200c;
const madda = 0x653;

function build(): void {
  const set = (from: number, to: number, text: string): void => {
    for (let unit = from; unit <= to; unit++) replacementOf.set(unit, text);
  };
  for (const unit of [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) set(unit, unit, ' ');
  set(0x2000, 0x200a, ' ');
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) set(unit, unit, '\n');
  // what the eye does not see: soft hyphen, bidi marks and embeddings, zero-width blank, word joiner, BOM
  for (const unit of [0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0xfeff]) set(unit, unit, '');
  set(0x202a, 0x202e, '');
  set(0x2060, 0x206f, '');
  set(0x64a, 0x64a, '\u06cc'); // Arabic yeh
  set(0x649, 0x649, '\u06cc'); // alef maksura
  for (const unit of [0x643, 0x6aa]) set(unit, unit, '\u06a9'); // Arabic and swash kaf
  for (const unit of [0x6be, 0x6c1, 0x6d5]) set(unit, unit, '\u0647'); // the other hehs
  for (const unit of [0x6c0, 0x6c2]) set(unit, unit, '\u0647\u0654'); // ezafe on heh: هٔ
  buildPresentationForms();
}

/** ﻻ is لا, ﷲ is الله; the ornate brackets ﴾ ﴿ are no letters. A mark on a blank is the mark. */
function buildPresentationForms(): void {
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    if (unit > 0xfdff && unit < 0xfe70) continue;
    const plain = String.fromCharCode(unit).normalize('NFKC').replaceAll(' ', unit < 0xfe70 ? ' ' : '');
    if (plain !== String.fromCharCode(unit)) replacementOf.set(unit, plain);
  }
}

build();

interface Output {
  text: string;
  /** Blank waiting to be written: '', ' ' or '\n'. */
  blank: string;
  /** Joiner or non-joiner waiting for the letter after it. */
  waiting: number;
}

function lastUnit(text: string): number {
  return text === '' ? 0 : text.charCodeAt(text.length - 1);
}

/** Latin letters and digits of any script, after which a suffix may stand: PDF‌ها, ۳۰‌ساله. */
function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || isDigit(unit);
}

function isDigit(unit: number): boolean {
  return (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** Writes what waits before the unit `next`: a ZWNJ only inside a word, a joiner only at the edge of a word (ه‍.ش). */
function settle(output: Output, next: number): void {
  const last = lastUnit(output.text);
  if (output.waiting === nonJoiner && output.blank === '' && isLetter(next)) {
    if (isLetter(last) || isAlphanumeric(last)) output.text += ZWNJ;
  }
  if (output.waiting === joiner && !(isLetter(last) && isLetter(next) && output.blank === '')) output.text += '\u200d';
  output.waiting = 0;
  output.text += output.blank;
  output.blank = '';
}

/** Letters that a mark on them makes one letter: ا with madda is آ. */
const composed = new Map([
  ['\u0627\u0653', '\u0622'],
  ['\u0627\u0654', '\u0623'],
  ['\u0648\u0654', '\u0624'],
  ['\u06cc\u0654', '\u0626'],
  ['\u0627\u0655', '\u0625'],
]);

function put(output: Output, unit: number): void {
  if (unit === nonJoiner || unit === joiner || unit === 0xac) {
    if (output.waiting !== nonJoiner) output.waiting = unit === joiner ? joiner : nonJoiner;
    return;
  }
  if (unit === tatweel && output.waiting === 0 && output.blank === '' && isLetter(lastUnit(output.text))) return;
  const mark = unit >= madda && unit <= 0x655;
  if (mark && output.blank === '') {
    const letter = composed.get(output.text.slice(-1) + String.fromCharCode(unit));
    if (letter !== undefined) {
      output.text = output.text.slice(0, -1) + letter;
      return;
    }
  }
  settle(output, unit);
  output.text += String.fromCharCode(unit);
}

/**
 * The text in Persian letters: Arabic yeh, kaf and heh folded, presentation forms opened, tatweel and invisible
 * characters gone (vowel marks stay), `¬` as ZWNJ, a ZWNJ only inside words,
 * runs of blanks as one blank, of line ends as one line end. Digits, Latin and punctuation stay as they are.
 */
export function cleanLetters(text: string): string {
  if (!suspicious.test(text)) return text;
  const output: Output = { text: '', blank: '', waiting: 0 };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const replacement = replacementOf.get(unit);
    if (replacement === undefined) put(output, unit);
    else if (replacement === '\n' || (replacement === ' ' && output.blank === '')) output.blank = replacement;
    else if (replacement !== ' ') for (const letter of replacement) putReplaced(output, letter);
  }
  settle(output, 0);
  return output.text;
}

/** Letters of an opened presentation form may themselves be Arabic: ﻲ is ي is ی. */
function putReplaced(output: Output, letter: string): void {
  const unit = letter.charCodeAt(0);
  const again = replacementOf.get(unit) ?? letter;
  if (again === ' ') output.blank ||= ' ';
  else if (again !== '') put(output, again.charCodeAt(0));
}
