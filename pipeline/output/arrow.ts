import { open } from 'node:fs/promises';
import { type Data, DataType, type List, RecordBatchReader, type Utf8, type Vector } from 'apache-arrow';
import { type Cells, sliceRows } from './slices.ts';

/** The columns of an Arrow file. */
export async function arrowColumns(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const reader = await (await RecordBatchReader.from(file)).open();
    return reader.schema.names.map(String);
  } finally {
    await file.close().catch(() => {});
  }
}

/** The rows of an Arrow file, a record batch in memory at a time. */
export async function* arrowSlices(path: string, columns: readonly string[]): AsyncGenerator<Cells[]> {
  const file = await open(path);
  try {
    const reader = await RecordBatchReader.from(file);
    for await (const batch of reader) {
      const vectors = columns.map((name) => {
        const vector = batch.getChild(name);
        if (vector === null) throw new Error(`there is no column ${name}`);
        return vector;
      });
      for (let from = 0; from < batch.numRows; from += sliceRows) {
        yield rowsOf(columns, vectors, from, Math.min(batch.numRows, from + sliceRows));
      }
    }
  } finally {
    await file.close().catch(() => {}); // the reader may have closed it
  }
}

function rowsOf(columns: readonly string[], vectors: readonly Vector[], from: number, to: number): Cells[] {
  const rows: Cells[] = Array.from({ length: to - from }, () => ({}));
  for (const [index, name] of columns.entries()) {
    const cell = cellsOf(vectors[index]!);
    for (let at = from; at < to; at++) rows[at - from]![name] = cell(at);
  }
  return rows;
}

/** A column's values by their row. Strings are decoded here: Arrow's own decoder drops a byte order mark that begins one. */
function cellsOf(vector: Vector): (row: number) => unknown {
  const [data] = vector.data;
  if (data === undefined) return () => null;
  if (DataType.isUtf8(vector.type)) return stringsOf(data as Data<Utf8>);
  if (!DataType.isList(vector.type)) return (row) => vector.get(row);
  const items = stringsOf(data.children[0] as Data<Utf8>);
  const { valueOffsets } = data as Data<List>;
  return (row) =>
    Array.from({ length: valueOffsets[row + 1]! - valueOffsets[row]! }, (_, item) => items(valueOffsets[row]! + item));
}

function stringsOf(data: Data<Utf8>): (row: number) => string | null {
  const { valueOffsets, values } = data;
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return (row) => (data.getValid(row) ? bytes.toString('utf8', valueOffsets[row]!, valueOffsets[row + 1]!) : null);
}
