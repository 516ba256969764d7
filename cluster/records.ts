import type { RecordBatch, Vector } from 'apache-arrow';
import { InputFault } from '../pipeline/read/codes.ts';
import { decodeUtf8 } from '../pipeline/read/encoding.ts';
import { type FieldName, type Found, fieldNames, readFields, recordOr } from '../pipeline/read/fields.ts';
import type { Place } from '../pipeline/read/identity.ts';

/** One record of a batch, and what the engine knows of it. */
export interface CorpusRecord {
  found: Found;
  place: Place;
  /** Which one this is of the documents with its id, its URL or its text: 1, unless the engine has counted. */
  count: number;
  /** Where the first of those stands. */
  first: Place;
}

/** A batch that is not as the protocol says: the host's mistake, and no document's. */
export class ContractError extends Error {}

/**
 * The records of a batch. `source_path` and `text` must be there; `source_record`, the other fields of a record and
 * `repeat_count`, `first_path`, `first_record` may be. Strings may be utf8 or, as they may hold anything, binary.
 */
export function recordsOf(batch: RecordBatch): CorpusRecord[] {
  for (const name of ['source_path', 'text']) {
    if (batch.getChild(name) === null) throw new ContractError(`there is no column ${name}`);
  }
  const strings = (name: string) => stringColumn(name, batch.getChild(name));
  const numbers = (name: string) => numberColumn(name, batch.getChild(name));
  const [paths, records] = [strings('source_path'), numbers('source_record')];
  const [counts, firstPaths, firstRecords] = [numbers('repeat_count'), strings('first_path'), numbers('first_record')];
  const fields = new Map(fieldNames.map((name) => [name, strings(name)]));
  return Array.from({ length: batch.numRows }, (_, row) => {
    const path = pathAt(paths, row);
    if (path === null) throw new ContractError(`row ${row} has no source_path`);
    const record = records(row);
    const place = { path, record };
    const count = counts(row) ?? 1;
    const first = { path: pathAt(firstPaths, row) ?? path, record: firstRecords(row) };
    return { place, count, first, found: readRecord(record, fields, row) };
  });
}

type StringColumn = (row: number) => Uint8Array | null;

function readRecord(record: number | null, fields: ReadonlyMap<FieldName, StringColumn>, row: number): Found {
  return recordOr(record, () =>
    readFields(record, (name) => {
      const bytes = fields.get(name)!(row);
      return bytes === null ? null : decodeUtf8(bytes, 0);
    }),
  );
}

function pathAt(column: StringColumn, row: number): string | null {
  const bytes = column(row);
  try {
    return bytes === null ? null : decodeUtf8(bytes, 0);
  } catch (error) {
    if (error instanceof InputFault) throw new ContractError(`row ${row}: the path is not UTF-8`);
    throw error;
  }
}

/** The raw bytes of each string: Arrow's own decoding would put U+FFFD for what is not UTF-8, without a word. */
function stringColumn(name: string, vector: Vector | null): StringColumn {
  if (vector === null) return () => null;
  const [data] = vector.data;
  if (!/^(Large)?(Utf8|Binary)$/.test(String(vector.type)) || vector.data.length !== 1) {
    throw new ContractError(`the column ${name} is ${vector.type}, not utf8 or binary`);
  }
  return (row) => {
    if (!data!.getValid(row)) return null;
    return data!.values.subarray(Number(data!.valueOffsets[row]), Number(data!.valueOffsets[row + 1]));
  };
}

function numberColumn(name: string, vector: Vector | null): (row: number) => number | null {
  if (vector === null) return () => null;
  if (!/^Int(32|64)$/.test(String(vector.type))) {
    throw new ContractError(`the column ${name} is ${vector.type}, not int32 or int64`);
  }
  return (row) => {
    const value: number | bigint | null = vector.get(row);
    return value === null ? null : Number(value);
  };
}
