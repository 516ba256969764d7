import { date, documentId, end, identifier, sentenceId, sliceText, start, text } from './columns.ts';
import { reference, table } from './table.ts';
import { calendar, precision } from './vocabularies.ts';

export const times = table({
  name: 'times',
  title: 'Times',
  title_fa: 'زمان\u200cها',
  description: 'One expression of time in a text: a date, a period, a length of time.',
  description_fa: 'یک عبارت زمانی در متن: تاریخ، دوره یا مدت.',
  primaryKey: ['time_id'],
  foreignKeys: [reference('document_id', 'documents'), reference('sentence_id', 'sentences')],
  columns: {
    time_id: identifier.meta({
      title: 'Time id',
      title_fa: 'شناسه زمان',
      description: 'Key of the expression of time.',
    }),
    document_id: documentId,
    sentence_id: sentenceId,
    start,
    end,
    text: sliceText,
    calendar: calendar.meta({
      title: 'Calendar',
      title_fa: 'گاه\u200cشمار',
      description: 'The calendar in which the words count.',
    }),
    value: text.nullable().meta({
      title: 'Value',
      title_fa: 'مقدار',
      description:
        'Gregorian date or interval (EDTF), or a length of time (ISO 8601 duration); null, with a reason, where the words name no possible time.',
    }),
    from: date.nullable().meta({
      title: 'From',
      title_fa: 'از',
      description: 'First day (Gregorian) that the value covers.',
    }),
    to: date.nullable().meta({
      title: 'To',
      title_fa: 'تا',
      description: 'Last day (Gregorian) that the value covers.',
    }),
    precision: precision.meta({
      title: 'Precision',
      title_fa: 'دقت',
      description: 'The smallest unit that the words give.',
    }),
    reason: text.nullable().meta({
      title: 'Reason',
      title_fa: 'دلیل',
      description: 'Why a value or the days are missing: no publication date, no such day in the calendar …',
    }),
  },
});
