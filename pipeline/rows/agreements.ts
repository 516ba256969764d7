import type { LocalRow } from '../../schemas/index.ts';
import type { Agreement } from '../extract/agreements/agreement.ts';
import { fold } from '../persian/letters.ts';
import { dueColumns } from './due.ts';
import { entityOfCountry, entityOfParty, type LocalEntities } from './entities.ts';
import { type Page, shownSpan, span } from './page.ts';

/** The rows of the agreements of one document. */
export interface AgreementRows {
  agreements: LocalRow<'agreements'>[];
  agreement_parties: LocalRow<'agreement_parties'>[];
}

/** One row an agreement, and one a party of it. */
export function agreementRows(
  page: Page,
  entities: LocalEntities,
  agreements: readonly Agreement[],
  statementIds: readonly string[],
): AgreementRows {
  const rows: AgreementRows = { agreements: [], agreement_parties: [] };
  for (const agreement of agreements) {
    const evidence = shownSpan(page, agreement.first, agreement.last);
    const agreementId = page.id('agreement', agreement.instrument, agreement.stage, evidence.text);
    const deadline = agreement.deadline === null ? null : span(page, agreement.deadline.first, agreement.deadline.last);
    const venue = agreement.venue === null ? null : span(page, agreement.venue[0], agreement.venue[1]);
    rows.agreements.push({
      agreement_id: agreementId,
      document_id: page.documentId,
      sentence_id: page.sentenceIds[agreement.sentence]!,
      statement_id: agreement.statement === null ? null : statementIds[agreement.statement]!,
      title: agreement.title,
      instrument: agreement.instrument,
      stage: agreement.stage,
      assertion: agreement.assertion,
      parties: agreement.parties.map(({ party }) => party.replaceAll(';', '،')),
      topics: agreement.topics,
      deadline: deadline?.text ?? null,
      deadline_start: deadline?.start ?? null,
      deadline_end: deadline?.end ?? null,
      deadline_period: agreement.deadline?.period ?? null,
      ...dueColumns(agreement.deadline),
      venue: venue?.text ?? null,
      venue_start: venue?.start ?? null,
      venue_end: venue?.end ?? null,
      quantity: agreement.quantity,
      unit: agreement.unit,
      ...evidence,
      rule: agreement.rule,
    });
    for (const [position, { party, role }] of agreement.parties.entries()) {
      rows.agreement_parties.push({
        agreement_id: agreementId,
        position,
        party,
        entity_id: entityOfSide(page, entities, party),
        role,
      });
    }
  }
  return rows;
}

/** The entity of a side: a country by its code, else a body by its name. */
function entityOfSide(page: Page, entities: LocalEntities, party: string): string | null {
  const country = entityOfCountry(page, entities, party);
  if (country !== null) return country;
  const known = page.reading.lexicon.body(fold(party));
  return entityOfParty(page, entities, {
    kind: 'body',
    name: party,
    named: true,
    words: [],
    roles: [],
    country: known?.country ?? null,
    lastAt: 0,
  });
}
