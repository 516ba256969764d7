import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readDocument } from '../document.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { readCorpus } from '../read/corpus.ts';
import { defaultLimits, type Issue, type RawDocument } from '../read/record.ts';
import { root } from './code.ts';
import { documentText } from './show.ts';
import { parseWords, UsageError, wholeNumber } from './usage.ts';

const help = `peyman show FILE [--record N]

Prints what Peyman reads in one document: its statements with cue, speaker, addressee and content, its agreements and
meetings, each with the rule that made it. Nothing is written. Of a file with several records, the first, or number N.
`;

/** `peyman show raw/seed.txt`: the document as Peyman understands it. */
export async function showCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('show', {
    args: words,
    allowPositionals: true,
    options: { record: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('peyman show takes one file (peyman show --help)');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`there is no file ${file}`);
  const record = values.record === undefined ? null : wholeNumber('record', values.record, 1);
  const { rows } = readDocument(await documentOf(file, record), loadLexicon(join(root, 'lexicon')));
  process.stdout.write(documentText(rows, process.stdout.isTTY === true));
  return 0;
}

/** One document of a file as a build reads it, with its sidecar: from a folder that holds nothing else. */
async function documentOf(file: string, record: number | null): Promise<RawDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'peyman-show-'));
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
