import type { Reading } from '../../reading.ts';
import { officeName } from '../meetings/names.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Role } from '../phrases/phrase.ts';

/**
 * همتای روس خود is the holder of the speaker's own office in that country: somebody of the text, or, where it tells of none, that
 * office itself (وزیر انرژی روسیه).
 */
export function counterpart(
  reading: Reading,
  mention: PartyMention,
  cast: Cast,
  speaker: readonly Party[],
): Party | undefined {
  const { kind, role, nameFirst } = mention.phrase;
  if (kind !== 'person' || nameFirst >= 0 || role?.ids[0] !== counterpartRole) return mention.party ?? undefined;
  const offices = speaker.flatMap((party) => party.roles);
  const heads = new Set(offices.map(({ ids }) => ids[0]));
  const told = cast.parties.find(
    (party) =>
      party.kind === 'person' &&
      !speaker.includes(party) &&
      (role.country == null || party.country === role.country) &&
      party.roles.some(({ ids }) => heads.has(ids[0])),
  );
  return told ?? officeAbroad(reading, cast, offices, role.country);
}

/** Role id of همتا. */
export const counterpartRole = 'counterpart';

/** The office that a speaker holds, in another country: noted, so that it is one wherever it is told. */
function officeAbroad(
  reading: Reading,
  cast: Cast,
  offices: readonly Role[],
  country: string | null,
): Party | undefined {
  const office = offices.find(
    ({ ids, portfolio, former }) =>
      !former && ids.length === 1 && (portfolio !== null || reading.lexicon.single(ids[0]!)),
  );
  if (office === undefined || country === null) return undefined;
  const name = officeName(reading, office.first, office.ids[0]!, office.portfolio, country);
  const role = { ...office, country, complement: [] };
  const party: Party = { kind: 'person', name, named: false, words: [], roles: [role], country, lastAt: office.first };
  cast.parties.push(party);
  return party;
}

/** همتای روس وی: whoever is meant by a subject that is told by the office of the one who spoke before. */
export function asCounterpart(
  reading: Reading,
  mention: PartyMention | undefined,
  cast: Cast,
  before: readonly Party[],
): PartyMention | undefined {
  if (mention?.phrase.role?.ids[0] !== counterpartRole) return mention;
  const phrase = { ...mention.phrase, role: { ...mention.phrase.role, anaphoric: false } };
  return { ...mention, phrase, party: counterpart(reading, mention, cast, before) ?? null };
}

/** طرف عمانی: the one of the two who meet that is of this country. */
export function asSide(mention: PartyMention | undefined, meeting: readonly Party[]): PartyMention | undefined {
  const role = mention?.phrase.role;
  if (mention === undefined || role?.ids[0] !== 'side' || role.country === null || role.plural) return mention;
  const [side, ...more] = meeting.filter(
    (party) => party.kind === 'person' && (party.country ?? homeCountry) === role.country,
  );
  return side === undefined || more.length > 0 ? mention : { ...mention, party: side };
}
