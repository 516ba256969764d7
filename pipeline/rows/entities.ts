import type { Row } from '../../schemas/index.ts';
import type { Party } from '../extract/people/cast.ts';
import { fold } from '../persian/letters.ts';
import { type Page, shortHash } from './page.ts';

/** person, country, place, organization, event or instrument. */
export type EntityKind = Row<'entities'>['kind'];

/** What one document knows of an entity; corpus/entities.ts joins these over all documents. */
export interface LocalEntity {
  entity_id: string;
  kind: EntityKind;
  name: string;
  name_en: string | null;
  iso3: string | null;
  wikidata: string | null;
  role: string | null;
  country: string | null;
  mentions: number;
}

/** The entities of one document by id, with their number of mentions. */
export type LocalEntities = Map<string, LocalEntity>;

/** Id of a party, and its entity noted; null for those that are nobody in particular (طرفین). */
export function entityOfParty(page: Page, entities: LocalEntities, party: Party): string | null {
  if (party.kind === 'sides') return null;
  if (party.kind === 'country') return entityOfCountry(page, entities, party.country ?? '');
  if (party.kind === 'body') return entityOfBody(page, entities, party);
  const known = page.reading.lexicon.person(fold(party.name));
  const key = known?.person_en ?? (party.named ? fold(party.name) : `${page.documentId} ${fold(party.name)}`);
  const role = party.roles.find((each) => !each.anaphoric && !each.plural);
  return note(entities, {
    entity_id: `person-${shortHash(key)}`,
    kind: 'person',
    name: party.name,
    name_en: known?.person_en ?? null,
    iso3: null,
    wikidata: known?.wikidata ?? null,
    role:
      role === undefined
        ? null
        : page.reading.text.slice(page.reading.tokens.start[role.first], page.reading.tokens.end[role.last - 1]),
    country: party.country ?? known?.country ?? null,
  });
}

function entityOfBody(page: Page, entities: LocalEntities, party: Party): string {
  const known = page.reading.lexicon.body(fold(party.name));
  return note(entities, {
    entity_id:
      known === undefined ? `organization-${shortHash(fold(party.name))}` : `organization-${shortHash(known.body)}`,
    kind: 'organization',
    name: known?.name ?? party.name,
    name_en: known?.name_en ?? null,
    iso3: null,
    wikidata: known?.wikidata ?? null,
    role: null,
    country: party.country ?? known?.country ?? null,
  });
}

/** The entity of a country: its id is its ISO code. */
export function entityOfCountry(page: Page, entities: LocalEntities, iso3: string): string | null {
  const country = page.reading.lexicon.country(iso3);
  if (country === undefined) return null;
  return note(entities, {
    entity_id: `country-${iso3}`,
    kind: 'country',
    name: country.text,
    name_en: country.name_en,
    iso3,
    wikidata: country.wikidata ?? null,
    role: null,
    country: iso3,
  });
}

/** The entity of a lexicon line: a place, an event, an instrument. */
export function entityOfLine(
  entities: LocalEntities,
  kind: EntityKind,
  id: string,
  about: { name: string; name_en: string | null; wikidata: string | null; country: string | null },
): string {
  return note(entities, { entity_id: `${kind}-${shortHash(id)}`, kind, iso3: null, role: null, ...about });
}

function note(entities: LocalEntities, entity: Omit<LocalEntity, 'mentions'>): string {
  const before = entities.get(entity.entity_id);
  if (before === undefined) entities.set(entity.entity_id, { ...entity, mentions: 0 });
  else before.role ??= entity.role;
  return entity.entity_id;
}
