import type { LocalRow } from '../../schemas/index.ts';
import type { TimeRow } from '../extract/times.ts';
import { type Page, slice } from './page.ts';

/** One row an expression of time. */
export function timeRows(page: Page, times: readonly TimeRow[]): LocalRow<'times'>[] {
  return times.map(({ first, start, end, calendar, value, from, to, precision, reason }) => {
    const place = slice(page, start, end);
    return {
      time_id: page.id('time', place.text),
      document_id: page.documentId,
      sentence_id: page.sentenceIds[page.sentenceOf(first)]!,
      ...place,
      calendar,
      value,
      from,
      to,
      precision,
      reason,
    };
  });
}
