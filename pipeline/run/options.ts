import type { ReadLimits } from '../read/record.ts';
import type { Format } from '../write/encode.ts';

/** What a build is told. Nothing else decides its output: no clock, no locale, no environment. */
export interface BuildOptions {
  raw: string;
  out: string;
  lexicon: string;
  formats: Format[];
  threads: number;
  limits: ReadLimits;
  /** Any rejected document makes the build fail; otherwise more than `mostRejected` of them do. */
  strict: boolean;
  /** Whether what former builds of the same output read is used, and kept for the next; the output is the same. */
  cache: boolean;
  /** Whether pages to read the output in a browser are written beside the tables. */
  explorer: boolean;
}

/** Whether the tables are read back for checks, explorer and report: CSV alone is not, what is checked of it is as it is written. */
export function isReadBack({ formats }: BuildOptions): boolean {
  return formats.some((format) => format !== 'csv');
}

/** Whether the output has an explorer. */
export function hasExplorer(options: BuildOptions): boolean {
  return options.explorer && isReadBack(options);
}

/** Share of rejected documents above which a build fails whatever its options. */
export const mostRejected = 0.05;

/** What a build counted. */
export interface BuildCounts {
  documents_in: number;
  documents_written: number;
  documents_rejected: number;
}
