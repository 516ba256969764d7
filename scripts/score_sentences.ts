/**
 * Scores segment on the treebank sentences beside the repository, joined to running text by one blank, and prints
 * boundary precision, recall and F1 with the bar; exits with 1 where it is missed. `--errors` prints what is wrong.
 * Use: node scripts/score_sentences.ts [CASES_FOLDER] [--errors]
 */
import { existsSync, readFileSync } from 'node:fs';
import { tokenize } from '../pipeline/persian/tokens.ts';
import { createVocabulary } from '../pipeline/persian/vocabulary.ts';
import { segment } from '../pipeline/segment.ts';

interface RunningText {
  text: string;
  /** UTF-16 offsets at which a sentence ends; both treebanks have no astral characters. */
  ends: Set<number>;
}

const least = 0.995;
const showErrors = process.argv.includes('--errors');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? defaultFolder();

function defaultFolder(): string {
  return new URL('../../shared/cases/', import.meta.url).pathname;
}

function casesOf<Case>(name: string): Case[] {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) throw new Error(`no ${path}`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases;
}

function seraji(): RunningText[] {
  const cases = casesOf<{ input: string; expected_spans: [start: number, end: number][] }>(
    'ud-seraji-dev-sentence-spans.json',
  );
  return cases.map(({ input, expected_spans }) => ({
    text: input,
    ends: new Set(expected_spans.map((span) => span[1])),
  }));
}

function perdt(): RunningText[] {
  const cases = casesOf<{ input: string; expected: string }>('ud-perdt-dev-zwnj.json');
  return [cases.map(({ expected }) => expected), cases.map(({ input }) => input)].map((sentences) => {
    const ends = new Set<number>();
    let text = '';
    for (const sentence of sentences) {
      text += text === '' ? sentence : ` ${sentence}`;
      ends.add(text.length);
    }
    return { text, ends };
  });
}

function show(text: string, at: number, what: string): void {
  if (showErrors) console.log(`  ${what}: ${text.slice(Math.max(0, at - 60), at)} ‖ ${text.slice(at, at + 40)}`);
}

/** Boundaries inside the text; its end is everyone's. */
function score(name: string, texts: RunningText[]): void {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { text, ends } of texts) {
    const vocabulary = createVocabulary([]);
    const guesses = new Set(segment(tokenize(text, vocabulary)).map((sentence) => sentence.end));
    for (const boundaries of [guesses, ends]) boundaries.delete(text.length);
    for (const end of guesses) if (!ends.has(end)) show(text, end, 'split');
    for (const end of ends) if (!guesses.has(end)) show(text, end, 'missed');
    right += [...guesses].filter((end) => ends.has(end)).length;
    found += guesses.size;
    wanted += ends.size;
  }
  const f1 = (2 * right) / (found + wanted);
  if (f1 < least) process.exitCode = 1;
  const rates = `P ${(right / found).toFixed(4)} R ${(right / wanted).toFixed(4)} F1 ${f1.toFixed(4)}`;
  console.log(`${f1 < least ? 'MISSED' : 'met   '} ${name}: ${rates} (bar ${least})`);
}

score('Seraji dev', seraji());
score('PerDT dev', perdt());
