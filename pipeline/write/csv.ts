/**
 * CSV as in RFC 4180: UTF-8 with a byte order mark, a header row, lines that end in CR LF. A null and an empty list are
 * an empty cell; items of a list are joined by `;`; free text is guarded against formulas. The bytes are those of
 * csv-stringify with `{ quoted_match: /[\r\n]/, record_delimiter: 'windows' }`, made row by row so that the columns
 * that need the whole corpus can be put in at each row's end.
 */
import type { Column } from './columns.ts';
import { type Cell, unknownType } from './encoded.ts';
import { guardFormulas } from './formulas.ts';

/** Finished CSV lines. `rowEnds` has the offset just after the last cell of each row, before its line end. */
export interface EncodedCsv {
  bytes: Uint8Array<ArrayBuffer>;
  rowEnds: Uint32Array<ArrayBuffer>;
}

const utf8 = new TextEncoder();
const LINE_END = '\r\n';
const needsQuotes = /[",\r\n]/;

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
  if (value === null) return '';
  const text = cellText(column, value);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Byte order mark and header row. */
export function csvHeader(columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  return utf8.encode(`\ufeff${columns.map(({ name }) => name).join(',')}${LINE_END}`);
}

/** The rows as CSV lines; `values` has one array for each column, all of `rows` cells. */
export function encodeCsv(columns: readonly Column[], values: readonly (readonly Cell[])[], rows: number): EncodedCsv {
  const lines: string[] = [];
  let units = 0;
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (let index = 0; index < columns.length; index++) {
      line += (index === 0 ? '' : ',') + csvCell(columns[index]!, values[index]![row]!);
    }
    lines.push(line);
    units += line.length + LINE_END.length;
  }
  // a UTF-16 unit takes at most three bytes
  const room = new Uint8Array(units * 3);
  const rowEnds = new Uint32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    at += utf8.encodeInto(lines[row]!, room.subarray(at)).written;
    rowEnds[row] = at;
    at += utf8.encodeInto(LINE_END, room.subarray(at)).written;
  }
  return { bytes: room.slice(0, at), rowEnds };
}

/** The lines with more cells at each row's end; `values` has one array for each of the columns. */
export function appendCells(
  csv: EncodedCsv,
  columns: readonly Column[],
  values: readonly (readonly Cell[])[],
): Uint8Array<ArrayBuffer> {
  const cells = Array.from(csv.rowEnds, (_, row) =>
    columns.map((column, index) => `,${csvCell(column, values[index]![row]!)}`).join(''),
  );
  const units = cells.reduce((sum, { length }) => sum + length, 0);
  const lines = new Uint8Array(csv.bytes.length + units * 3);
  let from = 0;
  let at = 0;
  csv.rowEnds.forEach((end, row) => {
    lines.set(csv.bytes.subarray(from, end), at);
    at += end - from;
    at += utf8.encodeInto(cells[row]!, lines.subarray(at)).written;
    from = end;
  });
  lines.set(csv.bytes.subarray(from), at);
  return lines.slice(0, at + csv.bytes.length - from);
}
