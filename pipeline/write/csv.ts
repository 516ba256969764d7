/**
 * CSV as in RFC 4180: UTF-8 with a byte order mark, a header row, lines that end in CR LF. A null and an empty list are
 * an empty cell; items of a list are joined by `;`; free text is guarded against formulas.
 */
import type { Column } from './columns.ts';
import { type Cell, encodeStrings, encodeUnicode, unknownType } from './encoded.ts';
import { guardFormulas } from './formulas.ts';

/** Finished CSV lines; `rowEnds` has the offset just after the last cell of each row, before its line end. */
export interface EncodedCsv {
  bytes: Uint8Array<ArrayBuffer>;
  rowEnds: Int32Array<ArrayBuffer>;
}

const utf8 = new TextEncoder();
const LINE_END = '\r\n';

/** A lone CR or LF is quoted too, or pandas splits the row. */
const quotable = /[",\r\n]/;

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
  const text = value === null ? '' : cellText(column, value);
  return quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Byte order mark and header row. */
export function csvHeader(columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  return utf8.encode(`\ufeff${columns.map(({ name }) => name).join(',')}${LINE_END}`);
}

/** The rows as CSV lines; `values` has one array for each column, all of `rows` cells. */
export function encodeCsv(columns: readonly Column[], values: readonly (readonly Cell[])[], rows: number): EncodedCsv {
  const lines = Array.from({ length: rows }, (_, row) => {
    let line = '';
    for (let index = 0; index < columns.length; index++) {
      line += `${index === 0 ? '' : ','}${csvCell(columns[index]!, values[index]![row]!)}`;
    }
    return line + LINE_END;
  });
  const { offsets, bytes } = encodeUnicode(lines);
  return { bytes, rowEnds: offsets.slice(1).map((end) => end - LINE_END.length) };
}

/** The lines with more cells at each row's end; `values` has one array for each of the columns. */
export function appendCells(
  { bytes, rowEnds }: EncodedCsv,
  columns: readonly Column[],
  values: readonly (readonly Cell[])[],
): Uint8Array<ArrayBuffer> {
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
