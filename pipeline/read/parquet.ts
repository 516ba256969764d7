import { type AsyncBuffer, type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { InputBytes } from './bytes.ts';
import { InputFault } from './codes.ts';
import { decodeUtf8 } from './encoding.ts';
import { createExtras, type FieldName, type Found, fieldNames, noRecords, readFields, recordOr } from './fields.ts';
import { checkedFile, readTail } from './parquet_file.ts';
import type { ReadLimits } from './record.ts';

/**
 * Records of Parquet, one row group at a time, with the columns of JSONL; the others are not read. A record is numbered
 * by its row. Throws E_PARQUET where the file is damaged or of a kind that is not read: rows before that stay read.
 */
export async function* readParquet(input: InputBytes, limits: ReadLimits): AsyncGenerator<Found[]> {
  const metadata = await orFault('the file', async () => parquetMetadata(await readTail(input), { geoparquet: false }));
  const columns = topColumns(metadata);
  const extras = createExtras();
  columns.all.forEach(extras.note);
  if (!columns.read.includes('text'))
    throw new InputFault('E_COLUMN', 'there is no column text, or it is no plain column');
  yield columns.nested.map(nestedColumn);
  let first = 1;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = { first, count: Number(group.num_rows) };
    if (rows.count === 0) continue;
    first += rows.count;
    const name = `row group ${index + 1} (rows ${rows.first} to ${first - 1})`;
    const table = await orFault(name, () =>
      readGroup(checkedFile(input, group, columns.read, limits), metadata, columns.read, rows),
    );
    yield table.map((row, at) => readRow(row, columns, rows.first + at));
  }
  yield first === 1 ? [noRecords] : extras.warning();
}

interface Columns {
  all: string[];
  read: FieldName[];
  /** Columns of the right name that hold lists or more columns. */
  nested: FieldName[];
  /** Time columns whose values are local times, without a zone. */
  local: Set<string>;
}

/** Columns at the top of the schema: those with one plain value a row can be read. */
function topColumns(metadata: FileMetaData): Columns {
  const columns: Columns = { all: [], read: [], nested: [], local: new Set() };
  const [root, ...elements] = metadata.schema;
  let at = 0;
  for (let child = 0; child < (root?.num_children ?? 0) && at < elements.length; child++) {
    const element = elements[at]!;
    columns.all.push(element.name);
    const field = fieldNames.find((name) => name === element.name);
    const plain = element.type !== undefined && element.repetition_type !== 'REPEATED';
    if (field !== undefined) columns[plain ? 'read' : 'nested'].push(field);
    const logical = element.logical_type;
    if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC) columns.local.add(element.name);
    let pending = 1; // skip the element and all below it
    while (pending > 0 && at < elements.length) pending += (elements[at++]!.num_children ?? 0) - 1;
  }
  return columns;
}

/** The rows of a group, numbered from 1 over the whole file. */
interface Rows {
  first: number;
  count: number;
}

/** Rows of one group as arrays, in the order of `columns`. Strings stay bytes, so that bad UTF-8 is seen row by row. */
async function readGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: FieldName[],
  rows: Rows,
): Promise<unknown[][]> {
  let table: unknown[][] = [];
  await parquetRead({
    file,
    metadata,
    columns,
    rowStart: rows.first - 1,
    rowEnd: rows.first - 1 + rows.count,
    compressors,
    geoparquet: false,
    parsers: { stringFromBytes: (bytes) => bytes, jsonFromBytes: () => ({}), dateFromDays: isoDay, ...isoTimes },
    onComplete: (all) => {
      table = all;
    },
  });
  if (table.length !== rows.count) throw new Error(`${table.length} rows where ${rows.count} were announced`);
  return table;
}

function nestedColumn(name: FieldName): Found {
  const message = `the column ${name} holds lists or more columns, not strings; left out`;
  return { kind: 'problem', record: null, problem: { code: 'W_FIELD', message } };
}

const isoTimes = {
  timestampFromMilliseconds: (milliseconds: bigint) => isoTime(milliseconds),
  timestampFromMicroseconds: (microseconds: bigint) => isoTime(microseconds / 1000n),
  timestampFromNanoseconds: (nanoseconds: bigint) => isoTime(nanoseconds / 1_000_000n),
};

function isoTime(milliseconds: bigint): string {
  const time = new Date(Number(milliseconds));
  return Number.isNaN(time.getTime()) ? `${milliseconds} ms` : time.toISOString().replace('.000Z', 'Z');
}

function isoDay(days: number): string {
  return isoTime(BigInt(days) * 86_400_000n).slice(0, 10);
}

function readRow(row: unknown[], columns: Columns, record: number): Found {
  return recordOr(record, () =>
    readFields(record, (name) => {
      const value = row[columns.read.indexOf(name)];
      if (value instanceof Uint8Array) return decodeUtf8(value, 0);
      return typeof value === 'string' && columns.local.has(name) ? value.replace(/Z$/, '') : value;
    }),
  );
}

async function orFault<T>(where: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputFault) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    throw new InputFault('E_PARQUET', `${where} cannot be read: ${reason}; write it again`);
  }
}
