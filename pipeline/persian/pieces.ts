import { code, codeOf, keys } from './keys.ts';
import { Kind, kindOf } from './letters.ts';
import { endOfRun, isDash } from './runs.ts';

/** The tokens of one text before its words have numbers. The arrays are used again for the next text. */
export interface Pieces {
  text: string;
  count: number;
  /** UTF-16 offsets. */
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /** The key of a word or a number, or `none`. */
  high: Int32Array;
  /** The key's other part; of a mark or symbol its code unit; 0 where a word has no key. */
  low: Int32Array;
}

/** Names that V8 takes for constants, as it does not the imported ones: they are met once a letter. */
const kinds = kindOf;
const codes = codeOf;
const { Space, Word, Number: Digits, Latin, Punctuation, Invisible } = Kind;
const { Other, Mark, Hidden } = code;
const { letterBits, partBits, longest, none } = keys;
const lowMask = (1 << partBits) - 1;
const lastShift = partBits - letterBits;
const hyphen = 0x2d;

let room = roomFor(1 << 12);

/** Cuts a text, given with its UTF-16 units and a 0 after them, in one pass, linear in its length. */
export function cut(text: string, units: Uint16Array): Pieces {
  let { start, end, kind: kindAt, high, low } = room;
  const length = text.length;
  let count = 0;
  let at = 0;
  while (at < length) {
    const unit = units[at]!;
    let kind = kinds[unit]!;
    if (kind === Space) {
      at++;
      continue;
    }
    if (count === start.length) ({ start, end, kind: kindAt, high, low } = grow());
    start[count] = at;
    if (kind === Word) {
      let first = 0;
      let last = 0;
      let letters = 0;
      let i = at;
      while (true) {
        const letter = codes[units[i]!]!;
        if ((letter - 1) >>> 0 >= Hidden) break;
        i++;
        if (letter < Other) {
          first = (first << letterBits) | (last >>> lastShift);
          last = ((last << letterBits) | letter) & lowMask;
          letters++;
          at = i;
        } else if (letter === Mark) at = i;
        else if (letter === Other) {
          letters += longest + 1;
          at = i;
        }
      }
      high[count] = letters > longest ? none : first;
      low[count] = letters > longest ? 0 : last;
    } else {
      const from = at;
      at = endOfRun(units, from, kind);
      high[count] = none;
      low[count] = unit;
      if (kind === Invisible) {
        if (!isDash(units, from, at)) continue;
        kind = Punctuation;
        low[count] = hyphen;
      }
      if (kind === Digits) keyOfNumber(units, from, at, count);
      if (kind === Latin) low[count] = 0;
    }
    end[count] = at;
    kindAt[count] = kind;
    count++;
  }
  return { ...room, text, count };
}

function keyOfNumber(units: Uint16Array, from: number, to: number, piece: number): void {
  let first = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    first = (first << letterBits) | (last >>> lastShift);
    last = ((last << letterBits) | codes[units[i]!]!) & lowMask;
  }
  room.high[piece] = to - from > longest ? none : first;
  room.low[piece] = to - from > longest ? 0 : last;
}

function roomFor(pieces: number): Omit<Pieces, 'text' | 'count'> {
  return {
    start: new Int32Array(pieces),
    end: new Int32Array(pieces),
    kind: new Uint8Array(pieces),
    high: new Int32Array(pieces),
    low: new Int32Array(pieces),
  };
}

function grow(): Omit<Pieces, 'text' | 'count'> {
  const full = room;
  room = roomFor(full.start.length * 2);
  room.start.set(full.start);
  room.end.set(full.end);
  room.kind.set(full.kind);
  room.high.set(full.high);
  room.low.set(full.low);
  return room;
}
