/**
 * CSV as in RFC 4180: UTF-8 with a byte order mark, a header row, lines that end in CR LF. A null and an empty list are
 * an empty cell; items of a list are joined by `;`; free text is guarded against formulas. csv-stringify writes the
 * lines; it gets texts only, since what it makes of booleans and dates is not what readers expect.
 */
import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns.ts';
import { type Cell, encodeUnicode, unknownType } from './encoded.ts';
import { guardFormulas } from './formulas.ts';

/** Finished CSV lines; `rowEnds` has the offset just after the last cell of each row, before its line end. */
export interface EncodedCsv {
  bytes: Uint8Array<ArrayBuffer>;
  rowEnds: Int32Array<ArrayBuffer>;
}

const utf8 = new TextEncoder();
const LINE_END = '\r\n';

/** A lone CR or LF is quoted too: by default csv-stringify quotes only its own line end, and pandas splits the row. */
const options = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

function cellText(column: Column, value: Exclude<Cell, null>): string {
  switch (column.type) {
    case 'utf8':
      return column.free ? guardFormulas(value as string) : (value as string);
    case 'list_utf8':
      return column.free ? guardFormulas((value as string[]).join(';')) : (value as string[]).join(';');
    case 'int32':
    case 'float64':
    case 'bool':
      return String(value);
    default:
      throw unknownType(column.type);
  }
}

/** Byte order mark and header row. */
export function csvHeader(columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  return utf8.encode(`\ufeff${stringify([columns.map(({ name }) => name)], options)}`);
}

/** The rows as CSV lines; `values` has one array for each column, all of `rows` cells. */
export function encodeCsv(columns: readonly Column[], values: readonly (readonly Cell[])[], rows: number): EncodedCsv {
  const records = Array.from({ length: rows }, (_, row) =>
    columns.map((column, index) => {
      const value = values[index]![row]!;
      return value === null ? '' : cellText(column, value);
    }),
  );
  const { bytes } = encodeUnicode([stringify(records, options)]);
  return { bytes, rowEnds: rowEndsIn(bytes, rows) };
}

const [quote, carriageReturn, lineFeed, comma] = [0x22, 0x0d, 0x0a, 0x2c];

/** Where a line end stands outside quotation marks. */
function rowEndsIn(bytes: Uint8Array, rows: number): Int32Array<ArrayBuffer> {
  const ends = new Int32Array(rows);
  let row = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (!quoted && bytes[at] === lineFeed && bytes[at - 1] === carriageReturn) ends[row++] = at - 1;
  }
  return ends;
}

/** The lines with more cells at each row's end; `values` has one array for each of the columns. */
export function appendCells(
  { bytes, rowEnds }: EncodedCsv,
  columns: readonly Column[],
  values: readonly (readonly Cell[])[],
): Uint8Array<ArrayBuffer> {
  const added = encodeCsv(columns, values, rowEnds.length);
  // a comma comes in for each line end that goes out
  const lines = new Uint8Array(bytes.length + added.bytes.length - rowEnds.length * (LINE_END.length - 1));
  let [from, addedFrom, to] = [0, 0, 0];
  rowEnds.forEach((end, row) => {
    const addedEnd = added.rowEnds[row]!;
    lines.set(bytes.subarray(from, end), to);
    to += end - from;
    lines[to++] = comma;
    lines.set(added.bytes.subarray(addedFrom, addedEnd), to);
    to += addedEnd - addedFrom;
    from = end;
    addedFrom = addedEnd + LINE_END.length;
  });
  lines.set(bytes.subarray(from), to);
  return lines;
}
