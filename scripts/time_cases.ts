/**
 * The cases of other projects (../shared/cases) and what scoring them needs: reading a text with the lexicon that ships,
 * counting, and the ids that docs/disputed_cases.md leaves out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractTimes, type TimeRow } from '../pipeline/extract/times.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { type NumberSpan, readNumbers } from '../pipeline/persian/numbers.ts';
import { type Atom, readAtoms } from '../pipeline/persian/times/atoms.ts';
import { readTimes } from '../pipeline/persian/times.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const shared = join(root, '..', 'shared', 'cases');
export const lexicon = loadLexicon(join(root, 'lexicon'));
const disputed = new Set(
  readFileSync(join(root, 'docs', 'disputed_cases.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|')[1]?.trim() ?? ''),
);

export type Span = [start: number, end: number];
export interface Case {
  id: string;
  kind?: string;
  fn?: string;
  args?: unknown[];
  anchor?: string;
  input: string;
  original_input?: string;
  expected: unknown;
  expected_spans?: Span[];
  expected_seconds?: number;
}

export function cases(name: string): Case[] {
  const path = join(shared, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases : [];
}

export function atomsOf(text: string): Atom[] {
  return readAtoms(tokenize(text, lexicon.vocabulary), lexicon.times);
}

export function numbersIn(text: string): NumberSpan[] {
  return readNumbers(atomsOf(text));
}

export function timesIn(text: string, published: string | null): TimeRow[] {
  const atoms = atomsOf(text);
  return extractTimes(readTimes(atoms, readNumbers(atoms)), published);
}

/** Counts the cases that pass; disputed ones are left out, and failures named. */
export function score(title: string, bar: string, scored: readonly Case[], passes: (one: Case) => boolean): void {
  const counted = scored.filter(({ id }) => !disputed.has(id));
  const failed = counted.filter((one) => !passes(one));
  const share = counted.length === 0 ? 0 : 1 - failed.length / counted.length;
  const apart = scored.length - counted.length;
  const note = apart === 0 ? '' : `, ${apart} disputed`;
  console.log(
    `${title}\t${counted.length - failed.length}/${counted.length}${note}\t${(share * 100).toFixed(1)} %\tbar ${bar}`,
  );
  for (const { id } of failed) console.log(`\tfails ${id}`);
}
