import { type CsvError, parse } from 'csv-parse/sync';
import { InputFault, type Problem, printable } from './codes.ts';
import { decodeUtf8 } from './encoding.ts';
import { createExtras, type FieldName, type Found, fieldNames, noRecords, readFields, recordOr } from './fields.ts';
import type { ReadLimits } from './record.ts';
import { cut, rowEnds, type Slice } from './slices.ts';

const LF = Buffer.from('\n');
const CR = 0x0d;

/** Where each field stands in a row, and how many cells a row has. */
interface Header {
  columns: Map<FieldName, number>;
  cells: number;
}

/**
 * Records of CSV with a header row that names the columns: `text` and, where known, those of JSONL. Comma and double
 * quotation mark as in RFC 4180. A record is numbered by its data row (1 is the row below the header); blank rows are
 * passed over. The stream is cut into rows first, so that a row without end is let go and a bad one costs itself only.
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  offset: number,
): AsyncGenerator<Found[]> {
  const extras = createExtras();
  let header: Header | undefined;
  let row = 0;
  for await (const slices of cut(chunks, rowEnds(), limits.lineBytes, offset)) {
    const rows = slices.filter((slice) => slice.bytes === null || !isBlank(slice.bytes));
    if (header === undefined && rows.length > 0) header = readHeader(rows.shift()!, limits, extras.note);
    if (header === undefined) continue;
    yield readRows(rows, row, header, limits);
    row += rows.length;
  }
  yield row === 0 ? [noRecords] : extras.warning();
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length === 0 || (bytes.length === 1 && bytes[0] === CR);
}

function readHeader(slice: Slice, limits: ReadLimits, note: (name: string) => void): Header {
  const [cells] = parseCells([slice], limits);
  if (!Array.isArray(cells)) throw new InputFault(cells!.code, `the header: ${cells!.message}`);
  const names = cells.map((cell) => cell.trim());
  const twice = fieldNames.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new InputFault('E_COLUMN', `the column ${twice} is there twice; keep one`);
  if (!names.includes('text')) {
    const shown = names.slice(0, 10).map(printable).join(', ');
    throw new InputFault(
      'E_COLUMN',
      `there is no column text; the first row must name the columns, separated by commas, and has ${shown}`,
    );
  }
  names.forEach(note);
  const columns = new Map(fieldNames.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)]] : [])));
  return { columns, cells: names.length };
}

function readRows(slices: Slice[], before: number, header: Header, limits: ReadLimits): Found[] {
  return parseCells(slices, limits).map((cells, at): Found => {
    const record = before + at + 1;
    if (!Array.isArray(cells)) return { kind: 'problem', record, problem: cells };
    return recordOr(record, () => {
      if (cells.length !== header.cells) {
        throw new InputFault(
          'E_CSV',
          `row ${record}, line ${slices[at]!.line}, has ${cells.length} cells and the header has ${header.cells}`,
        );
      }
      return readFields(record, (name) => cells[header.columns.get(name) ?? -1] || null);
    });
  });
}

/** Cells of each row, or what is wrong with it. Rows go to the parser together, and alone where that fails. */
function parseCells(slices: Slice[], limits: ReadLimits): (string[] | Problem)[] {
  const decoded = slices.map((slice) => checkRow(slice, limits));
  const good = decoded.filter((row) => Buffer.isBuffer(row));
  let parsed = tryParse(good);
  if (parsed?.length !== good.length) parsed = undefined;
  let next = 0;
  return decoded.map((row, at) => {
    if (!Buffer.isBuffer(row)) return row;
    return parsed?.[next++] ?? parseAlone(row, slices[at]!);
  });
}

function checkRow(slice: Slice, limits: ReadLimits): Buffer | Problem {
  const { bytes, line, offset, length } = slice;
  if (bytes === null) {
    const message = `the row from line ${line}, at byte ${offset}, has ${length} bytes, more than ${limits.lineBytes}; is a quotation mark left open in it?`;
    return { code: 'E_TOO_LARGE', message };
  }
  try {
    decodeUtf8(bytes, offset);
    return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
  } catch (error) {
    if (error instanceof InputFault) return error.problem;
    throw error;
  }
}

function parseAlone(row: Buffer, slice: Slice): string[] | Problem {
  const where = `the row from line ${slice.line}, at byte ${slice.offset}`;
  try {
    const rows = parseBytes(row);
    if (rows.length === 1) return rows[0]!;
  } catch (error) {
    const code = (error as CsvError).code ?? '';
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      return { code: 'E_CSV', message: `${where}: a quotation mark is not closed before the end of the file` };
    }
    if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
      return { code: 'E_CSV', message: `${where}: a quotation mark inside a cell; double it and quote the whole cell` };
    }
  }
  return { code: 'E_CSV', message: `${where}: not a row of CSV` };
}

function tryParse(rows: Buffer[]): string[][] | undefined {
  try {
    return parseBytes(Buffer.concat(rows.flatMap((row) => [row, LF])));
  } catch {
    return undefined; // the rows are then parsed one by one, and the bad one is named
  }
}

function parseBytes(bytes: Buffer): string[][] {
  return parse(bytes, { relax_column_count: true, record_delimiter: '\n' });
}
