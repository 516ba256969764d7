/** JSON Schema (2020-12) of one row of a table, for rows as JSON. */
import { type TableName, tables } from '../../schemas/index.ts';
import { type Column, tableColumns } from './columns.ts';
import { unknownType } from './encoded.ts';

function stringSchema({ pattern, format, vocabulary, blank }: Column): object {
  if (vocabulary !== undefined) return { type: 'string', enum: Object.keys(vocabulary) };
  if (format === 'date') return { type: 'string', format };
  if (pattern !== undefined) return { type: 'string', pattern };
  return { type: 'string', ...(blank ? {} : { minLength: 1 }) };
}

function valueSchema(column: Column): object {
  switch (column.type) {
    case 'utf8':
      return stringSchema(column.nullable ? { ...column, blank: false } : column);
    case 'int32':
      return { type: 'integer', minimum: column.minimum ?? -(2 ** 31), maximum: 2 ** 31 - 1 };
    case 'float64':
      return { type: 'number' };
    case 'bool':
      return { type: 'boolean' };
    case 'list_utf8':
      return { type: 'array', items: { type: 'string', pattern: column.pattern } };
    default:
      throw unknownType(column.type);
  }
}

function property(column: Column): object {
  const { title, title_fa, description } = column;
  const value = valueSchema(column);
  return { title, title_fa, description, ...(column.nullable ? { anyOf: [value, { type: 'null' }] } : value) };
}

/** The schema of one row of the table; every column is there in every row. */
export function jsonSchema(table: TableName): object {
  const { title, title_fa, description } = tables[table];
  const columns = tableColumns[table];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    title_fa,
    description,
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.name, property(column)])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}
