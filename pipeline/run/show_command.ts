import { join } from 'node:path';
import { readDocument } from '../document.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { root } from './code.ts';
import { documentNamed } from './one_document.ts';
import { documentText } from './show.ts';
import { parseWords } from './usage.ts';

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
  const { rows } = readDocument(
    await documentNamed('show', positionals, values.record),
    loadLexicon(join(root, 'lexicon')),
  );
  process.stdout.write(documentText(rows, process.stdout.isTTY === true));
  return 0;
}
