import type { CorpusColumns } from '../write/tables.ts';
import type { DocumentKeys } from './keys.ts';

/**
 * Finds repeats over the whole corpus, document by document in input order: the first text, statement or agreement with
 * a key is the original, later ones point to it. Memory grows with the number of different keys, a hash each.
 */
export function createRepeats(): { join(keys: readonly DocumentKeys[]): CorpusColumns } {
  const documents = new Map<string, string>();
  const statements = new Map<string, string>();
  const agreements = new Map<string, string>();
  return {
    join(keys) {
      const items = keys
        .flatMap((each) => each.agreements)
        .map((each) => ({ ...each, same: first(agreements, each.key, each.id) }));
      return {
        documents: { duplicate_of: keys.map(({ text, documentId }) => first(documents, text, documentId)) },
        statements: {
          duplicate_of: keys.flatMap((each) =>
            each.statements.map(({ key, id }) => (key === null ? null : first(statements, key, id))),
          ),
        },
        agreements: {
          same_as: items.map(({ same }) => same),
          counts_as_agreement: items.map(({ same, counts }) => counts && same === null),
        },
      };
    },
  };
}

/** Id of the first row with this key, or null if it is this one. */
function first(seen: Map<string, string>, key: string, id: string): string | null {
  const before = seen.get(key);
  if (before !== undefined) return before;
  seen.set(key, id);
  return null;
}
