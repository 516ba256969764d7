import { isMark, type Reading } from '../../reading.ts';
import type { Cast } from '../people/cast.ts';
import { homeCountry } from '../phrases/countries.ts';
import { type TimeRow, timesIn } from '../times.ts';
import { wordAt } from './words.ts';

/** A country named in a text, by name, demonym or an office that goes with it. */
export interface CountryMention {
  first: number;
  last: number;
  country: string;
}

/** Who an article is about: the countries in it, home first, then by how often and how prominently they stand. */
export interface Frame {
  mentions: CountryMention[];
  /** Home and the others, most prominent first. */
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
    // امروز (دوشنبه) is a day, no capital
    if (isOpponent(reading, phrase.first) || timesIn(times, phrase.first, phrase.last).length > 0) continue;
    mentions.push({ first: phrase.first, last: phrase.last, country: phrase.country });
    const more = (phrase.first < leadEnd ? weightOfHeading : 1) * (phrase.kind === 'person' ? weightOfOffice : 1);
    weight.set(phrase.country, (weight.get(phrase.country) ?? 0) + more);
  }
  const others = [...weight.keys()].filter((country) => country !== homeCountry);
  others.sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1));
  const home = weight.has(homeCountry) || others.length < 2 || hasHomeOffice(cast) ? [homeCountry] : [];
  return { mentions, ranked: [...home, ...others] };
}

/** وزیر نیرو with no country beside it is the outlet's own: the article is about home without naming it. */
function hasHomeOffice(cast: Cast): boolean {
  return cast.mentions.some(({ phrase, party }) => {
    const { role } = phrase;
    return (
      role !== null &&
      !role.anaphoric &&
      !role.plural &&
      role.country === null &&
      (party?.country ?? homeCountry) === homeCountry
    );
  });
}

const reach = 3;

/** تحریم های آمریکا, خروج یکجانبه آمریکا, در برابر …: the country stands behind a word of hostility. */
function isOpponent(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    if (isMark(reading, before, '،') || isMark(reading, before, ':') || reading.marker[before] === 'and') return false;
    if (wordAt(reading, before, 'against') !== undefined) return true;
  }
  return false;
}

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
