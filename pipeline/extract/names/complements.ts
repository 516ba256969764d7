import { lightVerbs } from '../../lexicon/light_verbs.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { isWord, longest, type Reading, slice } from '../../reading.ts';
import { countryAt } from '../phrases/countries.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import { partAt } from './parts.ts';
import { personAt } from './persons.ts';
import { placeAt } from './places.ts';

/** How far a body's name goes behind its head. */
export interface Complement {
  last: number;
  /** The country that the words name, if any. */
  country: string | null;
  /** True where something in it is a name or a known field; صنعتی alone does not make گروه صنعتی a name. */
  sure: boolean;
}

const longestComplement = 9;

/**
 * The words behind the head of a body's name: fields (نفت), adjectives, nouns, a place or a country, which end it
 * (وزارت امور خارجه عراق), another body (کمیسیون … مجلس), a person at once behind the head (بنیاد سعدی). `fields` leaves out
 * nouns that no list has, `owner` reads only the place or country.
 */
export function complementEnd(
  reading: Reading,
  from: number,
  to: number,
  what: 'any' | 'fields' | 'owner',
): Complement {
  let next = from;
  let sure = false;
  const limit = Math.min(to, from + longestComplement);
  while (next < limit) {
    const owner = ownerAt(reading, next, to);
    if (owner !== undefined) return { last: owner.last, country: owner.country, sure: true };
    if (what === 'owner') break;
    const joined = reading.marker[next] === 'and' ? next + 1 : next;
    if (joined > next && (next === from || !opensField(reading, joined, limit))) break;
    const piece = pieceEnd(reading, joined, to, next === from);
    if (what === 'fields' && piece?.listed !== true) break;
    if (piece === undefined) break;
    sure ||= piece.sure;
    next = piece.last;
  }
  return { last: next, country: null, sure };
}

/** A place or a state that a body belongs to; peoples (روسی) are adjectives. */
function ownerAt(reading: Reading, at: number, to: number): { last: number; country: string | null } | undefined {
  const country = countryAt(reading, at);
  const place = placeAt(reading, at, to);
  const people = reading.found[at]?.some((hit) => hit.entry.list === 'country_words' && hit.entry.form === 'demonym');
  if (country !== undefined && !people && country.last >= (place?.last ?? 0)) return country;
  return place;
}

/** صنعت، معدن [و] تجارت: what follows و is one more field of the same body. */
function opensField(reading: Reading, at: number, to: number): boolean {
  if (at >= to || partAt(reading, at) === 'given' || partAt(reading, at) === 'surname') return false;
  if (isPlural(reading, at)) return false;
  // وزارت خارجه و تصویب هیئت وزیران: another body follows, not a field of this one
  return (
    isComplementWord(reading, at) && [at, at + 1].every((each) => longest(reading, each, 'body_heads') === undefined)
  );
}

interface Piece {
  last: number;
  sure: boolean;
  listed: boolean;
}

function pieceEnd(reading: Reading, at: number, to: number, behindHead: boolean): Piece | undefined {
  const body = longest(reading, at, 'bodies');
  if (
    body !== undefined &&
    body.ending === Ending.None &&
    body.end <= to &&
    (body.entry.ambiguous !== true || behindHead)
  )
    return { last: body.end, sure: true, listed: true };
  const portfolio = longest(reading, at, 'portfolios');
  if (portfolio !== undefined && portfolio.ending === Ending.None && portfolio.end <= to)
    return { last: portfolio.end, sure: true, listed: true };
  const person = behindHead ? personAt(reading, at, to) : undefined;
  if (person !== undefined) return { last: person.last, sure: true, listed: false };
  const head = longest(reading, at, 'body_heads');
  if (head !== undefined && head.ending === Ending.None && head.end < to && !behindHead)
    return { last: head.end, sure: false, listed: false };
  if (!isComplementWord(reading, at)) return undefined;
  return { last: at + 1, sure: partAt(reading, at) === 'unknown', listed: reading.marker[at] === 'adjective' };
}

const outside = new Set(['roles', 'honorifics', 'name_ends', 'time_words']);
/** Verbs that make one with the noun before them: سازمان ملل تاکید کرد. */
const light = new Set([lightVerbs.do, lightVerbs.give, lightVerbs.become, lightVerbs.take].flat());

/** A noun or an adjective that may stand in a body's name: no grammar, no title, no word that makes a verb with the next. */
function isComplementWord(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || startsWithPreposition(reading, at)) return false;
  const marker = reading.marker[at];
  if (marker !== undefined && marker !== 'adjective' && marker !== 'affairs') return false;
  const part = partAt(reading, at);
  if (part === 'given' || part === 'surname') return false;
  const found = reading.found[at] ?? [];
  if (found.some((hit) => outside.has(hit.entry.list) && hit.ending === Ending.None)) return false;
  if (isVerb(reading, at) || isTimeWord(reading, at)) return false;
  const said =
    found.some((hit) => hit.entry.list === 'cues' && hit.ending === Ending.None) ||
    found.some((hit) => hit.entry.list === 'joined_cues');
  if (said) return false;
  const verb = longest(reading, at + 1, 'verbs');
  return verb === undefined || !light.has(verb.entry.past) || part === 'unknown';
}

function isVerb(reading: Reading, at: number): boolean {
  const verb = longest(reading, at, 'verbs');
  return verb !== undefined && verb.ending === Ending.None;
}

/** خریداران, سپرده ها: a plural that a stem shows. */
function isPlural(reading: Reading, at: number): boolean {
  return reading.lexicon.vocabulary.stems(reading.tokens.id[at]!).some((stem) => stem.ending === Ending.Plural);
}

/** به\u200cطور: a preposition joined to its noun. */
function startsWithPreposition(reading: Reading, at: number): boolean {
  return /^(?:به|در|از|با|بر)\u200c/.test(slice(reading, at, at + 1));
}
