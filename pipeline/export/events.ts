/** The rows of a document as PLOVER events: who does what to whom, when and where, and why a row is none. */
import { type Actor, actor, type Known } from './actors.ts';
import type { DocumentRows } from './documents.ts';
import { type MappedTable, type Mapping, mappingOf, plover } from './plover.ts';

export interface PloverEvent {
  type: Exclude<Mapping['event'], null>;
  mode: string | null;
  contexts: string[];
  actors: Actor[];
  recipients: Actor[];
  /** `YYYY-MM-DD`; null where neither the text nor the input gives one. */
  date: string | null;
  /** Where the date is from: the row's own words, or the publication as in POLECAT. */
  dateFrom: 'text' | 'publication' | null;
  place: { raw: string; nameEn: string | null; country: string | null } | null;
}

/** The row that an event is from, as its evidence needs it. */
export interface EvidenceRow {
  id: string;
  sentence_id: string;
  start: number;
  end: number;
  rule: string;
  duplicate_of: string | null;
}

/** A row and what became of it. */
export type Found = { table: MappedTable; row: EvidenceRow; mapping: Mapping } & (
  | { event: PloverEvent }
  | { event: null; reason: string }
);

type Entities = ReadonlyMap<string, Known>;
type Mapped = Extract<Mapping, { event: string }>;

const noActor = 'no actor is known, without whom PLOVER codes nothing';

/** Every statement, agreement and meeting of a document, in that order, as an event or with the reason why it is none. */
export function* readEvents(rows: DocumentRows, known: Entities): Generator<Found> {
  const published = rows.document.published_at;
  // a year or a month is no day
  const date = published !== null && published.length >= 10 ? published.slice(0, 10) : null;
  const shared = { date, dateFrom: date === null ? null : 'publication', place: null } as const;
  for (const row of rows.statements) {
    const mapping = mappingOf('statements', row);
    const id = { ...row, id: row.statement_id };
    yield found('statements', id, mapping, (mapped) => ({ ...shared, ...statementEvent(row, mapped, known) }));
  }
  for (const row of rows.agreements) {
    const mapping = mappingOf('agreements', row);
    const id = { ...row, id: row.agreement_id, duplicate_of: row.same_as };
    yield found('agreements', id, mapping, () => ({ ...shared, ...agreementEvent(row, known) }));
  }
  for (const row of rows.meetings) {
    const mapping = mappingOf('meetings', row);
    const place = row.place === null ? null : placeOf(row.place, rows, known);
    const id = { ...row, id: row.meeting_id, duplicate_of: null };
    yield found('meetings', id, mapping, (mapped) => ({ ...shared, ...meetingEvent(row, mapped, known), place }));
  }
}

function found(
  table: MappedTable,
  row: EvidenceRow,
  mapping: Mapping,
  fill: (mapped: Mapped) => Omit<PloverEvent, 'type' | 'mode'>,
): Found {
  if (mapping.event === null) return { table, row, mapping, event: null, reason: mapping.because };
  const event = { type: mapping.event, mode: mapping.mode, ...fill(mapping) };
  if (event.actors.length === 0) return { table, row, mapping, event: null, reason: noActor };
  return { table, row, mapping, event };
}

/** PLOVER's contexts of topics, each once; a topic that has none is left out. */
function contextsOf(topics: readonly string[]): string[] {
  return [...new Set(topics.flatMap((topic) => plover.contexts[topic] ?? []))];
}

function statementEvent(row: DocumentRows['statements'][number], { recipient }: Mapped, known: Entities) {
  const { speaker, speaker_text, speaker_id, speaker_country, addressee, addressee_id } = row;
  const directed = recipient === 'addressee' && addressee !== null;
  return {
    contexts: [...contextsOf(row.topics), ...(row.modality === 'conditional' ? ['hypothetical'] : [])],
    actors: speaker === null ? [] : [actor(known, speaker, speaker_text, speaker_id, speaker_country)],
    recipients: directed ? [actor(known, addressee, null, addressee_id, null)] : [],
  };
}

/** Who gives and who gets where the text says so; else all sides are actors, as PLOVER has what is mutual. */
function agreementEvent(row: DocumentRows['agreements'][number], known: Entities) {
  const gives = (role: string) => role === 'supplier' || role === 'lender';
  const directed = row.sides.some((side) => gives(side.role)) && row.sides.some((side) => side.role === 'recipient');
  const sides = row.sides.map(({ party, entity_id, role }) => {
    const country = /^[A-Z]{3}$/.test(party) ? party : null;
    return { role, actor: actor(known, party, null, entity_id, country) };
  });
  return {
    contexts: [...contextsOf(row.topics), ...(row.assertion === 'conditional' ? ['hypothetical'] : [])],
    actors: sides.filter(({ role }) => !directed || role !== 'recipient').map((side) => side.actor),
    recipients: sides.filter(({ role }) => directed && role === 'recipient').map((side) => side.actor),
  };
}

/** Of a visit the guests are actors and the hosts recipients, as in PLOVER; else all who take part are actors. */
function meetingEvent(row: DocumentRows['meetings'][number], { mode }: Mapped, known: Entities) {
  const people = row.participants.map(({ name, entity_id, country, role }) => ({
    role,
    actor: actor(known, name, null, entity_id, country),
  }));
  const directed = mode === 'visit' && people.some(({ role }) => role === 'guest');
  const onDay = row.date_from !== null && row.date_from === row.date_to;
  return {
    contexts: [],
    actors: people.filter(({ role }) => !directed || role !== 'host').map((each) => each.actor),
    recipients: people.filter(({ role }) => directed && role === 'host').map((each) => each.actor),
    ...(onDay ? { date: row.date_from, dateFrom: 'text' as const } : {}),
  };
}

/** A place as the document names it, with what the entity of that name is known for. */
function placeOf(place: string, { mentions }: DocumentRows, known: Entities): PloverEvent['place'] {
  const mention = mentions.find(
    ({ kind, normalized, entity_id }) =>
      (kind === 'place' || kind === 'country') && normalized === place && entity_id !== null,
  );
  const about = mention === undefined ? undefined : known.get(mention.entity_id!);
  return { raw: place, nameEn: about?.nameEn ?? null, country: about?.country ?? null };
}
