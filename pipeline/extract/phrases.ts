import { Kind } from '../persian/letters.ts';
import { Ending } from '../persian/vocabulary.ts';
import { all, isMark, isWord, longest, type Reading } from '../reading.ts';

/** What a role says of its holder: an office with its field, country or body. */
export interface Role {
  /** Role ids of the lexicon, head first: ['deputy', 'minister']. */
  ids: string[];
  portfolio: string | null;
  country: string | null;
  /** Bodies, places and the country as the text has them: tokens of the whole phrase. */
  first: number;
  last: number;
  anaphoric: boolean;
  plural: boolean;
  /** Held no more, or not yet: رئیس‌جمهور سابق, وزیر پیشنهادی. */
  former: boolean;
}

/** A noun phrase for a person, a body or both sides: دکتر مسعود پزشکیان، رئیس‌جمهور روسیه، وزارت نیرو، طرفین. */
export interface Phrase {
  kind: 'person' | 'body' | 'country' | 'pronoun' | 'sides';
  first: number;
  last: number;
  /** Tokens of the bare name, where there is one. */
  nameFirst: number;
  nameLast: number;
  role: Role | null;
  country: string | null;
}

/** The phrase that starts at a token, the longest reading of it; undefined where none does. `known` says which words are names in this document. */
export function readPhrase(reading: Reading, at: number, to: number, known: (at: number) => number): Phrase | undefined {
  const marker = reading.marker[at];
  if (marker === 'pronoun') return plain('pronoun', at, reading.markerEnd[at]!);
  const own = readRole(reading, at, to, known);
  if (own !== undefined) return personWithRole(reading, at, to, own, known);
  const from = marker === 'this' ? reading.markerEnd[at]! : at;
  const role = from === at ? undefined : readRole(reading, from, to, known);
  if (role !== undefined) return personWithRole(reading, at, to, { ...role, anaphoric: true }, known);
  if (from !== at) return bodyAt(reading, from, to, at);
  const name = readName(reading, at, to, known, false);
  if (name !== undefined) {
    const apposed = apposition(reading, name.last, to, known);
    const last = apposed?.last ?? name.last;
    return { kind: 'person', first: at, last, nameFirst: name.first, nameLast: name.last, role: apposed ?? null, country: apposed?.country ?? null };
  }
  return bodyAt(reading, at, to, at) ?? countryAt(reading, at);
}

function plain(kind: Phrase['kind'], first: number, last: number): Phrase {
  return { kind, first, last, nameFirst: -1, nameLast: -1, role: null, country: null };
}

function personWithRole(reading: Reading, at: number, to: number, role: Role, known: (at: number) => number): Phrase {
  if (role.ids[0] === 'both_sides') return { ...plain('sides', at, role.last), role };
  const comma = isMark(reading, role.last, '،') || isMark(reading, role.last, '-') || isMark(reading, role.last, '–');
  const direct = role.anaphoric || role.plural ? undefined : readName(reading, role.last, to, known, true);
  const credited = reading.marker[at - 1] === 'credit' || role.ids[0] === 'journalist';
  const name = direct ?? (comma && !credited && !role.plural ? readName(reading, role.last + 1, to, known, false) : undefined);
  const last = name?.last ?? role.last;
  return {
    kind: 'person',
    first: at,
    last,
    nameFirst: name?.first ?? -1,
    nameLast: name?.last ?? -1,
    role,
    country: role.country,
  };
}

/** A role after a name: مهر گریگوریان معاون نخست‌وزیر ارمنستان, الکساندر نواک - وزیر انرژی روسیه, … (وزیر نفت). */
function apposition(reading: Reading, at: number, to: number, known: (at: number) => number): Role | undefined {
  let from = at;
  if (isMark(reading, from, '»') || isMark(reading, from, '"')) from++;
  if (isMark(reading, from, '،') || isMark(reading, from, '-') || isMark(reading, from, '–') || isMark(reading, from, '(')) from++;
  return from < to ? readRole(reading, from, to, known) : undefined;
}

/** Modifiers that say that somebody does not hold the office now. */
const notPresent = new Set(['former', 'late', 'elect', 'nominee']);

/** What may stand inside a role between its head and its country. */
const insideRole = new Set(['adjective', 'affairs']);

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
  };
  let next = head.end;
  while (next < to) {
    const after = complement(reading, role, next, to, known);
    if (after === next) break;
    next = after;
  }
  role.last = next;
  return oneOffice(role);
}

