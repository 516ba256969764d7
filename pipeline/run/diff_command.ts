import { diffOutputs } from '../diff/outputs.ts';
import { diffPage } from '../diff/page.ts';
import { openOutput } from '../output/read.ts';
import { markdownOf } from '../report/markdown.ts';
import { parseWords, UsageError } from './usage.ts';

const help = `peyman diff OLD NEW [--json]

Says which rows two outputs do not share, table by table: added, removed, changed and in which columns, with examples, as
Markdown. Rows are compared by key. Outputs of different versions are compared in the columns that both have, and it says so.

  --json   as JSON, for programs; "changed" tells whether any row or column differs

Exit codes: 0 done, whatever differs, 1 an output cannot be read, 2 the command's words are wrong.
`;

/** `peyman diff before out`: what is new, gone and other. */
export async function diffCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('diff', {
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [before, now, ...more] = positionals;
  if (before === undefined || now === undefined || more.length > 0)
    throw new UsageError('peyman diff takes two folders that builds wrote, the older first (peyman diff --help)');
  const diff = await diffOutputs(openOutput(before), openOutput(now));
  process.stdout.write(values.json ? `${JSON.stringify(diff, null, 2)}\n` : markdownOf(diffPage(diff)));
  return 0;
}
