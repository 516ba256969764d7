import { Kind, kindOf } from './letters.ts';
import { cut } from './pieces.ts';
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

/** Tokens of a text in one pass, linear in its length. Ids are valid until the vocabulary forgets (between documents). */
export function tokenize(text: string, vocabulary: Pick<Vocabulary, 'idsOf'>): Tokens {
  const pieces = cut(text, unitsOf(text));
  const { count } = pieces;
  // one piece of memory: four would take longer to get than to fill
  const memory = new ArrayBuffer(count * 13);
  const start = new Int32Array(memory, 0, count);
  const end = new Int32Array(memory, count * 4, count);
  const id = new Int32Array(memory, count * 8, count);
  const kind = new Uint8Array(memory, count * 12, count);
  vocabulary.idsOf(pieces, id);
  start.set(pieces.start.subarray(0, count));
  end.set(pieces.end.subarray(0, count));
  kind.set(pieces.kind.subarray(0, count));
  return { text, count, start, end, kind, id };
}

let scratch = new Uint16Array(1 << 16);

/** The UTF-16 units of a text and a 0 after them, good until the next call: an array is read far faster than a string. */
function unitsOf(text: string): Uint16Array {
  if (scratch.length <= text.length) scratch = new Uint16Array(text.length * 2);
  Buffer.from(scratch.buffer).write(text, 'utf16le');
  scratch[text.length] = 0;
  return scratch;
}

/** True where a token stands at the one before it, with nothing but invisible characters between. */
export function touches(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.kind[at - 1] === Kind.Newline) return false;
  for (let unit = tokens.end[at - 1]!; unit < tokens.start[at]!; unit++) {
    if (kindOf[tokens.text.charCodeAt(unit)] !== Kind.Invisible) return false;
  }
  return true;
}
