/**
 * Builds the gold texts, scores the tables and writes docs/accuracy.md with the date and the commit.
 * Use: node scripts/score.ts [GOLD]   GOLD holds ID.txt and ID.json; the scorer, score.py, lies beside it.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { defaultLimits } from '../pipeline/read/record.ts';
import { build } from '../pipeline/run/build.ts';
import { root } from '../pipeline/run/code.ts';

type Scores = Record<
  string,
  { precision?: number; recall?: number; f1?: number; gold?: number; got?: number; accuracy?: number; of?: number }
>;

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
  const halves = {
    all,
    even: all.filter((_, index) => index % 2 === 0),
    odd: all.filter((_, index) => index % 2 === 1),
  };
  const scores: Record<string, Scores> = {};
  for (const [half, names] of Object.entries(halves)) scores[half] = await scoreOf(half, names);
  writeFileSync(join(root, 'docs/accuracy.md'), report(scores, all.length));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Scores of a build over some of the gold documents; the table of the whole is printed. */
async function scoreOf(half: string, names: string[]): Promise<Scores> {
  const [raw, key, out, json] = ['raw', 'gold', 'out', 'scores.json'].map((name) => join(work, `${half}-${name}`)) as [
    string,
    string,
    string,
    string,
  ];
  for (const folder of [raw, key]) mkdirSync(folder);
  for (const name of names) {
    const annotation = name.replace(/\.txt$/, '.json');
    copyFileSync(join(gold, name), join(raw, name));
    copyFileSync(join(gold, name), join(key, name));
    copyFileSync(join(gold, annotation), join(key, annotation));
  }
  await build(
    { raw, out, lexicon: join(root, 'lexicon'), formats: ['csv'], threads: 1, limits: defaultLimits, strict: false },
    () => {},
  );
  const printed = execFileSync(
    'python3',
    [scorer, key, out, '--json', json, '--errors', join(tmpdir(), `peyman-errors-${half}.txt`)],
    { encoding: 'utf8' },
  );
  if (half === 'all') console.log(printed);
  return JSON.parse(readFileSync(json, 'utf8')) as Scores;
}

function report(scores: Record<string, Scores>, documents: number): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const date = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' }).trim();
  const measures = Object.keys(scores.all ?? {});
  const cell = (half: string, measure: string): string => {
    const score = scores[half]?.[measure];
    return (score?.f1 ?? score?.accuracy ?? 0).toFixed(3);
  };
  const rows = measures.map((measure) => {
    const score = scores.all![measure]!;
    const kind = score.f1 === undefined ? 'right' : 'F1';
    const detail =
      score.f1 === undefined
        ? `of ${score.of}`
        : `P ${score.precision?.toFixed(3)} R ${score.recall?.toFixed(3)}, gold ${score.gold}`;
    return `| ${measure} | ${kind} | ${cell('all', measure)} | ${cell('even', measure)} | ${cell('odd', measure)} | ${detail} |`;
  });
  return `# Accuracy

Written by \`make score\` on ${date} at commit ${commit}, over ${documents} development articles (news agencies, mostly 2019) whose annotation was made by one
machine-assisted reader and corrected by a second; **no human coder has checked it yet**. Rules were written with these articles in view,
so expect less on others. Statements pair where their spans overlap by half (strict: by 0.8) of their union; the lower part counts only
paired rows. *even* and *odd* are the articles by turns.

| measure | | all | even | odd | |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
