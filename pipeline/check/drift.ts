import { type TableName, tableNames } from '../../schemas/index.ts';
import { type Output, rowCount } from '../output/read.ts';
import type { Note } from './findings.ts';

/** Tables that do not grow with the documents: the same entities come again, and the topics are a list. */
const steady = new Set<TableName>(['documents', 'entities', 'topics']);

/** Odd from a tenth more or fewer rows per document; wrong from half or twice as many, the usual bounds of data teams. */
const bounds = { odd: 0.1, least: 0.5, most: 2 };

/**
 * Rows come in clusters, most of them from few documents: over 129,794 news texts the variance of rows per document was
 * 2 to 36 times their mean, by table. The difference that this makes by chance, three times over, is none.
 */
const dispersion = 36;
const deviations = 3;

/** How many rows a table should have by the output before, and by how much chance may miss that. */
function expect(rowsBefore: number, rows: number, before: number, now: number): { expected: number; chance: number } {
  const expected = (rowsBefore / before) * now;
  return { expected, chance: deviations * Math.sqrt(dispersion * Math.max(expected, rows) * (1 + now / before)) };
}

/** Rows per document, table by table, and rejected documents, against an output before. A smaller corpus is no drift. */
export function checkDrift(output: Output, against: Output, note: Note): void {
  const [now, before] = [output.manifest.counts, against.manifest.counts];
  const compare = (table: TableName | null, what: string, rows: number, rowsBefore: number, documents: number[]) => {
    const [count, countBefore] = documents as [number, number];
    if (count === 0 || countBefore === 0) return;
    const { expected, chance } = expect(rowsBefore, rows, countBefore, count);
    const difference = Math.abs(rows - expected);
    if (difference <= Math.max(chance, bounds.odd * expected)) return;
    const wrong = rows < bounds.least * expected || rows > bounds.most * expected;
    const message = `${rows} ${what} of ${count} documents; by the ${rowsBefore} of ${countBefore} before, about ${Math.round(expected)}`;
    note({ severity: wrong ? 'fail' : 'warn', table, message });
  };
  for (const table of tableNames) {
    if (steady.has(table)) continue;
    const documents = [now.documents_written, before.documents_written];
    compare(table, 'rows', rowCount(output, table), rowCount(against, table), documents);
  }
  const rejected = [now.documents_rejected, before.documents_rejected] as const;
  compare(null, 'rejected', ...rejected, [now.documents_in, before.documents_in]);
  if (before.documents_written > 0 && now.documents_written === 0) note({ message: 'there are no documents any more' });
}
