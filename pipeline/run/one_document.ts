import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readCorpus } from '../read/corpus.ts';
import { defaultLimits, type Issue, type RawDocument } from '../read/record.ts';
import { UsageError, wholeNumber } from './usage.ts';

/**
 * The document that a command is asked about: of the one file that its words name, the first record that can be read, or
 * the one that `--record` numbers. A UsageError where the words name no file; an Error with the reasons where nothing can be read.
 */
export async function documentNamed(
  command: string,
  positionals: readonly string[],
  record: string | undefined,
): Promise<RawDocument> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError(`peyman ${command} takes one file (peyman ${command} --help)`);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`there is no file ${file}`);
  return await documentOf(file, record === undefined ? null : wholeNumber('record', record, 1));
}

/** One document of a file as a build reads it, with its sidecar: from a folder that holds nothing else. */
async function documentOf(file: string, record: number | null): Promise<RawDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'peyman-file-'));
  const issues: Issue[] = [];
  try {
    for (const name of [basename(file), ...sidecarsOf(file)]) {
      symlinkSync(resolve(dirname(file), name), join(folder, name));
    }
    for await (const event of readCorpus(folder, defaultLimits)) {
      if (event.kind === 'issue' && event.issue.source_path === basename(file)) issues.push(event.issue);
      if (event.kind === 'document' && (record === null || event.document.source_record === record)) {
        return event.document;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const what = record === null ? 'document that can be read' : `record ${record} that can be read`;
  throw new Error(`${file} holds no ${what}${reasons(issues, record)}`);
}

/** The names beside a file that can be its sidecar: for a.txt.gz, those of a, a.txt and a.txt.gz. */
function sidecarsOf(file: string): string[] {
  const ending = '.meta.json';
  const names = readdirSync(dirname(file)).filter((name) => name.endsWith(ending));
  return names.filter((name) => `${basename(file)}.`.startsWith(`${name.slice(0, -ending.length)}.`));
}

/** What was wrong with the file, or with the record that was asked for. */
function reasons(issues: readonly Issue[], record: number | null): string {
  const about = issues.filter(
    ({ code, source_record }) => code !== 'W_LINK' && (record === null || source_record === record),
  );
  return about.map(({ code, message }) => `\n  ${code}: ${message}`).join('');
}
