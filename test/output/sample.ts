/** An output whose tables can be changed at will: real rows, written without the checks of a build. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openOutput, readRows } from '../../pipeline/output/read.ts';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { build } from '../../pipeline/run/build.ts';
import { root } from '../../pipeline/run/code.ts';
import { dataset } from '../../pipeline/run/dataset.ts';
import { tableColumns } from '../../pipeline/write/columns.ts';
import type { EncodedBatch } from '../../pipeline/write/encode.ts';
import { type Cell, encodeColumn } from '../../pipeline/write/encoded.ts';
import type { BuildFacts } from '../../pipeline/write/manifest.ts';
import { writeChecksums, writeMetadata } from '../../pipeline/write/metadata.ts';
import { type CorpusColumns, openTables } from '../../pipeline/write/tables.ts';
import { tableNames } from '../../schemas/index.ts';
import { report, writeFiles } from '../run/news.ts';

/** A row that may hold anything. */
export type Loose = Record<string, Cell>;

/** All tables of an output, and what its manifest says of the build. */
export interface Sample {
  tables: Record<string, Loose[]>;
  facts: BuildFacts;
}

/** Builds sixty reports and a file that is no text below `folder` and gives its tables. */
export async function sampleOutput(folder: string): Promise<Sample> {
  const [raw, out] = [join(folder, 'raw'), join(folder, 'whole')];
  const reports = Array.from({ length: 60 }, (_, at) => JSON.stringify({ id: `n${at}`, text: report(at) }));
  writeFiles(raw, [
    ['news.jsonl', reports.join('\n')],
    ['zz-broken.txt', new Uint8Array([0xd8, 0xb3, 0xff, 0xfe])],
  ]);
  const settings = {
    formats: ['arrow' as const],
    limits: defaultLimits,
    strict: false,
    cache: false,
    threads: 1,
    explorer: false,
  };
  await build({ raw, out, lexicon: join(root, 'lexicon'), ...settings }, () => {});
  const output = openOutput(out);
  const tables: Sample['tables'] = {};
  for (const table of tableNames) {
    tables[table] = [];
    for await (const slice of readRows(output, table)) tables[table].push(...(slice as unknown as Loose[]));
  }
  const { outputs: _, ...facts } = output.manifest;
  return { tables, facts };
}

/** Writes the tables as they are, right or wrong, with a manifest and checksums that fit. */
export function writeOutput(folder: string, { tables, facts }: Sample): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = openTables(folder, ['arrow']);
  const batch: EncodedBatch = {};
  const corpus: Record<string, Record<string, Cell[]>> = {};
  for (const table of tableNames) {
    const rows = tables[table]!;
    const cells = (name: string) => rows.map((row) => row[name]!);
    const local = tableColumns[table].filter((column) => !column.corpus);
    const columns = local.map((column) => encodeColumn(column, cells(column.name)));
    batch[table] = { rows: rows.length, columns, csv: null };
    const later = tableColumns[table].filter((column) => column.corpus);
    corpus[table] = Object.fromEntries(later.map(({ name }) => [name, cells(name)]));
  }
  files.append(batch, corpus as CorpusColumns);
  writeChecksums(folder, writeMetadata(folder, dataset(), facts, files.close()).described);
  return folder;
}
