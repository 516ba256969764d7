/** Checks of one row by itself, whatever table it is of. */
import { type TableName, tables } from '../../schemas/index.ts';
import type { Fields } from '../output/read.ts';
import { tableColumns } from '../write/columns.ts';
import type { Note } from './findings.ts';
import { keyOf } from './keys.ts';

/** The row is what the schema of its table says: types, forms, vocabularies, and nothing missing that may not be. */
export function checkTypes(table: TableName, row: Fields, note: Note): void {
  const read = tables[table].row.safeParse(row);
  for (const { path, message } of read.error?.issues ?? []) {
    note({ table, key: keyOf(table, row), message: `${path.join('.') || 'row'}: ${message}` });
  }
}

/** Columns that hold the ends of a range, the lower first. */
const ranges: { [T in TableName]?: [low: string, high: string][] } = {
  agreements: [['due_from', 'due_to']],
  meetings: [['date_from', 'date_to']],
  times: [['from', 'to']],
  quantities: [['low', 'high']],
};

/** What has two ends runs from the lower to the higher. (Offsets are held to their text, which is more.) */
export function checkRanges(table: TableName, row: Fields, note: Note): void {
  for (const [low, high] of ranges[table] ?? []) {
    const [from, to] = [row[low], row[high]];
    if (from === null || to === null || (from as number) <= (to as number)) continue;
    note({ table, key: keyOf(table, row), message: `${low} ${from} is after ${high} ${to}` });
  }
}

/** The first and last years that are believed: news speaks of past centuries, and papers are as old as printing in Persian. */
const years = { published_at: [1830, 2100], other: [1, 2200] } as const;

/** Days are in the calendar; a year far from any that news speaks of is odd: ۱۸ شهریور ۲۰۱۹ read as a Persian year is 2640. */
export function checkDates(table: TableName, row: Fields, note: Note): void {
  for (const { name, format } of tableColumns[table]) {
    const value = row[name];
    if ((format !== 'date' && name !== 'published_at') || typeof value !== 'string') continue;
    const [first, last] = name === 'published_at' ? years.published_at : years.other;
    const year = Number(value.slice(0, 4));
    if (!isReal(value.slice(0, 10))) {
      note({ table, key: keyOf(table, row), message: `${name} ${value} is in no calendar` });
    } else if (year < first || year > last) {
      const message = `${name} ${value} is not between the years ${first} and ${last}`;
      note({ severity: 'warn', table, key: keyOf(table, row), message });
    }
  }
}

/** `2024`, `2024-10` or `2024-10-11` as a month and day that there are. */
function isReal(date: string): boolean {
  const [year, month = '01', day = '01'] = date.split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Where one column is null although another is not, a third says why. */
const reasons: { [T in TableName]?: { unknown: string; where?: string; reason: string } } = {
  statements: { unknown: 'speaker', reason: 'speaker_reason' },
  agreements: { unknown: 'due_from', where: 'deadline', reason: 'due_reason' },
  times: { unknown: 'value', reason: 'reason' },
};

/** What is not known has its reason beside it. */
export function checkReasons(table: TableName, row: Fields, note: Note): void {
  const promise = reasons[table];
  if (promise === undefined) return;
  const { unknown, where, reason } = promise;
  if (row[unknown] !== null || row[reason] !== null || (where !== undefined && row[where] === null)) return;
  note({ table, key: keyOf(table, row), message: `${unknown} is not known, and ${reason} does not say why` });
}
