import type { CheckResult } from '../check/findings.ts';
import { checkBuild } from '../check/run.ts';
import { findingText } from '../check/show.ts';
import { openOutput, readableOutput } from '../output/read.ts';
import type { Format } from '../write/encode.ts';

/** The tables of a build break a promise: a defect of the program, or of the disk. The output before stays. */
export class CheckError extends Error {}

/**
 * Checks a finished output before it replaces the one at `before`, if there is one (docs/decisions.md says which checks, and why not all). Throws
 * CheckError with what was found. CSV alone is not read back: what is checked of it is checked while it is written.
 */
export async function checkStaged(
  directory: string,
  formats: readonly Format[],
  before: string,
): Promise<CheckResult[]> {
  if (formats.every((format) => format === 'csv')) return [];
  const results = await checkBuild(openOutput(directory), readableOutput(before));
  const failed = results.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return results;
  const found = failed.map(({ findings, examples }) => `${findingText(examples[0]!)} (${findings} in all)`);
  throw new CheckError(`the new tables are not as they should be and are not published: ${found.join('; ')}`);
}