/** وزیر امور خارجه is one office, however it is put together: minister of foreign affairs, deputy of the foreign minister. */
function oneOffice(role: Role): Role {
  const foreign = role.portfolio === foreignAffairs || role.ids.includes('foreign_minister');
  if (!foreign) return role;
  const head = role.ids[0]!;
  if (head === 'minister') return { ...role, ids: ['foreign_minister', ...role.ids.slice(1)], portfolio: null };
  if (head === 'deputy_minister' || (head === 'deputy' && (role.ids[1] === 'minister' || role.ids[1] === 'foreign_minister'))) {
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
  const place = placeEnd(reading, at);
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
  if (inner !== undefined && !inner.entry.anaphoric && known(at) === 0) {
    role.ids.push(inner.entry.role);
    // معاون حمل و نقل وزیر راه و شهرسازی: the field before is the deputy's, the one that comes is the minister's
    role.portfolio = null;
    return inner.end;
  }
  const body = bodyAt(reading, at, to, at);
  if (body !== undefined) return body.last;
  return throughField(reading, at, to);
}

/** The token after a place by its own name: آذربایجان شرقی, which is no country; 0 where none stands. */
function placeEnd(reading: Reading, at: number): number {
  const place = longest(reading, at, 'places');
  return place !== undefined && place.entry.ambiguous !== true && place.ending === Ending.None ? place.end : 0;
}

const longestField = 6;

/** معاون [حمل و نقل] وزیر راه, معاون [هماهنگی امور اقتصادی و توسعه منطقه‌ای] وزارت کشور: common words up to the next piece. */
function throughField(reading: Reading, at: number, to: number): number {
  for (let next = at; next < Math.min(to, at + longestField); next++) {
    if (next > at && opensPiece(reading, next, to)) return next;
    const joins = reading.marker[next] === 'and' && next > at;
    if (!joins && !isFieldWord(reading, next)) return at;
  }
  return at;
}

function opensPiece(reading: Reading, at: number, to: number): boolean {
  if (longest(reading, at, 'portfolios') !== undefined) return false;
  const role = longest(reading, at, 'roles');
  return (role !== undefined && role.ending === Ending.None && role.entry.head === true) || bodyAt(reading, at, to, at) !== undefined;
}

function isFieldWord(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (!isWord(reading, at) || (marker !== undefined && !insideRole.has(marker)) || longest(reading, at, 'verbs') !== undefined) return false;
  return reading.lexicon.common(reading.tokens.id[at]!) !== 'no' && longest(reading, at, 'given_names') === undefined;
}

/** رئیس کمیسیون ارمنستان و ایران, وزیر راه و شهرسازی (one portfolio), نخست‌وزیر و وزیر خارجه قطر. */
function joinedComplement(reading: Reading, role: Role, at: number, to: number): number {
  const next = reading.markerEnd[at]!;
  if (next >= to) return at;
  const country = countryAt(reading, next);
  if (country !== undefined && role.country !== null && role.plural) return country.last;
  const inner = longest(reading, next, 'roles');
  if (inner !== undefined && role.country === null && !role.plural && inner.ending === 0 && inner.entry.plural !== true) {
    role.ids.push(inner.entry.role);
    return inner.end;
  }
  return at;
}

/** A country by name or demonym, or کشورمان for the outlet's own. */
export function countryAt(reading: Reading, at: number): Phrase | undefined {
  const home = reading.marker[at] === 'our_country';
  if (home) return { ...plain('country', at, reading.markerEnd[at]!), country: homeCountry };
  let best: Phrase | undefined;
  for (const list of ['countries', 'country_words'] as const) {
    for (const hit of all(reading, at, list)) {
      if (!isCountryForm(hit.ending, hit.entry.ambiguous === true, hit.entry.list === 'country_words' ? hit.entry.form : 'name')) continue;
      if (best === undefined || hit.end > best.last) best = { ...plain('country', at, hit.end), country: hit.entry.iso3 };
    }
  }
  return best;
}

/** ایرانی and روس‌ها are countries' people; تهرانی is a surname, یزدان is not یزد: endings only where they mean the people. */
function isCountryForm(ending: number, ambiguous: boolean, form: 'name' | 'demonym' | 'capital'): boolean {
  if (ending === Ending.None) return true;
  if (ambiguous || form === 'capital') return false;
  return form === 'demonym' ? ending === Ending.Plural || ending === Ending.Ye : ending === Ending.Ye;
}

/** The country of the outlets that Peyman reads where the text does not say whose minister speaks. */
export const homeCountry = 'IRN';

/** A body by its own name or by its kind and what follows: وزارت نیرو, کمیسیون مشترک اقتصادی. */
export function bodyAt(reading: Reading, at: number, to: number, first: number): Phrase | undefined {
  const named = longest(reading, at, 'bodies');
  if (named !== undefined && named.entry.ambiguous !== true && named.ending <= Ending.Ye && named.ending !== Ending.Plural) {
    return { ...plain('body', first, named.end), nameFirst: at, nameLast: named.end, country: named.entry.country ?? null };
  }
  const head = longest(reading, at, 'body_heads');
  if (head === undefined) return undefined;
  let next = head.end;
  while (next < to) {
    const portfolio = longest(reading, next, 'portfolios');
    const country = countryAt(reading, next);
    const marker = reading.marker[next];
    if (portfolio !== undefined) next = portfolio.end;
    else if (country !== undefined) {
      return { ...plain('body', first, country.last), nameFirst: at, nameLast: country.last, country: country.country };
    } else if (marker !== undefined && insideRole.has(marker)) next = reading.markerEnd[next]!;
    else break;
  }
  if (next === head.end && head.entry.ambiguous === true) return undefined;
  return { ...plain('body', first, next), nameFirst: at, nameLast: next, country: null };
}

export interface NameSpan {
  first: number;
  last: number;
}

const longestName = 5;

/**
 * A person's name from token `at`, titles before it left out: «ولادیمیر پوتین», دکتر مسعود پزشکیان, سید عباس عراقچی.
 * Known people, names that the document has already given, a given name with what follows, and (`afterRole`) any words
 * that are no common words.
 */
export function readName(reading: Reading, at: number, to: number, known: (at: number) => number, afterRole: boolean): NameSpan | undefined {
  let from = at;
  let titled = false;
  while (from < to) {
    const title = longest(reading, from, 'honorifics');
    if (isMark(reading, from, '«') || isMark(reading, from, '"')) from++;
    else if (title !== undefined && title.ending === 0) {
      if (title.entry.part_of_name === true && nameFrom(reading, from, to, known, true) !== undefined) break;
      from = title.end;
      titled = true;
    } else break;
  }
  if (from >= to) return undefined;
  return nameFrom(reading, from, to, known, afterRole || titled);
}

function nameFrom(reading: Reading, from: number, to: number, known: (at: number) => number, sure: boolean): NameSpan | undefined {
  const person = longest(reading, from, 'persons');
  const registered = known(from);
  const last = Math.max(person !== undefined && person.ending === Ending.None && (person.entry.ambiguous !== true || sure) ? person.end : 0, registered);
  const given = longest(reading, from, 'given_names');
  // نصرالله is somebody, and نصرالله جهانگرد is somebody else
  if (last > 0 && (last > from + 1 || given === undefined || registered > 0)) return { first: from, last };
  const starts = given !== undefined && given.ending === Ending.None && (given.entry.ambiguous !== true || sure);
  const apposed = apposedName(reading, from, to);
  if (apposed !== undefined && apposed.last > last) return apposed;
  const end = endOfName(reading, starts ? given.end : from, from, to);
  if (starts) {
    if (end <= last) return { first: from, last };
    // a given name alone is a name only behind a title or a role
    return end > given.end || sure ? { first: from, last: end } : undefined;
  }
  if (last > 0 && end <= last) return { first: from, last };
  if (end === from) return undefined;
  return sure || beforeRole(reading, from, end, to) || opensReport(reading, from, end) ? { first: from, last: end } : undefined;
}

/** نصرالله جهانگرد، معاون سابق وزیر …: two or three words that open a sentence before an office are a name, common or not. */
function apposedName(reading: Reading, from: number, to: number): NameSpan | undefined {
  if (!afterOpening(reading, from)) return undefined;
  let last = from;
  while (last < to && last - from < 3 && isUnclaimed(reading, last)) last++;
  const surname = last - from === 1 && reading.lexicon.common(reading.tokens.id[from]!) !== 'word';
  return (last - from > 1 || surname) && beforeRole(reading, from, last, to, surname) ? { first: from, last } : undefined;
}

/** At the start of a paragraph, or after the comma of the agency's credit: به گزارش ایسنا، … */
function afterOpening(reading: Reading, at: number): boolean {
  if (at === 0 || reading.tokens.kind[at - 1] === Kind.Newline) return true;
  if (!isMark(reading, at - 1, '،')) return false;
  for (let before = at - 2; before >= Math.max(0, at - 2 - longestCredit); before--) {
    if (reading.marker[before] === 'credit') return true;
    if (isMark(reading, before, '،') || reading.tokens.kind[before] === Kind.Newline) return false;
  }
  return false;
}

const longestCredit = 8;

/** Lists whose words are no names, also with an ending (وزیران); words of other lists only as they stand. */
const neverNames = new Set(['roles', 'body_heads', 'portfolios', 'verbs', 'cues', 'joined_cues']);

/** Lists whose words are somebody or something else; a topic's word (جهانگرد) may still be a surname. */
const claiming = new Set([...neverNames, 'countries', 'country_words', 'bodies', 'honorifics', 'meeting_words']);

/** A word that the lexicon does not need for something else. */
function isUnclaimed(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return false;
  return !(reading.found[at] ?? []).some((hit) => hit.ending === Ending.None && claiming.has(hit.entry.list));
}

/** The token after a run of words that may be one name. */
function endOfName(reading: Reading, at: number, from: number, to: number): number {
  let last = at;
  while (last < to && last - from < longestName && couldBeName(reading, last, last > from)) last++;
  return last;
}

/** مائورو وییرا وزیر خارجه برزیل: unknown words before an office are its holder's name. */
function beforeRole(reading: Reading, first: number, last: number, to: number, opening = false): boolean {
  let next = last;
  if (isMark(reading, next, '»') || isMark(reading, next, '"')) next++;
  const apart = isMark(reading, next, '،') || isMark(reading, next, '-') || isMark(reading, next, '–');
  if (apart) next++;
  const role = next < to ? longest(reading, next, 'roles') : undefined;
  if (role === undefined || role.entry.anaphoric === true || role.entry.plural === true) return false;
  return opening || last - first > 1 || isMark(reading, first - 1, '«') || isMark(reading, first - 1, '"') || !apart;
}

/** What follows the subject that opens a sentence of a report: نیز, با, در, ضمن, که. */
const afterSubject = new Set(['also', 'with', 'in', 'while', 'that', 'here', 'continuing', 'meeting_with', 'about', 'from', 'on', 'to', 'reporters', 'since', 'in_answer']);

/** وییرا با اشاره به … گفت: unknown words that open a sentence, before what follows a subject. */
function opensReport(reading: Reading, first: number, last: number): boolean {
  const before = reading.tokens.kind[first - 1];
  const opens = first === 0 || before === Kind.Newline || isMark(reading, first - 1, '.') || (isMark(reading, first - 1, '«') && (first === 1 || reading.tokens.kind[first - 2] === Kind.Newline));
  if (!opens) return false;
  const marker = reading.marker[last];
  if (marker !== undefined && afterSubject.has(marker)) return true;
  return longest(reading, last, 'cues')?.ending === Ending.None || longest(reading, last, 'verbs') !== undefined || isMark(reading, last, ':');
}

/**
 * True where a word may be part of a name: no verb, nothing that the lexicon knows as something else, no common word;
 * a common word in ی (رحمانی) may be a surname behind a given name.
 */
export function couldBeName(reading: Reading, at: number, behindName = false): boolean {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return false;
  if (longest(reading, at, 'given_names')?.ending === Ending.None) return true;
  for (const hit of reading.found[at] ?? []) {
    if (hit.entry.list === 'persons' || hit.entry.list === 'given_names' || hit.entry.list === 'surname_endings') continue;
    if (hit.ending === Ending.None || neverNames.has(hit.entry.list)) return false;
  }
  if (reading.tokens.end[at]! - reading.tokens.start[at]! < 2) return false;
  // صادقی, محمدی: a given name with ی is a surname
  if (behindName && reading.found[at]?.some((hit) => hit.entry.list === 'given_names' && hit.ending === Ending.Ye)) return true;
  const common = reading.lexicon.common(reading.tokens.id[at]!);
  return common === 'no' || (behindName && (common === 'stem' || reading.lexicon.endsLikeSurname(reading.tokens.id[at]!)));
}
