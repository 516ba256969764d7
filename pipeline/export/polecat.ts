/**
 * An event table with the columns of POLECAT's releases and the event types of PLOVER (plover_events.jsonl says which row
 * is which event). As there, several values stand in one cell behind `; `, and a value that is not known is `None`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Output } from '../output/read.ts';
import { readActors } from './actors.ts';
import { type DocumentRows, documentsOf } from './documents.ts';
import { type PloverEvent, readEvents } from './events.ts';
import { count, type ExportCounts } from './export.ts';
import { mappings, plover } from './plover.ts';
import { openTextFile } from './text_file.ts';

/** POLECAT's columns, in its order. */
export const columns = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...['Actor Name', 'Actor Country', 'Actor COW', 'Primary Actor Sector', 'Actor Sectors', 'Actor Title'],
  ...['Actor Name Raw', 'Wikipedia Actor ID', 'Recipient Name', 'Recipient Country', 'Recipient COW'],
  ...['Primary Recipient Sector', 'Recipient Sectors', 'Recipient Title', 'Recipient Name Raw'],
  ...['Wikipedia Recipient ID', 'Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
  ...['GeoNames ID', 'Raw Placename', 'Feature Type', 'Source', 'Publication Date', 'Story People'],
  ...['Story Organizations', 'Story Locations', 'Language', 'Version'],
];

/** What leads an event back to its row and its words; offsets count code points of the document's text. */
export const evidenceColumns = [
  ...['Event ID', 'table', 'row_id', 'document_id', 'sentence_id', 'start', 'end', 'rule', 'mapped_because'],
  ...['date_from', 'duplicate_of'],
];

const lexicon = fileURLToPath(new URL('../../lexicon', import.meta.url));

/** Fills the folder with events.txt, evidence.tsv and the mapping itself. */
export async function exportPolecat(output: Output, directory: string): Promise<ExportCounts> {
  const known = await readActors(output, lexicon);
  const counts: ExportCounts = { exported: { events: 0 }, left_out: {} };
  const [events, evidence] = ['events.txt', 'evidence.tsv'].map((name) => openTextFile(join(directory, name)));
  try {
    events!.write(tabbed(columns));
    evidence!.write(tabbed(evidenceColumns));
    for await (const rows of documentsOf(output)) {
      const story = storyOf(rows);
      for (const { table, row, mapping, ...found } of readEvents(rows, known)) {
        if (found.event === null) {
          counts.left_out[table] ??= {};
          count(counts.left_out[table], found.reason);
          continue;
        }
        count(counts.exported, 'events');
        count(counts.exported, found.event.type);
        const id = `${rows.document.document_id}_${found.event.type}_${row.id}`;
        events!.write(tabbed([id, ...cells(found.event, story, output.manifest.code.version)]));
        const { dateFrom } = found.event;
        const where = [rows.document.document_id, row.sentence_id, row.start, row.end, row.rule];
        evidence!.write(tabbed([id, table, row.id, ...where, mapping.because, dateFrom, row.duplicate_of]));
      }
    }
    events!.close();
    evidence!.close();
  } catch (error) {
    events!.abandon();
    evidence!.abandon();
    throw error;
  }
  writeFileSync(join(directory, 'mapping.json'), `${JSON.stringify({ ...plover, events: mappings }, null, 2)}\n`);
  return counts;
}

type Cell = string | number | null;

/** A line of cells. Tabs and line breaks in them become blanks, and " becomes ', as some readers take it for a quotation. */
function tabbed(cells: readonly Cell[]): string {
  return `${cells.map((cell) => plainCell(String(cell ?? 'None'))).join('\t')}\n`;
}

const plainCell = (text: string) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replaceAll('"', "'");

/** Values of one cell; `None` for one that is not known, and where there is none at all. */
function several(values: readonly (string | null)[]): string | null {
  if (values.every((value) => value === null)) return null;
  return values.map((value) => (value ?? 'None').replaceAll(';', ',')).join('; ');
}

type Story = readonly [source: string | null, date: string | null, ...named: (string | null)[]];

/** The columns from Source to Language: the same for all events of a document. */
function storyOf({ document, mentions }: DocumentRows): Story {
  const named = (...kinds: string[]) => {
    const names = mentions.filter(({ form, kind }) => form === 'name' && kinds.includes(kind));
    return several([...new Set(names.map((each) => each.normalized))]);
  };
  const people = [named('person'), named('organization'), named('place', 'country')];
  return [document.outlet, document.published_at?.slice(0, 10) ?? null, ...people, document.language];
}

/** All columns of an event but its id. */
function cells(event: PloverEvent, story: Story, version: string): Cell[] {
  const { quad, score } = plover.types[event.type];
  const actors = (who: PloverEvent['actors']): Cell[] => [
    several(who.map((each) => each.name)),
    several(who.map((each) => each.country)),
    null,
    who[0]?.sector ?? null,
    several(who.map((each) => each.sector)),
    several(who.map((each) => each.title)),
    several(who.map((each) => each.raw)),
    null,
  ];
  const { place } = event;
  return [
    ...[event.date, event.type, event.mode, score, quad, several(event.contexts)],
    ...actors(event.actors),
    ...actors(event.recipients),
    ...[place?.nameEn ?? null, null, null, null, place?.country ?? null, null, null, null, place?.raw ?? null, null],
    ...story,
    `peyman-${version}`,
  ];
}
