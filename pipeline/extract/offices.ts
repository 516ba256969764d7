import type { Lexicon } from '../lexicon/compile.ts';
import { homeCountry, type Role } from './phrases.ts';

export type { Role };

/**
 * Names (folded words) of all who have held the office that a role names, by the dated rows of offices.jsonl: the
 * document must name one of them itself, so that no name comes from the lexicon alone.
 */
export function officesOf(lexicon: Lexicon, role: Role): (readonly string[])[] {
  const office = officeId(role);
  if (office === null) return [];
  return lexicon.holders.get(`${office} ${role.country ?? homeCountry}`) ?? [];
}

/** Office id of a role: minister:energy for وزیر نیرو, president for رئیس‌جمهور. */
export function officeId(role: Role): string | null {
  const [head, ...more] = role.ids;
  if (head === undefined || more.length > 0) return null;
  if (head === 'minister') return role.portfolio === null ? null : role.portfolio === 'foreign_affairs' ? 'foreign_minister' : `minister:${role.portfolio}`;
  return role.portfolio === null ? head : null;
}
