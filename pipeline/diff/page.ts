import { tables } from '../../schemas/index.ts';
import type { Fields } from '../output/read.ts';
import { type Cell, grouped, many, type Page, type Section, text } from '../report/page.ts';
import { tableColumns } from '../write/columns.ts';
import type { OutputDiff } from './outputs.ts';
import type { TableDiff } from './table.ts';

/** Columns that tell a reader what a row is, of which the first two that a table has are shown. */
const telling = ['name', 'party', 'speaker', 'title', 'source_path', 'normalized', 'text', 'message', 'label_fa'];
const mostColumns = 6;
const mostCharacters = 90;

/** The differences as a page: counts by table, and under them examples. */
export function diffPage(diff: OutputDiff): Page {
  const differing = diff.tables.filter(({ added, removed, changed }) => added + removed + changed > 0);
  const notes = [...notesOf(diff), diff.changed ? '' : 'No row differs.'].filter((note) => note !== '');
  const sections: Section[] = [
    {
      ...{ id: 'tables', title: 'Rows by table', title_fa: '' },
      blocks: [...notes.map(text), ...(differing.length === 0 ? [] : [countsTable(differing)])],
    },
    ...differing.map(exampleSection),
  ];
  const documents = diff.tables.find(({ table }) => table === 'documents');
  const lead =
    documents === undefined ? '' : `${grouped(documents.before)} documents before, ${grouped(documents.now)} now.`;
  return { title: 'What changed in the data', title_fa: '', lead, figures: [], sections };
}

function notesOf({ made, inputs, tables: diffs, tablesAdded, tablesRemoved }: OutputDiff): string[] {
  const notes: string[] = [];
  const { added, removed, changed } = inputs;
  if (added + removed + changed > 0) {
    notes.push(`Input files: ${grouped(added)} new, ${grouped(removed)} gone, ${grouped(changed)} with other bytes.`);
  }
  if (made.length > 0)
    notes.push(`Not the same as before, so that rows can differ without any other text: ${made.join(', ')}.`);
  if (tablesAdded.length > 0) notes.push(`New tables: ${tablesAdded.join(', ')}.`);
  if (tablesRemoved.length > 0) notes.push(`Tables that are gone: ${tablesRemoved.join(', ')}.`);
  for (const { table, columnsAdded, columnsRemoved } of diffs) {
    if (columnsAdded.length > 0)
      notes.push(`${table} has new columns, which are not compared: ${columnsAdded.join(', ')}.`);
    if (columnsRemoved.length > 0)
      notes.push(`${table} has columns no more, which are not compared: ${columnsRemoved.join(', ')}.`);
  }
  return notes;
}

function countsTable(diffs: readonly TableDiff[]) {
  const rows = diffs.map(({ table, before, now, added, removed, changed, columns }): Cell[] => {
    const most = Object.entries(columns).sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
    const shown = most.slice(0, mostColumns).map(([column, count]) => `${column} ${grouped(count)}`);
    const more = most.length > mostColumns ? [`${most.length - mostColumns} more`] : [];
    return [{ code: table }, before, now, added, removed, changed, [...shown, ...more].join(', ')];
  });
  const columns = ['table', 'before', 'now', 'added', 'removed', 'changed', 'columns that changed'];
  return { kind: 'table' as const, caption: 'Rows, compared by key', columns, rows };
}

function exampleSection({ table, examples, uncounted }: TableDiff): Section {
  const whole = (what: string) => (row: Fields) =>
    [what, { code: keyText(table, row) }, ...tellingCells(table, row)] as Cell[];
  const changes = examples.changed.flatMap(({ key, cells }) =>
    cells
      .slice(0, mostColumns)
      .map(({ column, before, now }): Cell[] => [
        'changed',
        { code: key },
        { code: column },
        { either: `${spoken(before)} → ${spoken(now)}` },
      ]),
  );
  const rows = [...examples.added.map(whole('added')), ...examples.removed.map(whole('removed')), ...changes];
  const columns = ['what', 'row', 'column', 'value'];
  return {
    id: table,
    title: tables[table].title,
    title_fa: tables[table].title_fa,
    blocks: [
      { kind: 'table', caption: 'Examples', columns, rows },
      ...(uncounted > 0
        ? [text(`The columns of ${many(uncounted, 'changed row')} were not counted: they stand in another order.`)]
        : []),
    ],
  };
}

const keyText = (table: TableDiff['table'], row: Fields): string =>
  tables[table].primaryKey.map((column) => String(row[column])).join('/') || '-';

function tellingCells(table: TableDiff['table'], row: Fields): Cell[] {
  const present = telling.filter((name) => name in row && tableColumns[table].some((column) => column.name === name));
  const [first, second] = present.filter((name) => row[name] !== null);
  if (first === undefined) return ['', ''];
  const values = [first, second].filter((name) => name !== undefined).map((name) => spoken(row[name]));
  return [{ code: [first, second].filter((name) => name !== undefined).join(', ') }, { either: values.join(' · ') }];
}

/** A value in a few words; nothing is `∅`. */
function spoken(value: unknown): string {
  if (value === null || value === undefined) return '∅';
  const whole = Array.isArray(value) ? value.join('; ') : String(value);
  const points = Array.from(whole.slice(0, 2 * mostCharacters));
  return points.length > mostCharacters ? `${points.slice(0, mostCharacters).join('')}…` : whole;
}
