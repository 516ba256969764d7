import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Export, ExportCounts } from '../export/export.ts';
import { openOutput } from '../output/read.ts';
import { openStaging } from './publish.ts';
import { parseWords, UsageError } from './usage.ts';

/** The forms; the code of each is loaded when it is asked for. */
const forms = {
  polecat: async () => (await import('../export/polecat.ts')).exportPolecat,
  brat: async () => (await import('../export/brat.ts')).exportBrat,
  'web-annotation': async () => (await import('../export/web_annotation.ts')).exportWebAnnotation,
  sqlite: async () => (await import('../export/sqlite.ts')).exportSqlite,
} as const satisfies Record<string, () => Promise<Export>>;

export type Form = keyof typeof forms;

/** What every export has; a folder without it is somebody's, and is not replaced. */
const sign = 'export.json';

const help = `peyman export FORM OUT --to PLACE [--force]

Turns OUT, the folder that a build wrote, into a form of others, in the new folder PLACE:

  polecat          events.txt, a tab-separated table with the columns of POLECAT and the event types of PLOVER, and
                   evidence.tsv, which leads each event back to its row, document and characters
  brat             .txt and .ann for each document, annotation.conf and visual.conf
  web-annotation   W3C Web Annotation (JSON-LD): collection.json and its pages
  sqlite           peyman.db, one SQLite database with keys, views and full-text search, and metadata.json for Datasette

PLACE appears when it is whole. Beside its files it has export.json, which counts what was exported and what was left out,
and why. OUT needs Arrow or Parquet (peyman build --formats).

  --to PLACE    the folder to write (needed)
  --force       replace PLACE, where it is an export

Exit codes: 0 done, 1 failed, 2 the command's words are wrong.
`;

/** `peyman export sqlite out --to database`. */
export async function exportCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('export', {
    args: words,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [form, out, ...more] = positionals;
  if (form === undefined || out === undefined || more.length > 0)
    throw new UsageError('peyman export takes a form and the folder of a build (peyman export --help)');
  if (!Object.hasOwn(forms, form))
    throw new UsageError(`there is no form ${form}; the forms are ${Object.keys(forms).join(', ')}`);
  if (values.to === undefined) throw new UsageError('peyman export needs --to, the folder to write');
  if (existsSync(values.to) && !values.force)
    throw new UsageError(`${values.to} is there already; name another place, or replace it with --force`);
  const counts = await writeExport(form as Form, out, values.to);
  process.stderr.write(summary(form, values.to, counts));
  return 0;
}

/** Writes an export beside its place and puts it there when it is whole. */
export async function writeExport(form: Form, out: string, to: string): Promise<ExportCounts> {
  const output = openOutput(out);
  const run = await forms[form]();
  const staging = openStaging(to, [sign]);
  try {
    const counts = await run(output, staging.directory);
    const source = createHash('sha256')
      .update(readFileSync(join(out, 'manifest.json')))
      .digest('hex');
    const facts = { form, built_by: output.manifest.code.version, manifest_sha256: source, ...counts };
    writeFileSync(join(staging.directory, sign), `${JSON.stringify(facts, null, 2)}\n`);
    staging.publish();
    return counts;
  } catch (error) {
    staging.discard();
    throw error;
  }
}

/** `polecat: 412 events in events; left out of statements: 97 …`, a line each. */
function summary(form: string, to: string, { exported, left_out }: ExportCounts): string {
  const made = Object.entries(exported).map(([kind, number]) => `${number} ${kind}`);
  const lines = Object.entries(left_out).flatMap(([table, reasons]) =>
    Object.entries(reasons).map(([reason, number]) => `  ${number} ${table} left out: ${reason}\n`),
  );
  return `${form}: ${made.join(', ')} in ${to}\n${lines.join('')}`;
}
