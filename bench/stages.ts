import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../pipeline/document.ts';
import { findAgreements } from '../pipeline/extract/agreements/agreements.ts';
import { gather } from '../pipeline/extract/clauses/findings.ts';
import { findMeetings } from '../pipeline/extract/meetings/meetings.ts';
import { readCast } from '../pipeline/extract/people/people.ts';
import { extractQuantities } from '../pipeline/extract/quantities.ts';
import { findStatements } from '../pipeline/extract/statements/statements.ts';
import { extractTimes } from '../pipeline/extract/times.ts';
import { topicMentions } from '../pipeline/extract/topic_mentions.ts';
import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { normalize } from '../pipeline/persian/normalize.ts';
import { readNumbers } from '../pipeline/persian/numbers.ts';
import { readAtoms } from '../pipeline/persian/times/atoms.ts';
import { readTimes } from '../pipeline/persian/times.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';
import type { RawDocument } from '../pipeline/read/record.ts';
import { read } from '../pipeline/reading.ts';
import { checkRows, encodeChecked, encodeRows, type Format } from '../pipeline/write/encode.ts';
import { openTables } from '../pipeline/write/tables.ts';
import { floorPass } from './floor.ts';
import { cost } from './measure.ts';

const binary: Format[] = ['arrow', 'parquet'];
const allFormats: Format[] = ['csv', ...binary];

/** Processor time of each stage over all documents, in milliseconds; the first is the floor. */
export function stageCosts(documents: readonly RawDocument[], lexicon: Lexicon, work: string): [string, number][] {
  const words = new Intl.Segmenter('fa', { granularity: 'word' });
  const readings = documents.map(({ text }) => read(text, lexicon));
  const parts = readings.map((reading) => partsOf(reading, lexicon));
  const results = documents.map((document) => readDocument(document, lexicon));
  const write = (formats: Format[]) => () => writeTables(join(work, formats.join('-')), results, formats);
  const stages: [string, () => void][] = [
    ['floor: decode, and write the text alone to Arrow', () => floorPass(documents, join(work, 'floor.arrow'))],
    ['Intl.Segmenter, words', () => documents.forEach(({ text }) => void [...words.segment(text)])],
    ['tokens', () => documents.forEach(({ text }) => void tokenize(text, lexicon.vocabulary))],
    ['tokens, lexicon, sentences', () => documents.forEach(({ text }) => void read(text, lexicon))],
    ['normalize', () => documents.forEach(({ text }) => void normalize(text))],
    ['people, bodies, countries', () => readings.forEach((reading) => void readCast(reading))],
    ['statements', () => parts.forEach(({ reading, cast }) => void findStatements(reading, cast))],
    ['numbers, times, quantities', () => readings.forEach((reading) => void numbersOf(reading, lexicon))],
    ['topics', () => readings.forEach((reading) => void topicMentions(reading))],
    ['agreements', () => parts.forEach(({ findings }) => void findAgreements(findings))],
    ['meetings', () => parts.forEach(({ findings }) => void findMeetings(findings))],
    ['whole document: text to rows', () => documents.forEach((document) => void readDocument(document, lexicon))],
    ['check rows', () => results.forEach(({ rows }) => void checkRows(rows))],
    ['encode rows for CSV', () => results.forEach(({ rows }) => void encodeChecked(rows, ['csv']))],
    ['encode rows for Arrow and Parquet', () => results.forEach(({ rows }) => void encodeChecked(rows, binary))],
    ['check, encode and write CSV', write(['csv'])],
    ['check, encode and write Arrow', write(['arrow'])],
    ['check, encode and write Parquet', write(['parquet'])],
    ['check, encode and write Arrow and Parquet', write(binary)],
    ['check, encode and write all three', write(allFormats)],
  ];
  return stages.map(([name, run]) => [name, cost(run)]);
}

type Reading = ReturnType<typeof read>;

function numbersOf(reading: Reading, lexicon: Lexicon) {
  const atoms = readAtoms(reading.tokens, lexicon.times);
  const numbers = readNumbers(atoms);
  const spans = readTimes(atoms, numbers);
  extractQuantities(reading, atoms, numbers, spans);
  return extractTimes(spans, null);
}

/** What the extractors get, as document.ts gives it to them. */
function partsOf(reading: Reading, lexicon: Lexicon) {
  const cast = readCast(reading);
  const statements = findStatements(reading, cast);
  const topics = topicMentions(reading);
  const times = numbersOf(reading, lexicon);
  const findings = gather(reading, cast, statements, times, topics);
  return { reading, cast, findings };
}

function writeTables(directory: string, results: readonly ReturnType<typeof readDocument>[], formats: Format[]): void {
  mkdirSync(directory, { recursive: true });
  const tables = openTables(directory, formats);
  for (const { rows, keys } of results) {
    tables.append(encodeRows(rows, formats), {
      documents: { duplicate_of: [null] },
      statements: { duplicate_of: keys.statements.map(() => null) },
      agreements: { same_as: keys.agreements.map(() => null), counts_as_agreement: keys.agreements.map(() => false) },
    });
  }
  tables.close();
}
