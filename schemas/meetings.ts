import {
  date,
  documentId,
  end,
  identifier,
  normalized,
  offset,
  persian,
  rule,
  sentenceId,
  sliceText,
  start,
} from './columns.ts';
import { reference, table } from './table.ts';
import { meetingKind, meetingState, precision } from './vocabularies.ts';

export const meetings = table({
  name: 'meetings',
  title: 'Meetings',
  title_fa: 'دیدارها',
  description: 'One encounter between persons or bodies of two or more countries, in one document.',
  description_fa: 'یک دیدار میان اشخاص یا نهادهای دو کشور یا بیشتر، در یک سند.',
  primaryKey: ['meeting_id'],
  foreignKeys: [reference('document_id', 'documents'), reference('sentence_id', 'sentences')],
  columns: {
    meeting_id: identifier.meta({ title: 'Meeting id', title_fa: 'شناسه دیدار', description: 'Key of the meeting.' }),
    document_id: documentId,
    sentence_id: sentenceId,
    kind: meetingKind.meta({ title: 'Kind', title_fa: 'گونه', description: 'What sort of encounter it is.' }),
    state: meetingState.meta({ title: 'State', title_fa: 'وضعیت', description: 'Whether it took place.' }),
    place: persian.nullable().meta({
      title: 'Place',
      title_fa: 'مکان',
      description: 'City or country, as the text names it, normalized.',
    }),
    when: persian.nullable().meta({
      title: 'When',
      title_fa: 'زمان',
      description: 'The words for its time, exactly as in the raw text.',
      slice: ['when_start', 'when_end'],
    }),
    when_start: offset.nullable().meta({
      title: 'When start',
      title_fa: 'آغاز زمان',
      description: 'Offset of the first character of the words for its time.',
    }),
    when_end: offset.nullable().meta({
      title: 'When end',
      title_fa: 'پایان زمان',
      description: 'Offset just after the last character of the words for its time.',
    }),
    date_from: date.nullable().meta({
      title: 'Date from',
      title_fa: 'از تاریخ',
      description: 'First day (Gregorian) of the time that the words give.',
    }),
    date_to: date.nullable().meta({
      title: 'Date to',
      title_fa: 'تا تاریخ',
      description: 'Last day (Gregorian) of the time that the words give.',
    }),
    date_precision: precision.nullable().meta({
      title: 'Precision of the date',
      title_fa: 'دقت تاریخ',
      description: 'How exact the date is.',
    }),
    start,
    end,
    text: sliceText,
    normalized,
    rule,
  },
});
