import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { LocalRows } from '../../schemas/index.ts';
import { readDocument } from '../document.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { readCorpus } from '../read/corpus.ts';
import { defaultLimits } from '../read/record.ts';
import { root } from './code.ts';
import { documentText } from './show.ts';
import { parseWords, UsageError } from './usage.ts';

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
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const rows = await rowsOf(file, values.record ?? null);
  process.stdout.write(documentText(rows, process.stdout.isTTY === true));
  return 0;
}

/** Reads one document of a file by the readers of a build, from a folder that holds it alone. */
async function rowsOf(file: string, record: string | null): Promise<Partial<LocalRows>> {
  const folder = mkdtempSync(join(tmpdir(), 'peyman-show-'));
  try {
    copyFileSync(file, join(folder, basename(file)));
    for await (const event of readCorpus(folder, defaultLimits)) {
      if (event.kind === 'issue' && event.issue.severity === 'error')
        throw new Error(`${event.issue.code}: ${event.issue.message}`);
      if (event.kind !== 'document') continue;
      if (record !== null && String(event.document.source_record) !== record) continue;
      return readDocument(event.document, loadLexicon(join(root, 'lexicon'))).rows;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  throw new Error(record === null ? `${file} holds no document` : `${file} holds no record ${record}`);
}
