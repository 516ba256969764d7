/**
 * Builds the gold texts, as they are and with their half-spaces lost, scores the tables and writes docs/accuracy.md with
 * the date and the commit.
 * Use: node scripts/score.ts [GOLD]   GOLD holds ID.txt and ID.json; the scorer, score.py, lies beside it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ZWNJ } from '../pipeline/persian/letters.ts';
import { defaultLimits } from '../pipeline/read/record.ts';
import { build } from '../pipeline/run/build.ts';
import { root } from '../pipeline/run/code.ts';
import { columns, figureOf, type Run, report, type Scores } from './accuracy_report.ts';
import { damagedGold, damages } from './gold_damage.ts';

const gold = resolve(process.argv[2] ?? join(root, '../shared/gold/dev'));
const scorer = join(dirname(gold), 'score.py');
if (!existsSync(gold) || !existsSync(scorer)) {
  console.log(
    `no gold at ${process.argv[2] ?? 'the default place'}: name a folder of ID.txt and ID.json with score.py beside it (make score GOLD=FOLDER)`,
  );
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'peyman-score-'));
try {
  const all = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const scores: Record<Run, Scores> = {
    all: await scoreOf('all', all),
    even: await scoreOf(
      'even',
      all.filter((_, index) => index % 2 === 0),
    ),
    odd: await scoreOf(
      'odd',
      all.filter((_, index) => index % 2 === 1),
    ),
    deleted: await scoreOf('deleted', all, damages.deleted),
    spaced: await scoreOf('spaced', all, damages.spaced),
  };
  printDamage(scores);
  const path = join(root, 'docs/accuracy.md');
  const made = report(scores, all.length, git('log', '-1', '--format=%cs'), git('rev-parse', '--short', 'HEAD'));
  writeFileSync(path, made + readByHand(readFileSync(path, 'utf8')));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** What readers counted, which stands below the tables and is kept. */
function readByHand(page: string): string {
  const at = page.indexOf('\n## On articles that the rules have not seen');
  return at < 0 ? '' : page.slice(at);
}

/** Scores of a build over some of the gold documents, with `instead` for their half-spaces; the table of the whole is printed. */
async function scoreOf(run: Run, names: readonly string[], instead: string = ZWNJ): Promise<Scores> {
  const [raw, key, out, json] = ['raw', 'gold', 'out', 'scores.json'].map((name) => join(work, `${run}-${name}`)) as [
    string,
    string,
    string,
    string,
  ];
  for (const folder of [raw, key]) mkdirSync(folder);
  for (const name of names) copyGold(name, raw, key, instead);
  await build(
    {
      raw,
      out,
      lexicon: join(root, 'lexicon'),
      formats: ['csv'],
      threads: 1,
      limits: defaultLimits,
      strict: false,
      cache: false,
      explorer: false,
    },
    () => {},
  );
  const printed = execFileSync(
    'python3',
    [scorer, key, out, '--json', json, '--errors', join(tmpdir(), `peyman-errors-${run}.txt`)],
    { encoding: 'utf8' },
  );
  if (run === 'all') console.log(printed);
  return JSON.parse(readFileSync(json, 'utf8')) as Scores;
}

/** One gold document into the folder that is built and the folder that the scorer reads. */
function copyGold(name: string, raw: string, key: string, instead: string): void {
  const annotation = name.replace(/\.txt$/, '.json');
  const damaged = damagedGold(
    readFileSync(join(gold, name), 'utf8'),
    JSON.parse(readFileSync(join(gold, annotation), 'utf8')),
    instead,
  );
  writeFileSync(join(raw, name), damaged.text);
  writeFileSync(join(key, name), damaged.text);
  writeFileSync(join(key, annotation), JSON.stringify(damaged.annotation));
}

/** What every measure loses where the half-spaces of the texts are lost. */
function printDamage(scores: Record<Run, Scores>): void {
  console.log(
    `${'without half-spaces'.padEnd(38)} ${columns.all.padStart(7)} ${columns.deleted.padStart(9)} ${columns.spaced.padStart(9)}`,
  );
  for (const [measure, score] of Object.entries(scores.all)) {
    const values = [score, scores.deleted[measure], scores.spaced[measure]].map(figureOf);
    console.log(`${measure.padEnd(38)} ${values.map((value) => value.toFixed(3).padStart(8)).join('  ')}`);
  }
}

function git(...command: string[]): string {
  return execFileSync('git', command, { cwd: root, encoding: 'utf8' }).trim();
}
