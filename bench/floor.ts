import { writeFileSync } from 'node:fs';
import { Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Utf8 } from 'apache-arrow';
import type { RawDocument } from '../pipeline/read/record.ts';

/** The least that any tool must do: decode the bytes of the texts and write the texts alone to an Arrow file. */
export function floorPass(documents: readonly RawDocument[], path: string): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoded = documents.map(({ text }) => Buffer.from(text, 'utf8'));
  const texts = encoded.map((bytes) => decoder.decode(bytes));
  const bytes = Buffer.concat(texts.map((text) => Buffer.from(text, 'utf8')));
  const offsets = new Int32Array(texts.length + 1);
  for (const [index, part] of encoded.entries()) offsets[index + 1] = offsets[index]! + part.length;
  const schema = new Schema([new Field('text', new Utf8(), false)]);
  const column = makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets: offsets, data: bytes });
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: texts.length, nullCount: 0, children: [column] }),
  );
  writeFileSync(path, tableToIPC(new Table([batch]), 'file'));
}
