/**
 * brat's stand-off form: for each document the raw text and its annotations, which brat and what reads its files show.
 * Text-bound: mentions, cues (the trigger of a Statement), contents, speakers, agreements, deadlines, venues, meetings,
 * times. Events join them; attributes hold the closed lists; notes the ids and what has no place in the text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../schemas/index.ts';
import type { Output } from '../output/read.ts';
import { at } from '../write/files.ts';
import { codePoints } from '../write/spans.ts';
import { annotationConf, mentionTypes, visualConf } from './brat_conf.ts';
import { type Lines, openLines, type Span } from './brat_lines.ts';
import { type DocumentRows, documentsOf } from './documents.ts';
import type { ExportCounts } from './export.ts';

/** A folder of brat's holds so many documents, as its list of them is read whole. */
const folderDocuments = 500;

/** Fills the folder with `00000/ID.txt` and `00000/ID.ann`, annotation.conf and visual.conf. */
export async function exportBrat(output: Output, directory: string): Promise<ExportCounts> {
  const exported: Record<string, number> = {};
  writeFileSync(join(directory, 'annotation.conf'), annotationConf());
  writeFileSync(join(directory, 'visual.conf'), visualConf());
  let documents = 0;
  let folder = '';
  for await (const rows of documentsOf(output)) {
    if (documents % folderDocuments === 0) {
      folder = join(directory, String(documents / folderDocuments).padStart(5, '0'));
      mkdirSync(folder);
    }
    const path = join(folder, rows.document.document_id);
    at(`${path}.txt`, () => writeFileSync(`${path}.txt`, rows.document.text));
    at(`${path}.ann`, () => writeFileSync(`${path}.ann`, standOff(rows, exported)));
    documents++;
  }
  return { exported: { documents, ...exported }, left_out: {} };
}

type Mentions = ReadonlyMap<string, readonly { id: string; start: number }[]>;

/** The mention of an entity that is nearest to a place; null where there is none or the entity is not known. */
function nearest(mentions: Mentions, entity: string | null, place: number): string | null {
  if (entity === null) return null;
  let best: { id: string; start: number } | null = null;
  for (const each of mentions.get(entity) ?? []) {
    if (best === null || Math.abs(each.start - place) < Math.abs(best.start - place)) best = each;
  }
  return best?.id ?? null;
}

/** The .ann file of a document. */
export function standOff(rows: DocumentRows, exported: Record<string, number> = {}): string {
  const ann = openLines(codePoints(rows.document.text), exported);
  const mentions = new Map<string, { id: string; start: number }[]>();
  for (const mention of rows.mentions) {
    const id = ann.span(mentionTypes[mention.kind], [[mention.start, mention.end]]);
    if (mention.entity_id === null) continue;
    ann.reference(id, mention.entity_id, mention.normalized);
    const known = mentions.get(mention.entity_id);
    if (known) known.push({ id, start: mention.start });
    else mentions.set(mention.entity_id, [{ id, start: mention.start }]);
  }
  const statements = new Map<string, string>();
  for (const row of outerFirst(rows.statements))
    statements.set(row.statement_id, statement(row, ann, mentions, statements));
  for (const row of rows.agreements) agreement(row, ann, statements);
  for (const row of rows.meetings) meeting(row, ann, mentions);
  return ann.lines.join('');
}

/** Statements with those that hold others before these, so that an event is there before it is referred to. */
function outerFirst(rows: readonly Row<'statements'>[]): Row<'statements'>[] {
  const [outer, inner] = [[], []] as [Row<'statements'>[], Row<'statements'>[]];
  for (const row of rows) (row.parent_statement_id === null ? outer : inner).push(row);
  return [...outer, ...inner];
}

/** `120-131;140-158` as spans; the whole where there are no parts. */
function partsOf({ start, end, spans }: Row<'statements'>): Span[] {
  if (spans === null) return [[start, end]];
  return spans.split(';').map((part) => part.split('-').map(Number) as [number, number]);
}

function statement(
  row: Row<'statements'>,
  ann: Lines,
  mentions: Mentions,
  statements: ReadonlyMap<string, string>,
): string {
  const cue = ann.span('Statement', [[row.cue_start, row.cue_end]]);
  const content = ann.span('Content', partsOf(row));
  const said = row.speaker_start !== null && row.speaker_end !== null;
  const speaker = said ? ann.span('Speaker', [[row.speaker_start!, row.speaker_end!]]) : null;
  const event = ann.event('Statement', cue, [
    ['Content', content],
    ['Speaker', speaker],
    ['Antecedent', speaker === null ? nearest(mentions, row.speaker_id, row.cue_start) : null],
    ['Addressee', nearest(mentions, row.addressee_id, row.cue_start)],
    ['Within', row.parent_statement_id === null ? null : (statements.get(row.parent_statement_id) ?? null)],
  ]);
  ann.attribute('Mode', event, row.mode);
  ann.attribute('CueClass', event, row.cue_class);
  ann.attribute('SpeakerForm', event, row.speaker_form);
  ann.attribute('Polarity', event, row.polarity);
  ann.attribute('Modality', event, row.modality);
  const { speaker: name, addressee, relay, rule, statement_id, duplicate_of } = row;
  ann.note(event, { statement_id, rule, speaker: name, addressee, relay, topics: row.topics.join(','), duplicate_of });
  return event;
}

function agreement(row: DocumentRows['agreements'][number], ann: Lines, statements: ReadonlyMap<string, string>): void {
  const trigger = ann.span('Agreement', [[row.start, row.end]]);
  const deadline = row.deadline_start === null ? null : ann.span('Deadline', [[row.deadline_start, row.deadline_end!]]);
  const venue = row.venue_start === null ? null : ann.span('Venue', [[row.venue_start, row.venue_end!]]);
  const event = ann.event('Agreement', trigger, [
    ['Deadline', deadline],
    ['Venue', venue],
    ['Within', row.statement_id === null ? null : (statements.get(row.statement_id) ?? null)],
  ]);
  ann.attribute('Stage', event, row.stage);
  ann.attribute('Assertion', event, row.assertion);
  ann.attribute('Instrument', event, row.instrument);
  const parties = row.sides.map((side) => `${side.party}(${side.role})`).join(',');
  const { agreement_id, rule, title, deadline_period, due_from, due_to, same_as } = row;
  const topics = row.topics.join(',');
  ann.note(event, { agreement_id, rule, title, parties, topics, deadline_period, due_from, due_to, same_as });
}

const participantRoles = { host: 'Host', guest: 'Guest', participant: 'Participant' } as const;

function meeting(row: DocumentRows['meetings'][number], ann: Lines, mentions: Mentions): void {
  const trigger = ann.span('Meeting', [[row.start, row.end]]);
  const when = row.when_start === null ? null : ann.span('Time', [[row.when_start, row.when_end!]]);
  const event = ann.event('Meeting', trigger, [
    ['When', when],
    ...row.participants.map(
      (each) => [participantRoles[each.role], nearest(mentions, each.entity_id, row.start)] as const,
    ),
  ]);
  ann.attribute('MeetingKind', event, row.kind);
  ann.attribute('State', event, row.state);
  const participants = row.participants.map((each) => each.name).join(', ');
  const { meeting_id, rule, place, date_from, date_to } = row;
  ann.note(event, { meeting_id, rule, participants, place, date_from, date_to });
}
