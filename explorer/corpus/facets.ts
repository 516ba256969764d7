/** Which filters each list has, from the address to `select`. */
import type { FilterName } from '../address.ts';
import type { About, Speakers } from '../format.ts';
import type { Filter } from './select.ts';
import type { Column, Documents, Rows, Tables } from './tables.ts';

export type ListName = 'search' | 'statements' | 'agreements' | 'meetings';

/** A filter of a list: the column it runs over and the values that a reader can choose. */
export interface Facet {
  name: FilterName;
  /** Column of the table; `outlet` is of its document. */
  column: string;
  /** What its values are numbers of. */
  of: 'speakers' | 'countries' | 'topics' | 'outlets' | keyof About['values'];
}

const outlet: Facet = { name: 'outlet', column: 'outlet', of: 'outlets' };
const topic: Facet = { name: 'topic', column: 'topics', of: 'topics' };

export const facetsOf: Record<ListName, Facet[]> = {
  search: [outlet],
  statements: [
    { name: 'speaker', column: 'speaker', of: 'speakers' },
    { name: 'country', column: 'country', of: 'countries' },
    topic,
    { name: 'class', column: 'cue_class', of: 'cue_class' },
    { name: 'mode', column: 'mode', of: 'mode' },
    outlet,
  ],
  agreements: [
    { name: 'country', column: 'countries', of: 'countries' },
    { name: 'with', column: 'countries', of: 'countries' },
    topic,
    { name: 'stage', column: 'stage', of: 'stage' },
    { name: 'instrument', column: 'instrument', of: 'instrument' },
    { name: 'speaker', column: 'parties', of: 'speakers' },
    outlet,
  ],
  meetings: [
    { name: 'speaker', column: 'participants', of: 'speakers' },
    { name: 'country', column: 'countries', of: 'countries' },
    { name: 'with', column: 'countries', of: 'countries' },
    { name: 'kind', column: 'kind', of: 'kind' },
    { name: 'state', column: 'state', of: 'state' },
    outlet,
  ],
};

/** The values of a facet, by number, as the address writes them. */
export function valuesOf(facet: Facet, about: About, speakers: Speakers): string[] {
  if (facet.of === 'speakers') return speakers.map(({ id, name }) => id ?? name);
  if (facet.of === 'countries') return about.countries.map(({ iso3 }) => iso3);
  if (facet.of === 'topics') return about.topics.map(({ id }) => id);
  if (facet.of === 'outlets') return about.outlets.map(({ name }) => name || noOutlet);
  return about.values[facet.of].map(([value]) => value);
}

/** How the address writes the outlet of articles that have none. */
export const noOutlet = '-';

/** The filters of a list, set as the address says. A value that the corpus does not have lets nothing pass. */
export function filtersOf(
  facets: Facet[],
  chosen: Partial<Record<FilterName, string>>,
  about: About,
  speakers: Speakers,
  columnOf: (name: string) => Column,
): Filter[] {
  return facets.map((facet) => {
    const values = valuesOf(facet, about, speakers);
    const value = chosen[facet.name];
    return {
      name: facet.name,
      column: columnOf(facet.column),
      values: values.length,
      allowed: value === undefined ? null : allowed(facet, values, value, about),
    };
  });
}

/** A topic stands for the ones beneath it too. */
function allowed(facet: Facet, values: string[], value: string, about: About): Uint8Array {
  const passing = new Uint8Array(values.length);
  values.forEach((each, at) => {
    if (each === value || (facet.of === 'topics' && isUnder(about, at, value))) passing[at] = 1;
  });
  return passing;
}

function isUnder(about: About, topic: number, id: string): boolean {
  const parents = new Map(about.topics.map((each) => [each.id, each.parent]));
  for (let at = about.topics[topic]!.parent; at !== null; at = parents.get(at) ?? null) if (at === id) return true;
  return false;
}

/** The outlets of a table's rows. */
export function outletColumn(rows: Rows, documents: Documents): Int32Array {
  return rows.document.map((document) => documents.outlet[document]!);
}

/** The documents as a table of their own, a row a document: what the list of articles runs over. */
export function documentRows({ documents: { size, outlet: outlets } }: Tables): Rows {
  const each = Int32Array.from({ length: size + 1 }, (_, at) => at);
  return {
    size,
    document: each.subarray(0, size),
    place: each.subarray(0, size),
    starts: each,
    columns: { outlet: outlets },
    words: {},
  };
}
