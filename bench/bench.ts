/**
 * Throughput by stage, as ratios of one run: how many times longer than the floor each stage takes, the floor being a bare pass that decodes
 * the same bytes and writes the text alone to Arrow. Machines differ and drift; ratios of one run hold.
 * Use: node bench/bench.ts [TEXTS.jsonl[.gz]] [COUNT]   without texts, the article in raw/ many times over.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDocument } from '../pipeline/document.ts';
import { readCast } from '../pipeline/extract/people/people.ts';
import { findStatements } from '../pipeline/extract/statements/statements.ts';
import { topicMentions } from '../pipeline/extract/topics.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { normalize } from '../pipeline/persian/normalize.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';
import type { RawDocument } from '../pipeline/read/record.ts';
import { read } from '../pipeline/reading.ts';
import { root } from '../pipeline/run/code.ts';
import { encodeRows } from '../pipeline/write/encode.ts';
import { openTables } from '../pipeline/write/tables.ts';
import { documentOf } from '../test/document.ts';
import { floorPass } from './floor.ts';

const [path, wanted] = process.argv.slice(2);
const count = Number(wanted ?? 500);
const rounds = 3;
const documents = path === undefined ? repeated(count) : collected(path, count);
const lexicon = loadLexicon(join(root, 'lexicon'));
const work = mkdtempSync(join(tmpdir(), 'peyman-bench-'));

type Stage = readonly [name: string, run: () => void];

const readings = documents.map(({ text }) => read(text, lexicon));
const casts = readings.map((reading) => readCast(reading));
const results = documents.map((document) => readDocument(document, lexicon));
const words = new Intl.Segmenter('fa', { granularity: 'word' });

const stages: Stage[] = [
  ['floor: decode, and write the text alone to Arrow', () => floorPass(documents, join(work, 'floor.arrow'))],
  [
    'Intl.Segmenter, words',
    () =>
      each((text) => {
        for (const _ of words.segment(text));
      }),
  ],
  ['tokens', () => each((text) => void tokenize(text, lexicon.vocabulary))],
  ['tokens, lexicon, sentences', () => each((text) => void read(text, lexicon))],
  ['normalize', () => each((text) => void normalize(text))],
  ['people, bodies, countries', () => readings.forEach((reading) => void readCast(reading))],
  ['statements', () => readings.forEach((reading, index) => void findStatements(reading, casts[index]!))],
  ['topics', () => readings.forEach((reading) => void topicMentions(reading))],
  ['whole document: text to rows', () => documents.forEach((document) => void readDocument(document, lexicon))],
  ['check and encode rows, all formats', () => results.forEach(({ rows }) => void encodeRows(rows))],
  ['write CSV, Arrow, Parquet', () => writeAll()],
];

function each(run: (text: string) => void): void {
  for (const { text } of documents) run(text);
}

function writeAll(): void {
  const directory = join(work, 'tables');
  mkdirSync(directory, { recursive: true });
  const tables = openTables(directory);
  for (const { rows, keys } of results) {
    tables.append(encodeRows(rows), {
      documents: { duplicate_of: [null] },
      statements: { duplicate_of: keys.statements.map(() => null) },
      agreements: { same_as: keys.agreements.map(() => null), counts_as_agreement: keys.agreements.map(() => false) },
    });
  }
  tables.close();
}

/** The fastest of a few rounds, after one to warm up, in milliseconds. */
function time(run: () => void): number {
  run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function repeated(times: number): RawDocument[] {
  const text = readFileSync(join(root, 'raw/seed.txt'), 'utf8');
  return Array.from({ length: times }, (_, index) => documentOf(`${text}\n${index}`));
}

function collected(file: string, most: number): RawDocument[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n', most);
  return lines.filter((line) => line !== '').map((line) => documentOf((JSON.parse(line) as { text: string }).text));
}

try {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const times = stages.map(([name, run]) => [name, time(run)] as const);
  const floor = times[0]![1];
  const lines = times.map(([name, spent]) => `| ${name} | ${(spent / floor).toFixed(1)} |`);
  const report = `# Throughput by stage\n\nTimes the floor of the same run (the fastest of ${rounds} rounds each), one thread, ${documents.length} documents, ${characters} characters of ${path === undefined ? 'the article in raw/, repeated' : 'collected news'}.\n\n| stage | times the floor |\n| --- | --- |\n${lines.join('\n')}\n`;
  writeFileSync(join(root, 'bench/report.md'), report);
  console.log(report);
} finally {
  rmSync(work, { recursive: true, force: true });
}
