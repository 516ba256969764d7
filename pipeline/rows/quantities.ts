import type { LocalRow } from '../../schemas/index.ts';
import type { QuantityRow } from '../extract/quantities.ts';
import { normalize } from '../persian/normalize.ts';
import { type Page, slice } from './page.ts';

/** One row an amount. */
export function quantityRows(page: Page, quantities: readonly QuantityRow[]): LocalRow<'quantities'>[] {
  return quantities.map(({ first, start, end, low, high, unit, currency, what }) => {
    const place = slice(page, start, end);
    return {
      quantity_id: page.id('quantity', place.text),
      document_id: page.documentId,
      sentence_id: page.sentenceIds[page.sentenceOf(first)]!,
      ...place,
      low,
      high,
      unit,
      currency,
      what: what === null ? null : normalize(what),
    };
  });
}
