import { z } from 'zod';

/** Columns that point to the key of a row in another table. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** What one table promises: its meaning, its keys and the zod schema of its rows. */
export interface Table<Columns extends z.ZodRawShape, Corpus extends z.ZodRawShape> {
  name: string;
  title: string;
  title_fa: string;
  /** What one row is. */
  description: string;
  description_fa: string;
  /** Columns that together are different in every row; empty where a row has no key. */
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** The row as it is published. */
  row: z.ZodObject<Columns & Corpus, z.core.$strict>;
  /** The row as one document alone can give it: without the columns that need the whole corpus. */
  localRow: z.ZodObject<Columns, z.core.$strict>;
}

interface Definition<Columns, Corpus> extends Omit<Table<z.ZodRawShape, z.ZodRawShape>, 'row' | 'localRow'> {
  columns: Columns;
  corpus?: Corpus;
}

/** Puts the columns that need the whole corpus last, marks them, and makes the schemas of both kinds of row. */
export function table<Columns extends z.ZodRawShape, Corpus extends z.ZodRawShape = Record<never, never>>(
  definition: Definition<Columns, Corpus>,
): Table<Columns, Corpus> {
  const { columns, corpus, ...about } = definition;
  const marked = Object.entries(corpus ?? {}).map(([name, column]) => {
    const schema = z.core.clone(column);
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(column), corpus: true });
    return [name, schema];
  });
  return {
    ...about,
    row: z.strictObject({ ...columns, ...(Object.fromEntries(marked) as Corpus) }),
    localRow: z.strictObject(columns),
  };
}

/** `document_id` points to documents, and so on for each column whose key is named after the table it stands in. */
export function reference(column: string, table: string, key = column): ForeignKey {
  return { columns: [column], table, references: [key] };
}
