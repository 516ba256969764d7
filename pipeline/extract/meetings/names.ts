import { fold } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import { nameText } from '../people/names.ts';
import { countryAt } from '../phrases/countries.ts';

/** A country's everyday name: ایران, not جمهوری اسلامی ایران. */
export function countryName(reading: Reading, country: string): string {
  return reading.lexicon.country(country)?.text ?? country;
}

/** کارشناسان اقتصادی ایران و فرانسه for France: the words before the first country, and its name. */
export function groupName(reading: Reading, first: number, last: number, country: string): string {
  let end = first;
  while (end < last && countryAt(reading, end) === undefined && reading.marker[end] !== 'affairs') end++;
  return `${nameText(reading, first, Math.max(end, first + 1))} ${countryName(reading, country)}`;
}

/** رئیس جمهور روسیه for رؤسای جمهور … روسیه: the spelling of the office that shares most words with the text's, then the shortest. */
export function officeName(
  reading: Reading,
  at: number,
  id: string,
  portfolio: string | null,
  country: string,
): string {
  const { roles, portfolios } = reading.lexicon.lines;
  const spellings = roles
    .filter((one) => one.role === id && one.plural !== true && one.anaphoric !== true)
    .map((one) => one.text);
  const said = new Set(
    [0, 1, 2, 3].map((step) => reading.lexicon.vocabulary.folded(reading.tokens.id[at + step] ?? 0)),
  );
  const shared = (text: string): number => text.split(/[ \u200c]/).filter((word) => said.has(fold(word))).length;
  const nearest = (texts: string[]): string | undefined =>
    texts.toSorted((a, b) => shared(b) - shared(a) || a.length - b.length || (a < b ? -1 : 1))[0];
  const fields = portfolios.filter((one) => one.portfolio === portfolio).map((one) => one.text);
  const field = nearest(fields);
  const office = nearest(spellings) ?? id;
  return [office, field, countryName(reading, country)].filter((part) => part !== undefined).join(' ');
}
