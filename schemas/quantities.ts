import { z } from 'zod';
import { documentId, end, identifier, persian, sentenceId, sliceText, start, text } from './columns.ts';
import { reference, table } from './table.ts';

/** ISO 4217 code of a currency. */
const currencyCode = z.string().regex(/^[A-Z]{3}$/);

export const quantities = table({
  name: 'quantities',
  title: 'Quantities',
  title_fa: 'مقدارها',
  description: 'One amount in a text: a number or a range, with its unit or currency.',
  description_fa: 'یک مقدار در متن: عدد یا بازه، با یکا یا ارز آن.',
  primaryKey: ['quantity_id'],
  foreignKeys: [reference('document_id', 'documents'), reference('sentence_id', 'sentences')],
  columns: {
    quantity_id: identifier.meta({
      title: 'Quantity id',
      title_fa: 'شناسه مقدار',
      description: 'Key of the quantity.',
    }),
    document_id: documentId,
    sentence_id: sentenceId,
    start,
    end,
    text: sliceText,
    low: z.float64().meta({
      title: 'Low',
      title_fa: 'کمینه',
      description: 'The number, or the lower end of the range.',
    }),
    high: z.float64().meta({
      title: 'High',
      title_fa: 'بیشینه',
      description: 'The number, or the upper end of the range.',
    }),
    unit: text.nullable().meta({
      title: 'Unit',
      title_fa: 'یکا',
      description: 'Unit of the amount; null for a bare number or a currency.',
    }),
    currency: currencyCode.nullable().meta({
      title: 'Currency',
      title_fa: 'ارز',
      description: 'Currency of the amount (ISO 4217).',
    }),
    what: persian.nullable().meta({
      title: 'What',
      title_fa: 'معدود',
      description: 'What is counted or measured, in words of the text, normalized.',
    }),
  },
});
