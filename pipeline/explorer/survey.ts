/** What the corpus as a whole holds: counts of everything, and the words that it writes. */
import type { Output } from '../output/read.ts';
import { type Counted, gatherCounted } from './gather.ts';
import { createKnownWords, type KnownWords } from './known_words.ts';
import { type Names, namesOf } from './names.ts';
import { openWordList } from './search_index.ts';
import { type Actor, addresseeOf, countriesOf, participantsOf, partiesOf, speakerOf } from './sides.ts';

/** In how many rows of each sort something stands. */
export interface Count {
  documents: number;
  statements: number;
  agreements: number;
  meetings: number;
}

export interface Survey {
  names: Names;
  words: KnownWords;
  documents: number;
  /** Ids of the documents that others repeat. */
  repeated: Set<string>;
  /** By the name of an outlet, by month (`2024-10`, or ''), topic, ISO code of a country. */
  outlets: Map<string, Count>;
  months: Map<string, Count>;
  topics: Map<string, Count>;
  countries: Map<string, Count>;
  /** By `AAA BBB`, and the topics of what a pair agrees on. */
  pairs: Map<string, Count>;
  pairTopics: Map<string, Map<string, Count>>;
  /** By the key of an actor. */
  actors: Map<string, Actor & Count>;
  /** By column and value: `stage signed`. */
  values: Map<string, number>;
  /** First and last day of publication; '' where none is known. */
  days: [first: string, last: string];
}

/** Reads the tables once and counts. */
export async function survey(output: Output): Promise<Survey> {
  const found: Survey = {
    names: await namesOf(output),
    words: createKnownWords(),
    documents: 0,
    repeated: new Set(),
    outlets: new Map(),
    months: new Map(),
    topics: new Map(),
    countries: new Map(),
    pairs: new Map(),
    pairTopics: new Map(),
    actors: new Map(),
    values: new Map(),
    days: ['', ''],
  };
  const listWords = openWordList(found.words);
  for await (const counted of gatherCounted(output)) {
    listWords(counted.document.text);
    listWords(counted.document.title ?? '');
    countDocument(found, counted);
    const month = monthOf(counted.document.published_at);
    countStatements(found, counted, month);
    countAgreements(found, counted, month);
    countMeetings(found, counted, month);
  }
  return found;
}

/** The day of a time of publication, `2024-10-11`; '' where it is not known to the day. */
export function dayOf(published: string | null): string {
  return published !== null && published.length >= 10 ? published.slice(0, 10) : '';
}

/** The month, `2024-10`; '' where it is not known to the month. */
function monthOf(published: string | null): string {
  return published !== null && published.length >= 7 ? published.slice(0, 7) : '';
}

/** Counts one more row of a sort under a key. */
function tally(counts: Map<string, Count>, key: string, sort: keyof Count): void {
  const count = counts.get(key);
  if (count !== undefined) count[sort]++;
  else counts.set(key, { documents: 0, statements: 0, agreements: 0, meetings: 0, [sort]: 1 });
}

function tallyActor(found: Survey, actor: Actor, sort: keyof Count): void {
  const known = found.actors.get(actor.key);
  if (known === undefined) {
    found.actors.set(actor.key, { ...actor, documents: 0, statements: 0, agreements: 0, meetings: 0, [sort]: 1 });
  } else {
    known[sort]++;
    known.country ??= actor.country;
  }
}

function tallyValue({ values }: Survey, column: string, value: string): void {
  const key = `${column} ${value}`;
  values.set(key, (values.get(key) ?? 0) + 1);
}

function countDocument(found: Survey, { document }: Counted): void {
  const { outlet, published_at, duplicate_of } = document;
  const day = dayOf(published_at);
  found.documents++;
  if (duplicate_of !== null) found.repeated.add(duplicate_of);
  tally(found.outlets, outlet ?? '', 'documents');
  tally(found.months, monthOf(published_at), 'documents');
  if (day === '') return;
  if (found.days[0] === '' || day < found.days[0]) found.days[0] = day;
  if (day > found.days[1]) found.days[1] = day;
}

function countStatements(found: Survey, { statements }: Counted, month: string): void {
  for (const row of statements) {
    tally(found.months, month, 'statements');
    for (const topic of row.topics) tally(found.topics, topic, 'statements');
    const speaker = speakerOf(found.names, row);
    const addressee = addresseeOf(found.names, row);
    if (speaker !== null) tallyActor(found, speaker, 'statements');
    if (addressee !== null) tallyActor(found, addressee, 'documents');
    if (row.speaker_country !== null) tally(found.countries, row.speaker_country, 'statements');
    tallyValue(found, 'mode', row.mode);
    tallyValue(found, 'cue_class', row.cue_class);
  }
}

function countAgreements(found: Survey, { agreements }: Counted, month: string): void {
  for (const row of agreements) {
    const parties = partiesOf(found.names, row);
    tally(found.months, month, 'agreements');
    for (const topic of row.topics) tally(found.topics, topic, 'agreements');
    for (const party of parties) tallyActor(found, party, 'agreements');
    countCountries(found, countriesOf(parties), 'agreements', row.topics);
    tallyValue(found, 'stage', row.stage);
    tallyValue(found, 'instrument', row.instrument);
    tallyValue(found, 'assertion', row.assertion);
  }
}

function countMeetings(found: Survey, { meetings }: Counted, month: string): void {
  for (const row of meetings) {
    const participants = participantsOf(found.names, row);
    tally(found.months, month, 'meetings');
    for (const participant of participants) tallyActor(found, participant, 'meetings');
    countCountries(found, countriesOf(participants), 'meetings', []);
    tallyValue(found, 'kind', row.kind);
    tallyValue(found, 'state', row.state);
  }
}

/** A row has few countries, so that their pairs are few. */
function countCountries(
  found: Survey,
  countries: readonly string[],
  sort: keyof Count,
  topics: readonly string[],
): void {
  for (const [at, country] of [...countries].sort().entries()) {
    tally(found.countries, country, sort);
    for (const other of [...countries].sort().slice(at + 1)) {
      const pair = `${country} ${other}`;
      tally(found.pairs, pair, sort);
      const shared = found.pairTopics.get(pair) ?? new Map<string, Count>();
      found.pairTopics.set(pair, shared);
      for (const topic of topics) tally(shared, topic, sort);
    }
  }
}
