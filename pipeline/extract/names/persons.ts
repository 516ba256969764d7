import { Ending } from '../../persian/vocabulary.ts';
import { isWord, longest, type Reading } from '../../reading.ts';
import type { Name } from './name.ts';
import { isKnownThing, partAt } from './parts.ts';

/** Given names, last name and its parts: سید محمد علی رنجبر امیری نژاد. */
const longestName = 6;

/**
 * A person's name by the shapes of its words: given names and a last name (مینو خالقی), a last name that news uses as such
 * (هاشمی), a given name alone (نیما), any unknown word behind a title (آقای گروتفسکی).
 */
export function personAt(reading: Reading, at: number, to: number): Name | undefined {
  const { from, titled } = behindTitle(reading, at, to);
  if (from >= to) return undefined;
  const { last, given, surname } = readParts(reading, from, to, titled);
  if (last === from) return undefined;
  const first = partAt(reading, from)!;
  const whole = last - from > 1;
  const sure =
    titled ||
    (given === 'sure' && whole) ||
    (given === 'maybe' && surname) ||
    (first === 'surname' && !isKnownThing(reading, from));
  if (!sure) return undefined;
  return {
    kind: 'person',
    first: from,
    last,
    country: null,
    rule: titled ? 'titled-name' : whole ? 'given-name-and-surname' : `bare-${first}`,
  };
}

/** The token behind titles that are no part of a name: دکتر, حجت الاسلام والمسلمین; سید and امام are left in. */
function behindTitle(reading: Reading, at: number, to: number): { from: number; titled: boolean } {
  let from = at;
  let titled = false;
  while (from < to) {
    const title = longest(reading, from, 'honorifics');
    if (title === undefined || title.ending !== Ending.None || title.end > to) break;
    if (title.entry.part_of_name === true && behindRank(reading, from, to) === from)
      return { from, titled: titled || isWord(reading, title.end) };
    from = title.end;
    titled = true;
  }
  return { from, titled };
}

interface Parts {
  last: number;
  given: 'sure' | 'maybe' | undefined;
  surname: boolean;
}

/** Reads as many words as belong to one name: after a last name only what can follow one. */
function readParts(reading: Reading, from: number, to: number, titled: boolean): Parts {
  let given: Parts['given'];
  let surname = false;
  let last = from;
  const title = longest(reading, from, 'honorifics');
  const kept = title?.entry.part_of_name === true && title.ending === Ending.None ? title.end : from;
  last = kept;
  for (; last < Math.min(to, from + longestName); last++) {
    const part = partAt(reading, last);
    if (part === undefined) break;
    if (part === 'given' && !surname) given = 'sure';
    else if (part === 'maybe' && !surname && (given === undefined || partAt(reading, last + 1) !== undefined))
      given ??= 'maybe';
    else if (part === 'maybe' && surname && endsInYe(reading, last)) surname = true;
    else if (part === 'surname' || (part === 'suffix' && last > from)) surname = true;
    else if (part === 'family' && (given !== undefined || titled || last > from)) surname = true;
    else if ((part === 'behind' || part === 'unknown') && !surname && (given !== undefined || titled))
      surname = part === 'behind' || given === 'sure' || titled;
    else break;
  }
  return { last: last === kept ? from : last, given, surname };
}

/** ناطق نوری: نوری is a given name, and the second half of a last name. */
function endsInYe(reading: Reading, at: number): boolean {
  return reading.lexicon.vocabulary.folded(reading.tokens.id[at]!).endsWith('ی');
}

/** سردار مهری: a rank that is also a given name (سردار آزمون) is none before a last name that news knows. */
export function behindRank(reading: Reading, first: number, last: number): number {
  const rank = longest(reading, first, 'honorifics');
  if (rank?.entry.form !== 'rank' || rank.end >= last || rank.ending !== Ending.None) return first;
  const part = partAt(reading, rank.end);
  return part === 'surname' || part === 'given' ? rank.end : first;
}
