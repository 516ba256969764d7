/** Who speaks, is spoken to, agrees or meets in a row, and for which countries. */
import type { Agreement, Meeting, Statement } from './gather.ts';
import type { Names } from './names.ts';

/** Somebody who acts: an entity, or a name that is none. */
export interface Actor {
  /** The entity's id, or `=` and the name. */
  key: string;
  id: string | null;
  name: string;
  en: string | null;
  country: string | null;
}

function actor(names: Names, id: string | null, name: string, country: string | null): Actor {
  const known = id === null ? undefined : names.entities.get(id);
  return {
    key: id ?? `=${name}`,
    id,
    name: known?.name ?? name,
    en: known?.name_en ?? null,
    country: known?.country ?? country,
  };
}

export function speakerOf(names: Names, row: Statement): Actor | null {
  return row.speaker === null ? null : actor(names, row.speaker_id, row.speaker, row.speaker_country);
}

export function addresseeOf(names: Names, row: Statement): Actor | null {
  return row.addressee === null ? null : actor(names, row.addressee_id, row.addressee, null);
}

export function partiesOf(names: Names, { sides }: Agreement): Actor[] {
  return sides.map(({ entity_id, party }) => actor(names, entity_id, party, names.countries.has(party) ? party : null));
}

export function participantsOf(names: Names, { sides }: Meeting): Actor[] {
  return sides.map(({ entity_id, name, country }) => ({ ...actor(names, entity_id, name, null), country }));
}

/** The countries of some actors, each once, in their order. */
export function countriesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.flatMap(({ country }) => country ?? []))];
}
