import type { Row } from '../../schemas/index.ts';
import { byCodePoint } from '../read/folders.ts';
import type { Issue } from '../read/record.ts';
import type { Sorting } from './sorted.ts';

/** Issues in the order of the inputs, whatever thread met them first. */
export const issues: Sorting<Issue> = {
  order: (a, b) =>
    byCodePoint(a.source_path, b.source_path) ||
    (a.source_record ?? 0) - (b.source_record ?? 0) ||
    byCodePoint(a.code, b.code) ||
    byCodePoint(a.message, b.message),
  join: null,
};

/** The row of an issue. */
export function issueRow(issue: Issue): Row<'issues'> {
  return { ...issue, source_record: issue.source_record === null ? null : String(issue.source_record) };
}
