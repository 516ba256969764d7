/** Joining runs of rows out of several batches into one column. */
import { type EncodedColumn, type Strings, unknownType } from './encoded.ts';

/** Some rows of one column: those from `from` up to, not including, `to`. */
export interface Piece<Column = EncodedColumn> {
  column: Column;
  from: number;
  to: number;
}

type Offsets = Int32Array<ArrayBuffer>;
type Bytes = Uint8Array<ArrayBuffer>;
type Values = Bytes | Offsets | Float64Array<ArrayBuffer>;
type OfType<Type> = Extract<EncodedColumn, { type: Type }>;

const count = (pieces: Piece<unknown>[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

/** Copies each piece's values one after the other into `into`. */
function fill<V extends Values>(into: V, pieces: Piece<unknown>[], values: V[]): V {
  let at = 0;
  pieces.forEach(({ from, to }, index) => {
    into.set(values[index]!.subarray(from, to), at);
    at += to - from;
  });
  return into;
}

/** Offsets start again from 0 in every piece; joined, each piece's begin where the last one ended. */
function joinOffsets(pieces: Piece<{ offsets: Offsets }>[]): Offsets {
  const offsets = new Int32Array(count(pieces) + 1);
  let at = 0;
  for (const { column, from, to } of pieces) {
    const shift = offsets[at]! - column.offsets[from]!;
    for (let row = from; row < to; row++) offsets[++at] = column.offsets[row + 1]! + shift;
  }
  return offsets;
}

/** The pieces of what the rows hold: their bytes, or the items of their lists. */
function contents<Column extends { offsets: Offsets }>(pieces: Piece<Column>[]): Piece<Column>[] {
  return pieces.map(({ column, from, to }) => ({ column, from: column.offsets[from]!, to: column.offsets[to]! }));
}

function joinStrings(pieces: Piece<Strings>[]): Strings {
  const runs = contents(pieces);
  const bytes = runs.map(({ column }) => column.bytes);
  return { offsets: joinOffsets(pieces), bytes: fill(new Uint8Array(count(runs)), runs, bytes) };
}

function joinLists(pieces: Piece<OfType<'list_utf8'>>[]): EncodedColumn {
  const items = contents(pieces).map(({ column, from, to }) => ({ column: column.items, from, to }));
  return { type: 'list_utf8', offsets: joinOffsets(pieces), items: joinStrings(items) };
}

function joinValid(pieces: Piece<{ valid: Bytes | null }>[]): Bytes | null {
  const valid = new Uint8Array(count(pieces)).fill(1);
  let at = 0;
  for (const { column, from, to } of pieces) {
    if (column.valid !== null) valid.set(column.valid.subarray(from, to), at);
    at += to - from;
  }
  return valid.includes(0) ? valid : null;
}

function ofType<Type extends EncodedColumn['type']>(pieces: Piece[], type: Type): Piece<OfType<Type>>[] {
  return pieces.map(({ column, from, to }) => {
    if (column.type !== type) throw new Error(`a column of ${type} has a piece of ${column.type}`);
    return { column: column as OfType<Type>, from, to };
  });
}

/** One column out of the pieces, of which there is at least one. Throws where they are not all of one type. */
export function joinPieces(pieces: Piece[]): EncodedColumn {
  const { type } = pieces[0]!.column;
  switch (type) {
    case 'utf8': {
      const strings = ofType(pieces, type);
      return { type, valid: joinValid(strings), ...joinStrings(strings) };
    }
    case 'int32': {
      const numbers = ofType(pieces, type);
      const values = numbers.map(({ column }) => column.values);
      return { type, valid: joinValid(numbers), values: fill(new Int32Array(count(pieces)), pieces, values) };
    }
    case 'float64': {
      const numbers = ofType(pieces, type);
      const values = numbers.map(({ column }) => column.values);
      return { type, valid: joinValid(numbers), values: fill(new Float64Array(count(pieces)), pieces, values) };
    }
    case 'bool': {
      const flags = ofType(pieces, type);
      const values = flags.map(({ column }) => column.values);
      return { type, valid: joinValid(flags), values: fill(new Uint8Array(count(pieces)), pieces, values) };
    }
    case 'list_utf8':
      return joinLists(ofType(pieces, type));
    default:
      throw unknownType(type);
  }
}
