import type { Row } from '../../schemas/index.ts';
import type { LocalEntity } from '../rows/entities.ts';
import type { Sorting } from './sorted.ts';

type EntityRow = Row<'entities'>;

/** What one document gives for an entity, as a row of its own; the rows of all documents are joined by `entities`. */
export function entityRow({ mentions, ...entity }: LocalEntity): EntityRow {
  return { ...entity, mention_count: mentions, document_count: 1 };
}

/** One row an entity, in the order of the ids: counts, and the first role, country and longest name that documents give. */
export const entities: Sorting<EntityRow> = {
  order: (a, b) => (a.entity_id < b.entity_id ? -1 : a.entity_id > b.entity_id ? 1 : 0),
  join: (before, after) => ({
    ...before,
    mention_count: before.mention_count + after.mention_count,
    document_count: before.document_count + after.document_count,
    role: before.role ?? after.role,
    country: before.country ?? after.country,
    name: after.name.length > before.name.length ? after.name : before.name,
  }),
};
