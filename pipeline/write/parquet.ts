/** Parquet files, Zstandard, one row group for each chunk. Strings and lists are never made into JavaScript ones. */
import { constants, zstdCompressSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { type TableName, tables } from '../../schemas/index.ts';
import type { Chunk } from './chunks.ts';
import { type Column, tableColumns } from './columns.ts';
import { type EncodedColumn, type Strings, unknownType } from './encoded.ts';
import type { OutputFile } from './files.ts';

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

/** The schema elements of one column; a list has three, one in the other. */
function parquetElements({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'utf8':
      return [{ name, repetition_type, ...text }];
    case 'int32':
      return [{ name, repetition_type, type: 'INT32' }];
    case 'float64':
      return [{ name, repetition_type, type: 'DOUBLE' }];
    case 'bool':
      return [{ name, repetition_type, type: 'BOOLEAN' }];
    case 'list_utf8':
      return [
        { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', ...text },
      ];
    default:
      throw unknownType(type);
  }
}

/** The Parquet schema of a table. */
export function parquetSchema(table: TableName): SchemaElement[] {
  const columns = tableColumns[table];
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(parquetElements)];
}

/** The strings as views of their bytes, with null for a null; a string like the one before it shares its view. */
function stringViews({ offsets, bytes }: Strings, valid: Uint8Array | null): (Uint8Array | null)[] {
  const views: (Uint8Array | null)[] = [];
  let last = new Uint8Array();
  for (let row = 0; row < offsets.length - 1; row++) {
    if (valid !== null && valid[row] === 0) {
      views.push(null);
      continue;
    }
    const view = bytes.subarray(offsets[row], offsets[row + 1]);
    if (Buffer.compare(view, last) !== 0) last = view;
    views.push(last);
  }
  return views;
}

function numbers(values: Int32Array | Float64Array, valid: Uint8Array | null) {
  return valid === null ? values : Array.from(values, (value, row) => (valid[row] === 0 ? null : value));
}

function columnValues(column: EncodedColumn): ColumnSource['data'] {
  switch (column.type) {
    case 'utf8':
      return stringViews(column, column.valid);
    case 'int32':
    case 'float64':
      return numbers(column.values, column.valid);
    case 'bool': {
      const { values, valid } = column;
      return Array.from(values, (value, row) => (valid !== null && valid[row] === 0 ? null : value === 1));
    }
    case 'list_utf8': {
      const items = stringViews(column.items, null);
      const { offsets } = column;
      return Array.from({ length: offsets.length - 1 }, (_, row) => items.slice(offsets[row], offsets[row + 1]));
    }
    default:
      throw unknownType(column);
  }
}

function zstd(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
}

/** The library's writer, emptied into the file after each row group. */
function fileWriter(file: OutputFile): ByteWriter & { flush(): void } {
  const writer = Object.assign(new ByteWriter(), {
    flush() {
      file.write(new Uint8Array(writer.buffer, 0, writer.index));
      writer.index = 0;
    },
    finish: () => writer.flush(),
  });
  return writer;
}

/** Writes one table's chunks as row groups. Throws where the rows written are not those given. */
export function openParquet(table: TableName, file: OutputFile) {
  const { title, title_fa, description, description_fa } = tables[table];
  const parquet = new ParquetWriter({
    writer: fileWriter(file),
    schema: parquetSchema(table),
    codec: 'ZSTD',
    compressors: { ZSTD: zstd },
    kvMetadata: Object.entries({ table, title, title_fa, description, description_fa }).map(([key, value]) => ({
      key,
      value,
    })),
  });
  let given = 0;
  return {
    write({ rows, columns }: Chunk) {
      const columnData = tableColumns[table].map(({ name }, index) => ({ name, data: columnValues(columns[index]!) }));
      if (rows > 0) parquet.write({ columnData, rowGroupSize: rows });
      given += rows;
      if (parquet.num_rows !== BigInt(given))
        throw new Error(`${table}: ${parquet.num_rows} rows of ${given} in Parquet`);
    },
    close() {
      parquet.finish();
    },
  };
}
