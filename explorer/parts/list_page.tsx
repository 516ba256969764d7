import type { ComponentType } from 'preact';
import type { ListName } from '../corpus/facets.ts';
import { type Listing, useListing } from '../corpus/listing.ts';
import { csvOf } from '../csv.ts';
import { download } from '../download.ts';
import { go, type Reader, useReader } from '../reader.ts';
import { Chips } from './chips.tsx';
import { Filters } from './filters.tsx';
import { Pager, rowsOnSheet } from './pager.tsx';
import { SearchBox } from './search_box.tsx';

/** What a row of a list is drawn from: its number in the table, and the document that it is of. */
export interface RowProps {
  listing: Listing;
  row: number;
  document: number;
}

export interface ListPageProps {
  list: ListName;
  row: ComponentType<RowProps>;
  /** Header and cells of the list as CSV. */
  csv: { header: string[]; cells(reader: Reader, listing: Listing, row: number): string[] };
}

/** A list with its search, filters, count, order, download and pages. */
export function ListPage(props: ListPageProps) {
  const reader = useReader();
  const { words, address, about } = reader;
  const listing = useListing(props.list, address, about);
  return (
    <>
      <h1>{words.pages[props.list]}</h1>
      <SearchBox page={props.list} />
      {listing === null ? (
        <p class="loading" role="status">
          {words.loading}
        </p>
      ) : (
        <div class="list-layout">
          <details class="filter-panel" open={matchMedia('(min-width: 60rem)').matches}>
            <summary>{words.filters.title}</summary>
            <Filters list={props.list} counts={listing.counts} speakers={listing.speakers} />
          </details>
          <div class="results">
            <Progress listing={listing} />
            <Chips list={props.list} speakers={listing.speakers} />
            <Bar {...props} listing={listing} />
            <Sheet {...props} listing={listing} />
            <Pager rows={listing.rows.length} />
          </div>
        </div>
      )}
    </>
  );
}

function Progress({ listing: { loaded, finding } }: { listing: Listing }) {
  const { words, formats, about } = useReader();
  const said: string[] = [];
  if (loaded.blocks < about.blocks)
    said.push(words.loadingPart(formats.number(loaded.blocks), formats.number(about.blocks)));
  const { checked, working } = finding;
  if (working && checked) said.push(words.search.checking(formats.number(checked.done), formats.number(checked.all)));
  else if (working) said.push(words.search.working);
  else if (checked?.capped) said.push(words.search.capped(formats.number(checked.all)));
  return (
    <p class="progress" role="status">
      {said.join(' ')}
    </p>
  );
}

function Bar({ list, csv, listing }: ListPageProps & { listing: Listing }) {
  const reader = useReader();
  const { words, formats, address, link } = reader;
  const rows = function* () {
    for (const row of listing.rows) yield csv.cells(reader, listing, row);
  };
  return (
    <div class="bar">
      <p class="found" role="status">
        {words.list.found[list](formats.number(listing.rows.length))}
      </p>
      <select
        aria-label={words.filters.order}
        value={address.oldestFirst ? 'oldest' : 'newest'}
        onChange={(event) => go(link({ oldestFirst: event.currentTarget.value === 'oldest' }), true)}
      >
        <option value="newest">{words.filters.newest}</option>
        <option value="oldest">{words.filters.oldest}</option>
      </select>
      {listing.rows.length > 0 && (
        <button type="button" onClick={() => download(`peyman-${list}.csv`, csvOf(csv.header, rows()))}>
          {words.list.csv}
        </button>
      )}
    </div>
  );
}

function Sheet({ row: Row, listing }: ListPageProps & { listing: Listing }) {
  const { words, address } = useReader();
  if (listing.table.size === 0) return <p class="empty">{words.list.nothing}</p>;
  if (listing.rows.length === 0 && !listing.finding.working) return <p class="empty">{words.list.empty}</p>;
  const first = (address.sheet - 1) * rowsOnSheet;
  return (
    <ol class="rows" start={first + 1}>
      {[...listing.rows.subarray(first, first + rowsOnSheet)].map((row) => (
        <Row key={row} listing={listing} row={row} document={listing.table.document[row]!} />
      ))}
    </ol>
  );
}
