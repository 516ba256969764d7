/** Who and what the rows point to: names of speakers, parties, participants and countries. */
import type { Row } from '../../schemas/index.ts';
import { type Output, readRows } from '../output/read.ts';

export type Name = Pick<Row<'entities'>, 'name' | 'name_en' | 'country'>;

export interface Names {
  /** Entities that speak, are spoken to, agree or meet, by id. A country belongs to itself. */
  entities: Map<string, Name>;
  /** Countries that the corpus mentions, by ISO code. */
  countries: Map<string, Name>;
}

/** Reads the names that are needed, and no others: a corpus mentions many more than act in it. */
export async function namesOf(output: Output): Promise<Names> {
  const wanted = await actors(output);
  const names: Names = { entities: new Map(), countries: new Map() };
  const columns = ['entity_id', 'name', 'name_en', 'iso3', 'country'] as const;
  for await (const rows of readRows(output, 'entities', columns)) {
    for (const { entity_id, name, name_en, iso3, country } of rows) {
      const found: Name = { name, name_en, country: iso3 ?? country };
      if (wanted.has(entity_id)) names.entities.set(entity_id, found);
      if (iso3 !== null && !names.countries.has(iso3)) names.countries.set(iso3, found);
    }
  }
  return names;
}

async function actors(output: Output): Promise<Set<string>> {
  const ids = new Set<string>();
  const note = (id: string | null): unknown => id !== null && ids.add(id);
  for await (const rows of readRows(output, 'statements', ['speaker_id', 'addressee_id'])) {
    for (const { speaker_id, addressee_id } of rows) {
      note(speaker_id);
      note(addressee_id);
    }
  }
  for (const table of ['agreement_parties', 'meeting_participants'] as const) {
    for await (const rows of readRows(output, table, ['entity_id'])) for (const row of rows) note(row.entity_id);
  }
  return ids;
}
