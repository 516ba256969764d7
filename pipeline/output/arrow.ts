import { open } from 'node:fs/promises';
import { RecordBatchReader, type Vector } from 'apache-arrow';
import { type Cells, sliceRows } from './slices.ts';

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
    const vector = vectors[index]!;
    for (let at = from; at < to; at++) rows[at - from]![name] = plain(vector.get(at));
  }
  return rows;
}

/** A list comes as a vector of its own. */
function plain(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? [...(value as Iterable<unknown>)] : value;
}
