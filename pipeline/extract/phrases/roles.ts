import { Ending } from '../../persian/vocabulary.ts';
import { isMark, isWord, longest, type Reading } from '../../reading.ts';
import { bodyAt, insideRole } from './bodies.ts';
import { countryAt } from './countries.ts';
import { ownField, throughField } from './fields.ts';
import type { Role } from './phrase.ts';

/** Modifiers that say that somebody does not hold the office now. */
const notPresent = new Set(['former', 'late', 'elect', 'nominee']);

/** A role and all that belongs to it: معاون وزیر امور خارجه جمهوری اسلامی ایران, رئیس کمیسیون مشترک اقتصادی دو کشور. */
export function readRole(reading: Reading, at: number, to: number, known: (at: number) => number): Role | undefined {
  const head = longest(reading, at, 'roles');
  // تجاری is no تجار and کارآفرینی no کارآفرین: ی makes an adjective or a noun of it
  if (head === undefined || head.end > to || head.ending > Ending.Plural) return undefined;
  if (head.entry.head !== true && head.entry.anaphoric !== true) return undefined;
  const role: Role = {
    ids: [head.entry.role],
    portfolio: null,
    country: null,
    first: at,
    last: head.end,
    anaphoric: head.entry.anaphoric === true,
    plural: head.entry.plural === true || head.ending === Ending.Plural,
    former: false,
    indefinite: false,
    complement: [],
  };
  let next = head.end;
  while (next < to) {
    const after = complement(reading, role, next, to, known);
    if (after === next) break;
    if (countryAt(reading, next)?.last !== after) noteWords(reading, role, next, after);
    next = after;
  }
  if (next === head.end && head.entry.field === true) {
    next = ownField(reading, next, to, known);
    noteWords(reading, role, head.end, next);
  }
  role.last = next;
  return oneOffice(role);
}

function noteWords(reading: Reading, role: Role, first: number, last: number): void {
  for (let at = first; at < last; at++) {
    const head = longest(reading, at, 'body_heads');
    const generic = head !== undefined && head.end === at + 1 && head.ending === Ending.None;
    if (isWord(reading, at) && reading.marker[at] === undefined && !generic)
      role.complement.push(reading.tokens.id[at]!);
  }
}

/** وزیر امور خارجه is one office, however it is put together: minister of foreign affairs, deputy of the foreign minister. */
function oneOffice(role: Role): Role {
  const foreign = role.portfolio === foreignAffairs || role.ids.includes('foreign_minister');
  if (!foreign) return role;
  const head = role.ids[0]!;
  if (head === 'minister') return { ...role, ids: ['foreign_minister', ...role.ids.slice(1)], portfolio: null };
  if (
    head === 'deputy_minister' ||
    (head === 'deputy' && (role.ids[1] === 'minister' || role.ids[1] === 'foreign_minister'))
  ) {
    return { ...role, ids: ['deputy_foreign_minister'], portfolio: null };
  }
  return role;
}

const foreignAffairs = 'foreign_affairs';

/** One more piece of a role from token `at`; gives the token after it, or `at` where the role has ended. */
function complement(reading: Reading, role: Role, at: number, to: number, known: (at: number) => number): number {
  const marker = reading.marker[at];
  if (marker === 'self') return reading.markerEnd[at]!;
  if (marker !== undefined && insideRole.has(marker)) return reading.markerEnd[at]!;
  if (marker === 'and') return joinedComplement(reading, role, at, to);
  if (isMark(reading, at, '(') || isMark(reading, at, ')')) return at;
  const portfolio = longest(reading, at, 'portfolios');
  const country = countryAt(reading, at);
  if (portfolio !== undefined && role.portfolio === null && portfolio.end > (country?.last ?? 0)) {
    role.portfolio = portfolio.entry.portfolio;
    return portfolio.end;
  }
  const place = placeEnd(reading, at, at === role.first + 1 && governors.has(role.ids[0]!));
  if (place > (country?.last ?? 0)) return place;
  if (country !== undefined && role.country === null) {
    role.country = country.country;
    return country.last;
  }
  const inner = longest(reading, at, 'roles');
  if (inner?.entry.modifier === true) {
    role.former ||= notPresent.has(inner.entry.role);
    return inner.end;
  }
  // وزیر انرژی ارمنستان [دو طرف]: no part of the office
  if (inner?.entry.role === 'both_sides') return at;
  if (inner !== undefined && !inner.entry.anaphoric && known(at) === 0) {
    role.ids.push(inner.entry.role);
    // معاون حمل و نقل وزیر راه و شهرسازی: the field before is the deputy's, the one that comes is the minister's
    role.portfolio = null;
    return inner.end;
  }
  const body = bodyAt(reading, at, to, at);
  if (body !== undefined) return body.last;
  // معاون سیاسی وزیر کشور شمار استعفاهای وزارت را اعلام کرد: a whole office takes no field
  const whole = role.portfolio !== null || role.country !== null || role.ids.length > 1;
  return whole ? at : throughField(reading, at, to);
}

/** Offices that are of a place: استاندار گلستان, though گلستان is also a word. */
const governors: ReadonlySet<string> = new Set(['governor_general', 'governor', 'district_governor', 'mayor']);

/** The token after a place by its own name: آذربایجان شرقی, which is no country; 0 where none stands. */
function placeEnd(reading: Reading, at: number, sure: boolean): number {
  const place = longest(reading, at, 'places');
  if (place === undefined || place.ending !== Ending.None) return 0;
  return sure || place.entry.ambiguous !== true ? place.end : 0;
}

/** رئیس کمیسیون ارمنستان و ایران, وزیر راه و شهرسازی (one portfolio), نخست وزیر و وزیر خارجه قطر. */
function joinedComplement(reading: Reading, role: Role, at: number, to: number): number {
  const next = reading.markerEnd[at]!;
  if (next >= to) return at;
  const country = countryAt(reading, next);
  if (country !== undefined && role.country !== null && role.plural) return country.last;
  const inner = longest(reading, next, 'roles');
  if (
    inner !== undefined &&
    role.country === null &&
    !role.plural &&
    inner.ending === 0 &&
    inner.entry.plural !== true
  ) {
    role.ids.push(inner.entry.role);
    return inner.end;
  }
  // عضو کمیسیون امنیت ملی [و سیاست خارجی] مجلس
  const field = inner === undefined && role.complement.length > 0 ? throughField(reading, next, to) : next;
  return field > next ? field : at;
}
