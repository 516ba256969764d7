import { Ending } from '../../persian/vocabulary.ts';
import { isWord, longest, type Reading } from '../../reading.ts';
import { couldBeName, isCompound } from '../phrases/name_words.ts';

/**
 * What a word can be in a person's name. `given` and `surname` are names wherever they stand, `maybe` (امید) is a given name
 * before a last name, `behind` (مقدم) and `family` (صادقی, شریف پور) are last names behind a given name, `suffix` ends one
 * (نژاد), `unknown` is a word that nobody knows as anything else.
 */
export type Part = 'given' | 'maybe' | 'surname' | 'behind' | 'family' | 'suffix' | 'unknown';

const nothing: readonly never[] = [];

/** Lists that say that a word is grammar, a title or the head of something else here. */
const grammar = new Set(['markers', 'verbs', 'joined_cues']);
/** رفسنجانی, لنکرانی: where somebody comes from, behind a last name. */
const homes = new Set(['places', 'countries']);
const heads = new Set(['roles', 'body_heads', 'place_heads', 'honorifics']);

/** The part that a word can play in a name; undefined where it can play none. */
export function partAt(reading: Reading, at: number): Part | undefined {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return undefined;
  const here = reading.found[at]?.filter((hit) => hit.end === at + 1) ?? nothing;
  if (here.some((hit) => grammar.has(hit.entry.list) && hit.ending === Ending.None)) return undefined;
  if (isCompound(reading, at)) return undefined;
  const id = reading.tokens.id[at]!;
  const given = here.find((hit) => hit.entry.list === 'given_names' && hit.ending === Ending.None)?.entry;
  const word = reading.lexicon.nameWord(id);
  if (given !== undefined && given.list === 'given_names' && given.ambiguous !== true) return 'given';
  if (word === 'given' || word === 'surname') return word;
  if (given !== undefined) return 'maybe';
  if (here.some((hit) => hit.entry.list === 'surname_endings' && hit.ending === Ending.None)) return 'suffix';
  if (word === 'behind') return word;
  if (here.some((hit) => heads.has(hit.entry.list) && hit.ending === Ending.None)) return undefined;
  if (here.some((hit) => hit.entry.list === 'given_names' && hit.ending === Ending.Ye)) return 'family';
  if (here.some((hit) => homes.has(hit.entry.list) && hit.ending === Ending.Ye)) return 'family';
  if (couldBeName(reading, at)) return reading.lexicon.endsLikeSurname(id) ? 'family' : 'unknown';
  return couldBeName(reading, at, true) ? 'family' : undefined;
}

/** True for a place, a country or a body that is known by exactly this word. */
export function isKnownThing(reading: Reading, at: number): boolean {
  return ['countries', 'country_words', 'places', 'bodies'].some((list) => {
    const hit = longest(reading, at, list as 'places');
    return hit !== undefined && hit.ending === Ending.None && hit.entry.ambiguous !== true;
  });
}
