/**
 * CSV as in RFC 4180: UTF-8 with a byte order mark, a header row, lines that end in CR LF. A null and an empty list are
 * an empty cell; items of a list are joined by `;`; free text is guarded against formulas. csv-stringify writes the
 * lines; it gets texts only, since what it makes of booleans and dates is not what readers expect.
 */
import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns.ts';
import { type Cell, encodeStrings, encodeUnicode, unknownType } from './encoded.ts';
import { guardFormulas } from './formulas.ts';

/**
 * Finished CSV lines. Where more cells are to come, `rowEnds` has the offset just after the last cell of each row,
 * before its line end; else it is null.
 */
export interface EncodedCsv {
  bytes: Uint8Array<ArrayBuffer>;
  rowEnds: Int32Array<ArrayBuffer> | null;
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

/** One cell as it stands in the file: quoted where it holds a quotation mark, a comma or a line break. */
export function csvCell(column: Column, value: Cell): string {
  return stringify([[cellOf(column, value)]], options).slice(0, -LINE_END.length);
}

function cellOf(column: Column, value: Cell): string {
  return value === null ? '' : cellText(column, value);
}

/** Byte order mark and header row. */
export function csvHeader(columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  return utf8.encode(`\ufeff${stringify([columns.map(({ name }) => name)], options)}`);
}

function csvRecords(columns: readonly Column[], values: readonly (readonly Cell[])[], rows: number): string[][] {
  return Array.from({ length: rows }, (_, row) => columns.map((column, index) => cellOf(column, values[index]![row]!)));
}

/**
 * The rows as CSV lines; `values` has one array for each column, all of `rows` cells. Row ends are found only where
 * `open` says that more cells are to come, since it is quicker to encode all lines at once.
 */
export function encodeCsv(
  columns: readonly Column[],
  values: readonly (readonly Cell[])[],
  rows: number,
  open: boolean,
): EncodedCsv {
  const records = csvRecords(columns, values, rows);
  if (!open) return { bytes: encodeUnicode([stringify(records, options)]).bytes, rowEnds: null };
  const { offsets, bytes } = encodeUnicode(records.map((record) => stringify([record], options)));
  return { bytes, rowEnds: offsets.slice(1).map((end) => end - LINE_END.length) };
}

/** The lines with more cells at each row's end; `values` has one array for each of the columns. */
export function appendCells(
  { bytes, rowEnds }: EncodedCsv,
  columns: readonly Column[],
  values: readonly (readonly Cell[])[],
): Uint8Array<ArrayBuffer> {
  if (rowEnds === null) throw new Error('the CSV lines were made without row ends');
  const cells = Array.from(rowEnds, (_, row) =>
    columns.map((column, index) => `,${csvCell(column, values[index]![row]!)}`).join(''),
  );
  const added = encodeStrings(cells);
  const lines = new Uint8Array(bytes.length + added.bytes.length);
  let from = 0;
  rowEnds.forEach((end, row) => {
    const at = from + added.offsets[row]!;
    lines.set(bytes.subarray(from, end), at);
    lines.set(added.bytes.subarray(added.offsets[row], added.offsets[row + 1]), at + end - from);
    from = end;
  });
  lines.set(bytes.subarray(from), from + added.bytes.length);
  return lines;
}
