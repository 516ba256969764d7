import { createFingerprints, digits, halves } from '../fingerprints.ts';
import type { CorpusColumns } from '../write/tables.ts';
import type { DocumentKeys } from './keys.ts';

/**
 * Finds repeats over the whole corpus, document by document in input order: the first text, statement or agreement with
 * a key is the original, later ones point to it. Memory grows by some 22 bytes for each different key.
 */
export function createRepeats(): { join(keys: readonly DocumentKeys[]): CorpusColumns } {
  const documents = createOriginals('d');
  const statements = createOriginals('');
  const agreements = createOriginals('');
  return {
    join(keys) {
      const items = keys
        .flatMap((each) => each.agreements)
        .map((each) => ({ ...each, same: agreements.of(each.key, each.id) }));
      return {
        documents: { duplicate_of: keys.map(({ text, documentId }) => documents.of(text, documentId)) },
        statements: {
          duplicate_of: keys.flatMap((each) =>
            each.statements.map(({ key, id }) => (key === null ? null : statements.of(key, id))),
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

/** For rows whose ids are 16 hexadecimal digits after `prefix`: `of` gives the id of the first row with this key, or null if it is this one. */
function createOriginals(prefix: string): { of(key: string, id: string): string | null } {
  const seen = createFingerprints();
  return {
    of(key, id) {
      const before = seen.get(key);
      if (before !== undefined) return prefix + digits(...before);
      seen.set(key, ...halves(id.slice(prefix.length)));
      return null;
    },
  };
}
