/** Whom people act for, where a meeting needs two countries. */
import { fold } from '../../persian/letters.ts';
import { all, longest, type Reading } from '../../reading.ts';
import type { Party } from '../people/cast.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Role } from '../phrases/phrase.ts';

/**
 * The country that a party acts for: its own, that of a body or place in its office (قائم مقام وزارت خارجه عراق, استاندار خراسان),
 * or home where the office is one that home has and no other country is named (وزیر نیرو). Null where the text does not tell.
 */
export function nationality(reading: Reading, party: Party): string | null {
  if (party.country !== null) return party.country;
  // امانوئل مکرون و حسن روحانی، رؤسای جمهور فرانسه و ایران: an office of several tells nothing of one
  const roles = party.named ? party.roles.filter((role) => !role.plural) : party.roles;
  for (const role of roles) {
    const country = countryWithin(reading, role);
    if (country !== null) return country;
  }
  const known = reading.lexicon.person(fold(party.name));
  if (known !== undefined && known.ambiguous !== true) return known.country ?? null;
  return roles.some((role) => isOfHome(reading, role)) ? homeCountry : null;
}

/** The same of an office that belongs to nobody the text names. */
export function countryOfRole(reading: Reading, role: Role): string | null {
  return countryWithin(reading, role) ?? (isOfHome(reading, role) ? homeCountry : null);
}

function countryWithin(reading: Reading, role: Role): string | null {
  if (role.country !== null) return role.country;
  if (namesBodyOfMany(reading, role.first, role.last)) return null;
  for (let at = role.first; at < role.last; at++) {
    const country =
      countryAt(reading, at)?.country ??
      longest(reading, at, 'bodies')?.entry.country ??
      longest(reading, at, 'places')?.entry.country;
    if (country != null) return country;
  }
  return null;
}

/** An office that somebody holds at home, and that nothing behind it gives to another body: رئیس جمهور, وزیر نیرو. */
function isOfHome(reading: Reading, { ids, portfolio, complement, former }: Role): boolean {
  if (former) return false;
  if (portfolio !== null) return true;
  if (complement.length > 0) return false;
  return reading.lexicon.holders.has(`${ids[0]} ${homeCountry}`);
}

const abroad: ReadonlySet<string | undefined> = new Set([
  'ambassador',
  'counterpart',
  'charge_daffaires',
  'consul_general',
  'consul',
]);

/** An office that is foreign wherever it is told of (سفیر, همتا), or one of a body of many states. */
export function isAbroad(reading: Reading, { ids, first, last }: Role): boolean {
  return abroad.has(ids[0]) || namesBodyOfMany(reading, first, last);
}

const ofMany: ReadonlySet<string> = new Set(['international', 'bloc']);

/** گروه ۲۰, اتحادیه اروپا: a body of many states is named among the tokens. */
export function namesBodyOfMany(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (bodyOfManyAt(reading, at, last) !== undefined) return true;
  return false;
}

/** The token after the name of a body of many states at a token. */
export function bodyOfManyAt(reading: Reading, at: number, last: number): number | undefined {
  return all(reading, at, 'bodies').find((hit) => ofMany.has(hit.entry.kind) && hit.end <= last)?.end;
}
