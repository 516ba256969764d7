import { join } from 'node:path';
import { loadLexicon } from '../lexicon/load.ts';
import { root } from './code.ts';
import { explain } from './explain.ts';
import { explanationText } from './explain_text.ts';
import { documentNamed } from './one_document.ts';
import { parseWords, UsageError, wholeNumber } from './usage.ts';

const help = `peyman explain FILE --at OFFSET [--record N] [--json]

Prints which rules were tried at one place of a document, and why each did or did not fire: what the lexicon has there, each
colon, the cues of the sentence, whom their statements are given to and where these end, agreements and meetings.

  --at OFFSET   the place, in code points from the start of the text, as start and end are in the tables
  --record N    of a file with several records, number N instead of the first
  --json        everything that was tried, for a program
`;

/** `peyman explain raw/seed.txt --at 400`: why a place was read as it was. */
export async function explainCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('explain', {
    args: words,
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      record: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (values.at === undefined) throw new UsageError('peyman explain needs --at, an offset (peyman explain --help)');
  const offset = wholeNumber('at', values.at, 0);
  const document = await documentNamed('explain', positionals, values.record);
  const explanation = explain(document, loadLexicon(join(root, 'lexicon')), offset);
  if (explanation === undefined) throw new UsageError(`--at ${offset} lies behind the last word of the text`);
  const terminal = process.stdout.isTTY === true;
  process.stdout.write(
    values.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, terminal),
  );
  return 0;
}
