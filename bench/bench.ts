/**
 * What each stage costs, as ratios of one run; the floor is a bare pass that decodes the same bytes and writes the text
 * alone to Arrow. Machines differ and drift; ratios of one run hold. Prints a report and writes it to bench/report.md.
 * Use: node bench/bench.ts [TEXTS.jsonl[.gz]] [COUNT]   without texts, the article in raw/ many times over.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { root } from '../pipeline/run/code.ts';
import { type BuildCost, buildCost } from './builds.ts';
import { againCost, hostileCosts } from './hostile.ts';
import { table } from './measure.ts';
import { peerCost, peers } from './peers.ts';
import { stageCosts } from './stages.ts';
import { benchTexts, documentsOf } from './texts.ts';

const [path, wanted] = process.argv.slice(2);
const count = Number(wanted ?? 500);
const memoryCurve = [1, 4, 16];

function stageReport(stages: readonly (readonly [string, number])[]): string {
  const floor = stages[0]![1];
  return table(
    ['stage', 'times the floor'],
    stages.map(([name, spent]) => [name, (spent / floor).toFixed(1)]),
  );
}

/** How many times faster than each peer the whole is, on one thread; a peer that cannot be had says why. */
function peerReport(stages: readonly (readonly [string, number])[], texts: readonly string[]): string {
  const of = (name: string): number => stages.find(([each]) => each === name)![1];
  const document = of('whole document: text to rows');
  const rows = [
    ['tokens, lexicon, sentences, and normalize', of('tokens, lexicon, sentences') + of('normalize')],
    ['everything extracted, Arrow and Parquet written', document + of('check, encode and write Arrow and Parquet')],
    ['the same, and CSV', document + of('check, encode and write all three')],
  ] as const;
  const costs = peers.map((peer) => peerCost(peer, texts));
  const absent = costs.filter((spent) => typeof spent === 'string').map((why) => `${why}.\n`);
  const speeds = table(
    ['Peyman, one thread', ...peers.map((peer) => `times ${peer}'s speed`)],
    rows.map(([name, spent]) => [
      name,
      ...costs.map((cost) => (typeof cost === 'string' ? '' : (cost / spent).toFixed(2))),
    ]),
  );
  return [speeds, ...absent].join('\n');
}

/** Two threads against one, and memory as texts become more. */
function buildReport(work: string, texts: readonly string[]): string {
  const build = (name: string, some: readonly string[], ...words: string[]): BuildCost =>
    buildCost(work, name, some, ...words);
  const sizes = memoryCurve.map((part) => texts.slice(0, Math.ceil((texts.length * part) / memoryCurve.at(-1)!)));
  const curve = sizes.map((some, at) => build(`two-${at}`, some, '--threads', '2', '--no-cache'));
  const one = build('one', texts, '--threads', '1', '--no-cache');
  build('cached', texts, '--threads', '2');
  const again = build('cached', texts, '--threads', '2');
  const two = curve.at(-1)!;
  const rows = [
    ['two threads, by the clock, to one', (one.clock / two.clock).toFixed(2)],
    ['processor time of two threads to one', (two.processor / one.processor).toFixed(2)],
    ['second build with nothing changed, processor time to the first', (again.processor / two.processor).toFixed(3)],
    ...curve.map((each, at) => [
      `most memory with two threads, ${sizes[at]!.length} texts to all`,
      (each.memory / two.memory).toFixed(2),
    ]),
  ];
  return table(['build, all formats', 'ratio'], rows);
}

const work = mkdtempSync(join(tmpdir(), 'peyman-bench-'));
try {
  const texts = benchTexts(path, count);
  const lexicon = loadLexicon(join(root, 'lexicon'));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const stages = stageCosts(documentsOf(texts), lexicon, work);
  const hostile = [
    ...hostileCosts(texts, lexicon).map(([name, times]) => [`5 MB, ${name}`, times.toFixed(2)]),
    ['the first tenth, read again after all others', againCost(texts, lexicon).toFixed(2)],
  ];
  const what = path === undefined ? 'the article in raw/, repeated' : 'collected news';
  const report = [
    `# Cost by stage\n\nProcessor time, as ratios of one run, one thread where nothing else is said; ${texts.length} documents, ${characters} characters of ${what}.\n`,
    stageReport(stages),
    `## Against hazm 0.10 and shekar 1.6\n\nThese: normalize, sentences, words. Peyman: as said.\n\n${peerReport(stages, texts)}`,
    `## Builds\n\n${buildReport(work, texts)}`,
    `## Cost of a byte\n\n${table(['text', 'times its share of news (or its first cost)'], hostile)}`,
  ].join('\n');
  writeFileSync(join(root, 'bench/report.md'), report);
  console.log(report);
} finally {
  rmSync(work, { recursive: true, force: true });
}
