/** Reads back what a build wrote: the manifest, and the rows of a table, a slice at a time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Row, TableName } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';
import { type Manifest, manifest } from '../write/manifest.ts';
import { arrowColumns, arrowSlices } from './arrow.ts';
import { parquetColumns, parquetSlices } from './parquet.ts';
import type { Cells } from './slices.ts';

/** The forms that rows are read from, the faster one first. CSV tells no empty list from a missing one. */
const forms = {
  arrow: { slices: arrowSlices, columns: arrowColumns },
  parquet: { slices: parquetSlices, columns: parquetColumns },
} as const;

/** A folder that a build wrote. */
export interface Output {
  folder: string;
  manifest: Manifest;
  form: keyof typeof forms;
}

/** A folder is not the output of a build, or a table in it cannot be read; the message names the file. */
export class OutputError extends Error {}

/** Opens the output of a build. Throws OutputError where it is none, or has its tables in neither Arrow nor Parquet. */
export function openOutput(folder: string): Output {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new OutputError(`${folder} is not the output of a build: it has no manifest.json`);
  const read = manifest.safeParse(jsonOf(path));
  if (!read.success) throw new OutputError(`${path} is not a manifest of peyman: ${z.prettifyError(read.error)}`);
  const written = new Set(read.data.outputs.map((output) => output.path));
  const form = (['arrow', 'parquet'] as const).find((each) => written.has(`documents.${each}`));
  if (form === undefined) throw new OutputError(`${folder} holds no Arrow and no Parquet; build it with one of them`);
  return { folder, manifest: read.data, form };
}

/** The same, or null where there is no output, or none that can be read. */
export function readableOutput(folder: string): Output | null {
  try {
    return openOutput(folder);
  } catch (error) {
    if (error instanceof OutputError) return null;
    throw error;
  }
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new OutputError(`${path}: ${messageOf(error)}`);
  }
}

/** How many rows the manifest promises for a table. */
export function rowCount({ manifest: { outputs }, form }: Output, table: TableName): number {
  return outputs.find(({ path }) => path === `${table}.${form}`)?.rows ?? 0;
}

/**
 * The rows of a table in their order, in slices of at most `sliceRows` rows, so that no table need fit into memory; with
 * `columns`, these alone are read. Values are as the file has them, not checked against the schema. Throws OutputError,
 * which names the file, where it is missing, damaged or lacks a column.
 */
export async function* readRows<T extends TableName, C extends keyof Row<T> & string = keyof Row<T> & string>(
  { folder, form }: Output,
  table: T,
  columns: readonly C[] = tableColumns[table].map(({ name }) => name) as C[],
): AsyncGenerator<Pick<Row<T>, C>[]> {
  const path = join(folder, `${table}.${form}`);
  try {
    for await (const slice of forms[form].slices(path, columns)) yield slice as Pick<Row<T>, C>[];
  } catch (error) {
    throw new OutputError(`${path}: ${messageOf(error)}`);
  }
}

/** A row as it is read, before anything is known of it. */
export type Fields = Readonly<Cells>;

/** The rows of a table one by one, whatever table it is; with `columns`, these alone. Throws OutputError as `readRows`. */
export async function* rowsOf(output: Output, table: TableName, columns?: readonly string[]): AsyncGenerator<Fields> {
  const slices = columns === undefined ? readRows(output, table) : readRows(output, table, columns as never[]);
  for await (const slice of slices) yield* slice as Fields[];
}

/** The columns that a table has in this output, which another version may have written. Throws OutputError as `readRows`. */
export async function columnsOf({ folder, form }: Output, table: TableName): Promise<string[]> {
  const path = join(folder, `${table}.${form}`);
  try {
    return await forms[form].columns(path);
  } catch (error) {
    throw new OutputError(`${path}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
