/** What a report is made of, whatever it is written as: sections of text and tables. */

/** A cell: a number, words of ours, or words from the data. */
export type Cell =
  | number
  | string
  /** Persian. */
  | { fa: string }
  /** Words of either direction: file names, outlets, messages that quote a text. */
  | { either: string }
  /** A name of a table, a column, a code. */
  | { code: string }
  /** A number and, for a reader who sees, how large a share of the whole it is (0 to 1). */
  | { count: number; share: number }
  /** A difference, with its sign. */
  | { change: number };

/** A table; its first column names the row. */
export interface Table {
  kind: 'table';
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A part of a page under a heading in both languages. */
export interface Section {
  id: string;
  title: string;
  title_fa: string;
  blocks: readonly (Table | { kind: 'text'; text: string })[];
}

/** A page; `figures` are the few numbers that stand at its top. */
export interface Page {
  title: string;
  title_fa: string;
  lead: string;
  figures: readonly { name: string; name_fa: string; value: string; tone: 'plain' | 'good' | 'bad' }[];
  sections: readonly Section[];
}

export const text = (words: string) => ({ kind: 'text' as const, text: words });

/** A count with its share of all. */
export const share = (count: number, all: number): Cell => ({ count, share: all === 0 ? 0 : count / all });

/** 12345 is 12,345 for every reader: no locale has a say. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1 document, 12,345 documents. */
export function many(count: number, thing: string): string {
  return `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A difference with its sign: +12, −3, 0 as `=`. */
export function signed(value: number): string {
  if (value === 0) return '=';
  return `${value > 0 ? '+' : '\u2212'}${grouped(Math.abs(value))}`;
}
