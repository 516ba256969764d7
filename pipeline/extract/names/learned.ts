import type { Reading } from '../../reading.ts';
import { countryAt } from '../phrases/countries.ts';
import type { Name } from './name.ts';
import { tagTokens } from './tagger.ts';
import { firstTagOf, type Tagged, taggedNames } from './tags.ts';

const kindOfTag: Record<number, Name['kind']> = { 1: 'person', 3: 'place', 5: 'organization' };

/**
 * The names of a document as the tagger reads them: a name of the rules stays as it is where the tagger marks the same words
 * as the same kind; other words that it marks are a name by the rule `learned`; a name of the rules that it does not mark is
 * none. Countries and bodies that a list names, and events and peoples, which it does not look for, stay where it marks nothing.
 */
export function learnedNames(reading: Reading, ruled: readonly Name[]): Name[] {
  const tags = tagTokens(reading, ruled, reading.lexicon.nameTagger);
  const byFirst = new Map(ruled.map((name) => [name.first, name]));
  const names = taggedNames(tags).map((tagged) => {
    const name = byFirst.get(tagged.first);
    const same = name !== undefined && name.last === tagged.last && firstTagOf(reading, name) === tagged.tag;
    return same ? name : learnedName(reading, tagged, byFirst);
  });
  const untagged = ruled.filter(
    (name) =>
      (firstTagOf(reading, name) === 0 || isListed(name)) &&
      tags.subarray(name.first, name.last).every((tag) => tag === 0),
  );
  return [...names, ...untagged].sort((a, b) => a.first - b.first);
}

/** A country or a body that is known by its own name; a place or a person of a list is too often another word. */
function isListed({ kind, rule }: Name): boolean {
  return kind === 'country' || rule === 'body';
}

/** A name that the rules do not have so; it belongs to the country that they found in it. */
function learnedName(reading: Reading, { tag, first, last }: Tagged, byFirst: ReadonlyMap<number, Name>): Name {
  const kind = kindOfTag[tag]!;
  const country = kind === 'person' ? undefined : countryAt(reading, first);
  if (kind === 'place' && country?.last === last && country.country !== null)
    return { kind: 'country', first, last, country: country.country, rule: 'country' };
  let owner: string | null = null;
  for (let at = first; at < last && owner === null && kind !== 'person'; at++) {
    const name = byFirst.get(at);
    if (name !== undefined && name.last <= last) owner = name.country;
  }
  return { kind, first, last, country: owner, rule: 'learned' };
}
