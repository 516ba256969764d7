/** The blocks joined: documents and the three tables as columns of numbers, so that filters run over hundreds of thousands of rows. */
import { type Block, none } from '../format.ts';

/** A list of numbers for each row: row `i` has `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Lists {
  starts: Int32Array;
  values: Int32Array;
}
export type Column = Int32Array | Lists;

export interface Documents {
  size: number;
  id: string[];
  title: string[];
  day: string[];
  outlet: Int32Array;
  duplicate: Int32Array;
  /** Numbers of all documents, oldest first; those with no date come first. */
  order: Int32Array;
}

/** Rows of one table in the order of their documents. */
export interface Rows {
  size: number;
  /** Number of the document of each row, and its place in the article. */
  document: Int32Array;
  place: Int32Array;
  /** First row of each document, and the end of the last. */
  starts: Int32Array;
  columns: Record<string, Column>;
  words: Record<string, string[]>;
}

export interface Tables {
  documents: Documents;
  statements: Rows;
  agreements: Rows;
  meetings: Rows;
}

/** Joins the blocks that have come so far, in their order. */
export function joinBlocks(blocks: Block[]): Tables {
  const documents = joinDocuments(blocks);
  const rowsOf = (table: 'statements' | 'agreements' | 'meetings', ones: string[], lists: string[], words: string[]) =>
    joinRows(documents.size, blocks, table, ones, lists, words);
  return {
    documents,
    statements: rowsOf('statements', ['speaker', 'country', 'addressee', 'mode', 'cue_class'], ['topics'], []),
    agreements: rowsOf(
      'agreements',
      ['stage', 'instrument', 'assertion', 'counts'],
      ['parties', 'countries', 'topics'],
      ['title', 'due'],
    ),
    meetings: rowsOf('meetings', ['kind', 'state'], ['participants', 'countries'], ['place', 'day']),
  };
}

function joinDocuments(blocks: Block[]): Documents {
  const day = blocks.flatMap(({ documents }) => documents.day);
  const order = Int32Array.from(day.keys());
  order.sort((a, b) => (day[a]! < day[b]! ? -1 : day[a]! > day[b]! ? 1 : a - b));
  return {
    size: day.length,
    id: blocks.flatMap(({ documents }) => documents.id),
    title: blocks.flatMap(({ documents }) => documents.title),
    day,
    outlet: joinNumbers(blocks.map(({ documents }) => documents.outlet)),
    duplicate: joinNumbers(blocks.map(({ documents }) => documents.duplicate)),
    order,
  };
}

function joinRows(
  documents: number,
  blocks: Block[],
  table: 'statements' | 'agreements' | 'meetings',
  ones: string[],
  lists: string[],
  words: string[],
): Rows {
  const tables = blocks.map((block) => block[table] as unknown as Record<string, never[]>);
  const offsets = blocks.map(({ first }) => first - blocks[0]!.first);
  const document = joinNumbers(tables.map((each, at) => each.document!.map((number) => number + offsets[at]!)));
  const starts = new Int32Array(documents + 1);
  for (const number of document) starts[number + 1]!++;
  for (let at = 0; at < documents; at++) starts[at + 1]! += starts[at]!;
  return {
    size: document.length,
    document,
    place: joinNumbers(tables.map((each) => each.row!)),
    starts,
    columns: Object.fromEntries([
      ...ones.map((name) => [name, joinNumbers(tables.map((each) => each[name]!))] as const),
      ...lists.map((name) => [name, joinLists(tables.map((each) => each[name]!))] as const),
    ]),
    words: Object.fromEntries(words.map((name) => [name, tables.flatMap((each) => each[name]! as string[])])),
  };
}

function joinNumbers(parts: (number | boolean)[][]): Int32Array {
  const joined = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) for (const value of part) joined[at++] = Number(value);
  return joined;
}

function joinLists(parts: number[][][]): Lists {
  const starts = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0) + 1);
  let at = 0;
  for (const part of parts) for (const list of part) starts[++at] = starts[at - 1]! + list.length;
  const values = new Int32Array(starts[at]!);
  let to = 0;
  for (const part of parts) for (const list of part) for (const value of list) values[to++] = value;
  return { starts, values };
}

/** The numbers of a row in a column; none where there is none. */
export function valuesAt(column: Column, row: number): ArrayLike<number> {
  if (!(column instanceof Int32Array)) return column.values.subarray(column.starts[row]!, column.starts[row + 1]!);
  return column[row] === none ? [] : [column[row]!];
}
