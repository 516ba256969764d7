/**
 * Scores normalize on the ZWNJ cases beside the repository and prints them with their bars; exits with 1 where one is missed.
 * Use: node scripts/score_zwnj.ts [CASES_FOLDER]
 */
import { existsSync, readFileSync } from 'node:fs';
import { normalize } from '../pipeline/persian/normalize.ts';
import { emptyScore, ratesOf, scoreSentence, showScore } from './zwnj_score.ts';

interface Case {
  input: string;
  expected: string;
  category?: string;
}

const folder = process.argv[2] ?? new URL('../../shared/cases/', import.meta.url).pathname;
let missed = 0;

function casesOf(name: string): Case[] {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) throw new Error(`no ${path}`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases;
}

function bar(name: string, value: number, least: number): void {
  const met = value >= least;
  if (!met) missed++;
  console.log(`  ${met ? 'met   ' : 'MISSED'} ${name} ${value.toFixed(4)} (bar ${least})`);
}

function scoreTreebank(title: string, name: string, f1: number, precision: number): void {
  const cases = casesOf(name);
  const variants = {
    deleted: (text: string) => text.replaceAll('\u200c', ''),
    space: (text: string) => text.replaceAll('\u200c', ' '),
    kept: (text: string) => text,
  };
  for (const [variant, damage] of Object.entries(variants)) {
    const score = emptyScore();
    for (const { expected } of cases) scoreSentence(score, normalize(damage(expected)), expected);
    console.log(`${title}, ${variant}: ${showScore(score)}`);
    if (variant === 'deleted') {
      bar('F1', ratesOf(score).f1, f1);
      bar('precision', ratesOf(score).precision, precision);
    }
    if (variant === 'kept') bar('left unchanged', ratesOf(score).exact, 0.99);
  }
  const same = cases.filter(({ expected }) => normalize(expected) === expected).length;
  console.log(`${title}, kept: ${same} of ${cases.length} the same in every character`);
}

function scoreTraps(): void {
  const traps = casesOf('zwnj-traps.json');
  const failures = traps.filter(({ input, expected }) => normalize(input) !== expected);
  for (const { input, expected } of failures) console.log(`  ${input} → ${normalize(input)}, expected ${expected}`);
  console.log(`traps: ${traps.length - failures.length} of ${traps.length}`);
  bar('traps', 1 - failures.length / traps.length, 0.97);
  bar('must not change', failures.some(({ category }) => category === 'must-not-change') ? 0 : 1, 1);
}

scoreTreebank('PerDT dev', 'ud-perdt-dev-zwnj.json', 0.975, 0.985);
scoreTreebank('Seraji dev', 'ud-seraji-dev-zwnj.json', 0.92, 0.97);
scoreTraps();
process.exitCode = missed > 0 ? 1 : 0;
