import { formatAddress, home } from '../address.ts';
import type { Listing } from '../corpus/listing.ts';
import { valuesAt } from '../corpus/tables.ts';
import { type Reader, useReader } from '../reader.ts';
import { Day } from './day.tsx';
import { Highlighted } from './highlighted.tsx';

/** A link to an article or one of its rows; the searched words go along, so that they are marked there. */
export function articleLink({ address }: Reader, document: string, row = ''): string {
  return formatAddress({ ...home, page: 'article', document, row, query: address.query, language: address.language });
}

/** The line beneath a row: title of its article, day, outlet. */
export function Origin({ listing, document }: { listing: Listing; document: number }) {
  const reader = useReader();
  const { words, about, address } = reader;
  const { id, title, day, outlet } = listing.loaded.tables.documents;
  const name = about.outlets[outlet[document]!]?.name;
  return (
    <p class="origin">
      <a href={articleLink(reader, id[document]!)} dir="auto">
        <Highlighted text={title[document] || words.untitled} query={address.query} />
      </a>
      <Day day={day[document]!} />
      {name && <bdi>{name}</bdi>}
    </p>
  );
}

/** The labels of a row's topics, each a link that filters by it. */
export function Topics({ listing, row }: { listing: Listing; row: number }) {
  const { about, topic, link, address } = useReader();
  const topics = [...Array.from(valuesAt(listing.table.columns.topics!, row))];
  if (topics.length === 0) return null;
  return (
    <ul class="tags">
      {topics.map((number) => {
        const { id } = about.topics[number]!;
        return (
          <li key={id}>
            <a href={link({ filters: { ...address.filters, topic: id } })}>{topic(id)}</a>
          </li>
        );
      })}
    </ul>
  );
}

/** The names that a row's numbers stand for. */
export function speakerNames(listing: Listing, column: string, row: number): string[] {
  return Array.from(valuesAt(listing.table.columns[column]!, row), (number) => listing.speakers[number]?.name ?? '');
}

export function topicIds({ about }: Reader, listing: Listing, row: number): string[] {
  return Array.from(valuesAt(listing.table.columns.topics!, row), (number) => about.topics[number]?.id ?? '');
}

export function countryNames({ about, language }: Reader, listing: Listing, column: string, row: number): string[] {
  return Array.from(
    valuesAt(listing.table.columns[column]!, row),
    (number) => about.countries[number]?.[language] ?? '',
  );
}

/** The value of a closed list in a column: `stage` of an agreement. */
export function closedValue(
  { about }: Reader,
  listing: Listing,
  column: 'mode' | 'cue_class' | 'stage' | 'instrument' | 'assertion' | 'kind' | 'state',
  row: number,
): string {
  return about.values[column][(listing.table.columns[column] as Int32Array)[row]!]?.[0] ?? '';
}

export function Tag({ column, value, tone }: { column: string; value: string; tone?: string }) {
  const { label, meaning } = useReader();
  return (
    <span class={`tag ${tone ?? ''}`} title={meaning(column, value)}>
      {label(column, value)}
    </span>
  );
}

/** Cells that every list's CSV begins with. */
export const originHeader = ['document_id', 'title', 'outlet', 'published_at', 'link'];
export function originCells(reader: Reader, { table, loaded }: Listing, row: number): string[] {
  const { id, title, outlet, day } = loaded.tables.documents;
  const document = table.document[row]!;
  const link = formatAddress({ ...home, page: 'article', document: id[document]! });
  const page = location.href.split('#', 1)[0]!;
  return [
    id[document]!,
    title[document]!,
    reader.about.outlets[outlet[document]!]?.name ?? '',
    day[document]!,
    page + link,
  ];
}
