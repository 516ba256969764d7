import { z } from 'zod';
import {
  date,
  documentId,
  duration,
  end,
  identifier,
  identifiers,
  normalized,
  offset,
  persian,
  rule,
  sentenceId,
  sliceText,
  start,
  text,
  texts,
} from './columns.ts';
import { reference, table } from './table.ts';
import { assertion, instrument, precision, stage } from './vocabularies.ts';

export const agreements = table({
  name: 'agreements',
  title: 'Agreements',
  title_fa: 'توافق\u200cها',
  description: 'One item of cooperation, deal or commitment between two or more sides, at one stage, in one document.',
  description_fa: 'یک همکاری، قرارداد یا تعهد میان دو طرف یا بیشتر، در یک مرحله و در یک سند.',
  primaryKey: ['agreement_id'],
  foreignKeys: [
    reference('document_id', 'documents'),
    reference('sentence_id', 'sentences'),
    reference('statement_id', 'statements'),
  ],
  columns: {
    agreement_id: identifier.meta({
      title: 'Agreement id',
      title_fa: 'شناسه توافق',
      description: 'Key of the agreement row.',
    }),
    document_id: documentId,
    sentence_id: sentenceId,
    statement_id: identifier.nullable().meta({
      title: 'Statement',
      title_fa: 'گفته',
      description: 'The statement in whose content it stands; null in the voice of the newsroom.',
    }),
    title: persian.meta({
      title: 'Title',
      title_fa: 'عنوان',
      description: 'The item in a few words of the text, normalized.',
    }),
    instrument: instrument.meta({ title: 'Instrument', title_fa: 'نوع سند', description: 'What sort of item it is.' }),
    stage: stage.meta({ title: 'Stage', title_fa: 'مرحله', description: 'How far it has come, as the text says.' }),
    assertion: assertion.meta({
      title: 'Assertion',
      title_fa: 'قطعیت',
      description: 'On what footing the text says it.',
    }),
    parties: texts.meta({
      title: 'Parties',
      title_fa: 'طرف\u200cها',
      description:
        'The sides: country codes (ISO 3166-1 alpha-3), or the names of bodies. A row for each in agreement_parties.',
    }),
    topics: identifiers.meta({
      title: 'Topics',
      title_fa: 'موضوع\u200cها',
      description: 'Topic ids that the item is about.',
    }),
    deadline: persian.nullable().meta({
      title: 'Deadline',
      title_fa: 'مهلت',
      description: 'The words that set a time for it, exactly as in the raw text.',
      slice: ['deadline_start', 'deadline_end'],
    }),
    deadline_start: offset.nullable().meta({
      title: 'Deadline start',
      title_fa: 'آغاز مهلت',
      description: 'Offset of the first character of the deadline.',
    }),
    deadline_end: offset.nullable().meta({
      title: 'Deadline end',
      title_fa: 'پایان مهلت',
      description: 'Offset just after the last character of the deadline.',
    }),
    deadline_period: duration.nullable().meta({
      title: 'Deadline period',
      title_fa: 'مدت مهلت',
      description: 'ISO 8601 duration, where the deadline is a length of time: ظرف یک ماه is P1M.',
    }),
    due_from: date.nullable().meta({
      title: 'Due from',
      title_fa: 'سررسید از',
      description: 'First day (Gregorian) of the time in which it is due.',
    }),
    due_to: date.nullable().meta({
      title: 'Due to',
      title_fa: 'سررسید تا',
      description: 'Last day (Gregorian) of the time in which it is due.',
    }),
    due_precision: precision.nullable().meta({
      title: 'Precision of the due time',
      title_fa: 'دقت سررسید',
      description: 'How exact the due time is.',
    }),
    due_reason: text.nullable().meta({
      title: 'Reason for no due time',
      title_fa: 'دلیل نبود سررسید',
      description: 'Why the deadline has no calendar days, as where the publication date is not known.',
    }),
    venue: persian.nullable().meta({
      title: 'Venue',
      title_fa: 'محل',
      description: 'The words for the forum or place where it is concluded, exactly as in the raw text.',
      slice: ['venue_start', 'venue_end'],
    }),
    venue_start: offset.nullable().meta({
      title: 'Venue start',
      title_fa: 'آغاز محل',
      description: 'Offset of the first character of the venue.',
    }),
    venue_end: offset.nullable().meta({
      title: 'Venue end',
      title_fa: 'پایان محل',
      description: 'Offset just after the last character of the venue.',
    }),
    quantity: z.float64().nullable().meta({
      title: 'Quantity',
      title_fa: 'مقدار',
      description: 'The amount that the item is about, where the text gives one.',
    }),
    unit: text.nullable().meta({
      title: 'Unit',
      title_fa: 'یکا',
      description: 'Unit or currency of the quantity.',
    }),
    start,
    end,
    text: sliceText,
    normalized,
    rule,
  },
  corpus: {
    same_as: identifier.nullable().meta({
      title: 'Same as',
      title_fa: 'همان',
      description: 'One id for the same item across sentences and documents; null where it stands alone.',
    }),
    counts_as_agreement: z.boolean().meta({
      title: 'Counts as agreement',
      title_fa: 'توافق به شمار می\u200cآید',
      description: 'True where it is asserted, at stage agreed or later and not stalled, and repeats no row before it.',
    }),
  },
});
