import { Ending } from '../../persian/vocabulary.ts';
import { all, isMark, isWord, longest, type Reading } from '../../reading.ts';
import { countryAt } from '../phrases/countries.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import { quotedEnd } from './marks.ts';
import type { Name } from './name.ts';
import { partAt } from './parts.ts';

/** A place by its own name, or by a word for its kind and what follows: استان البرز, شهر موصل عراق, ورزشگاه «آزادی». */
export function placeAt(reading: Reading, at: number, to: number): Name | undefined {
  const headed = headedPlace(reading, at, to);
  const lexical = lexicalPlace(reading, at, to);
  return headed !== undefined && headed.last > (lexical?.last ?? 0) ? headed : lexical;
}

function lexicalPlace(reading: Reading, at: number, to: number): Name | undefined {
  const hits = all(reading, at, 'places').filter((hit) => hit.ending === Ending.None && hit.end <= to);
  const hit = hits.find(({ entry, end }) => entry.ambiguous !== true || surelyPlace(reading, at, end));
  if (hit === undefined) return undefined;
  return { kind: 'place', first: at, last: hit.end, country: hit.entry.country ?? null, rule: 'lexicon-place' };
}

/** Prepositions of place and motion: در ساری, به کیش, از منا. */
const ways = new Set(['in', 'to', 'from', 'until']);

/** A place's name that is also another word is one behind a preposition of place or beside another place. */
function surelyPlace(reading: Reading, first: number, last: number): boolean {
  if (isBesidePlace(reading, first, last)) return true;
  const part = partAt(reading, first);
  if (part === 'given' || part === 'maybe' || part === 'surname') return false;
  if (reading.lexicon.common(reading.tokens.id[first]!) !== 'word') return true;
  return ways.has(reading.marker[first - 1] ?? '') && !isTimeWord(reading, first) && endsPhrase(reading, last);
}

/** به کردستان رفت, but not در غرب کشور: no noun that the word would belong to follows. */
function endsPhrase(reading: Reading, at: number): boolean {
  return !isWord(reading, at) || reading.marker[at] !== undefined || longest(reading, at, 'verbs') !== undefined;
}

/** A word in a list of places: ایران، مالی و چاد. */
export function isBesidePlace(reading: Reading, first: number, last: number): boolean {
  if (joins(reading, last) && isPlainPlace(reading, last + 1)) return true;
  return joins(reading, first - 1) && isPlainPlace(reading, first - 2);
}

function joins(reading: Reading, at: number): boolean {
  return reading.marker[at] === 'and' || isMark(reading, at, '،') || isMark(reading, at, '-');
}

function isPlainPlace(reading: Reading, at: number): boolean {
  return (longest(reading, at, 'places') ?? longest(reading, at, 'countries'))?.ending === Ending.None;
}

/** Most words of a place's name that no list has: خیابان شهید مطهری. */
const longestUnknown = 3;

function headedPlace(reading: Reading, at: number, to: number): Name | undefined {
  const head = longest(reading, at, 'place_heads');
  if (head === undefined || head.end >= to || head.ending > Ending.None) return undefined;
  const name = (last: number, country: string | null = null): Name => ({
    kind: 'place',
    first: at,
    last,
    country,
    rule: 'place-head',
  });
  const quoted = quotedEnd(reading, head.end, to);
  if (quoted > head.end) return head.entry.ambiguous === true ? undefined : name(quoted);
  if (head.entry.kind === 'country') return statedCountry(reading, at, head.end, to);
  if (head.entry.kind === 'direction') return placeTowards(reading, at, head.end, to);
  const known = all(reading, head.end, 'places').find((hit) => hit.ending === Ending.None && hit.end <= to);
  const capital = countryAt(reading, head.end);
  let last = Math.max(known?.end ?? 0, capital !== undefined && capital.last <= to ? capital.last : 0);
  if (last === 0) last = unknownEnd(reading, head.end, to, head.entry.ambiguous === true);
  if (last === head.end) return undefined;
  // شهر موصل عراق
  const state = countryAt(reading, last);
  const inState = known !== undefined && state?.country != null && state.last <= to && isStateName(reading, last);
  return name(inState ? state.last : last, inState ? state.country : (known?.entry.country ?? null));
}

/** کشور مالزی is the country; وزیر کشور مالزی has an office of that name. */
function statedCountry(reading: Reading, first: number, at: number, to: number): Name | undefined {
  if (all(reading, first - 1, 'roles').length > 0) return undefined;
  const state = stateAt(reading, at, to);
  return state === undefined ? undefined : { kind: 'country', first, ...state, rule: 'country' };
}

/** شمال عراق, شرق تهران: a part of a state or of a place that a list has. */
function placeTowards(reading: Reading, first: number, at: number, to: number): Name | undefined {
  const state = stateAt(reading, at, to);
  const known = all(reading, at, 'places').find((hit) => hit.ending === Ending.None && hit.end <= to);
  if (known !== undefined && known.end > (state?.last ?? 0))
    return { kind: 'place', first, last: known.end, country: known.entry.country ?? null, rule: 'place-head' };
  return state === undefined ? undefined : { kind: 'place', first, ...state, rule: 'place-head' };
}

/** A state by a name of its own or its capital's, not by its people (عراقی) and not as کشورمان. */
function stateAt(reading: Reading, at: number, to: number): { last: number; country: string } | undefined {
  const state = countryAt(reading, at);
  if (state === undefined || state.country === null || state.last > to) return undefined;
  const hits = [...all(reading, at, 'countries'), ...all(reading, at, 'country_words')];
  const named = hits.some(
    ({ entry, end, ending }) =>
      end === state.last && ending === Ending.None && (entry.list === 'countries' || entry.form !== 'demonym'),
  );
  return named ? { last: state.last, country: state.country } : undefined;
}

function isStateName(reading: Reading, at: number): boolean {
  return longest(reading, at, 'countries')?.ending === Ending.None;
}

/** Words that nobody knows, or a person that a street is named for; behind a word that is often no place only the former. */
function unknownEnd(reading: Reading, from: number, to: number, strict: boolean): number {
  const honoured = longest(reading, from, 'honorifics');
  let last = !strict && honoured?.ending === Ending.None ? honoured.end : from;
  const first = last;
  while (last < Math.min(to, first + longestUnknown)) {
    const part = partAt(reading, last);
    const sure = !strict && last === first && isRare(reading, last);
    if (!sure && (part === undefined || part === 'behind' || (strict && part !== 'unknown'))) break;
    if (!sure && part === 'family' && reading.lexicon.common(reading.tokens.id[last]!) !== 'no') break;
    last++;
  }
  return last > first && isWord(reading, first) ? last : from;
}

/** شهرستان ماهنشان: behind a sure head, a word that only looks like a form of a common one (ماه\u200cنشان). */
function isRare(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return false;
  const listed = (reading.found[at] ?? []).some(
    (hit) => hit.ending === Ending.None && hit.entry.list !== 'given_names',
  );
  const id = reading.tokens.id[at]!;
  return !listed && (reading.lexicon.common(id) !== 'word' || reading.lexicon.nameWord(id) === 'ordinary');
}
