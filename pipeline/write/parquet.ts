/** Parquet files, Zstandard, one row group for each chunk. hyparquet-writer makes the headers and the footer. */
import { constants, zstdCompressSync } from 'node:zlib';
import type { ColumnChunk, PageHeader } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { type TableName, tables } from '../../schemas/index.ts';
import type { Chunk } from './chunks.ts';
import { type Column, tableColumns } from './columns.ts';
import type { EncodedColumn } from './encoded.ts';
import type { OutputFile } from './files.ts';
import { type Element, parquetElements, parquetSchema } from './parquet_schema.ts';
import { type ParquetLevels, type ParquetValues, parquetLevels, parquetValues } from './parquet_values.ts';

function zstd(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
}

/** One page: its header, its levels as they are, its values compressed. Returns its size before compression. */
function writePage(
  writer: ByteWriter,
  header: Omit<PageHeader, 'uncompressed_page_size' | 'compressed_page_size'>,
  levels: Uint8Array[],
  values: Uint8Array,
): number {
  const before = writer.offset;
  const compressed = zstd(values);
  const levelBytes = levels.reduce((sum, { length }) => sum + length, 0);
  writePageHeader(writer, {
    ...header,
    uncompressed_page_size: levelBytes + values.length,
    compressed_page_size: levelBytes + compressed.length,
  });
  const headerBytes = writer.offset - before;
  for (const bytes of [...levels, compressed]) writer.appendBytes(bytes);
  return headerBytes + levelBytes + values.length;
}

function writeDictionary(writer: ByteWriter, { bytes, count }: NonNullable<ParquetValues['dictionary']>): number {
  const header = { type: 'DICTIONARY_PAGE', dictionary_page_header: { num_values: count, encoding: 'PLAIN' } } as const;
  return writePage(writer, header, [], bytes);
}

function writeData(writer: ByteWriter, rows: number, levels: ParquetLevels, { values, dictionary }: ParquetValues) {
  const { repetition, definition, entries, nulls } = levels;
  const data_page_header_v2 = {
    num_values: entries,
    num_nulls: nulls,
    num_rows: rows,
    encoding: dictionary === null ? 'PLAIN' : 'RLE_DICTIONARY',
    definition_levels_byte_length: definition.length,
    repetition_levels_byte_length: repetition.length,
    is_compressed: true,
  } as const;
  return writePage(writer, { type: 'DATA_PAGE_V2', data_page_header_v2 }, [repetition, definition], values);
}

/** Writes one column of a row group, a dictionary page where there is one and one data page; returns its metadata. */
function writeColumn(writer: ByteWriter, column: Column, rows: number, encoded: EncodedColumn): ColumnChunk {
  const elements = parquetElements(column);
  const { type } = elements.at(-1) as Element;
  const start = writer.offset;
  const values = parquetValues(encoded);
  const levels = parquetLevels(encoded, column.nullable, rows);
  let size = values.dictionary === null ? 0 : writeDictionary(writer, values.dictionary);
  const dataStart = writer.offset;
  size += writeData(writer, rows, levels, values);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type,
      encodings: values.dictionary === null ? ['PLAIN', 'RLE'] : ['PLAIN', 'RLE', 'RLE_DICTIONARY'],
      path_in_schema: elements.map(({ name }) => name),
      codec: 'ZSTD',
      num_values: BigInt(levels.entries),
      total_uncompressed_size: BigInt(size),
      total_compressed_size: BigInt(writer.offset - start),
      data_page_offset: BigInt(dataStart),
      ...(values.dictionary === null ? {} : { dictionary_page_offset: BigInt(start) }),
      statistics: { null_count: BigInt(levels.nulls) },
    },
  };
}

/** The library's writer of bytes, emptied into the file after each column, so that no more than one lies in memory. */
function fileWriter(file: OutputFile) {
  const writer = Object.assign(new ByteWriter(), {
    flush() {
      file.write(new Uint8Array(writer.buffer, 0, writer.index));
      writer.index = 0;
    },
    finish: () => writer.flush(),
  });
  return writer;
}

/** Writes one table's chunks as row groups. */
export function openParquet(table: TableName, file: OutputFile) {
  const { title, title_fa, description, description_fa } = tables[table];
  const about = Object.entries({ table, title, title_fa, description, description_fa });
  const writer = fileWriter(file);
  const parquet = new ParquetWriter({
    writer,
    schema: parquetSchema(table),
    kvMetadata: about.map(([key, value]) => ({ key, value })),
    createdBy: 'peyman',
  });
  return {
    write({ rows, columns }: Chunk) {
      if (rows === 0) return;
      const start = writer.offset;
      const chunks = tableColumns[table].map((column, index) => {
        const chunk = writeColumn(writer, column, rows, columns[index]!);
        writer.flush();
        return chunk;
      });
      const sizes = chunks.map(({ meta_data }) => meta_data?.total_uncompressed_size ?? 0n);
      parquet.row_groups.push({
        columns: chunks,
        total_byte_size: sizes.reduce((sum, size) => sum + size, 0n),
        num_rows: BigInt(rows),
        total_compressed_size: BigInt(writer.offset - start),
      });
      parquet.num_rows += BigInt(rows);
    },
    close() {
      parquet.finish();
    },
  };
}
