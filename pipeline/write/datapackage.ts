/** Data Package (version 2) of a publication: every CSV file with its Table Schema, every other file by its hash. */
import { type TableName, tables } from '../../schemas/index.ts';
import type { About } from './about.ts';
import { type Column, tableColumns } from './columns.ts';
import type { Format } from './encode.ts';
import { unknownType } from './encoded.ts';
import type { FileFacts } from './tables.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const mediatypes: Record<Format, string> = {
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.file',
  parquet: 'application/vnd.apache.parquet',
};

interface FieldType {
  type: string;
  constraints?: object;
  [property: string]: unknown;
}

function stringType({ format, pattern, vocabulary }: Column): FieldType {
  if (vocabulary !== undefined) {
    return { type: 'string', categories: Object.entries(vocabulary).map(([value, [label]]) => ({ value, label })) };
  }
  if (format === 'date') return { type: 'date' };
  return pattern === undefined ? { type: 'string' } : { type: 'string', constraints: { pattern } };
}

function fieldType(column: Column): FieldType {
  switch (column.type) {
    case 'utf8':
      return stringType(column);
    case 'int32':
      return column.minimum === undefined
        ? { type: 'integer' }
        : { type: 'integer', constraints: { minimum: column.minimum } };
    case 'float64':
      return { type: 'number' };
    case 'bool':
      return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] };
    case 'list_utf8':
      return { type: 'list', delimiter: ';', itemType: 'string' };
    default:
      throw unknownType(column.type);
  }
}

function field(column: Column): object {
  const { name, title, title_fa, description, blank } = column;
  const { constraints, ...type } = fieldType(column);
  const all = { ...(blank ? {} : { required: true }), ...constraints };
  return { name, title, title_fa, description, ...type, ...(Object.keys(all).length > 0 ? { constraints: all } : {}) };
}

/** The Table Schema of a table as CSV. */
export function tableSchema(table: TableName): object {
  const { primaryKey, foreignKeys } = tables[table];
  const keys = foreignKeys.map(({ columns, table: resource, references }) => ({
    fields: columns,
    // a table that refers to itself leaves the resource out
    reference: resource === table ? { fields: references } : { resource, fields: references },
  }));
  return {
    $schema: profile('tableschema'),
    fields: tableColumns[table].map(field),
    missingValues: [''],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(keys.length > 0 ? { foreignKeys: keys } : {}),
  };
}

function resource({ path, table, format, bytes, sha256 }: FileFacts): object {
  const { title, title_fa, description } = tables[table];
  const file = { path, format, mediatype: mediatypes[format], bytes, hash: `sha256:${sha256}` };
  const $schema = profile('dataresource');
  if (format !== 'csv') return { $schema, name: `${table}-${format}`, title, description, ...file };
  return {
    $schema,
    name: table,
    type: 'table',
    title,
    title_fa,
    description,
    ...file,
    encoding: 'utf-8',
    dialect: { $schema: profile('tabledialect'), header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
    schema: tableSchema(table),
  };
}

/** The descriptor, in the order of the files. */
export function dataPackage(about: About, files: readonly FileFacts[]): object {
  const { name, title, title_fa, description, version, url, license, creators, keywords } = about;
  return {
    $schema: profile('datapackage'),
    name,
    title,
    title_fa,
    description,
    version,
    homepage: url,
    licenses: [{ name: license.name, title: license.title, path: license.url }],
    contributors: creators.map((creator) => ({
      title: creator.name,
      ...(creator.url === undefined ? {} : { path: creator.url }),
    })),
    keywords,
    resources: files.map(resource),
  };
}
