import { ZWNJ } from './letters.ts';

/** Letters after which a ZWNJ cannot be seen, because they never join: alef and its kin, dal, reh, waw, hamza, teh marbuta. */
const neverJoin = new Set(
  [0x621, 0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62f, 0x630, 0x631, 0x632, 0x648, 0x671, 0x698, 0x6c0, 0x6d5],
);

const isLetterUnit = new Uint8Array(65536);
const isJoiningUnit = new Uint8Array(65536);

function build(): void {
  isLetterUnit.fill(1, 0x621, 0x640);
  isLetterUnit.fill(1, 0x641, 0x656);
  isLetterUnit.fill(1, 0x670, 0x6d4);
  isLetterUnit[0x6d5] = 1;
  for (let unit = 0; unit < 65536; unit++) {
    const mark = (unit >= 0x64b && unit <= 0x655) || unit === 0x670;
    if (isLetterUnit[unit] === 1 && !mark && !neverJoin.has(unit)) isJoiningUnit[unit] = 1;
  }
}

build();

/** Whether a code unit is a letter or a mark of a Persian word (ZWNJ is not). */
export function isLetter(unit: number): boolean {
  return isLetterUnit[unit] === 1;
}

/** Whether a ZWNJ after this letter can be seen: yes after ی in می‌کند, no after ر in کارها. */
export function joinsNext(unit: number): boolean {
  return isJoiningUnit[unit] === 1;
}

/** Spellings of one letter that the tables do not tell apart: رییس is looked up as رئیس. One unit each way. */
const keyFolds = new Map<string, string>([
  ['\u0626', '\u06cc'], // yeh with hamza
  ['\u0623', '\u0627'], // alef with hamza
  ['\u0625', '\u0627'],
  ['\u0624', '\u0648'], // waw with hamza
  ['\u0629', '\u0647'], // teh marbuta
  ['\u06c0', '\u0647'], // heh with yeh
]);

const folded = /[\u0623\u0624\u0625\u0626\u0629\u06c0]/;

/** The key under which the tables hold a word: no ZWNJ, hamza seats and teh marbuta folded, one unit for each letter. */
export function keyOf(word: string): string {
  const bare = word.includes(ZWNJ) ? word.replaceAll(ZWNJ, '') : word;
  if (!folded.test(bare)) return bare;
  let key = '';
  for (const letter of bare) key += keyFolds.get(letter) ?? letter;
  return key;
}

/** Puts the ZWNJ of `pattern` into `word`, which has the same letters: رئیسجمهور by رییس‌جمهور is رئیس‌جمهور. */
export function spellLike(word: string, pattern: string): string {
  if (!pattern.includes(ZWNJ)) return word;
  let spelled = '';
  let at = 0;
  for (const letter of pattern) spelled += letter === ZWNJ ? ZWNJ : word.charAt(at++);
  return spelled;
}
