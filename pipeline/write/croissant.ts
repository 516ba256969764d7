/** Croissant 1.1 (JSON-LD) of a publication: every file by its hash, a record set for each table. */
import { type TableName, tables } from '../../schemas/index.ts';
import type { ForeignKey } from '../../schemas/table.ts';
import type { About } from './about.ts';
import { type Column, tableColumns } from './columns.ts';
import type { Format } from './encode.ts';
import { unknownType } from './encoded.ts';
import type { FileFacts } from './tables.ts';

/** The context that the specification recommends. */
const terms =
  'annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace readLines samplingRate sdVersion separator source subField transform unArchive value';
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  examples: { '@id': 'cr:examples', '@type': '@json' },
  ...Object.fromEntries(terms.split(' ').map((term) => [term, `cr:${term}`])),
};

const encodingFormats: Record<Format, string> = {
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.file',
  parquet: 'application/x-parquet',
};

function dataType({ type, format }: Column): string {
  switch (type) {
    case 'utf8':
    case 'list_utf8':
      return format === 'date' ? 'sc:Date' : 'sc:Text';
    case 'int32':
      return 'sc:Integer';
    case 'float64':
      return 'sc:Float';
    case 'bool':
      return 'sc:Boolean';
    default:
      throw unknownType(type);
  }
}

function fileObject({ path, table, format, bytes, sha256 }: FileFacts): object {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: tables[table].description,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: encodingFormats[format],
    sha256,
  };
}

/** References to other tables; one to the own table (parent_statement_id) is a circle to readers of Croissant. */
const references = (table: TableName): readonly ForeignKey[] =>
  tables[table].foreignKeys.filter((key) => key.columns.length === 1 && key.table !== table);

/**
 * The reference of a column, if it is told. mlcroissant 1.1.1 joins a table to what its first reference names, and
 * fails where that has references itself (agreement_parties to agreements): such a first one is left out.
 */
function referenceOf(table: TableName, column: Column): ForeignKey | undefined {
  const keys = references(table);
  const key = keys.find(({ columns }) => columns[0] === column.name);
  const chained = key !== undefined && key === keys[0] && references(key.table as TableName).length > 0;
  return chained ? undefined : key;
}

function field(table: TableName, column: Column, { path, format }: FileFacts): object {
  const key = referenceOf(table, column);
  const list = column.type === 'list_utf8';
  return {
    '@type': 'cr:Field',
    '@id': `${table}/${column.name}`,
    name: column.name,
    description: column.description,
    dataType: dataType(column),
    ...(list ? { isArray: true } : {}),
    source: {
      fileObject: { '@id': path },
      extract: { column: column.name },
      ...(list && format === 'csv' ? { transform: { separator: ';' } } : {}),
    },
    ...(key === undefined ? {} : { references: { field: { '@id': `${key.table}/${key.references[0]}` } } }),
  };
}

/** A table's records, read from Parquet where it was written (CSV has the guard against formulas in it). */
function recordSet(table: TableName, files: readonly FileFacts[]): object[] {
  const of = (wanted: Format) => files.find((file) => file.table === table && file.format === wanted);
  const file = of('parquet') ?? of('csv');
  if (file === undefined) return [];
  const { primaryKey, title, description } = tables[table];
  return [
    {
      '@type': 'cr:RecordSet',
      '@id': table,
      name: table,
      description: `${title}. ${description}`,
      ...(primaryKey.length > 0 ? { key: primaryKey.map((column) => ({ '@id': `${table}/${column}` })) } : {}),
      field: tableColumns[table].map((column) => field(table, column, file)),
    },
  ];
}

/** The description, in the order of the files. */
export function croissant(about: About, files: readonly FileFacts[]): object {
  const { name, description, version, url, license, creators, keywords, published, citation } = about;
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    name,
    description,
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    license: license.url,
    url,
    creator: creators.map((creator) => ({ '@type': 'sc:Organization', ...creator })),
    ...(published === null ? {} : { datePublished: published }),
    ...(citation === null ? {} : { citeAs: citation }),
    version,
    inLanguage: 'fa',
    keywords,
    isLiveDataset: false,
    distribution: files.map(fileObject),
    recordSet: [...new Set(files.map(({ table }) => table))].flatMap((table) => recordSet(table, files)),
  };
}
