/** How exact a publication time is: the smallest unit that the input gives. */
export type PublishedPrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** One document as the readers give it: text decoded and checked, nothing else changed. */
export interface RawDocument {
  /** 17 hexadecimal digits that hash what identifies the document; see identity.ts. */
  document_id: string;
  /** The file, relative to raw/, with `/` between folders. */
  source_path: string;
  /** Line of a JSONL file, data row of a CSV or Parquet file, counted from 1; null where the file is one document. */
  source_record: number | null;
  id: string | null;
  outlet: string | null;
  url: string | null;
  title: string | null;
  /** ISO 8601, Gregorian: `2024`, `2024-10`, `2024-10-11`, `2024-10-11T12:30`, `2024-10-11T12:30:00+03:30`. */
  published_at: string | null;
  published_precision: PublishedPrecision | null;
  text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  text_sha256: string;
}

/** One thing wrong with an input: a row of the issues table. */
export interface Issue {
  source_path: string;
  source_record: number | null;
  severity: 'error' | 'warning';
  code: string;
  message: string;
}

/**
 * What the readers give, in the order of the inputs.
 * An error issue is one rejected document: with a record, that record; without, the file, or what was left of it.
 * An input event says that a file is finished: its size and SHA-256 on disk, for the manifest.
 */
export type ReadEvent =
  | { kind: 'document'; document: RawDocument }
  | { kind: 'issue'; issue: Issue }
  | { kind: 'input'; path: string; bytes: number; sha256: string };

/** What an input may cost. All in bytes but `inflationRatio`. */
export interface ReadLimits {
  /** The text of one document, in UTF-8. */
  documentBytes: number;
  /** One line of JSONL or one row of CSV; a longer one is skipped without being held in memory. */
  lineBytes: number;
  /** All that one gzip file inflates to. */
  inflatedBytes: number;
  /** Inflated bytes for each byte of gzip, once 64 MiB are out: news has 3 to 10, a bomb 1,000. */
  inflationRatio: number;
  /** One HTML page with its markup. */
  pageBytes: number;
  /** The columns that are read of one row group of Parquet, uncompressed. */
  rowGroupBytes: number;
}

const mebibyte = 1024 * 1024;

/** Limits that no collection of news comes near. */
export const defaultLimits: ReadLimits = {
  documentBytes: 8 * mebibyte,
  lineBytes: 32 * mebibyte,
  inflatedBytes: 16 * 1024 * mebibyte,
  inflationRatio: 200,
  pageBytes: 16 * mebibyte,
  rowGroupBytes: 1024 * mebibyte,
};
