import type { TableName } from '../../schemas/index.ts';
import { type DocumentTable, documentTables, readDocuments } from '../output/documents.ts';
import { type Fields, type Output, OutputError, rowsOf } from '../output/read.ts';
import { type CheckName, checkNames, checks } from './checks.ts';
import { checkCounts } from './counts.ts';
import { checkDrift } from './drift.ts';
import { checkFiles } from './files.ts';
import { type CheckResult, type Note, openResult } from './findings.ts';
import { checkKeys, type Keys } from './keys.ts';
import { checkOrder } from './order.ts';
import { checkReferences } from './references.ts';
import { checkDates, checkRanges, checkReasons, checkTypes } from './rows.ts';
import { checkTallies } from './tallies.ts';
import { checkLists, checkOffsets, checkPlaces } from './texts.ts';

const everyTable = Object.fromEntries(documentTables.map(({ table }) => [table, 'all'])) as Record<
  DocumentTable,
  'all'
>;

const nothingBefore = 'there is no output to hold it against';

type Results = Record<CheckName, { result: CheckResult; note: Note }>;

const open = (): Results =>
  Object.fromEntries(checkNames.map((name) => [name, openResult(name, checks[name].about)])) as Results;

/**
 * Runs every check on an output, tables as streams; drift only where there is an output to be held against. Where the
 * bytes of a file are not those that were written, the tables are not read: what a reader makes of them says nothing.
 */
export async function checkOutput(output: Output, against: Output | null): Promise<CheckResult[]> {
  const results = open();
  await checkFiles(output, results.files.note);
  const sound = results.files.result.findings === 0;
  if (sound) {
    const keys = await checkTables(output, results);
    if (keys !== null) await readable(results.types.note, () => checkRows(output, keys, results));
  }
  if (against === null) skip(results.drift.result, nothingBefore);
  else checkDrift(output, against, results.drift.note);
  return checkNames.map((name) => {
    if (!sound && name !== 'files' && name !== 'drift') skip(results[name].result, 'files are not as written');
    return results[name].result;
  });
}

/**
 * Runs those checks on an output that a build has just written. Drift against the output that it replaces is a warning
 * there: other texts and other rules are what a build is for, and who releases data runs `peyman check --against`.
 */
export async function checkBuild(output: Output, before: Output | null): Promise<CheckResult[]> {
  const results = open();
  await checkTables(output, results);
  if (before === null) skip(results.drift.result, nothingBefore);
  else checkDrift(output, before, (finding) => results.drift.note({ ...finding, severity: 'warn' }));
  return checkNames.filter((name) => checks[name].inBuild).map((name) => results[name].result);
}

/** Checks that read a few columns of each table. Gives the keys, or null where tables cannot be read. */
async function checkTables(output: Output, results: Results): Promise<Keys | null> {
  await readable(results.counts.note, () => checkCounts(output, results.counts.note));
  let keys: Keys | null = null;
  await readable(results.keys.note, async () => {
    keys = await checkKeys(output, results.keys.note);
  });
  if (keys === null) return null;
  const known: Keys = keys;
  await readable(results.references.note, () => checkReferences(output, known, results.references.note));
  await readable(results.order.note, () => checkOrder(output, known, results.order.note));
  await readable(results.tallies.note, () => checkTallies(output, known, results.tallies.note));
  return known;
}

/** Checks that look at all of each row, and of each document with its rows. */
async function checkRows(output: Output, keys: Keys, results: Results): Promise<void> {
  const each = (table: TableName, row: Fields) => {
    checkTypes(table, row, results.types.note);
    checkRanges(table, row, results.ranges.note);
    checkDates(table, row, results.dates.note);
    checkReasons(table, row, results.reasons.note);
  };
  for (const table of ['entities', 'topics', 'issues'] as const) {
    for await (const row of rowsOf(output, table)) each(table, row);
  }
  // the checks of order and references tell of rows that are passed over here
  const placeOf = (table: TableName, key: string) => keys.get(table)!.find(key);
  for await (const document of readDocuments(output, everyTable, placeOf)) {
    each('documents', document.document);
    for (const { table } of documentTables) for (const row of document.rows[table]) each(table, row);
    checkOffsets(document, results.offsets.note);
    checkPlaces(document, results.places.note);
    checkLists(document, results.lists.note);
  }
}

/** Runs a check; a table that cannot be read is a finding of it. */
async function readable(note: Note, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    note({ message: error.message });
  }
}

function skip(result: CheckResult, why: string): void {
  result.result = 'skipped';
  result.skipped = why;
}
