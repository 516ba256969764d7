import { Kind } from '../../persian/letters.ts';
import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Agreement, Scene } from './agreements.ts';
import { meetingSession } from './forums.ts';
import { isDocument } from './items.ts';
import { rowOf } from './rows.ts';

/**
 * Documents numbered line by line after a sentence that says what was done with them («هشت سند به این شرح امضا شد: ۱- سند … ۲-
 * یادداشت …»): a row each at that stage, in place of the row for all of them together.
 */
export function numberedRows(scene: Scene, rows: readonly Agreement[]): Agreement[] {
  const { reading } = scene;
  const lines = [...reading.sentences.entries()].filter(([, sentence]) => isNumbered(reading, sentence));
  const [firstLine] = lines;
  if (firstLine === undefined || lines.length < 2) return [...rows];
  const head = rows.findLast((row) => row.sentence < firstLine[0] && isDocument(row.instrument));
  if (head === undefined) return [...rows];
  const listed = lines.flatMap(([index, sentence]) => {
    const first = sentence.first + 2;
    const clause = {
      sentence: index, first, last: sentence.last, parts: [[first, sentence.last]] as [number, number][], verb: null, verbFirst: sentence.last, head: null, modal: null,
    };
    const row = rowOf(scene, clause, { stage: head.stage, assertion: head.assertion, first, last: first, verbal: true, offer: false, rule: 'numbered' }, []);
    if (row === undefined || !isDocument(row.instrument)) return [];
    const minutes = row.instrument === 'document' && meetingSession(reading, first, sentence.last);
    return [{ ...row, instrument: minutes ? ('commission' as const) : row.instrument, venue: head.venue, deadline: row.deadline ?? head.deadline }];
  });
  if (listed.length < 2) return [...rows];
  const numbers = new Set(lines.map(([index]) => index));
  const others = rows.filter((row) => !numbers.has(row.sentence) && !(row.stage === head.stage && isDocument(row.instrument) && row.sentence < firstLine[0]));
  return [...others, ...listed];
}

/** ۱- at the start of a line. */
function isNumbered(reading: Reading, sentence: SentenceSpan): boolean {
  const { first, last } = sentence;
  if (sentence.position !== 0 || last - first < 4 || reading.tokens.kind[first] !== Kind.Number) return false;
  return ['-', '–', '.', ')', 'ـ'].some((mark) => isMark(reading, first + 1, mark));
}
