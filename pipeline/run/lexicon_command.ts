import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../lexicon/load.ts';
import { readCorpus } from '../read/corpus.ts';
import { defaultLimits } from '../read/record.ts';
import { root } from './code.ts';
import { addDocument, newReport, reportText } from './lexicon_report.ts';
import { parseWords, UsageError, wholeNumber } from './usage.ts';

const help = `peyman lexicon RAW [--top N] [--limit N]

Says what the lexicon covers of the texts in RAW: how many cues, titles, bodies and people it knows, and the most frequent
words that stand where one of these is expected and are in no list, with their count and the place of one of them (file,
record, code points). Nothing is written.

  --top N     so many words of each kind (30)
  --limit N   read no more than so many documents
`;

/** `peyman lexicon raw`: coverage, and what to add. */
export async function lexiconCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('lexicon', {
    args: words,
    allowPositionals: true,
    options: { top: { type: 'string' }, limit: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [raw, ...more] = positionals;
  if (raw === undefined || more.length > 0)
    throw new UsageError('peyman lexicon takes one folder of texts (peyman lexicon --help)');
  if (!existsSync(raw) || !statSync(raw).isDirectory()) throw new UsageError(`there is no folder ${raw}`);
  const top = values.top === undefined ? 30 : wholeNumber('top', values.top, 1);
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('limit', values.limit, 1);
  const lexicon = loadLexicon(join(root, 'lexicon'));
  const report = newReport();
  let documents = 0;
  for await (const event of readCorpus(raw, defaultLimits)) {
    if (event.kind !== 'document') continue;
    addDocument(report, event.document, lexicon);
    lexicon.vocabulary.forget();
    documents++;
    if (documents >= limit) break;
  }
  process.stdout.write(reportText(report, documents, top));
  return 0;
}
