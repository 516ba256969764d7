import type { Holder, Lexicon } from '../../lexicon/compile.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Role } from '../phrases/phrase.ts';

/**
 * All who have held the office that a role names, by the dated rows of offices.jsonl; with a publication date, only those
 * who held it then. The document must name one of them itself: no name comes from the lexicon alone.
 */
export function holdersOf(lexicon: Lexicon, role: Role, published: string | null): readonly Holder[] {
  const office = officeId(role);
  if (office === null || role.former) return [];
  const holders = lexicon.holders.get(`${office} ${role.country ?? homeCountry}`) ?? [];
  return published === null ? holders : holders.filter((holder) => heldOn(holder, published));
}

/** Whether a term covers a date; a month or a year covers its days, an open term all after it. Dates compare as text. */
function heldOn({ from, to }: Holder, published: string): boolean {
  const day = published.slice(0, 10);
  return from.slice(0, day.length) <= day && (to === null || day.slice(0, to.length) <= to);
}

/** Office id of a role: minister:energy for وزیر نیرو, president for رئیس جمهور. */
export function officeId(role: Role): string | null {
  const [head, ...more] = role.ids;
  if (head === undefined || more.length > 0) return null;
  if (head === 'minister') return role.portfolio === null ? null : `minister:${role.portfolio}`;
  return role.portfolio === null ? head : null;
}
