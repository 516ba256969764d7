import type { LocalRow } from '../../schemas/index.ts';
import { fold } from '../persian/letters.ts';
import { shortHash } from '../rows/page.ts';

/** What the corpus must know of one document to find repeats: ids and the hashes of what would be the same. */
export interface DocumentKeys {
  documentId: string;
  /** Hash of the folded text. */
  text: string;
  /** Per statement: its id and the hash of who says what; null where it is too short to tell. */
  statements: { id: string; key: string | null }[];
  /** Per agreement: its id, the hash of its item, and whether it would count if it is no repeat. */
  agreements: { id: string; key: string; counts: boolean }[];
}

/** Shorter statements are repeated by chance: بله, همین طور است. */
const shortestStatement = 30;

/** Stages at which sides have bound themselves: from `agreed` on, and not `stalled`. */
const binding = new Set(['agreed', 'planned_signing', 'signed', 'ratified', 'implementing', 'completed']);

/** The keys of one document, from its rows. */
export function documentKeys(
  documentId: string,
  text: string,
  statements: readonly LocalRow<'statements'>[],
  agreements: readonly LocalRow<'agreements'>[],
): DocumentKeys {
  return {
    documentId,
    text: shortHash(fold(text)),
    statements: statements.map((row) => ({ id: row.statement_id, key: statementKey(row) })),
    agreements: agreements.map((row) => ({
      id: row.agreement_id,
      key: shortHash(
        [
          'agreement',
          row.instrument,
          [...row.parties].sort().join(';'),
          [...row.topics].sort().join(';'),
          fold(row.title),
        ].join('\u001f'),
      ),
      counts: row.assertion === 'asserted' && binding.has(row.stage),
    })),
  };
}

/** The same words of the same speaker, however they are spelled. */
function statementKey(row: LocalRow<'statements'>): string | null {
  if (row.text.length < shortestStatement) return null;
  return shortHash(`${fold(row.speaker ?? '')}\u001f${fold(row.text).replaceAll(' ', '')}`);
}
