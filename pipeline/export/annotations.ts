/** The spans of a document's rows as Web Annotations. */
import type { TableName } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';
import { type CodePoints, codePoints } from '../write/spans.ts';
import type { DocumentRows } from './documents.ts';

/** So many code points before and after a span find it again in a text that has changed. */
const contextLength = 32;

type AnnotatedTable = Extract<TableName, 'statements' | 'agreements' | 'meetings' | 'mentions'>;

/** One part of a document's text. */
interface Target {
  source: string;
  selector: [
    { type: 'TextPositionSelector'; start: number; end: number },
    { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
  ];
}

/** One span, or the parts of one, and the row that it belongs to. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'describing' | 'identifying';
  /** `id` is the row; `type` says what of it the span is: `peyman:statements` its content, `peyman:statements/cue` its cue. */
  body: { id: string; type: ['Dataset', string]; [column: string]: unknown };
  target: Target | Target[];
}

/** Columns that the target says already, or that only repeat it. */
const said = new Set(['start', 'end', 'spans', 'text', 'normalized', 'document_id']);

/** The spans of a row beside its own: the column that holds the words and the names of its offsets. */
const parts = Object.fromEntries(
  (['statements', 'agreements', 'meetings', 'mentions'] as const).map((table) => [
    table,
    tableColumns[table].flatMap(({ name, slice }) => (slice && name !== 'text' ? [{ name, slice }] : [])),
  ]),
) as Record<AnnotatedTable, { name: string; slice: readonly [string, string] }[]>;

const keys = {
  statements: 'statement_id',
  agreements: 'agreement_id',
  meetings: 'meeting_id',
  mentions: 'mention_id',
} as const;

/** All annotations of a document: of each row its own span with the row's values, then its cue, speaker, deadline … */
export function annotationsOf(rows: DocumentRows, base: string): Annotation[] {
  const text = codePoints(rows.document.text);
  const source = `${base}/documents/${rows.document.document_id}.txt`;
  const found: Annotation[] = [];
  const tables = ['statements', 'agreements', 'meetings', 'mentions'] as const;
  for (const table of tables) {
    for (const row of rows[table]) found.push(...ofRow(table, { ...row }, text, source, base));
  }
  return found;
}

type Cells = Readonly<Record<string, unknown>>;

function ofRow(table: AnnotatedTable, row: Cells, text: CodePoints, source: string, base: string): Annotation[] {
  const key = String(row[keys[table]]);
  const motivation = table === 'mentions' ? 'identifying' : 'describing';
  const target = (start: number, end: number) => targetOf(text, source, start, end);
  const annotation = (of: string, body: Cells, targets: Target[]): Annotation => ({
    id: `${base}/annotations/${table}/${key}${of}`,
    type: 'Annotation',
    motivation,
    body: { id: `${base}/${table}/${key}`, type: ['Dataset', `peyman:${table}${of}`], ...body },
    target: targets.length === 1 ? targets[0]! : targets,
  });
  const own = spansOf(row).map(([start, end]) => target(start, end));
  const others = parts[table].flatMap(({ name, slice: [start, end] }) =>
    row[start] === null ? [] : [annotation(`/${name}`, {}, [target(row[start] as number, row[end] as number)])],
  );
  return [annotation('', valuesOf(table, row), own), ...others];
}

/** The values of a row that are given, by their columns. */
function valuesOf(table: AnnotatedTable, row: Cells): Cells {
  const repeated = new Set(parts[table].flatMap(({ name, slice }) => [name, ...slice]));
  const given = Object.entries(row).filter(
    ([column, value]) =>
      !said.has(column) && !repeated.has(column) && column !== keys[table] && value !== null && !isEmpty(value),
  );
  return Object.fromEntries(
    given.map(([column, value]) => [
      `peyman:${table}/${column}`,
      nested[column] ? sides(nested[column], value) : value,
    ]),
  );
}

/** The rows of other tables that stand in a row, by the column they stand in. */
const nested: Readonly<Record<string, TableName>> = {
  sides: 'agreement_parties',
  participants: 'meeting_participants',
};

/** Rows of another table with its columns' names, so that JSON-LD knows them. */
function sides(table: TableName, rows: unknown): object[] {
  return (rows as Cells[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [`peyman:${table}/${column}`, value])),
  );
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The parts of a span: several where it is discontinuous. */
function spansOf({ start, end, spans }: Cells): (readonly [number, number])[] {
  if (typeof spans !== 'string') return [[start as number, end as number]];
  return spans.split(';').map((part) => part.split('-').map(Number) as [number, number]);
}

function targetOf(text: CodePoints, source: string, start: number, end: number): Target {
  return {
    source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start),
        suffix: text.slice(end, Math.min(text.length, end + contextLength)),
      },
    ],
  };
}
