import type { Senses, TimeLexicon } from '../../lexicon/time_lexicon.ts';
import { expansionOf, fold, foldOf, Kind, kindOf } from '../letters.ts';
import type { Tokens } from '../tokens.ts';
import { type Atom, push } from './atom.ts';

export const persianComma = '\u060c';

/** ۲۵۰،۰۰۰: thousands set off by the Persian comma, which is no mark inside of numbers elsewhere (۱۳۹۵،۱۳۹۷). */
export function endOfThousands(tokens: Tokens, at: number): number {
  let last = at + 1;
  while (
    last + 1 < tokens.count &&
    tokens.kind[last] === Kind.Punctuation &&
    tokens.id[last] === persianComma.charCodeAt(0) &&
    tokens.kind[last + 1] === Kind.Number &&
    tokens.start[last] === tokens.end[last - 1] &&
    tokens.start[last + 1] === tokens.end[last] &&
    fold(tokens.text.slice(tokens.start[last + 1], tokens.end[last + 1])) === '000'
  ) {
    last += 2;
  }
  return last;
}

export function isWord(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Word || tokens.kind[at] === Kind.Latin;
}

/** Raw offset of the letter that is number `letter` of the token's folded word. */
export function rawOffset(tokens: Tokens, at: number, letter: number): number {
  let seen = 0;
  for (let raw = tokens.start[at]!; raw < tokens.end[at]!; raw++) {
    const unit = tokens.text.charCodeAt(raw);
    if (kindOf[unit] === Kind.Invisible) continue;
    seen += expansionOf.get(unit)?.length ?? (foldOf[unit] === 0 ? 0 : 1);
    if (seen > letter) return raw;
  }
  return tokens.end[at]! - 1;
}

const fullStop = 0x2e;

const mostInitials = 4;

/** ه.ش. and ب . ظ: single letters with full stops between them; the stop after the last one belongs to them where it is attached. */
export function readInitials(tokens: Tokens, at: number, lexicon: TimeLexicon, atoms: Atom[]): number {
  let letters = '';
  let next = at;
  let best: { last: number; senses: Senses } | undefined;
  while (letters.length < mostInitials && isWord(tokens, next)) {
    const letter = lexicon.vocabulary.folded(tokens.id[next]!);
    if (letter.length !== 1) break;
    letters += letter;
    const senses = lexicon.initials.get(letters);
    const stopped =
      next + 1 < tokens.count && tokens.id[next + 1] === fullStop && tokens.kind[next + 1] === Kind.Punctuation;
    const attached = stopped && tokens.start[next + 1] === tokens.end[next];
    if (senses !== undefined) best = { last: attached ? next + 2 : next + 1, senses };
    if (!stopped) break;
    next += 2;
  }
  if (best === undefined) return 0;
  push(atoms, tokens, at, best.last, best.senses, 'plain');
  return best.last;
}
