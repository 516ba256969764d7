/** annotation.conf and visual.conf: the types of the stand-off files, with the values that the schemas allow. */
import type { Row, TableName } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';

/** Type of a mention's annotation by its kind. `Event` is brat's own word. */
export const mentionTypes: Readonly<Record<Row<'mentions'>['kind'], string>> = {
  person: 'Person',
  country: 'Country',
  place: 'Place',
  organization: 'Organization',
  event: 'Occasion',
  instrument: 'Instrument',
};

const mentions = Object.values(mentionTypes);

/** Label in Persian, short label and colour of every text-bound type. */
const types: Readonly<Record<string, readonly [label: string, short: string, colour: string]>> = {
  Person: ['شخص', 'Per', '#ffccaa'],
  Country: ['کشور', 'Cou', '#8fb2ff'],
  Place: ['مکان', 'Pla', '#6fffdf'],
  Organization: ['سازمان', 'Org', '#cfa8ff'],
  Occasion: ['رویداد', 'Occ', '#ffe08a'],
  Instrument: ['سند', 'Ins', '#e0d0b0'],
  Content: ['محتوا', 'Con', '#eef6e8'],
  Speaker: ['گوینده', 'Spe', '#ffd0d0'],
  Deadline: ['مهلت', 'Dea', '#ffb3b3'],
  Venue: ['محل', 'Ven', '#b8e0e0'],
  Time: ['زمان', 'Tim', '#d8d8ff'],
  Statement: ['گفته', 'Sta', '#a4d98a'],
  Agreement: ['توافق', 'Agr', '#f7c04a'],
  Meeting: ['دیدار', 'Mee', '#7cc7f0'],
};

const entities = Object.keys(types).filter((type) => !['Statement', 'Agreement', 'Meeting'].includes(type));

/** Attribute, the event that has it, and the column whose values it takes. */
const attributes: readonly (readonly [name: string, event: string, table: TableName, column: string])[] = [
  ['Mode', 'Statement', 'statements', 'mode'],
  ['CueClass', 'Statement', 'statements', 'cue_class'],
  ['SpeakerForm', 'Statement', 'statements', 'speaker_form'],
  ['Polarity', 'Statement', 'statements', 'polarity'],
  ['Modality', 'Statement', 'statements', 'modality'],
  ['Stage', 'Agreement', 'agreements', 'stage'],
  ['Assertion', 'Agreement', 'agreements', 'assertion'],
  ['Instrument', 'Agreement', 'agreements', 'instrument'],
  ['MeetingKind', 'Meeting', 'meetings', 'kind'],
  ['State', 'Meeting', 'meetings', 'state'],
];

function valuesOf(table: TableName, column: string): string {
  return Object.keys(tableColumns[table].find(({ name }) => name === column)!.vocabulary!).join('|');
}

/** What may be annotated, and how events join it. */
export function annotationConf(): string {
  const any = mentions.join('|');
  const present = ['Participant', 'Host', 'Guest'].map((role) => `${role}*:${any}`).join(', ');
  const values = attributes.map(
    ([name, event, table, column]) => `${name}\tArg:${event}, Value:${valuesOf(table, column)}`,
  );
  return [
    '[entities]',
    ...entities,
    '',
    '[relations]',
    '',
    '[events]',
    `Statement\tContent:Content, Speaker?:Speaker, Antecedent?:${any}, Addressee?:${any}, Within?:Statement`,
    'Agreement\tDeadline?:Deadline, Venue?:Venue, Within?:Statement',
    `Meeting\tWhen?:Time, ${present}`,
    '',
    '[attributes]',
    ...values,
    '',
  ].join('\n');
}

/** How it is shown: Persian labels, colours, from right to left. */
export function visualConf(): string {
  return [
    '[labels]',
    ...Object.entries(types).map(([type, [label, short]]) => `${type} | ${label} | ${short}`),
    '',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken',
    ...Object.entries(types).map(([type, [, , colour]]) => `${type}\tbgColor:${colour}`),
    ...attributes.map(([name, , table, column]) => `${name}\tglyph:${valuesOf(table, column)}`),
    '',
    '[options]',
    'Text\tdirection:rtl',
    '',
  ].join('\n');
}
