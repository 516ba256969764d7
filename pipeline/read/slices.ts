const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** One line or row of a file, without the line feed at its end. */
export interface Slice {
  /** Line that it begins in, from 1. */
  line: number;
  /** Byte in the (inflated) file that it begins at. */
  offset: number;
  length: number;
  /** Null where it is longer than the limit: its bytes were let go as they came. */
  bytes: Buffer | null;
}

/** Finds where slices end. `find` gives the index of the line feed that ends one, or -1; it sees every byte once. */
export interface EndFinder {
  find(bytes: Buffer, from: number): number;
  /** Lines that have ended so far. */
  lines: number;
}

/** Lines, as in JSONL. */
export function lineEnds(): EndFinder {
  const finder: EndFinder = {
    lines: 0,
    find(bytes, from) {
      const end = bytes.indexOf(LF, from);
      if (end >= 0) finder.lines++;
      return end;
    },
  };
  return finder;
}

/**
 * Rows of CSV (RFC 4180): a line feed between quotation marks belongs to its cell. A quotation mark opens only at the
 * beginning of a cell; one that follows something else is left to the parser to refuse, and the row ends with its line.
 */
export function rowEnds(): EndFinder {
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  const finder: EndFinder = {
    lines: 0,
    find(bytes, from) {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at]!;
        if (byte === LF) finder.lines++;
        if (state === 'quoted') {
          if (byte === QUOTE) state = 'closing';
        } else if (byte === LF) {
          state = 'start';
          return at;
        } else if (byte === COMMA) state = 'start';
        else if (byte === QUOTE && state !== 'plain') state = 'quoted';
        else if (byte !== CR || state !== 'closing') state = 'plain';
      }
      return -1;
    },
  };
  return finder;
}

/** Cuts a stream into slices of at most `limit` bytes, a chunk's worth at a time. Memory stays at one slice. */
export async function* cut(
  chunks: AsyncIterable<Buffer>,
  ends: EndFinder,
  limit: number,
  offset: number,
): AsyncGenerator<Slice[]> {
  let pending: Buffer[] = [];
  let length = 0;
  let line = 1;
  let start = offset;

  function add(piece: Buffer): void {
    length += piece.length;
    if (length > limit) pending = [];
    else if (piece.length > 0) pending.push(piece);
  }
  function take(): Slice {
    const bytes = length > limit ? null : pending.length === 1 ? pending[0]! : Buffer.concat(pending);
    const slice: Slice = { line, offset: start, length, bytes };
    start += length + 1;
    line = ends.lines + 1;
    pending = [];
    length = 0;
    return slice;
  }

  for await (const chunk of chunks) {
    const slices: Slice[] = [];
    let from = 0;
    for (let end = ends.find(chunk, 0); end >= 0; end = ends.find(chunk, from)) {
      add(chunk.subarray(from, end));
      slices.push(take());
      from = end + 1;
    }
    add(chunk.subarray(from));
    if (slices.length > 0) yield slices;
  }
  if (length > 0) yield [take()];
}
