/**
 * One SQLite database: every table with its keys, lists as JSON, the closed lists with their Persian labels, full-text
 * search, views; and metadata.json, by which Datasette shows it. The same output gives the same bytes with the same
 * version of SQLite, which Node brings.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type TableName, tableNames } from '../../schemas/index.ts';
import { type Output, OutputError, readRows } from '../output/read.ts';
import { fold, ZWNJ } from '../persian/letters.ts';
import { tableColumns } from '../write/columns.ts';
import { datasetteMetadata } from './datasette.ts';
import type { ExportCounts } from './export.ts';
import { createIndexes, createTable, createVocabularies, searched, searchTable, views } from './sqlite_schema.ts';

/** Fills the folder with peyman.db and metadata.json. */
export async function exportSqlite(output: Output, directory: string): Promise<ExportCounts> {
  const path = join(directory, 'peyman.db');
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  const exported: Record<string, number> = {};
  try {
    // the file is new and thrown away after an error, so that no journal is needed
    database.exec(
      'pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536',
    );
    database.exec('pragma application_id = 0x5045594d; pragma user_version = 1; begin');
    database.exec(createVocabularies());
    for (const table of tableNames) {
      database.exec(createTable(table));
      exported[table] = await fill(database, output, table);
    }
    database.exec(createIndexes());
    for (const view of views) database.exec(view.sql);
    checkKeys(database);
    database.exec('commit; pragma analysis_limit = 1000; analyze');
  } finally {
    database.close();
  }
  writeFileSync(join(directory, 'metadata.json'), `${JSON.stringify(datasetteMetadata(output), null, 2)}\n`);
  return { exported, left_out: {} };
}

/** Inserts a table's rows in their order, and their words into its full-text index. */
async function fill(database: DatabaseSync, output: Output, table: TableName): Promise<number> {
  const columns = tableColumns[table].map(({ name }) => name);
  const marks = (count: number) => Array(count).fill('?').join(', ');
  const search = searched[table];
  const insert = database.prepare(
    `insert into "${table}" values (${marks(columns.length + (search === undefined ? 0 : 1))})`,
  );
  const index =
    search === undefined
      ? null
      : database.prepare(`insert into "${searchTable(table)}"(rowid, words, joined, folded) values (?, ?, ?, ?)`);
  let rows = 0;
  for await (const slice of readRows(output, table)) {
    for (const row of slice as Readonly<Record<string, unknown>>[]) {
      rows++;
      const cells = columns.map((column) => cell(row[column]));
      if (index === null) insert.run(...cells);
      else {
        insert.run(...cells, rows);
        index.run(rows, ...searchForms(String(row[search!] ?? '')));
      }
    }
  }
  if (index !== null) database.exec(`insert into "${searchTable(table)}"("${searchTable(table)}") values ('optimize')`);
  return rows;
}

/** A value as SQLite has it: lists as JSON, truth as 1 and 0. */
function cell(value: unknown): SQLInputValue {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as SQLInputValue;
}

/**
 * A text in the shapes in which it may be looked for, as the words of a search are not folded: as it is shown, which
 * SQLite cuts at ZWNJ (می گوید and می\u200cگوید), without ZWNJ (میگوید), and folded (امریکا for آمریکا, 1404 for ۱۴۰۴) where
 * that is another text.
 */
function searchForms(text: string): [words: string, joined: string, folded: string] {
  const joined = text.replaceAll(ZWNJ, '');
  const folded = fold(text);
  return [text, joined === text ? '' : joined, folded === joined ? '' : folded];
}

function checkKeys(database: DatabaseSync): void {
  const broken = database.prepare('pragma foreign_key_check').all();
  if (broken.length === 0) return;
  const { table, parent } = broken[0] as { table: string; parent: string };
  throw new OutputError(`${broken.length} rows point to rows that are not there, the first from ${table} to ${parent}`);
}
