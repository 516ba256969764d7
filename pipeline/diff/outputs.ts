import { tableNames } from '../../schemas/index.ts';
import { type Output, rowCount } from '../output/read.ts';
import { diffTable, type TableDiff } from './table.ts';

/** What differs between two outputs: what made them, and the rows of each table. */
export interface OutputDiff {
  /** Whether any row or column differs. */
  changed: boolean;
  /** What decides the rows and is not the same: code, lexicon, settings, versions. */
  made: string[];
  inputs: { added: number; removed: number; changed: number };
  tables: TableDiff[];
  /** Tables that only one of the outputs has. */
  tablesAdded: string[];
  tablesRemoved: string[];
}

/** Compares two outputs, table by table; of different versions of the schemas, what both have. */
export async function diffOutputs(before: Output, now: Output): Promise<OutputDiff> {
  const has = (output: Output, table: string) =>
    output.manifest.outputs.some(({ path }) => path === `${table}.${output.form}`);
  const diffs: TableDiff[] = [];
  for (const table of tableNames) {
    if (has(before, table) && has(now, table)) diffs.push(await diffTable(before, now, table));
  }
  const tablesAdded = tableNames.filter((table) => has(now, table) && !has(before, table));
  const tablesRemoved = gone(before, now);
  const differs = ({ added, removed, changed, columnsAdded, columnsRemoved }: TableDiff) =>
    added + removed + changed + columnsAdded.length + columnsRemoved.length > 0;
  return {
    changed: diffs.some(differs) || tablesAdded.length + tablesRemoved.length > 0,
    made: madeOtherwise(before, now),
    inputs: inputsOf(before, now),
    tables: diffs,
    tablesAdded: tablesAdded.map((table) => `${table} (${rowCount(now, table)} rows)`),
    tablesRemoved,
  };
}

/** Tables of the output before that the one now does not have, whatever they are called. */
function gone(before: Output, now: Output): string[] {
  const names = ({ manifest: { outputs }, form }: Output) =>
    outputs.flatMap(({ path, rows }) =>
      rows !== null && path.endsWith(`.${form}`) ? [path.slice(0, -form.length - 1)] : [],
    );
  const present = new Set(names(now));
  return names(before).filter((name) => !present.has(name));
}

function madeOtherwise({ manifest: before }: Output, { manifest: now }: Output): string[] {
  const parts = ['code', 'lexicon', 'settings', 'versions'] as const;
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]));
}

function inputsOf({ manifest: before }: Output, { manifest: now }: Output): OutputDiff['inputs'] {
  const had = new Map(before.inputs.map(({ path, sha256 }) => [path, sha256]));
  const kept = now.inputs.filter(({ path }) => had.has(path));
  return {
    added: now.inputs.length - kept.length,
    removed: had.size - kept.length,
    changed: kept.filter(({ path, sha256 }) => had.get(path) !== sha256).length,
  };
}
