import { all, longest, type Reading } from '../../reading.ts';
import type { Cast } from '../people/cast.ts';
import { countryAt, homeCountry } from '../phrases/countries.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { type TimeRow, timesIn } from '../times.ts';
import { type Genre, genreOf } from './genre.ts';
import { isOpponent } from './treaties.ts';
import { wordAt } from './words.ts';

/** A country named in a text, by name, demonym or an office that goes with it. */
export interface CountryMention {
  first: number;
  last: number;
  country: string;
}

/** Who an article is about: the countries in it, home first, then by how often and how prominently they stand. */
export interface Frame extends Genre {
  mentions: CountryMention[];
  /** Home, if it is one of those that the article is about, and the others, most prominent first. */
  ranked: string[];
}

const weightOfHeading = 3;
const weightOfOffice = 2;

/** Countries of a document. A country that is only named as a threat (تحریم های X, خروج X) is none of its sides. */
export function frameOf(reading: Reading, cast: Cast, times: readonly TimeRow[]): Frame {
  const mentions: CountryMention[] = [];
  const weight = new Map<string, number>();
  const leadEnd = reading.sentences[Math.min(2, reading.sentences.length) - 1]?.last ?? 0;
  for (const { phrase } of cast.mentions) {
    if (phrase.country === null) continue;
    if (isOpponent(reading, phrase.first) || isInTime(times, phrase.first)) continue;
    if (phrase.kind === 'body' && isNewsroom(reading, phrase.first)) continue;
    if (phrase.kind === 'country' && isOtherwise(reading, phrase.first)) continue;
    const more = (phrase.first < leadEnd ? weightOfHeading : 1) * (phrase.kind === 'person' ? weightOfOffice : 1);
    for (const country of countriesOf(reading, phrase)) {
      mentions.push({ first: phrase.first, last: phrase.last, country });
      weight.set(country, (weight.get(country) ?? 0) + more);
    }
  }
  const others = [...weight.keys()].filter((country) => country !== homeCountry);
  others.sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1));
  const own = weight.get(homeCountry) ?? 0;
  const isSide = own * homeShare >= (weight.get(others[0] ?? '') ?? 0) && own > 0;
  const home = isSide || others.length < 2 || hasHomeOffice(cast) ? [homeCountry] : [];
  return { mentions, ranked: [...home, ...others], ...genreOf(reading) };
}

/** Home is a side of an article where it is named at least this many times less than the foremost other. */
const homeShare = 4;

/** وزیر نیرو with no country beside it is the outlet's own: the article is about home without naming it. */
function hasHomeOffice(cast: Cast): boolean {
  return cast.mentions.some(({ phrase: { role }, party }) => {
    if (role === null || role.anaphoric || role.plural || role.country !== null) return false;
    return party?.country === homeCountry || (role.portfolio !== null && party?.country == null);
  });
}

const newsKinds: ReadonlySet<string> = new Set(['news_agency', 'media']);

/** به گزارش ایرنا, خبرگزاری فرانسه افزود: who reports is no side. */
export function isNewsroom(reading: Reading, at: number): boolean {
  return all(reading, at, 'bodies').some((hit) => newsKinds.has(hit.entry.kind));
}

/** وزرای راه ایران و ارمنستان are of both. */
function countriesOf(reading: Reading, { first, last, role, country }: Phrase): string[] {
  const found = new Set(country === null ? [] : [country]);
  if (role?.plural !== true) return [...found];
  for (let at = first; at < last; at++) {
    const named = countryAt(reading, at)?.country;
    if (named != null) found.add(named);
  }
  return [...found];
}

const leads: ReadonlySet<string | undefined> = new Set(['in', 'to', 'from', 'with', 'between']);

/** در وین, where something is held, is no side; nor is مالی in تسهیلات مالی, a country only behind a preposition. */
function isOtherwise(reading: Reading, at: number): boolean {
  const before = reading.marker[at - 1];
  const word = longest(reading, at, 'country_words')?.entry;
  if ((word?.form === 'capital' && before === 'in') || wordAt(reading, at - 1, 'seat') !== undefined) return true;
  const names = all(reading, at, 'countries');
  return names.length > 0 && names.every((hit) => hit.entry.ambiguous === true) && !leads.has(before);
}

/** امروز (دوشنبه), روز دوشنبه: a day, no capital. */
function isInTime(times: readonly TimeRow[], first: number): boolean {
  const near = timesIn(times, Math.max(0, first - reach), first + 1 + reach);
  return near.some((time) => time.first <= first && first < time.last);
}

const reach = 3;

/** Countries named in tokens `first` to `last`, in order, each once. */
export function countriesIn(frame: Frame, first: number, last: number): string[] {
  const { mentions } = frame;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.last <= first) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.first < last; at++) {
    const { country } = mentions[at]!;
    if (!found.includes(country)) found.push(country);
  }
  return found;
}
