/** CSVW metadata of the CSV files: the one description that says which columns are Persian, from right to left. */
import { type TableName, tables } from '../../schemas/index.ts';
import type { About } from './about.ts';
import { type Column, tableColumns } from './columns.ts';
import { unknownType } from './encoded.ts';
import type { FileFacts } from './tables.ts';

const inBoth = (en: string, fa: string) => [
  { '@value': en, '@language': 'en' },
  { '@value': fa, '@language': 'fa' },
];

function stringType({ format, pattern, vocabulary }: Column): object {
  if (vocabulary !== undefined) return { base: 'string', format: Object.keys(vocabulary).join('|') };
  if (format === 'date') return { base: 'date', format: 'yyyy-MM-dd' };
  return pattern === undefined ? { base: 'string' } : { base: 'string', format: pattern };
}

function cellType(column: Column): object {
  switch (column.type) {
    case 'utf8':
      return { datatype: stringType(column) };
    case 'int32':
      return { datatype: { base: 'int', ...(column.minimum === undefined ? {} : { minimum: column.minimum }) } };
    case 'float64':
      return { datatype: { base: 'double' } };
    case 'bool':
      return { datatype: { base: 'boolean', format: 'true|false' } };
    case 'list_utf8':
      return { datatype: stringType(column), separator: ';', ordered: true };
    default:
      throw unknownType(column.type);
  }
}

function csvwColumn(column: Column): object {
  const { name, title, title_fa, description, lang, blank } = column;
  return {
    name,
    titles: name,
    'dc:title': inBoth(title, title_fa),
    'dc:description': description,
    ...cellType(column),
    required: !blank,
    ...(lang === undefined ? {} : { lang, textDirection: lang === 'fa' ? 'rtl' : 'ltr' }),
  };
}

function csvwTable(table: TableName, url: string): object {
  const { title, title_fa, description, description_fa, primaryKey, foreignKeys } = tables[table];
  const keys = foreignKeys.map(({ columns, table: to, references }) => ({
    columnReference: columns,
    reference: { resource: `${to}.csv`, columnReference: references },
  }));
  return {
    url,
    'dc:title': inBoth(title, title_fa),
    'dc:description': inBoth(description, description_fa),
    tableSchema: {
      columns: tableColumns[table].map(csvwColumn),
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/** The metadata of the CSV files among the files. */
export function csvw({ title, title_fa, description, version, license }: About, files: readonly FileFacts[]): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': inBoth(title, title_fa),
    'dc:description': description,
    'dc:license': { '@id': license.url },
    'schema:version': version,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
    tableDirection: 'ltr',
    tables: files.filter(({ format }) => format === 'csv').map(({ table, path }) => csvwTable(table, path)),
  };
}
