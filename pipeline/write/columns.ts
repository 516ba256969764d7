/**
 * The schemas as the writers see them: a flat list of columns per table. The only file that looks inside zod's types.
 */
import { z } from 'zod';
import { type TableName, tableNames, tables } from '../../schemas/index.ts';

export type ColumnType = 'utf8' | 'int32' | 'float64' | 'bool' | 'list_utf8';

/** One column of a table, as all writers need it. */
export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  title: string;
  title_fa: string;
  description: string;
  /** Language of the words in the column (BCP 47). */
  lang?: string;
  /** An offset into the raw text, in code points. */
  offset: boolean;
  /** Names of the two offset columns of which this column holds the raw slice. */
  slice?: readonly [start: string, end: string];
  /** Known only once all documents are read. */
  corpus: boolean;
  /** value: [Persian label, meaning] */
  vocabulary?: Readonly<Record<string, readonly [label: string, meaning: string]>>;
  /** Regular expression that every value (or item) matches. */
  pattern?: string;
  /** Set where the strings are calendar days. */
  format?: 'date';
  minimum?: number;
  /** May hold anything, so that CSV has to keep a spreadsheet from running it. */
  free: boolean;
  /** May be an empty cell in CSV: a null, an empty list or an empty string. */
  blank: boolean;
  schema: z.ZodType;
}

const meta = z.object({
  title: z.string().min(1),
  title_fa: z.string().min(1),
  description: z.string().min(1),
  lang: z.string().optional(),
  offset: z.boolean().default(false),
  slice: z.tuple([z.string(), z.string()]).readonly().optional(),
  corpus: z.boolean().default(false),
  vocabulary: z.record(z.string(), z.tuple([z.string(), z.string()]).readonly()).optional(),
});

type Meta = Omit<Column, 'name' | 'type' | 'nullable' | 'free' | 'blank' | 'schema' | keyof Constraints>;
type Constraints = Pick<Column, 'pattern' | 'format' | 'minimum'>;

function constraints(type: ColumnType) {
  const text = { pattern: z.string().optional(), format: z.literal('date').optional() };
  return z.object(type === 'int32' ? { minimum: z.number().optional() } : text);
}

/** Cells that a spreadsheet would take for a formula; a column that admits none of them is safe as it is. */
const formulas = ['=1', '+1', '-1', '@a', '\t1', '\r1', '\n1', ' =1', '\u200c=1', "'=1"];

function columnType(schema: z.ZodType): ColumnType {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodString || schema instanceof z.ZodISODate) return 'utf8';
  if (schema instanceof z.ZodNumber && schema.format === 'int32') return 'int32';
  if (schema instanceof z.ZodNumber && schema.format === 'float64') return 'float64';
  if (schema instanceof z.ZodBoolean) return 'bool';
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodString) return 'list_utf8';
  throw new Error(`no column type for the schema type ${schema.type}`);
}

function readColumn(name: string, schema: z.ZodType): Column {
  const nullable = schema instanceof z.ZodNullable;
  const inner = nullable ? (schema.unwrap() as z.ZodType) : schema;
  const type = columnType(inner);
  if (nullable && type === 'list_utf8') throw new Error(`${name}: a list is empty, never null`);
  const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  const admits = (text: string) => item.safeParse(text).success;
  return {
    ...(meta.parse({ ...inner.meta(), ...schema.meta() }) as Meta),
    ...(item instanceof z.ZodEnum ? {} : (constraints(type).parse(z.toJSONSchema(item)) as Constraints)),
    name,
    type,
    nullable,
    free: (type === 'utf8' || type === 'list_utf8') && formulas.some(admits),
    blank: nullable || type === 'list_utf8' || admits(''),
    schema,
  };
}

/** The columns of a row's schema, in order. Throws for a type that the writers do not know or a column not described. */
export function readColumns(row: z.ZodObject): Column[] {
  return Object.entries(row.shape).map(([name, schema]) => readColumn(name, schema as z.ZodType));
}

/** The columns of every table of the contract. */
export const tableColumns = Object.fromEntries(
  tableNames.map((name) => [name, readColumns(tables[name].row)]),
) as Record<TableName, Column[]>;

/** The columns that one document alone can fill: all but those that need the whole corpus. */
export function localColumns(table: TableName): Column[] {
  return tableColumns[table].filter((column) => !column.corpus);
}

/** The columns that need the whole corpus; they stand last in their table. */
export function corpusColumns(table: TableName): Column[] {
  return tableColumns[table].filter((column) => column.corpus);
}
