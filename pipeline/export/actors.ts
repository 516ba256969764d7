/** Actors of events as POLECAT describes them: name, country and sector, with a code for intergovernmental bodies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files } from '../lexicon/entries.ts';
import { parseLines } from '../lexicon/load.ts';
import { type Output, readRows } from '../output/read.ts';
import { fold } from '../persian/letters.ts';
import { plover } from './plover.ts';

/** What is known of an entity beyond the row that names it. */
export interface Known {
  nameEn: string | null;
  role: string | null;
  sector: string | null;
  intergovernmental: boolean;
  country: string | null;
}

/** One actor or recipient of an event; null where it is not known. */
export interface Actor {
  name: string;
  raw: string;
  country: string | null;
  sector: string | null;
  title: string | null;
}

/** Longest role of the lexicon in words. */
const roleWords = 10;

/** A text without blanks, so that رئیس جمهور and رئیس\u200cجمهور are one. */
const skeleton = (text: string) => fold(text).replaceAll(' ', '');

/** The kinds of bodies and the ids of roles by their folded texts. */
function readSectors(lexicon: string) {
  const lines = <F extends 'bodies' | 'roles'>(name: F) =>
    parseLines(`${name}.jsonl`, files[name], readFileSync(join(lexicon, `${name}.jsonl`), 'utf8')) as {
      text: string;
      kind?: string;
      role?: string;
    }[];
  const bodies = new Map(lines('bodies').map((line) => [skeleton(line.text), line.kind!]));
  const roles = new Map(lines('roles').map((line) => [skeleton(line.text), line.role!]));
  const sectorOfRole = new Map(
    Object.entries(plover.role_sectors).flatMap(([sector, ids]) => ids.map((id) => [id, sector] as const)),
  );
  return { bodies, roles, sectorOfRole };
}

type Sectors = ReturnType<typeof readSectors>;

/** Sector of an office by the longest role that its words begin with: وزیر نیرو is GOV; none for who held it once. */
function sectorOfOffice(office: string, { roles, sectorOfRole }: Sectors): string | null {
  const words = office.split(' ');
  if (words.some((word) => roles.get(skeleton(word)) === 'former')) return null;
  for (let length = Math.min(words.length, roleWords); length > 0; length--) {
    const role = roles.get(skeleton(words.slice(0, length).join(' ')));
    if (role !== undefined) return sectorOfRole.get(role) ?? null;
  }
  return null;
}

/**
 * What is known of the entities of an output, by their ids; those of whom nothing but the name is known are left out, as
 * they are most. In memory: some 200 bytes each.
 */
export async function readActors(output: Output, lexicon: string): Promise<Map<string, Known>> {
  const sectors = readSectors(lexicon);
  const known = new Map<string, Known>();
  const columns = ['entity_id', 'kind', 'name', 'name_en', 'role', 'country'] as const;
  for await (const slice of readRows(output, 'entities', columns)) {
    for (const { entity_id, kind, name, name_en, role, country } of slice) {
      const body = kind === 'organization' ? sectors.bodies.get(skeleton(name)) : undefined;
      const sector = body !== undefined ? (plover.body_sectors[body] ?? null) : role && sectorOfOffice(role, sectors);
      const intergovernmental = body !== undefined && plover.intergovernmental_bodies.includes(body);
      if (name_en === null && role === null && !sector && !intergovernmental && country === null) continue;
      known.set(entity_id, { nameEn: name_en, role, sector: sector || null, intergovernmental, country });
    }
  }
  return known;
}

/** An actor that a row names; `id` is its entity, where the row has one. */
export function actor(
  known: ReadonlyMap<string, Known>,
  name: string,
  raw: string | null,
  id: string | null,
  country: string | null,
): Actor {
  const about = id === null ? undefined : known.get(id);
  return {
    name: about?.nameEn ?? name,
    raw: raw ?? name,
    country: about?.intergovernmental ? 'IGO' : (country ?? about?.country ?? null),
    sector: about?.sector ?? (id?.startsWith('country-') ? 'GOV' : null),
    title: about?.role ?? null,
  };
}
