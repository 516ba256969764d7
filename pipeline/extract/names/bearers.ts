import type { Reading } from '../../reading.ts';
import type { Cast, Party } from '../people/cast.ts';
import { lettersOf, noNames, noteName, personName, wordsOf } from '../people/names.ts';
import type { Name } from './name.ts';

/**
 * Who bears each person's name: somebody whom the statements know, else the fullest name of the document that ends in it;
 * a last name alone that no full name ends in is somebody of that name.
 */
export function bearersOf(reading: Reading, cast: Cast, names: readonly Name[]): Map<Name, Party> {
  const persons = names.filter((name) => name.kind === 'person');
  const byLength = [...persons].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const others = noNames();
  const bearers = new Map<Name, Party>();
  for (const name of byLength) {
    const words = wordsOf(reading, name.first, name.last);
    const letters = lettersOf(reading, words);
    let party = cast.named(name.first, name.last) ?? others.byLetters.get(letters);
    if (party === undefined) {
      party = {
        kind: 'person',
        name: personName(reading, name.first, name.last),
        named: true,
        words,
        roles: [],
        country: null,
        lastAt: name.first,
      };
      noteName(reading, others, party);
    }
    bearers.set(name, party);
  }
  return bearers;
}
