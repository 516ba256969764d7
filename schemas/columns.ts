/**
 * The few kinds of column that the tables are made of. Every column is one of these (or a vocabulary), with a title in
 * both languages and a description added by `.meta()`.
 *
 * Meta keys that the writers read, besides `title`, `title_fa` and `description`:
 * - `offset`: an offset into the document's raw text, in Unicode code points
 * - `slice`: names of the two offset columns of which this column holds the raw slice
 * - `lang`: language of the words in the column (BCP 47)
 * - `corpus`: known only once all documents are read (set by `table`)
 */
import { z } from 'zod';

/** Key or reference: Latin letters, digits and `_ . : -`, first a letter or digit, so that no spreadsheet runs it. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/);

/** Free text; never empty, since CSV readers take an empty cell for a missing one. */
export const text = z.string().min(1);

/** Free text in Persian. */
export const persian = text.meta({ lang: 'fa' });

/** Offset into the raw text of the document, counted in Unicode code points from 0. */
export const offset = z.int32().nonnegative().meta({ offset: true });

/** Number of things, or a place in a sequence counted from 0. */
export const count = z.int32().nonnegative();

/** Calendar day, Gregorian, `YYYY-MM-DD`: ۱ تیر ۱۴۰۴ is `2025-06-22`. */
export const date = z.iso.date();

/** ISO 8601 duration, as `P1M` for ظرف یک ماه. */
export const duration = z.string().regex(/^P(?=[0-9T])[0-9YMWDTHS.]+$/);

/** ISO 3166-1 alpha-3 code of a country. */
export const countryCode = z.string().regex(/^[A-Z]{3}$/);

/** Several short texts in one cell. CSV joins them by `;`, so none of them may hold one. */
export const texts = z.array(z.string().regex(/^[^;]+$/));

/** Several ids in one cell. */
export const identifiers = z.array(identifier);

/** SHA-256, in 64 hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Columns that stand in many tables with the same name and meaning. */
export const documentId = identifier.meta({
  title: 'Document',
  title_fa: 'سند',
  description: 'The document that the row was read from.',
});
export const sentenceId = identifier.meta({
  title: 'Sentence',
  title_fa: 'جمله',
  description: 'The sentence in which the span begins.',
});
export const start = offset.meta({
  title: 'Start',
  title_fa: 'آغاز',
  description: 'Offset of the first character of the span in the raw text of the document.',
});
export const end = offset.meta({
  title: 'End',
  title_fa: 'پایان',
  description: 'Offset just after the last character of the span in the raw text of the document.',
});
export const sliceText = persian.meta({
  title: 'Text',
  title_fa: 'متن',
  description: 'The span itself, exactly as it stands in the raw text.',
  slice: ['start', 'end'],
});
export const normalized = z.string().meta({
  title: 'Normalized text',
  title_fa: 'متن هنجارشده',
  description: 'The text as it is shown: letters unified and the zero-width non-joiner restored.',
  lang: 'fa',
});
export const rule = identifier.meta({
  title: 'Rule',
  title_fa: 'قاعده',
  description: 'Name of the rule that made the row.',
});
