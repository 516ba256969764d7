import type { Reading } from '../../reading.ts';
import { isPeople } from './classes.ts';
import type { Name } from './name.ts';

/** The tag of the first word of a name of each kind; peoples and events have none. */
const firstTags: Record<Name['kind'], number> = { person: 1, place: 3, country: 3, organization: 5, event: 0 };

/** The tag of a name's first word; 0 for what the tagger does not look for: events, and peoples (آمریکایی). */
export function firstTagOf(reading: Reading, name: Name): number {
  return isPeople(reading, name) ? 0 : firstTags[name.kind];
}

/** Names as a tag for each token. */
export function tagsOfNames(reading: Reading, names: readonly Name[]): Uint8Array {
  const tags = new Uint8Array(reading.tokens.count);
  for (const name of names) {
    const tag = firstTagOf(reading, name);
    if (tag === 0) continue;
    tags.fill(tag + 1, name.first, name.last);
    tags[name.first] = tag;
  }
  return tags;
}

/** A run of tokens with one tag's name in it. */
export interface Tagged {
  tag: number;
  first: number;
  last: number;
}

/** The names that tags mark, by the tag of their first word. */
export function taggedNames(tags: Uint8Array): Tagged[] {
  const found: Tagged[] = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] === 0) continue;
    const first = at;
    const tag = tags[at]!;
    while (at + 1 < tags.length && tags[at + 1] === tag + 1) at++;
    found.push({ tag, first, last: at + 1 });
  }
  return found;
}
