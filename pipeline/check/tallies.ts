import { type Output, rowsOf } from '../output/read.ts';
import type { Note } from './findings.ts';
import type { Keys } from './keys.ts';

/** An entity's `mention_count` is the number of rows in mentions that point to it. */
export async function checkTallies(output: Output, keys: Keys, note: Note): Promise<void> {
  const entities = keys.get('entities')!;
  const counted = new Uint32Array(entities.size());
  for await (const { entity_id } of rowsOf(output, 'mentions', ['entity_id'])) {
    const place = entity_id === null ? -1 : entities.find(String(entity_id));
    if (place >= 0) counted[place]!++;
  }
  for await (const { entity_id: key, mention_count } of rowsOf(output, 'entities', ['entity_id', 'mention_count'])) {
    const found = counted[entities.find(String(key))];
    if (found === mention_count) continue;
    note({
      table: 'entities',
      key: String(key),
      message: `mention_count is ${mention_count}; mentions has ${found} rows`,
    });
  }
}
