/** Fields of an office in common words, which no list names: معاون حمل و نقل وزیر راه, مدیرعامل شرکت انتقال گاز ایران. */
import { Ending } from '../../persian/vocabulary.ts';
import { isMark, isWord, longest, type Reading } from '../../reading.ts';
import { bodyAt, insideRole } from './bodies.ts';
import { countryAt } from './countries.ts';
import { isUnclaimed } from './name_words.ts';

const longestField = 6;

/** معاون [حمل و نقل] وزیر راه, معاون [هماهنگی امور اقتصادی و توسعه منطقه ای] وزارت کشور: common words up to the next piece; `at` where none. */
export function throughField(reading: Reading, at: number, to: number): number {
  for (let next = at; next < Math.min(to, at + longestField); next++) {
    if (next > at && opensPiece(reading, next, to)) return next;
    const joins = reading.marker[next] === 'and' && next > at;
    if (!joins && !isFieldWord(reading, next)) return at;
  }
  return at;
}

const longestOwnField = 10;

/**
 * مدیرعامل [شرکت انتقال گاز ایران] گفت, رئیس [مرکز آمار و فناوری] با بیان …: what names an office that says nothing by itself. It
 * ends before a name or where the noun phrase surely ends; `at` where it does not (what را marks is no field). `unknown`: words that
 * nobody knows belong to it too (یک استاد ژئوپلیتیک دانشگاه).
 */
export function ownField(
  reading: Reading,
  at: number,
  to: number,
  known: (at: number) => number,
  unknown = false,
): number {
  let next = at;
  while (next < Math.min(to, at + longestOwnField)) {
    if (next > at && (endsPhrase(reading, next) || beginsName(reading, next, known))) return next;
    const country = next > at ? countryAt(reading, next)?.last : undefined;
    const body = longest(reading, next, 'bodies');
    const joins = reading.marker[next] === 'and' && next > at && isFieldWord(reading, next + 1);
    if (country !== undefined) next = country;
    else if (body !== undefined && body.ending === Ending.None) next = body.end;
    else if (joins || isFieldWord(reading, next) || (unknown && isUnclaimed(reading, next))) next++;
    else return at;
  }
  return at;
}

/** Function words behind which no noun phrase goes on. */
const boundaries = new Set([
  'with',
  'in',
  'while',
  'also',
  'that',
  'here',
  'continuing',
  'meeting_with',
  'about',
  'from',
  'on',
]);

function endsPhrase(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (marker !== undefined) return boundaries.has(marker);
  if (isMark(reading, at, ':') || isMark(reading, at, '،')) return true;
  return (reading.found[at] ?? []).some((hit) => hit.ending === Ending.None && hit.entry.list === 'cues');
}

function beginsName(reading: Reading, at: number, known: (at: number) => number): boolean {
  if (known(at) > 0 || longest(reading, at, 'honorifics')?.ending === Ending.None) return true;
  const given = longest(reading, at, 'given_names');
  return given !== undefined && given.ending === Ending.None && given.entry.ambiguous !== true;
}

/** A role, a body or a country that may follow a field. */
function opensPiece(reading: Reading, at: number, to: number): boolean {
  if (longest(reading, at, 'portfolios') !== undefined) return false;
  const role = longest(reading, at, 'roles');
  return (
    (role !== undefined && role.ending === Ending.None && role.entry.head === true) ||
    bodyAt(reading, at, to, at) !== undefined
  );
}

function isFieldWord(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (
    !isWord(reading, at) ||
    (marker !== undefined && !insideRole.has(marker)) ||
    longest(reading, at, 'verbs') !== undefined
  )
    return false;
  return reading.lexicon.common(reading.tokens.id[at]!) !== 'no' && longest(reading, at, 'given_names') === undefined;
}
