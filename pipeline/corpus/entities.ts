import type { Row } from '../../schemas/index.ts';
import type { LocalEntity } from '../rows/entities.ts';

/** Joins the entities of all documents: counts, and the first role, country and fullest name that documents give. */
export function createEntities(): { add(entities: readonly LocalEntity[]): void; rows(): Row<'entities'>[] } {
  const all = new Map<string, Row<'entities'>>();
  return {
    add(entities) {
      for (const { mentions, ...entity } of entities) {
        const before = all.get(entity.entity_id);
        if (before === undefined) {
          all.set(entity.entity_id, { ...entity, mention_count: mentions, document_count: 1 });
          continue;
        }
        before.mention_count += mentions;
        before.document_count++;
        before.role ??= entity.role;
        before.country ??= entity.country;
        if (entity.name.length > before.name.length) before.name = entity.name;
      }
    },
    rows: () => [...all.values()].sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1)),
  };
}
