/**
 * Which PLOVER event a row is, if any. The mapping is data: plover_events.jsonl says for statements, agreements and
 * meetings which rows become which event, and why the others become none (the first line that fits decides);
 * plover.json has the vocabulary of PLOVER as far as it is used.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { tables } from '../../schemas/index.ts';
import { cueClass, meetingKind, meetingState, stage } from '../../schemas/vocabularies.ts';
import { parseLines } from '../lexicon/load.ts';

const types = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
] as const;
const because = z.string().min(1);

/** What a line may ask of a row: the value of a column, and that the lemma of the cue has one of some words. */
const when = z.strictObject({
  cue_class: cueClass.optional(),
  lemma_has: z.array(z.string().min(1)).optional(),
  stage: stage.optional(),
  assertion: tables.agreements.row.shape.assertion.optional(),
  kind: meetingKind.optional(),
  state: meetingState.optional(),
});
const table = z.enum(['statements', 'agreements', 'meetings']);
const line = z.union([
  z.strictObject({ table, when, event: z.null(), because }),
  z.strictObject({
    table,
    when,
    event: z.enum(types),
    mode: z.string().nullable(),
    /** Who an event that somebody's words make is directed at, where the table tells it. */
    recipient: z.literal('addressee').nullish(),
    because,
  }),
]);

const vocabulary = z.strictObject({
  source: z.string(),
  types: z.record(z.enum(types), z.strictObject({ quad: z.string(), score: z.number().nullable() })),
  contexts: z.record(z.string(), z.string()),
  body_sectors: z.record(z.string(), z.string()),
  intergovernmental_bodies: z.array(z.string()),
  role_sectors: z.record(z.string(), z.array(z.string())),
});

export type Mapping = z.infer<typeof line>;
export type MappedTable = z.infer<typeof table>;

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

export const mappings = parseLines('plover_events.jsonl', line, read('plover_events.jsonl')) as Mapping[];
export const plover = vocabulary.parse(JSON.parse(read('plover.json')));

/** The first mapping that a row fits. Throws where none does: the last line of a table must fit every row. */
export function mappingOf(table: MappedTable, row: object): Mapping {
  const found = mappings.find((mapping) => mapping.table === table && fits(mapping.when, row));
  if (found === undefined) throw new Error(`plover_events.jsonl says nothing of a row of ${table}`);
  return found;
}

function fits({ lemma_has, ...columns }: z.infer<typeof when>, row: object): boolean {
  const cells = row as Readonly<Record<string, unknown>>;
  if (Object.entries(columns).some(([column, value]) => cells[column] !== value)) return false;
  return lemma_has === undefined || lemma_has.some((word) => String(cells.cue_lemma).split(' ').includes(word));
}
