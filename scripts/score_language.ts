/**
 * Prints how letters, sentences, half-spaces, verbs, numbers, times and the calendar do on the cases beside the repository,
 * each with its bar, and how other projects' own tests come out; writes docs/language.md. Scores, no assertions.
 * Use: node scripts/score_language.ts [--errors]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../pipeline/run/code.ts';
import { calendars } from './language/calendar.ts';
import { type Measure, shared } from './language/measures.ts';
import { numbers } from './language/numbers.ts';
import { type Comparison, peers } from './language/peers.ts';
import { sentences } from './language/sentences.ts';
import { speed } from './language/speed.ts';
import { times } from './language/times.ts';
import { zwnj } from './language/zwnj.ts';

if (!existsSync(join(shared, 'cases'))) {
  console.log('no cases beside the repository (../shared/cases): nothing to score');
  process.exit(0);
}

// first, while nothing else has filled the memory
const speeds = speed();
const parts = [zwnj, sentences, numbers, times, calendars];
const measures = [...parts.flatMap((part) => part()), ...speeds];
const table = tableOf(measures);
const comparisons = comparisonsOf(peers());
console.log(`${table}\n\n${comparisons}`);
if (process.argv.includes('--errors')) {
  for (const { name, errors = [] } of measures) for (const error of errors) console.log(`${name}: ${error}`);
}
writeFileSync(join(root, 'docs/language.md'), report());

function tableOf(rows: readonly Measure[]): string {
  const lines = rows.map(({ name, value, least, detail }) => {
    const shown = value > 2 ? value.toFixed(1) : value.toFixed(4);
    const bar = least === undefined ? '' : `${value >= least ? 'met' : '**missed**'}, ${least}`;
    return `| ${name} | ${shown} | ${bar} | ${detail} |`;
  });
  return `| measure | | bar | counted |\n| --- | --- | --- | --- |\n${lines.join('\n')}`;
}

function comparisonsOf(rows: readonly Comparison[]): string {
  const lines = rows.map(({ peer, purpose, agree, onPurpose, wrong }) => {
    const reasons = [...onPurpose].map(([reason, count]) => `${reason} ${count}`).join(', ');
    const sum = [...onPurpose.values()].reduce((total, count) => total + count, 0);
    return `| ${peer} | ${purpose} | ${agree} | ${sum}${reasons === '' ? '' : `: ${reasons}`} | ${wrong.length}${wrong.length === 0 ? '' : `: ${wrong.join(', ')}`} |`;
  });
  return `| project | purpose | agree | differ on purpose | wrong |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}`;
}

function report(): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  return `# Reading Persian: the score

Written by \`make score-language\` on ${git('log', '-1', '--format=%cs')} at commit ${git('rev-parse', '--short', 'HEAD')}, on treebank sentences (UD PerDT and Seraji, development parts), on cases written for
Peyman, and on the test suites of other projects. Cases that we dispute are told, with the reason, in [disputed_cases.md](disputed_cases.md). The words and weights that restore
half-spaces were learned from PerDT's training part, so its row is a score at home; Seraji's is the score abroad.

${table}

## Other projects' own tests

Where their purpose is ours. *Differ on purpose* is counted by reason: \`scripts/language/policies.ts\` says what each is, *told apart* is in
[disputed_cases.md](disputed_cases.md). Of verb forms the tenses that no cue needs (progressive, doubled perfects, imperative) are not made.

${comparisons}
`;
}
