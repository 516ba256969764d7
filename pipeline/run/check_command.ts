import { checkOutput } from '../check/run.ts';
import { checksText } from '../check/show.ts';
import { openOutput } from '../output/read.ts';
import { parseWords, UsageError } from './usage.ts';

const help = `peyman check OUT [--against OLD] [--json]

Checks the tables of a build, as whoever loads them would wish: files and counts, keys, references, order, types and
vocabularies, ranges, dates, reasons, every span against its text. Says what was found, with the rows.

  --against OLD   also hold the rows per document of each table against those of an output before
  --json          as JSON, for programs

Exit codes: 0 all checks pass (warnings may be there), 1 one failed, 2 the command's words are wrong.
`;

/** `peyman check out`: every check on a finished output. */
export async function checkCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('check', {
    args: words,
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [out, ...more] = positionals;
  if (out === undefined || more.length > 0)
    throw new UsageError('peyman check takes one folder that a build wrote (peyman check --help)');
  const against = values.against === undefined ? null : openOutput(values.against);
  const results = await checkOutput(openOutput(out), against);
  const failed = results.some(({ result }) => result === 'fail');
  if (values.json) process.stdout.write(`${JSON.stringify({ failed, checks: results }, null, 2)}\n`);
  else process.stdout.write(checksText(results, process.stdout.isTTY === true));
  return failed ? 1 : 0;
}
