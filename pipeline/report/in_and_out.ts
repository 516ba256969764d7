/** Sections on a build as a whole: what came in and out, what is new, what was rejected, and whether the tables are sound. */
import { tableNames, tables } from '../../schemas/index.ts';
import { checksTable } from '../check/show.ts';
import type { ReportFacts, TableFacts } from './facts.ts';
import { type Cell, grouped, many, type Section, share, type Table, text } from './page.ts';

const mostOutlets = 12;

/** The files by their form, and the documents by their outlet. */
export function came({ build, tables: read }: ReportFacts): Section {
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

/** Rows by table, each with its difference from the output before. */
export function wentOut({ rows, before }: ReportFacts): Section {
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

/** Issues by code, with examples. */
export function rejections({ build, tables: read }: ReportFacts): Section {
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

/** What the checks of a build found. */
export function checked({ checks }: ReportFacts): Section {
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
