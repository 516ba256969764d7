import type { TableName } from '../../schemas/index.ts';
import type { CheckName } from './checks.ts';

/** `fail`: the data breaks a promise. `warn`: it is odd, and somebody should look. */
export type Severity = 'fail' | 'warn';

/** One thing that a check found: the table and the key of the row, where it is about one. */
export interface Finding {
  check: CheckName;
  severity: Severity;
  table: TableName | null;
  key: string | null;
  message: string;
}

/** Tells of a finding of one check; it is a failure unless it says otherwise. */
export type Note = (finding: Partial<Omit<Finding, 'check' | 'message'>> & { message: string }) => void;

/** What came of a check. `findings` counts all of them, `examples` has the first. */
export interface CheckResult {
  check: CheckName;
  about: string;
  result: 'ok' | 'warn' | 'fail' | 'skipped';
  findings: number;
  examples: Finding[];
  /** Why it was not run. */
  skipped: string | null;
}

/** Findings that are kept of a check; a table that is wrong throughout would fill the memory. */
const mostExamples = 20;

/** Collects what one check finds. */
export function openResult(check: CheckName, about: string): { result: CheckResult; note: Note } {
  const result: CheckResult = { check, about, result: 'ok', findings: 0, examples: [], skipped: null };
  const note: Note = ({ severity = 'fail', table = null, key = null, message }) => {
    result.findings++;
    if (result.result !== 'fail') result.result = severity;
    if (result.examples.length < mostExamples) result.examples.push({ check, severity, table, key, message });
  };
  return { result, note };
}
