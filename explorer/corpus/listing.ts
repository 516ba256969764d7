/** A list as the address asks for it: the tables, the search and the filters together. */
import { useMemo } from 'preact/hooks';
import type { Address } from '../address.ts';
import type { About, Speakers } from '../format.ts';
import { useWaiting } from '../reader.ts';
import { type Loaded, loadedSpeakers, useTables } from './corpus.ts';
import { documentRows, facetsOf, filtersOf, type ListName, outletColumn } from './facets.ts';
import { type Finding, useFinding } from './finding.ts';
import { chooseDocuments, type Filter, type Selection, select } from './select.ts';
import type { Rows } from './tables.ts';

export interface Listing extends Selection {
  loaded: Loaded;
  table: Rows;
  speakers: Speakers;
  finding: Finding;
}

/** Null until the first part of the corpus has come. */
export function useListing(list: ListName, address: Address, about: About): Listing | null {
  const loaded = useTables(about.blocks);
  const speakers = useWaiting(loadedSpeakers, []);
  const finding = useFinding(address.query, loaded?.blocks ?? 0, loaded?.tables.documents);
  const table = useMemo(() => (loaded === null ? null : tableOf(list, loaded)), [list, loaded]);
  const { from = '', to = '' } = address.filters;
  const documents = useMemo(
    () =>
      loaded &&
      chosenDocuments(
        list,
        loaded,
        about,
        speakers ?? [],
        address,
        chooseDocuments(loaded.tables.documents, {
          from,
          to,
          repeats: address.repeats,
          matching: finding.matching,
        }),
      ),
    [loaded, speakers, from, to, address.repeats, finding.matching, JSON.stringify(address.filters)],
  );
  const selection = useMemo(() => {
    if (loaded === null || table === null || documents === null || speakers === undefined) return null;
    const filters = filtersOf(facetsOf[list], address.filters, about, speakers, (name) => table.columns[name]!);
    return select(table, loaded.tables.documents.order, documents, filters, address.oldestFirst);
  }, [documents, table, speakers, JSON.stringify(address.filters), address.oldestFirst]);
  if (loaded === null || table === null || selection === null || speakers === undefined) return null;
  return { ...selection, loaded, table, speakers, finding };
}

function tableOf(list: ListName, { tables }: Loaded): Rows {
  if (list === 'search') return documentRows(tables);
  const table = tables[list];
  return { ...table, columns: { ...table.columns, outlet: outletColumn(table, tables.documents) } };
}

/**
 * The list of articles is asked for what stands in them: one statement must have the speaker, country and topic, one
 * agreement the stage.
 */
function chosenDocuments(
  list: ListName,
  { tables }: Loaded,
  about: About,
  speakers: Speakers,
  { filters }: Address,
  documents: Uint8Array,
): Uint8Array {
  if (list !== 'search') return documents;
  const holding = (name: 'statements' | 'agreements', asked: Filter[]) => {
    if (asked.every(({ allowed }) => allowed === null)) return;
    const { rows } = select(tables[name], tables.documents.order, documents, asked, false);
    documents = new Uint8Array(documents.length);
    for (const row of rows) documents[tables[name].document[row]!] = 1;
  };
  const asked = (name: 'statements' | 'agreements', names: string[]) =>
    filtersOf(
      facetsOf[name].filter((facet) => names.includes(facet.name)),
      filters,
      about,
      speakers,
      (column) => tables[name].columns[column]!,
    );
  holding('statements', asked('statements', ['speaker', 'country', 'topic']));
  holding('agreements', asked('agreements', ['stage']));
  return documents;
}
