import { Kind } from '../../persian/letters.ts';
import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { verbless } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import type { Agreement } from './agreement.ts';
import { isDocument } from './items.ts';
import { rowOf } from './rows.ts';
import type { StageFound } from './stage_words.ts';
import { namesSession } from './venues.ts';

/**
 * Documents numbered line by line after a sentence that says what was done with them («هشت سند به این شرح امضا شد: ۱- سند … ۲-
 * یادداشت …»): a row each at that stage, in place of the row for all of them together.
 */
export function numberedRows(findings: Findings, rows: readonly Agreement[]): Agreement[] {
  const { reading } = findings;
  // ۲- طرفین توافق کردند … in a communique says its stage itself
  const lines = [...reading.sentences.entries()].filter(
    ([index, sentence]) => isNumbered(reading, sentence) && findings.clauses[index]!.every(({ verb }) => verb === null),
  );
  const start = lines[0]?.[0] ?? 0;
  const head = rows.findLast((row) => row.sentence < start && isDocument(row.instrument));
  if (head === undefined || lines.length < 2) return [...rows];
  const listed = lines.flatMap(([index, sentence]) => lineRow(findings, head, index, sentence) ?? []);
  if (listed.length < 2) return [...rows];
  const numbers = new Set(lines.map(([index]) => index));
  const isTotal = (row: Agreement): boolean =>
    row.stage === head.stage && isDocument(row.instrument) && row.sentence < start && !isApart(row);
  // یادداشت تفاهم پایانی اجلاس stands beside the list
  const isApart = (row: Agreement): boolean => row !== head && row.quantity === null && row.instrument !== 'document';
  return [...rows.filter((row) => !numbers.has(row.sentence) && !isTotal(row)), ...listed];
}

/** The row of one numbered line, at the stage and venue of its heading sentence. */
function lineRow(findings: Findings, head: Agreement, index: number, sentence: SentenceSpan): Agreement | undefined {
  const { reading } = findings;
  const { last } = sentence;
  const first = sentence.first + 2;
  const clause = verbless(index, [[first, last]]);
  const { stage, assertion } = head;
  const found: StageFound = { stage, assertion, first, last: first, verbal: true, offer: false, rule: 'numbered' };
  const row = rowOf(findings, clause, found, []);
  if (row === undefined || !isDocument(row.instrument)) return undefined;
  const minutes = row.instrument === 'document' && namesSession(reading, first, last);
  return {
    ...row,
    instrument: minutes ? 'commission' : row.instrument,
    venue: head.venue,
    deadline: row.deadline ?? head.deadline,
  };
}

/** ۱- at the start of a line. */
function isNumbered(reading: Reading, sentence: SentenceSpan): boolean {
  const { first, last } = sentence;
  if (sentence.position !== 0 || last - first < 4 || reading.tokens.kind[first] !== Kind.Number) return false;
  return ['-', '–', '.', ')'].some((mark) => isMark(reading, first + 1, mark));
}
