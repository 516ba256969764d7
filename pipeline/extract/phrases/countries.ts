import { Ending } from '../../persian/vocabulary.ts';
import { all, type Reading } from '../../reading.ts';
import { type Phrase, plain } from './phrase.ts';

/** A country by name or demonym, or کشورمان for the outlet's own. */
export function countryAt(reading: Reading, at: number): Phrase | undefined {
  const home = reading.marker[at] === 'our_country';
  if (home) return { ...plain('country', at, reading.markerEnd[at]!), country: homeCountry };
  let best: Phrase | undefined;
  for (const list of ['countries', 'country_words'] as const) {
    for (const hit of all(reading, at, list)) {
      if (
        !isCountryForm(
          hit.ending,
          hit.entry.ambiguous === true,
          hit.entry.list === 'country_words' ? hit.entry.form : 'name',
        )
      )
        continue;
      if (best === undefined || hit.end > best.last)
        best = { ...plain('country', at, hit.end), country: hit.entry.iso3 };
    }
  }
  return best;
}

/** ایرانی and روس ها are countries' people; تهرانی is a surname, یزدان is not یزد: endings only where they mean the people. */
function isCountryForm(ending: number, ambiguous: boolean, form: 'name' | 'demonym' | 'capital'): boolean {
  if (ending === Ending.None) return true;
  if (ambiguous || form === 'capital') return false;
  return form === 'demonym' ? ending === Ending.Plural || ending === Ending.Ye : ending === Ending.Ye;
}

/** The country of the outlets that Peyman reads where the text does not say whose minister speaks. */
export const homeCountry = 'IRN';
