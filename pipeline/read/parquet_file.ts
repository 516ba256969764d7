import type { AsyncBuffer, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { InputBytes } from './bytes.ts';
import { InputFault } from './codes.ts';
import type { ReadLimits } from './record.ts';

const largestFooter = 64 * 1024 * 1024;
const magic = 0x31524150; // PAR1

/** The metadata at the end of a Parquet file, with its length and mark. */
export async function readTail(input: InputBytes): Promise<ArrayBuffer> {
  if (input.size < 12) throw new Error(`a file of ${input.size} bytes is no Parquet`);
  const ends = new DataView(await input.peek(input.size - 8, input.size));
  if (ends.getUint32(4, true) !== magic) throw new Error('it does not end as Parquet does; it may be cut off');
  const length = ends.getUint32(0, true) + 8;
  if (length > input.size) throw new Error('its metadata is said to be longer than the file');
  if (length > largestFooter)
    throw new InputFault('E_TOO_LARGE', `its metadata has ${length} bytes, more than ${largestFooter}`);
  return await input.peek(input.size - length, input.size);
}

interface Chunk {
  start: number;
  end: number;
  rows: number;
}

/**
 * The file as hyparquet reads one row group of it, a slice at a time and in turn, hashed on the way. Each column that is
 * read is looked over before it is decoded: a page that claims more rows or bytes than its column has would otherwise
 * fill the memory. Throws E_TOO_LARGE where the columns are over the limit.
 */
export function checkedFile(
  input: InputBytes,
  group: RowGroup,
  columns: readonly string[],
  limits: ReadLimits,
): AsyncBuffer {
  const chunks = columnChunks(group, columns, limits);
  let last: Promise<unknown> = Promise.resolve();
  return {
    byteLength: input.size,
    slice(start, end = input.size) {
      const bytes = last.then(() => input.slice(start, end));
      last = bytes.catch(() => {});
      const checked = bytes.then((buffer) => {
        for (const chunk of chunks)
          if (chunk.start >= start && chunk.end <= end) checkPages(buffer, start, chunk, limits);
        return buffer;
      });
      checked.catch(() => {}); // whoever asked for the slice gets the error, unless another came first
      return checked;
    },
  };
}

function columnChunks(group: RowGroup, columns: readonly string[], limits: ReadLimits): Chunk[] {
  let bytes = 0;
  const chunks = group.columns.flatMap(({ meta_data: column }) => {
    if (column === undefined || !columns.includes(column.path_in_schema[0] ?? '')) return [];
    bytes += Number(column.total_uncompressed_size);
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    return [{ start, end: start + Number(column.total_compressed_size), rows: Number(group.num_rows) }];
  });
  if (bytes > limits.rowGroupBytes) {
    const message = `a row group has ${bytes} bytes in the columns to be read, more than ${limits.rowGroupBytes}`;
    throw new InputFault('E_TOO_LARGE', `${message}; write it with smaller row groups`);
  }
  return chunks;
}

function checkPages(buffer: ArrayBuffer, offset: number, chunk: Chunk, limits: ReadLimits): void {
  const view = new DataView(buffer, chunk.start - offset, chunk.end - chunk.start);
  const reader = { view, offset: 0 };
  let bytes = 0;
  for (let rows = 0; rows < chunk.rows && reader.offset < view.byteLength; ) {
    const page = parquetHeader(reader);
    const values = page.data_page_header?.num_values ?? page.data_page_header_v2?.num_values;
    bytes += page.uncompressed_page_size;
    rows += values ?? 0;
    const entries = page.dictionary_page_header?.num_values ?? 0;
    if (
      rows > chunk.rows ||
      entries > page.uncompressed_page_size ||
      bytes > limits.rowGroupBytes ||
      page.compressed_page_size < 0
    ) {
      throw new Error(`a page at byte ${chunk.start + reader.offset} claims more rows or bytes than its column has`);
    }
    reader.offset += page.compressed_page_size;
  }
}
