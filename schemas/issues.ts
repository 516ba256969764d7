import { z } from 'zod';
import { text } from './columns.ts';
import { table } from './table.ts';
import { severity } from './vocabularies.ts';

/** `E_` for an error, `W_` for a warning. */
const issueCode = z.string().regex(/^[EW]_[A-Z0-9]+(_[A-Z0-9]+)*$/);

export const issues = table({
  name: 'issues',
  title: 'Issues',
  title_fa: 'اشکال\u200cها',
  description:
    'One thing wrong with an input. Documents read are documents written and inputs rejected: nothing is dropped silently.',
  description_fa: 'یک اشکال در ورودی. هیچ ورودی بی\u200cخبر کنار گذاشته نمی\u200cشود.',
  primaryKey: [],
  foreignKeys: [],
  columns: {
    source_path: text.meta({
      title: 'Source path',
      title_fa: 'مسیر پرونده',
      description: 'The file, below raw/, with / between folders.',
    }),
    source_record: text.nullable().meta({
      title: 'Source record',
      title_fa: 'رکورد پرونده',
      description: 'The record in that file, where it is about one.',
    }),
    severity: severity.meta({ title: 'Severity', title_fa: 'شدت', description: 'Whether the input was rejected.' }),
    code: issueCode.meta({
      title: 'Code',
      title_fa: 'کد',
      description: 'What is wrong, as a fixed code: E_UTF8, W_BIDI …',
    }),
    message: text.meta({
      title: 'Message',
      title_fa: 'پیام',
      description: 'What is wrong, for a reader, with the place where it was found.',
    }),
  },
});
