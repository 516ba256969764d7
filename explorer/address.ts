/** What the address says after `#`: page, filters, search, language. Whatever a page shows can be sent as a link. */

export const pages = ['glance', 'search', 'statements', 'agreements', 'meetings', 'article'] as const;
export type Page = (typeof pages)[number];
export type Language = 'fa' | 'en';

/** One value at most for each; '' is no filter. A country is ISO 3166-1 alpha-3, a topic its id. */
export const filterNames = [
  'speaker',
  'country',
  'with',
  'topic',
  'stage',
  'instrument',
  'mode',
  'class',
  'kind',
  'state',
  'outlet',
  'from',
  'to',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface Address {
  page: Page;
  /** Id of the document of an article page, and of the row in it that is meant. */
  document: string;
  row: string;
  /** Words searched for. */
  query: string;
  filters: Partial<Record<FilterName, string>>;
  /** Shows repeated documents too. */
  repeats: boolean;
  oldestFirst: boolean;
  /** Page of a list, from 1. */
  sheet: number;
  language: Language | null;
}

export const home: Address = {
  page: 'glance',
  document: '',
  row: '',
  query: '',
  filters: {},
  repeats: false,
  oldestFirst: false,
  sheet: 1,
  language: null,
};

/** Reads `#/statements?country=IRN&topic=gas`. What it does not know it leaves out. */
export function parseAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, document = '', row = ''] = path.split('/').map(decoded);
  const values = new URLSearchParams(search);
  const language = values.get('lang');
  return {
    page: pages.find((page) => page === name) ?? 'glance',
    document,
    row,
    query: values.get('q') ?? '',
    filters: Object.fromEntries(filterNames.flatMap((each) => (values.get(each) ? [[each, values.get(each)]] : []))),
    repeats: values.has('repeats'),
    oldestFirst: values.get('order') === 'oldest',
    sheet: Math.max(1, Math.floor(Number(values.get('page'))) || 1),
    language: language === 'fa' || language === 'en' ? language : null,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address as a link; `parseAddress` gives it back. */
export function formatAddress(address: Address): string {
  const { page, document, row, query, filters, repeats, oldestFirst, sheet, language } = address;
  const path = [page === 'glance' ? '' : page, document, row].filter((part) => part !== '').map(encodeURIComponent);
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const name of filterNames) if (filters[name]) values.set(name, filters[name]);
  if (repeats) values.set('repeats', '1');
  if (oldestFirst) values.set('order', 'oldest');
  if (sheet > 1) values.set('page', String(sheet));
  if (language !== null) values.set('lang', language);
  return `#/${path.join('/')}${values.size > 0 ? `?${values}` : ''}`;
}
