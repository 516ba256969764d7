import { ZWNJ } from './letters.ts';

/** Letters after which a ZWNJ cannot be seen, because they never join: alef and its kin, dal, reh, waw, hamza, teh marbuta. */
const neverJoin = new Set([
  0x621, 0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62f, 0x630, 0x631, 0x632, 0x648, 0x671, 0x698, 0x6c0, 0x6d5,
]);

const isLetterUnit = new Uint8Array(65536);
const isJoiningUnit = new Uint8Array(65536);

function build(): void {
  isLetterUnit.fill(1, 0x621, 0x640);
  isLetterUnit.fill(1, 0x641, 0x656);
  isLetterUnit.fill(1, 0x670, 0x6d4);
  isLetterUnit[0x6d5] = 1;
  for (let unit = 0; unit < 65536; unit++) {
    if (isLetterUnit[unit] === 1 && !isVowelMark(unit) && !neverJoin.has(unit)) isJoiningUnit[unit] = 1;
  }
}

build();

/** Whether a code unit is a letter or a mark of a Persian word (ZWNJ is not). */
export function isLetter(unit: number): boolean {
  return isLetterUnit[unit] === 1;
}

/** Whether a ZWNJ after this letter can be seen: yes after ی in می کند, no after ر in کارها. */
export function joinsNext(unit: number): boolean {
  return isJoiningUnit[unit] === 1;
}

/** Spellings of one letter that the tables do not tell apart: رئیس is looked up as رییس. */
const keyFolds = new Map<string, string>([
  ['\u0626', '\u06cc'], // yeh with hamza
  ['\u0623', '\u0627'], // alef with hamza
  ['\u0625', '\u0627'],
  ['\u0624', '\u0648'], // waw with hamza
  ['\u0629', '\u0647'], // teh marbuta
  ['\u06c0', '\u0647'], // heh with yeh
]);

const folded = /[\u0623-\u0626\u0629\u064b-\u0655\u0670\u06c0\u200c]/;

/** Whether a code unit is a vowel mark, a hamza or a madda on the letter before it. */
export function isVowelMark(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x655) || unit === 0x670;
}

/** The key under which the tables hold a word: no ZWNJ, no marks, hamza seats and teh marbuta folded. */
export function keyOf(word: string): string {
  if (!folded.test(word)) return word;
  let key = '';
  for (const letter of word) {
    if (letter !== ZWNJ && !isVowelMark(letter.charCodeAt(0))) key += keyFolds.get(letter) ?? letter;
  }
  return key;
}

/** Spells `word` with the ZWNJ of `spelling`, which has the letters of its key: رئیسجمهور by رییس جمهور is رئیس جمهور. */
export function spellLike(word: string, spelling: string): string {
  let spelled = '';
  let at = 0;
  let last = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit === 0x200c) continue;
    if (!isVowelMark(unit)) {
      if (spelling[at] === ZWNJ) {
        if (joinsNext(last)) spelled += ZWNJ;
        at++;
      }
      at++;
      last = unit;
    }
    spelled += word.charAt(i);
  }
  return spelled;
}

/** Whether `spelled` has every ZWNJ that `word` has; both have the same letters and marks. */
export function keepsGaps(spelled: string, word: string): boolean {
  let at = 0;
  for (let i = 0; i < word.length; i++) {
    if (word[i] !== ZWNJ && spelled[at] === ZWNJ) at++;
    if (word[i] !== spelled[at]) return false;
    at++;
  }
  return true;
}

/** Drops each ZWNJ that cannot be seen: at either end, doubled, or after a letter that never joins (سفر های). */
export function dropUnseen(word: string): string {
  if (!word.includes(ZWNJ)) return word;
  let kept = '';
  let last = 0; // the last letter, marks looked through
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit !== 0x200c) {
      kept += word.charAt(at);
      if (!isVowelMark(unit)) last = unit;
    } else if (joinsNext(last)) {
      kept += ZWNJ;
      last = 0;
    }
  }
  return kept.endsWith(ZWNJ) ? kept.slice(0, -1) : kept;
}

/** Whether the ZWNJ at `at` can be seen: it stands before a letter, and after one that joins. */
function isSeen(text: string, at: number): boolean {
  let before = at - 1;
  while (isVowelMark(text.charCodeAt(before))) before--;
  return joinsNext(text.charCodeAt(before)) && isLetter(text.charCodeAt(at + 1));
}

/** Whether a text has a ZWNJ that can be seen. */
export function hasSeenZwnj(text: string): boolean {
  for (let at = text.indexOf(ZWNJ); at >= 0; at = text.indexOf(ZWNJ, at + 1)) {
    if (isSeen(text, at)) return true;
  }
  return false;
}
