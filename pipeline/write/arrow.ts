/**
 * Arrow IPC files (Feather V2): plain utf8, uncompressed, one schema object for all record batches. The codebook
 * travels in the metadata of the schema and its fields. apache-arrow writes wrong compressed files, delta dictionaries
 * that polars refuses, and drops a batch whose schema differs without a word: hence these choices.
 */
import {
  AsyncByteQueue,
  Bool,
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  List,
  Message,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import { type TableName, tables } from '../../schemas/index.ts';
import type { Chunk } from './chunks.ts';
import { type Column, type ColumnType, tableColumns } from './columns.ts';
import { type EncodedColumn, packBits, type Strings, unknownType } from './encoded.ts';
import type { OutputFile } from './files.ts';

/** The Arrow type of a column. */
export function arrowType(type: ColumnType): DataType {
  switch (type) {
    case 'utf8':
      return new Utf8();
    case 'int32':
      return new Int32();
    case 'float64':
      return new Float64();
    case 'bool':
      return new Bool();
    case 'list_utf8':
      return new List(new Field('item', new Utf8(), false));
    default:
      throw unknownType(type);
  }
}

function arrowField({ name, type, nullable, title, title_fa, description, lang }: Column): Field {
  const about = { title, title_fa, description, ...(lang === undefined ? {} : { lang }) };
  return new Field(name, arrowType(type), nullable, new Map(Object.entries(about)));
}

/** The Arrow schema of a table, with the codebook in its metadata. */
export function arrowSchema(table: TableName): Schema {
  const { name, title, title_fa, description, description_fa } = tables[table];
  const about = new Map(Object.entries({ name, title, title_fa, description, description_fa }));
  return new Schema(tableColumns[table].map(arrowField), about);
}

function nulls(valid: Uint8Array | null): { nullCount: number; nullBitmap?: Uint8Array } {
  if (valid === null) return { nullCount: 0 };
  let nullCount = 0;
  for (const flag of valid) if (flag === 0) nullCount++;
  return { nullCount, nullBitmap: packBits(valid) };
}

function stringData({ offsets, bytes }: Strings, valid: Uint8Array | null): Data<Utf8> {
  const type = new Utf8();
  return makeData({ type, length: offsets.length - 1, valueOffsets: offsets, data: bytes, ...nulls(valid) });
}

/** The column as Arrow's own data. */
export function columnData(column: EncodedColumn, type: DataType): Data {
  switch (column.type) {
    case 'utf8':
      return stringData(column, column.valid);
    case 'int32':
      return makeData({ type: new Int32(), length: column.values.length, data: column.values, ...nulls(column.valid) });
    case 'float64': {
      const { values, valid } = column;
      return makeData({ type: new Float64(), length: values.length, data: values, ...nulls(valid) });
    }
    case 'bool': {
      const { values, valid } = column;
      return makeData({ type: new Bool(), length: values.length, data: packBits(values), ...nulls(valid) });
    }
    case 'list_utf8': {
      const { offsets, items } = column;
      const child = stringData(items, null);
      return makeData({ type: type as List, length: offsets.length - 1, nullCount: 0, valueOffsets: offsets, child });
    }
    default:
      throw unknownType(column);
  }
}

/** The writer's queue of bytes, emptied straight into the file. */
class FileSink extends AsyncByteQueue {
  private readonly file: OutputFile;
  constructor(file: OutputFile) {
    super();
    this.file = file;
  }
  override write(bytes: Uint8Array) {
    this.file.write(bytes);
  }
}

/** Adds the schema message that the format asks for before the first record batch and apache-arrow leaves out. */
class FileWriter extends RecordBatchFileWriter {
  get batches() {
    return this._recordBatchBlocks.length;
  }
  protected override _writeSchema(schema: Schema) {
    super._writeSchema(schema);
    return this._writeMessage(Message.from(schema));
  }
}

/** Writes one table's chunks as record batches. Throws where a chunk did not get into the file. */
export function openArrow(table: TableName, file: OutputFile) {
  const schema = arrowSchema(table);
  const type = new Struct(schema.fields);
  const writer = new FileWriter();
  writer.reset(new FileSink(file), schema);
  return {
    write({ rows, columns }: Chunk) {
      const children = columns.map((column, index) => columnData(column, schema.fields[index]!.type));
      const { batches } = writer;
      writer.write(new RecordBatch(schema, makeData({ type, length: rows, nullCount: 0, children })));
      if (writer.batches !== batches + 1) throw new Error(`${table}: the Arrow writer dropped ${rows} rows`);
    },
    close() {
      writer.finish();
    },
  };
}
