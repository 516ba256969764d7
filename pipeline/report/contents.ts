/** Sections on what is in the tables: statements, agreements, meetings, and what could not be told. */
import { type TableName, tables } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';
import { separator, type TableFacts } from './facts.ts';
import { type Cell, grouped, type Section, share, type Table, text } from './page.ts';
import type { Tally } from './tally.ts';

const mostTexts = 20;

/** A section for each of the tables that readers ask for. */
export function contents(read: TableFacts): Section[] {
  const statements: Section = {
    id: 'statements',
    title: 'Statements',
    title_fa: tables.statements.title_fa,
    blocks: [
      crossTable(
        'Statements by what the speaker does and how it is given',
        'statements',
        read.statements,
        'cue_class',
        'mode',
      ),
    ],
  };
  const agreements: Section = {
    id: 'agreements',
    title: 'Agreements',
    title_fa: tables.agreements.title_fa,
    blocks: [
      text(
        `${grouped(read.counted)} of ${grouped(read.agreements.total())} count as agreements: asserted, agreed or later, and no repeat.`,
      ),
      valueTable('Agreements by stage', 'agreements', 'stage', read.agreements),
    ],
  };
  const meetings: Section = {
    id: 'meetings',
    title: 'Meetings',
    title_fa: tables.meetings.title_fa,
    blocks: [crossTable('Meetings by kind and state', 'meetings', read.meetings, 'kind', 'state')],
  };
  return [statements, agreements, meetings, unresolved(read)];
}

const vocabularyOf = (table: TableName, name: string) =>
  tableColumns[table].find((column) => column.name === name)?.vocabulary ?? {};

/** A line for each value of a column that has rows, in the order of the vocabulary. */
function valueTable(caption: string, table: TableName, column: string, tally: Tally): Table {
  const counts = new Map(tally.top(Number.POSITIVE_INFINITY).map(({ value, count }) => [value, count]));
  const rows = Object.entries(vocabularyOf(table, column)).flatMap(([value, [label]]): Cell[][] => {
    const count = counts.get(value);
    return count === undefined ? [] : [[{ code: value }, { fa: label }, share(count, tally.total())]];
  });
  return { kind: 'table', caption, columns: [column, 'in Persian', 'rows'], rows };
}

/** The values of one column down, of another across. */
function crossTable(caption: string, table: TableName, tally: Tally, down: string, across: string): Table {
  const counts = new Map(tally.top(Number.POSITIVE_INFINITY).map(({ value, count }) => [value, count]));
  const columns = Object.keys(vocabularyOf(table, across));
  const rows = Object.entries(vocabularyOf(table, down)).flatMap(([value, [label]]): Cell[][] => {
    const cells = columns.map((column) => counts.get([value, column].join(separator)) ?? 0);
    const all = cells.reduce((sum, count) => sum + count, 0);
    return all === 0 ? [] : [[{ code: value }, { fa: label }, ...cells, share(all, tally.total())]];
  });
  return { kind: 'table', caption, columns: [down.replace('_', ' '), 'in Persian', ...columns, 'all'], rows };
}

function unresolved({ unresolved: tally, unresolvedTexts }: TableFacts): Section {
  const parts = (value: string) => value.split(separator) as [kind: string, rest: string];
  const labels = vocabularyOf('unresolved', 'kind');
  const kind = (name: string): Cell[] => [{ code: name }, { fa: labels[name]?.[0] ?? name }];
  const byReason = tally
    .top(mostTexts)
    .map(({ value, count }) => [...kind(parts(value)[0]), { either: parts(value)[1] }, share(count, tally.total())]);
  const texts = unresolvedTexts
    .top(mostTexts)
    .map(({ value, count }) => [...kind(parts(value)[0]), { fa: parts(value)[1] }, count]);
  const columns = ['kind', 'in Persian'];
  return {
    id: 'unresolved',
    title: 'What could not be told',
    title_fa: tables.unresolved.title_fa,
    blocks: [
      { kind: 'table', caption: 'By kind and reason', columns: [...columns, 'reason', 'rows'], rows: byReason },
      { kind: 'table', caption: 'The words that came most often', columns: [...columns, 'words', 'rows'], rows: texts },
    ],
  };
}
