import type { CheckResult } from '../check/findings.ts';
import { checkBuild } from '../check/run.ts';
import { findingText } from '../check/show.ts';
import type { Output } from '../output/read.ts';

/** The tables of a build break a promise: a defect of the program, or of the disk. The output before stays. */
export class CheckError extends Error {}

/**
 * Checks a finished output before it replaces the one before, if there is one (docs/decisions.md says which checks, and why
 * not all). Throws CheckError with what was found.
 */
export async function checkStaged(output: Output, before: Output | null): Promise<CheckResult[]> {
  const results = await checkBuild(output, before);
  const failed = results.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return results;
  const found = failed.map(({ findings, examples }) => `${findingText(examples[0]!)} (${findings} in all)`);
  throw new CheckError(`the new tables are not as they should be and are not published: ${found.join('; ')}`);
}
