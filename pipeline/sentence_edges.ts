/** Where sentences begin and end between their tokens: white space belongs to none, invisible characters to the one before. */
import { Kind, kindOf } from './persian/letters.ts';
import type { Tokens } from './persian/tokens.ts';

/** Where a gap between tokens stops being white space, from its left. */
export function endOfSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text, at)) at++;
  return at;
}

/** Where the white space at the end of a gap begins. */
export function startOfSpace(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text, at - 1)) at--;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const kind = kindOf[text.charCodeAt(at)];
  return kind === Kind.Space || kind === Kind.Newline;
}

/** The end of the invisible characters that hang on the token before `next`. */
export function endOfInvisible(tokens: Tokens, next: number): number {
  let at = tokens.end[next - 1]!;
  while (at < tokens.start[next]! && kindOf[tokens.text.charCodeAt(at)] === Kind.Invisible) at++;
  return at;
}
