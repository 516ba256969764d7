import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../../schemas/index.ts';
import type { CheckResult } from '../check/findings.ts';
import { createKeyIndex } from '../output/key_index.ts';
import { type Output, OutputError, rowsOf } from '../output/read.ts';
import type { Manifest } from '../write/manifest.ts';
import { type Before, readTableFacts } from './facts.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { reportPage } from './report.ts';

/** The files of a report. They tell what is new since the output before, so they are no part of what the manifest names. */
export const reportFiles = ['report.html', 'report.md'] as const;

/** What a build has made. */
interface Built {
  manifest: Manifest;
  /** The tables as they are read back; null for CSV alone. */
  output: Output | null;
  /** The output that it replaces; null where there is none, or none that can be read. */
  before: Output | null;
  checks: readonly CheckResult[];
}

/**
 * Writes `report.html` and `report.md` into the folder of a finished output: what came in and went out, what was rejected,
 * what is new against the output before, and what the checks found.
 */
export async function writeReport(
  directory: string,
  names: { title: string; title_fa: string },
  { manifest, output, before, checks }: Built,
): Promise<void> {
  const page = reportPage(names, {
    build: manifest,
    rows: rowsByTable(manifest),
    tables: output === null ? null : await readTableFacts(output),
    checks,
    before: before === null ? null : await factsBefore(before, output),
  });
  writeFileSync(join(directory, 'report.html'), htmlOf(page));
  writeFileSync(join(directory, 'report.md'), markdownOf(page));
}

/** Rows of every table, in whatever forms it was written. */
function rowsByTable({ outputs }: Manifest): Map<string, number> {
  const rows = new Map<string, number>();
  for (const table of tableNames) {
    const file = outputs.find(({ path }) => path.startsWith(`${table}.`) && !path.includes('/'));
    rows.set(table, file?.rows ?? 0);
  }
  return rows;
}

/** What the output before had; which documents, where its tables and the new ones can be read. */
async function factsBefore(before: Output, now: Output | null): Promise<Before> {
  const rows = rowsByTable(before.manifest);
  try {
    return { rows, documents: now === null ? null : await changedDocuments(before, now) };
  } catch (error) {
    if (error instanceof OutputError) return { rows, documents: null };
    throw error;
  }
}

async function changedDocuments(before: Output, now: Output): Promise<Before['documents']> {
  const known = createKeyIndex();
  for await (const { document_id } of rowsOf(before, 'documents', ['document_id'])) known.add(String(document_id));
  let [added, kept] = [0, 0];
  for await (const { document_id } of rowsOf(now, 'documents', ['document_id'])) {
    if (known.find(String(document_id)) < 0) added++;
    else kept++;
  }
  return { added, removed: known.size() - kept };
}
