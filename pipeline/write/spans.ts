/** The promise that every span is the raw text it points to, checked on each row before it is written. */
import type { TableName } from '../../schemas/index.ts';
import { tableColumns } from './columns.ts';

/** The text of a document, cut at code points. */
export interface CodePoints {
  length: number;
  slice(start: number, end: number): string;
  /** The UTF-16 unit at which a code point begins. */
  unit(at: number): number;
}

type Fields = Readonly<Record<string, unknown>>;

const surrogate = /[\ud800-\udfff]/;

/** Offsets are UTF-16 units as they stand, unless the text has characters of two units (emoji, rare letters). */
export function codePoints(text: string): CodePoints {
  if (!surrogate.test(text)) {
    return { length: text.length, slice: (start, end) => text.slice(start, end), unit: (at) => at };
  }
  const units = new Uint32Array(text.length + 1);
  let length = 0;
  for (let unit = 0; unit < text.length; length++) {
    units[length] = unit;
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  units[length] = text.length;
  return { length, slice: (start, end) => text.slice(units[start], units[end]), unit: (at) => units[at]! };
}

function checkSlice(row: Fields, column: string, [start, end]: readonly [string, string], text: CodePoints) {
  const [from, to, slice] = [row[start], row[end], row[column]];
  if (slice === null && from === null && to === null) return;
  if (typeof from !== 'number' || typeof to !== 'number' || typeof slice !== 'string') {
    throw new Error(`${column}: ${start}, ${end} and the slice are not all given or all null`);
  }
  if (from >= to || to > text.length) throw new Error(`${column}: no span ${from}-${to} in ${text.length} characters`);
  const found = text.slice(from, to);
  if (found !== slice) {
    throw new Error(`${column}: the text at ${from}-${to} is ${JSON.stringify(found)}, not ${JSON.stringify(slice)}`);
  }
}

/** The parts of a discontinuous span follow each other from its start to its end. */
function checkParts(row: Fields) {
  if (typeof row.spans !== 'string') return;
  const offsets = row.spans.split(/[;-]/).map(Number);
  const sorted = offsets.every((offset, index) => index === 0 || offset >= offsets[index - 1]!);
  if (!sorted || offsets[0] !== row.start || offsets.at(-1) !== row.end) {
    throw new Error(`spans: ${row.spans} does not run from ${row.start} to ${row.end}`);
  }
}

function checkLength(row: Fields, text: CodePoints) {
  if (row.char_count !== text.length) {
    throw new Error(`char_count: the text has ${text.length} code points, not ${row.char_count}`);
  }
}

/** The check for one table's rows, or null where it has no offsets: throws where a slice is not the text there. */
export function spanCheck(table: TableName): ((row: Fields, text: CodePoints) => void) | null {
  if (table === 'documents') return checkLength;
  const slices = tableColumns[table].flatMap(({ name, slice }) => (slice ? [[name, slice] as const] : []));
  if (slices.length === 0) return null;
  return (row, text) => {
    for (const [column, offsets] of slices) checkSlice(row, column, offsets, text);
    checkParts(row);
  };
}
