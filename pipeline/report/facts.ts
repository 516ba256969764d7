import type { CheckResult } from '../check/findings.ts';
import { type Output, readRows } from '../output/read.ts';
import type { BuildFacts } from '../write/manifest.ts';
import { createTally, type Tally } from './tally.ts';

/** An issue's code with some of the inputs that have it. */
export interface IssueGroup {
  code: string;
  severity: string;
  count: number;
  examples: { source: string; message: string }[];
}

/** What the tables of an output say of it. Tallies are by the columns' values, joined by `\u001f` where there are several. */
export interface TableFacts {
  characters: number;
  repeats: number;
  outlets: Tally;
  withoutOutlet: number;
  /** First and last day of publication; null where no document has one. */
  period: [first: string, last: string] | null;
  withoutDate: number;
  statements: Tally;
  agreements: Tally;
  counted: number;
  meetings: Tally;
  unresolved: Tally;
  unresolvedTexts: Tally;
  issues: IssueGroup[];
}

/** All that a report tells of a build. `tables` is null where they were written as CSV alone, which is not read back. */
export interface ReportFacts {
  build: Pick<BuildFacts, 'inputs' | 'counts'>;
  rows: ReadonlyMap<string, number>;
  tables: TableFacts | null;
  checks: readonly CheckResult[];
  before: Before | null;
}

/** The output that this one replaces: its rows by table, and how many documents are new, and are gone. */
export interface Before {
  rows: ReadonlyMap<string, number>;
  documents: { added: number; removed: number } | null;
}

/** Joins and parts the values of a tally by several columns. */
export const separator = '\u001f';

const mostIssueExamples = 3;

/** Reads what a report needs of the tables: few columns of each, a slice at a time. */
export async function readTableFacts(output: Output): Promise<TableFacts> {
  const documents = await readDocuments(output);
  const agreements = createTally();
  let counted = 0;
  for await (const rows of readRows(output, 'agreements', ['stage', 'instrument', 'counts_as_agreement'])) {
    for (const { stage, counts_as_agreement } of rows) {
      agreements.add(stage);
      if (counts_as_agreement) counted++;
    }
  }
  const [unresolved, unresolvedTexts] = [createTally(), createTally()];
  for await (const rows of readRows(output, 'unresolved', ['kind', 'reason', 'text'])) {
    for (const { kind, reason, text } of rows) {
      unresolved.add([kind, reason].join(separator));
      unresolvedTexts.add([kind, text].join(separator));
    }
  }
  return {
    ...documents,
    statements: await tallyOf(output, 'statements', ['cue_class', 'mode']),
    agreements,
    counted,
    meetings: await tallyOf(output, 'meetings', ['kind', 'state']),
    unresolved,
    unresolvedTexts,
    issues: await readIssues(output),
  };
}

async function readDocuments(output: Output) {
  const outlets = createTally();
  let [characters, repeats, withoutOutlet, withoutDate] = [0, 0, 0, 0];
  let period = null as TableFacts['period'];
  for await (const rows of readRows(output, 'documents', ['outlet', 'published_at', 'char_count', 'duplicate_of'])) {
    for (const { outlet, published_at, char_count, duplicate_of } of rows) {
      characters += char_count;
      if (duplicate_of !== null) repeats++;
      if (outlet === null) withoutOutlet++;
      else outlets.add(outlet);
      const day = published_at?.slice(0, 10);
      if (day === undefined) withoutDate++;
      else period = withDay(period, day);
    }
  }
  return { characters, repeats, outlets, withoutOutlet, period, withoutDate };
}

function withDay(period: TableFacts['period'], day: string): NonNullable<TableFacts['period']> {
  const [first, last] = period ?? [day, day];
  return [day < first ? day : first, day > last ? day : last];
}

async function tallyOf<T extends 'statements' | 'meetings'>(
  output: Output,
  table: T,
  columns: string[],
): Promise<Tally> {
  const tally = createTally();
  for await (const rows of readRows(output, table, columns as never[])) {
    for (const row of rows) tally.add(columns.map((column) => String(row[column as never])).join(separator));
  }
  return tally;
}

async function readIssues(output: Output): Promise<IssueGroup[]> {
  const groups = new Map<string, IssueGroup>();
  for await (const rows of readRows(output, 'issues')) {
    for (const { code, severity, source_path, source_record, message } of rows) {
      const group = groups.get(code) ?? { code, severity, count: 0, examples: [] };
      groups.set(code, group);
      group.count++;
      if (group.examples.length >= mostIssueExamples) continue;
      group.examples.push({
        source: source_record === null ? source_path : `${source_path} ${source_record}`,
        message,
      });
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
