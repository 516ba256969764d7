import { tableNames, tables } from '../../schemas/index.ts';
import { type Output, rowCount, rowsOf } from '../output/read.ts';
import { FORMATS } from '../write/encode.ts';
import type { Note } from './findings.ts';

/**
 * Rows in the tables are those of the manifest, in every form as many; documents that came in were written or rejected,
 * and each of the rejected has its issue.
 */
export async function checkCounts(output: Output, note: Note): Promise<void> {
  const { counts, outputs } = output.manifest;
  for (const table of tableNames) {
    const promised = rowCount(output, table);
    const found = await countRows(output, table);
    if (found !== promised) note({ table, message: `${found} rows, where the manifest has ${promised}` });
    for (const { path, rows } of outputs) {
      const form = FORMATS.find((each) => path === `${table}.${each}`);
      if (form === undefined || rows === promised) continue;
      note({ table, message: `the manifest has ${rows} rows of ${path} and ${promised} of ${table}.${output.form}` });
    }
    if (table === 'documents' && found !== counts.documents_written) {
      note({
        table,
        message: `${found} documents, where the manifest says that ${counts.documents_written} were written`,
      });
    }
  }
  const { documents_in, documents_written, documents_rejected } = counts;
  if (documents_in !== documents_written + documents_rejected) {
    note({ message: `${documents_in} documents in, ${documents_written} written, ${documents_rejected} rejected` });
  }
  let errors = 0;
  for await (const { severity } of rowsOf(output, 'issues', ['severity'])) if (severity === 'error') errors++;
  if (errors !== documents_rejected) {
    note({
      table: 'issues',
      message: `${errors} errors, where the manifest has ${documents_rejected} documents rejected`,
    });
  }
}

async function countRows(output: Output, table: (typeof tableNames)[number]): Promise<number> {
  const [column] = Object.keys(tables[table].row.shape);
  let rows = 0;
  for await (const _ of rowsOf(output, table, [column!])) rows++;
  return rows;
}
