/**
 * The pieces that the explorer loads, and nothing else: what `pipeline/explorer/` writes and what the pages read.
 *
 * A page opened from a file may load scripts, but may not fetch. So a piece is a script, `data/NAME.js`, of one call:
 * `peymanPiece('NAME', '…the piece as JSON…')`. A corpus is cut into blocks of documents, in the order of the table, and
 * a document is known by its number there, from 0.
 */
import type { PackedArticles, PackedRows } from './packed.ts';

/** Documents in a block: the unit of the lists that filters run over, and of the search index. */
export const blockDocuments = 4096;
/** Documents in a piece with whole articles. */
export const pieceDocuments = 32;
/** Shards of a block's search index. */
export const searchShards = 32;
/** Shards of the table that leads from an id to a document's number. */
export const idShards = 64;

/** A number that stands for "none" where a number of a list is expected. */
export const none = -1;

/** `about`: loaded first. All that the first page shows. */
export interface About {
  version: string;
  counts: { documents_in: number; documents_written: number; documents_rejected: number };
  /** Rows by table. */
  rows: Record<string, number>;
  blocks: number;
  /** First and last day of publication; null where no document has a date. */
  days: { first: string; last: string } | null;
  /** Documents, statements and agreements by month of publication, `2024-10`, in order; undated ones under ''. */
  months: { month: string; documents: number; statements: number; agreements: number; meetings: number }[];
  /** Outlets with most documents first, '' for those of none; the number of an outlet elsewhere is its place here. */
  outlets: { name: string; documents: number }[];
  topics: { id: string; parent: string | null; fa: string; en: string; statements: number; agreements: number }[];
  /** Countries that speakers, parties or participants belong to, by how often. */
  countries: { iso3: string; fa: string; en: string; statements: number; agreements: number; meetings: number }[];
  /** Pairs of countries (numbers of `countries`) that share agreements or meetings, and the topics they share them on. */
  pairs: { a: number; b: number; agreements: number; meetings: number; topics: [topic: number, count: number][] }[];
  /**
   * Agreements by stage, instrument and assertion, statements by mode and class, meetings by kind and state: each value
   * of the vocabulary in its order, and how often it stands.
   */
  values: Record<
    'stage' | 'instrument' | 'assertion' | 'mode' | 'cue_class' | 'kind' | 'state',
    [value: string, count: number][]
  >;
  /**
   * Labels of closed values: Persian label, English meaning. By column as in `values`, and speaker_form, polarity, modality,
   * sentence_kind, mention_form, entity_kind, unresolved_kind, party_role, participant_role.
   */
  labels: Record<string, Record<string, [fa: string, en: string]>>;
}

/**
 * `speakers`: persons, bodies and countries that speak, are spoken to, meet or agree, those with most statements first,
 * then those with most meetings; the number of one elsewhere is its place here.
 * `id` is null where the text names somebody who is no entity.
 */
export type Speakers = Speaker[];

/** The rows of `speakers`, as `packed.ts` packs them. */
export type PackedSpeakers = PackedRows;

export interface Speaker {
  id: string | null;
  name: string;
  en: string | null;
  country: number;
  statements: number;
  meetings: number;
}

/** `blocks/0000`: what the filters of one block run over, a list a column. Numbers point into `about` and `speakers`. */
export interface Block {
  first: number;
  documents: {
    id: string[];
    title: string[];
    outlet: number[];
    /** Day of publication `2024-10-11`, or '' where it is not known. */
    day: string[];
    /** Number of the document that this one repeats, or none. */
    duplicate: number[];
  };
  /**
   * `document` counts from the block's first; `row` is the place among the document's rows in its article. Speakers,
   * addressees, parties and participants are numbers of `speakers`, values numbers of the lists in `about`.
   */
  statements: {
    document: number[];
    row: number[];
    speaker: number[];
    country: number[];
    addressee: number[];
    mode: number[];
    cue_class: number[];
    topics: number[][];
  };
  agreements: {
    document: number[];
    row: number[];
    title: string[];
    stage: number[];
    instrument: number[];
    assertion: number[];
    parties: number[][];
    /** Countries among the parties, and those that other parties belong to. */
    countries: number[][];
    topics: number[][];
    /** Last day of the deadline, or ''. */
    due: string[];
    counts: boolean[];
  };
  meetings: {
    document: number[];
    row: number[];
    kind: number[];
    state: number[];
    place: string[];
    participants: number[][];
    countries: number[][];
    /** First day of the meeting, or ''. */
    day: string[];
  };
}

/** A stretch of the text, in UTF-16 units, so that `text.slice(start, end)` is it. */
export type Stretch = [start: number, end: number];

/**
 * `articles/000000`: some documents whole, as `packed.ts` packs them. Everything of a row that the tables have and a reader
 * wants to see.
 */
export type Articles = PackedArticles;

export interface Article {
  id: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  source: string;
  duplicate_of: string | null;
  text: string;
  /** Headings, lead, body and boilerplate. */
  sentences: { at: Stretch; kind: string; paragraph: number }[];
  statements: {
    id: string;
    at: Stretch[];
    cue: Stretch;
    speakerAt: Stretch | null;
    speaker: string | null;
    speakerId: string | null;
    speakerForm: string;
    speakerCountry: string | null;
    speakerReason: string | null;
    addressee: string | null;
    relay: string | null;
    mode: string;
    cueLemma: string;
    cueClass: string;
    polarity: string;
    modality: string;
    topics: string[];
    parent: string | null;
    rule: string;
    normalized: string;
  }[];
  agreements: {
    id: string;
    at: Stretch;
    deadlineAt: Stretch | null;
    venueAt: Stretch | null;
    title: string;
    instrument: string;
    stage: string;
    assertion: string;
    parties: { party: string; role: string }[];
    topics: string[];
    deadline: string | null;
    period: string | null;
    due: [from: string, to: string] | null;
    dueReason: string | null;
    venue: string | null;
    quantity: string | null;
    sameAs: string | null;
    counts: boolean;
    statement: string | null;
    rule: string;
  }[];
  meetings: {
    id: string;
    at: Stretch;
    whenAt: Stretch | null;
    kind: string;
    state: string;
    place: string | null;
    when: string | null;
    days: [from: string, to: string] | null;
    participants: { name: string; country: string | null; role: string }[];
    rule: string;
  }[];
  mentions: { at: Stretch; entity: string | null; kind: string; form: string; rule: string }[];
  times: { at: Stretch; value: string | null; reason: string | null }[];
  topics: { at: Stretch; topic: string; rule: string }[];
  unresolved: { at: Stretch; kind: string; reason: string }[];
}

/**
 * `search/0000/00`: some words of a block, each with the documents in which it stands, packed as `search.ts` has it. A
 * word is folded as the pipeline folds it: no half-space, one yeh and kaf, Latin digits and small letters. Neighbours in
 * a text whose letters together are a word somewhere in the corpus are a word too: where one writes میرود, another's
 * می رود stands under it. The shard of a word is `shardOf(word, searchShards)`.
 */
export type SearchShard = Record<string, string>;

/** `ids/00`: a document's id and its number, for links that stay right when the corpus grows. */
export type IdShard = Record<string, number>;

/** FNV-1a over the UTF-16 units: which shard a word or an id is in. */
export function shardOf(text: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
