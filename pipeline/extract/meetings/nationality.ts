/** Whom people act for, where a meeting needs two countries. */
import { longest, type Reading } from '../../reading.ts';
import type { Party } from '../people/cast.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Role } from '../phrases/phrase.ts';

/**
 * The country that a party acts for: its own, that of a body or place in its office (قائم مقام وزارت خارجه عراق, استاندار خراسان),
 * or home where the office is one that home has and no other country is named (وزیر نیرو). Null where the text does not tell.
 */
export function nationality(reading: Reading, party: Party): string | null {
  if (party.country !== null) return party.country;
  for (const role of party.roles) {
    const country = countryWithin(reading, role);
    if (country !== null) return country;
  }
  return party.roles.some((role) => isOfHome(reading, role)) ? homeCountry : null;
}

/** The same of an office that belongs to nobody the text names. */
export function countryOfRole(reading: Reading, role: Role): string | null {
  return countryWithin(reading, role) ?? (isOfHome(reading, role) ? homeCountry : null);
}

function countryWithin(reading: Reading, role: Role): string | null {
  if (role.country !== null) return role.country;
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
  if (former || complement.length > 0) return false;
  if (portfolio !== null) return true;
  return reading.lexicon.lines.offices.some((line) => line.office === ids[0] && line.country === homeCountry);
}
