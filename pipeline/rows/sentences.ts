import type { LocalRow } from '../../schemas/index.ts';
import { isHeading } from '../extract/statements/headings.ts';
import type { ZwnjCounts } from '../persian/zwnj_state.ts';
import { type Page, shownSlice } from './page.ts';

/** One row a sentence: what it is in the report, and where. Adds to `seen` where the ZWNJ are. */
export function sentenceRows(page: Page, seen: ZwnjCounts): LocalRow<'sentences'>[] {
  const { reading } = page;
  let lead = -1;
  return reading.sentences.map((sentence, index) => {
    const boilerplate = reading.marker[sentence.first] === 'boilerplate';
    const heading = !boilerplate && isHeading(reading, index);
    if (!heading && !boilerplate && lead < 0) lead = sentence.paragraph;
    const kind = boilerplate ? 'boilerplate' : heading ? 'heading' : sentence.paragraph === lead ? 'lead' : 'body';
    return {
      sentence_id: page.sentenceIds[index]!,
      document_id: page.documentId,
      paragraph: sentence.paragraph,
      position: index,
      kind,
      ...shownSlice(page, sentence.start, sentence.end, seen),
    };
  });
}
