import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { checksTable } from '../check/show.ts';
import { tableColumns } from '../write/columns.ts';
import { type ReportFacts, separator, type TableFacts } from './facts.ts';
import { type Cell, grouped, many, type Page, type Section, type Table, text } from './page.ts';
import type { Tally } from './tally.ts';

const mostOutlets = 12;
const mostTexts = 20;

/** The report of a build as a page. */
export function reportPage({ title, title_fa }: { title: string; title_fa: string }, facts: ReportFacts): Page {
  const { build, rows, tables: read, checks } = facts;
  const { documents_written, documents_rejected } = build.counts;
  const run = checks.filter(({ result }) => result !== 'skipped');
  const failed = run.filter(({ result }) => result === 'fail').length;
  const figure = (table: TableName) => {
    const { title: name, title_fa: name_fa } = tables[table];
    return { name, name_fa, value: grouped(rows.get(table) ?? 0), tone: 'plain' as const };
  };
  const rejected = { name: 'Rejected', name_fa: 'ردشده', value: grouped(documents_rejected) };
  const passed = {
    name: 'Checks passed',
    name_fa: 'آزمون\u200cهای پذیرفته',
    value: `${run.length - failed} of ${run.length}`,
  };
  return {
    title: `${title}: report of the build`,
    title_fa,
    lead: `${many(documents_written, 'document')} from ${many(build.inputs.length, 'file')}, read into the tables beside this page.`,
    figures: [
      ...(['documents', 'statements', 'meetings', 'agreements'] as const).map(figure),
      { ...rejected, tone: documents_rejected > 0 ? 'bad' : 'plain' },
      ...(checks.length === 0 ? [] : [{ ...passed, tone: failed > 0 ? ('bad' as const) : ('good' as const) }]),
    ],
    sections: [
      came(facts),
      wentOut(facts),
      ...(read === null ? [notRead] : about(read)),
      rejections(facts),
      checked(facts),
    ],
  };
}

const notRead: Section = {
  id: 'contents',
  title: 'What is in the tables',
  title_fa: 'درون جدول\u200cها',
  blocks: [
    text('The tables were written as CSV alone, which is not read back; build Arrow or Parquet too for this part.'),
  ],
};

function came({ build, tables: read }: ReportFacts): Section {
  const forms = new Map<string, { files: number; bytes: number }>();
  for (const { path, bytes } of build.inputs) {
    const form = /(\.[a-z0-9]+(?:\.gz)?)$/i.exec(path)?.[1]?.toLowerCase() ?? 'no ending';
    const sum = forms.get(form) ?? { files: 0, bytes: 0 };
    forms.set(form, { files: sum.files + 1, bytes: sum.bytes + bytes });
  }
  const byForm: Table = {
    kind: 'table',
    caption: 'Files by form',
    columns: ['form', 'files', 'bytes'],
    rows: [...forms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, { files, bytes }]) => [{ code: form }, files, bytes]),
  };
  return {
    id: 'in',
    title: 'What came in',
    title_fa: 'آنچه آمد',
    blocks: [byForm, ...(read === null ? [] : [text(publication(read)), ...outlets(read)])],
  };
}

function publication({ characters, repeats, period, withoutDate }: TableFacts): string {
  const when =
    period === null
      ? 'No document has a date of publication.'
      : `Published from ${period[0]} to ${period[1]}; ${many(withoutDate, 'document')} without a date.`;
  return `${grouped(characters)} characters of text. ${when} Repeats of an earlier document: ${grouped(repeats)}.`;
}

function outlets({ outlets: tally, withoutOutlet }: TableFacts): Table[] {
  if (tally.total() === 0) return [];
  const all = tally.total() + withoutOutlet;
  const rows: Cell[][] = tally.top(mostOutlets).map(({ value, count }) => [{ either: value }, share(count, all)]);
  const others = tally.total() - tally.top(mostOutlets).reduce((sum, { count }) => sum + count, 0);
  if (others > 0) rows.push(['all others', share(others, all)]);
  if (withoutOutlet > 0) rows.push(['none given', share(withoutOutlet, all)]);
  return [{ kind: 'table', caption: 'Documents by outlet', columns: ['outlet', 'documents'], rows }];
}

const share = (count: number, all: number): Cell => ({ count, share: all === 0 ? 0 : count / all });

function wentOut({ rows, before }: ReportFacts): Section {
  const lines = tableNames.map((table): Cell[] => {
    const count = rows.get(table) ?? 0;
    const name: Cell[] = [{ code: table }, { fa: tables[table].title_fa }, count];
    return before === null ? name : [...name, { change: count - (before.rows.get(table) ?? 0) }];
  });
  return {
    id: 'out',
    title: 'What came out, and what is new',
    title_fa: 'آنچه به دست آمد و آنچه تازه است',
    blocks: [
      text(news(before)),
      {
        kind: 'table',
        caption: 'Rows by table',
        columns: ['table', 'in Persian', 'rows', ...(before === null ? [] : ['since the last build'])],
        rows: lines,
      },
    ],
  };
}

function news(before: ReportFacts['before']): string {
  if (before === null) return 'This is the first build of this output: everything in it is new.';
  const { documents } = before;
  if (documents === null) return 'Against the output that this one replaces:';
  const { added, removed } = documents;
  return `Against the output that this one replaces, ${many(added, 'document')} new, ${grouped(removed)} gone.`;
}

function about(read: TableFacts): Section[] {
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

function rejections({ build, tables: read }: ReportFacts): Section {
  const { documents_in, documents_written, documents_rejected } = build.counts;
  const issues = read?.issues ?? [];
  const rows = issues.map(({ code, severity, count, examples }): Cell[] => [
    { code },
    severity === 'error' ? 'rejected' : 'written, with a doubt',
    count,
    { either: examples.map(({ source, message }) => `${source}: ${message}`).join(' · ') },
  ]);
  const sum = `${many(documents_in, 'document')} came in: ${grouped(documents_written)} written, ${grouped(documents_rejected)} rejected.`;
  const table: Table = {
    kind: 'table',
    caption: 'Issues by code',
    columns: ['code', 'what became of it', 'issues', 'examples'],
    rows,
  };
  return {
    id: 'issues',
    title: 'What was rejected, and why',
    title_fa: 'آنچه رد شد و چرا',
    blocks: [
      text(issues.length === 0 && read !== null ? `${sum} Nothing was wrong with any input.` : sum),
      ...(rows.length === 0 ? [] : [table]),
    ],
  };
}

function checked({ checks }: ReportFacts): Section {
  return {
    id: 'checks',
    title: 'Checks',
    title_fa: 'آزمون\u200cهای درستی',
    blocks: [
      checks.length === 0
        ? text(
            'The tables were written as CSV alone and were checked row by row as they were written, not again afterwards.',
          )
        : checksTable(checks),
      text(
        'Types, vocabularies and every span were checked on each row before it was written; `peyman check` runs all checks again.',
      ),
    ],
  };
}
