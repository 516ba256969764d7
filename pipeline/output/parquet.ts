import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { type Cells, sliceRows } from './slices.ts';

/** Strings as they are: hyparquet's own decoder drops a byte order mark that begins one. */
const parsers = {
  stringFromBytes: (bytes?: Uint8Array) =>
    bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
};

const columnsIn = (metadata: FileMetaData) => parquetSchema(metadata).children.map(({ element }) => element.name);

/** The columns of a Parquet file. */
export async function parquetColumns(path: string): Promise<string[]> {
  return columnsIn(await parquetMetadataAsync(await asyncBufferFromFile(path)));
}

/** The rows of a Parquet file, a row group in memory at a time. */
export async function* parquetSlices(path: string, columns: readonly string[]): AsyncGenerator<Cells[]> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const present = new Set(columnsIn(metadata));
  const missing = columns.find((name) => !present.has(name));
  if (missing !== undefined) throw new Error(`there is no column ${missing}`);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const range = { rowStart, rowEnd, columns: [...columns] };
    const rows = await parquetReadObjects({ file, metadata, compressors, parsers, ...range });
    for (let from = 0; from < rows.length; from += sliceRows) yield rows.slice(from, from + sliceRows);
    rowStart = rowEnd;
  }
}
