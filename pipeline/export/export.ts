/** What every export has in common: it reads an output, fills a folder and says what became of the rows. */
import type { Output } from '../output/read.ts';

/** Why rows are not in an export, and how many: each reason in words. */
export type Reasons = Record<string, number>;

/** What an export counted. `exported` counts what was made, by its kind; `left_out` rows, by their table and reason. */
export interface ExportCounts {
  exported: Record<string, number>;
  left_out: Record<string, Reasons>;
}

/** One form of export: fills the empty folder `directory`. The same output gives the same bytes. */
export type Export = (output: Output, directory: string) => Promise<ExportCounts>;

/** Counts one more under a name. */
export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
