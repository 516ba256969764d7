import { z } from 'zod';
import { count, identifier, persian, sha256, text } from './columns.ts';
import { reference, table } from './table.ts';
import { precision, zwnj } from './vocabularies.ts';

/** `2024`, `2024-10`, `2024-10-11` or `2024-10-11T12:30:00+03:30`. */
const publicationTime = z
  .string()
  .regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$/);

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);

export const documents = table({
  name: 'documents',
  title: 'Documents',
  title_fa: 'اسناد',
  description: 'One news text as collected, never changed.',
  description_fa: 'یک متن خبری، همان\u200cگونه که گردآوری شده است.',
  primaryKey: ['document_id'],
  foreignKeys: [reference('duplicate_of', 'documents', 'document_id')],
  columns: {
    document_id: identifier.meta({
      title: 'Document id',
      title_fa: 'شناسه سند',
      description: 'Key of the document: a hash of what identifies it, stable from build to build.',
    }),
    source_path: text.meta({
      title: 'Source path',
      title_fa: 'مسیر پرونده',
      description: 'The file that the text came from, below raw/, with / between folders.',
    }),
    source_record: text.nullable().meta({
      title: 'Source record',
      title_fa: 'رکورد پرونده',
      description: 'The record in that file: its own id, or its line or row, where a file holds several documents.',
    }),
    outlet: text.nullable().meta({
      title: 'Outlet',
      title_fa: 'رسانه',
      description: 'The news outlet, as the input names it.',
    }),
    url: text.nullable().meta({
      title: 'URL',
      title_fa: 'نشانی',
      description: 'Web address of the text, as the input gives it; not checked.',
    }),
    title: persian.nullable().meta({
      title: 'Title',
      title_fa: 'عنوان',
      description: 'Title that the input gives beside the text; not part of the text.',
    }),
    published_at: publicationTime.nullable().meta({
      title: 'Published at',
      title_fa: 'زمان انتشار',
      description: 'When it was published: a Gregorian year, month, day or time (ISO 8601).',
    }),
    published_precision: precision.nullable().meta({
      title: 'Precision of the publication time',
      title_fa: 'دقت زمان انتشار',
      description: 'How exact the publication time is; null where it is not known.',
    }),
    language: languageTag.meta({
      title: 'Language',
      title_fa: 'زبان',
      description: 'Language of the text (BCP 47).',
    }),
    text: persian.meta({
      title: 'Raw text',
      title_fa: 'متن خام',
      description:
        'The text as decoded (byte order mark dropped, nothing else changed). All offsets count its code points.',
    }),
    char_count: count.meta({
      title: 'Characters',
      title_fa: 'شمار نویسه\u200cها',
      description: 'Length of the raw text in Unicode code points.',
    }),
    zwnj: zwnj.meta({
      title: 'Zero-width non-joiner',
      title_fa: 'نیم\u200cفاصله',
      description: 'What became of the zero-width non-joiner in the raw text.',
    }),
    text_sha256: sha256.meta({
      title: 'SHA-256 of the text',
      title_fa: 'چکیده متن',
      description: 'SHA-256 of the raw text in UTF-8.',
    }),
  },
  corpus: {
    duplicate_of: identifier.nullable().meta({
      title: 'Duplicate of',
      title_fa: 'تکرارِ',
      description:
        'The first document with the same text in substance; null for that first one and where there is none.',
    }),
  },
});
