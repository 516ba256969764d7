/** Documents and their rows as the articles that a reader sees; offsets become UTF-16 units. */
import type { Article, Articles, Stretch } from '../../explorer/format.ts';
import { packArticles } from '../../explorer/packed.ts';
import { codePoints } from '../write/spans.ts';
import type { Agreement, Gathered, Meeting, Statement } from './gather.ts';
import { type Pieces, type PieceWriter, padded } from './pieces.ts';

/** Writes whole articles, so many in a piece: `articles/000000` and so on. */
export function openArticles(pieces: Pieces, size: number): PieceWriter {
  let articles: Article[] = [];
  let written = 0;
  const write = (): void => {
    pieces.write(`articles/${padded(written++, 6)}`, packArticles(articles) satisfies Articles);
    articles = [];
  };
  return {
    add(gathered) {
      articles.push(articleOf(gathered));
      if (articles.length === size) write();
    },
    close() {
      if (articles.length > 0) write();
    },
  };
}

type Cut = (start: number, end: number) => Stretch;

/** The article of a document. */
export function articleOf(gathered: Gathered): Article {
  const { document, sentences, mentions, times, topic_mentions, unresolved } = gathered;
  const points = codePoints(document.text);
  const at: Cut = (start, end) => [points.unit(start), points.unit(end)];
  return {
    id: document.document_id,
    title: document.title,
    outlet: document.outlet,
    url: document.url,
    published: document.published_at,
    source: document.source_path,
    duplicate_of: document.duplicate_of,
    text: document.text,
    sentences: sentences.map(({ start, end, kind, paragraph }) => ({ at: at(start, end), kind, paragraph })),
    statements: gathered.statements.map((row) => statement(row, at)),
    agreements: gathered.agreements.map((row) => agreement(row, at)),
    meetings: gathered.meetings.map((row) => meeting(row, at)),
    mentions: mentions.map((row) => ({
      at: at(row.start, row.end),
      entity: row.entity_id,
      kind: row.kind,
      form: row.form,
      rule: row.rule,
    })),
    times: times.map(({ start, end, value, reason }) => ({ at: at(start, end), value, reason })),
    topics: topic_mentions.map(({ start, end, topic_id, rule }) => ({ at: at(start, end), topic: topic_id, rule })),
    unresolved: unresolved.map(({ start, end, kind, reason }) => ({ at: at(start, end), kind, reason })),
  };
}

/** A stretch that a row may lack. */
const maybe = (at: Cut, start: number | null, end: number | null): Stretch | null =>
  start === null || end === null ? null : at(start, end);

/** `120-131;140-158` as stretches, or the whole where the content is in one. */
function contentAt({ start, end, spans }: Statement, at: Cut): Stretch[] {
  if (spans === null) return [at(start, end)];
  return spans.split(';').map((span) => {
    const [from, to] = span.split('-').map(Number);
    return at(from!, to!);
  });
}

function statement(row: Statement, at: Cut): Article['statements'][number] {
  return {
    id: row.statement_id,
    at: contentAt(row, at),
    cue: at(row.cue_start, row.cue_end),
    speakerAt: maybe(at, row.speaker_start, row.speaker_end),
    speaker: row.speaker,
    speakerId: row.speaker_id,
    speakerForm: row.speaker_form,
    speakerCountry: row.speaker_country,
    speakerReason: row.speaker_reason,
    addressee: row.addressee,
    relay: row.relay,
    mode: row.mode,
    cueLemma: row.cue_lemma,
    cueClass: row.cue_class,
    polarity: row.polarity,
    modality: row.modality,
    topics: row.topics,
    parent: row.parent_statement_id,
    rule: row.rule,
    normalized: row.normalized,
  };
}

function agreement(row: Agreement, at: Cut): Article['agreements'][number] {
  return {
    id: row.agreement_id,
    at: at(row.start, row.end),
    deadlineAt: maybe(at, row.deadline_start, row.deadline_end),
    venueAt: maybe(at, row.venue_start, row.venue_end),
    title: row.title,
    instrument: row.instrument,
    stage: row.stage,
    assertion: row.assertion,
    parties: row.sides.map(({ party, role }) => ({ party, role })),
    topics: row.topics,
    deadline: row.deadline,
    period: row.deadline_period,
    due: row.due_from === null || row.due_to === null ? null : [row.due_from, row.due_to],
    dueReason: row.due_reason,
    venue: row.venue,
    quantity: row.quantity === null ? null : [row.quantity, row.unit].filter((part) => part !== null).join(' '),
    sameAs: row.same_as,
    counts: row.counts_as_agreement,
    statement: row.statement_id,
    rule: row.rule,
  };
}

function meeting(row: Meeting, at: Cut): Article['meetings'][number] {
  return {
    id: row.meeting_id,
    at: at(row.start, row.end),
    whenAt: maybe(at, row.when_start, row.when_end),
    kind: row.kind,
    state: row.state,
    place: row.place,
    when: row.when,
    days: row.date_from === null || row.date_to === null ? null : [row.date_from, row.date_to],
    participants: row.sides.map(({ name, country, role }) => ({ name, country, role })),
    rule: row.rule,
  };
}
