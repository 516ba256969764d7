/** The Parquet schema of a table. */
import type { SchemaElement } from 'hyparquet';
import type { TableName } from '../../schemas/index.ts';
import { type Column, tableColumns } from './columns.ts';
import { unknownType } from './encoded.ts';

/** A schema element with values in it. */
export type Element = SchemaElement & { type: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN' };

/** The innermost schema element of a column: the one that has its values. */
function valueElement(name: string, repetition_type: 'OPTIONAL' | 'REQUIRED', { type }: Column): Element {
  switch (type) {
    case 'utf8':
    case 'list_utf8':
      return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'int32':
      return { name, repetition_type, type: 'INT32' };
    case 'float64':
      return { name, repetition_type, type: 'DOUBLE' };
    case 'bool':
      return { name, repetition_type, type: 'BOOLEAN' };
    default:
      throw unknownType(type);
  }
}

/** The schema elements of one column; a list has three, one in the other. */
export function parquetElements(column: Column): SchemaElement[] {
  const { name, type, nullable } = column;
  if (type !== 'list_utf8') return [valueElement(name, nullable ? 'OPTIONAL' : 'REQUIRED', column)];
  const list = { repetition_type: 'REQUIRED', converted_type: 'LIST', logical_type: { type: 'LIST' } } as const;
  return [
    { name, num_children: 1, ...list },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    valueElement('element', 'REQUIRED', column),
  ];
}

/** The Parquet schema of a table. */
export function parquetSchema(table: TableName): SchemaElement[] {
  const columns = tableColumns[table];
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(parquetElements)];
}
