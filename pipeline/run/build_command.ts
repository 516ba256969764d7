import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { listInputs } from '../read/inputs.ts';
import { defaultLimits } from '../read/record.ts';
import type { Format } from '../write/encode.ts';
import { build } from './build.ts';
import { root } from './code.ts';
import type { BuildOptions } from './options.ts';
import { type LogForm, openProgress } from './progress.ts';
import { exitCodeOf, parseWords, UsageError, wholeNumber } from './usage.ts';

const formats: Format[] = ['csv', 'arrow', 'parquet'];

const help = `peyman build RAW --out OUT [options]

Reads every text below RAW (.txt .jsonl .ndjson .csv .html .parquet, text forms also .gz) and writes the tables to OUT.
OUT is replaced as a whole when the build is done; until then, and if anything stops the build, it stays as it was.
A folder that holds other things than a build is not replaced.
What each text became is kept in a hidden folder beside OUT (.peyman-OUT-cache), so that the next build reads only what
changed; where nothing changed, nothing is written. It holds what the last build used and may be deleted at any time.

  --out OUT                 the folder to write (needed)
  --formats csv,arrow,...   which forms of the tables to write (default: csv,arrow,parquet)
  --threads N               worker threads (default: one for each core, at most 8); the output is the same for any N
  --no-cache                read every text anew, and keep nothing for the next build
  --no-explorer             write no pages to read the tables in a browser (OUT/explorer/index.html); nor are there any
                            where neither Arrow nor Parquet is written
  --strict                  any rejected document makes the exit code 1 (else: more than 5 % of them)
  --max-document-bytes N    a longer document is rejected (default ${defaultLimits.documentBytes})
  --max-inflated-bytes N    what a gzip file may hold at most (default ${defaultLimits.inflatedBytes})
  --max-line-bytes N        what a line of JSONL or CSV may hold at most (default ${defaultLimits.lineBytes})
  --log auto|json|quiet     progress on stderr: as fits where it goes, as JSON lines, or none
  --quiet                   the same as --log quiet

Exit codes: 0 done, 1 done but too much was rejected, or failed, 2 the command's words are wrong.
`;

/** `peyman build raw --out out`. */
export async function buildCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('build', {
    args: words,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      formats: { type: 'string', default: formats.join(',') },
      threads: { type: 'string', default: String(Math.min(8, availableParallelism())) },
      'no-cache': { type: 'boolean', default: false },
      'no-explorer': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'max-document-bytes': { type: 'string', default: String(defaultLimits.documentBytes) },
      'max-inflated-bytes': { type: 'string', default: String(defaultLimits.inflatedBytes) },
      'max-line-bytes': { type: 'string', default: String(defaultLimits.lineBytes) },
      log: { type: 'string', default: 'auto' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [raw, ...more] = positionals;
  if (raw === undefined || more.length > 0)
    throw new UsageError('peyman build takes one folder of texts (peyman build --help)');
  if (values.out === undefined) throw new UsageError('peyman build needs --out, the folder to write');
  const options: BuildOptions = {
    raw,
    out: values.out,
    lexicon: join(root, 'lexicon'),
    formats: formatsOf(values.formats),
    threads: wholeNumber('threads', values.threads, 1),
    limits: {
      ...defaultLimits,
      documentBytes: wholeNumber('max-document-bytes', values['max-document-bytes'], 1),
      inflatedBytes: wholeNumber('max-inflated-bytes', values['max-inflated-bytes'], 1),
      lineBytes: wholeNumber('max-line-bytes', values['max-line-bytes'], 1),
    },
    strict: values.strict,
    cache: !values['no-cache'],
    explorer: !values['no-explorer'],
  };
  return await runBuild(options, values.quiet ? 'quiet' : logForm(values.log));
}

async function runBuild(options: BuildOptions, log: LogForm): Promise<number> {
  const progress = openProgress(log, await bytesToRead(options.raw));
  try {
    const { counts, failure, unchanged } = await build(options, progress.batch);
    progress.done({ ...counts, out: options.out, ...(unchanged ? { unchanged: 'nothing to do' } : {}) });
    if (failure !== null) progress.failed(failure);
    return failure === null ? 0 : 1;
  } catch (error) {
    progress.failed(error instanceof Error ? error.message : String(error));
    return exitCodeOf(error);
  }
}

/** Bytes of text that lie in `raw`; null where compression hides them. What is wrong with the folder, the build says. */
async function bytesToRead(raw: string): Promise<number | null> {
  const inputs = await listInputs(raw).catch(() => null);
  if (inputs === null || inputs.files.some((file) => file.gzipped || file.form === 'parquet')) return null;
  return inputs.files.reduce((sum, file) => sum + file.bytes, 0);
}

function formatsOf(text: string): Format[] {
  const wanted = text.split(',').filter((part) => part !== '');
  const unknown = wanted.find((part) => !(formats as string[]).includes(part));
  if (unknown !== undefined || wanted.length === 0)
    throw new UsageError(`--formats takes some of ${formats.join(',')}, not ${text}`);
  return formats.filter((format) => wanted.includes(format));
}

function logForm(text: string): LogForm {
  if (text === 'auto' || text === 'json' || text === 'quiet') return text;
  throw new UsageError(`--log takes auto, json or quiet, not ${text}`);
}
