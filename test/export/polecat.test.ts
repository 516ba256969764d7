/** The event table has POLECAT's columns and PLOVER's codes, and every event leads back to the row it is from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mappingOf, mappings, plover } from '../../pipeline/export/plover.ts';
import { tables } from '../../schemas/index.ts';
import { buildForExport, countsOf, exported, rowsOf } from './exported.ts';

/** As the releases have it: tab-separated, 40 columns. */
const header =
  'Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version';

let folder: string;

beforeAll(async () => {
  folder = await buildForExport();
  await exported(folder, 'polecat');
}, 120_000);

function table(name: string): Record<string, string>[] {
  const [first, ...lines] = readFileSync(join(folder, 'polecat', name), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = first!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}

test('the columns of POLECAT, in its order', () => {
  expect(readFileSync(join(folder, 'polecat', 'events.txt'), 'utf8').split('\n')[0]).toBe(header.replaceAll('|', '\t'));
});

test('codes are those of PLOVER, dates are days, ids are one an event', () => {
  const events = table('events.txt');
  expect(events.length).toBeGreaterThan(20);
  expect(new Set(events.map((event) => event['Event ID'])).size).toBe(events.length);
  const contexts = new Set([...Object.values(plover.contexts), 'hypothetical', 'None']);
  const sectors = new Set([...Object.values(plover.body_sectors), ...Object.keys(plover.role_sectors), 'None']);
  for (const event of events) {
    const type = plover.types[event['Event Type'] as keyof typeof plover.types];
    expect([event['Quad Code'], event.Intensity]).toEqual([type.quad, String(type.score ?? 'None')]);
    expect(event['Event Date']).toMatch(/^(None|\d{4}-\d\d-\d\d)$/);
    expect(event['Actor Name']).not.toBe('None');
    for (const context of event.Contexts!.split('; ')) expect(contexts).toContain(context);
    for (const who of ['Actor', 'Recipient']) {
      const names = event[`${who} Name`]!.split('; ');
      for (const column of ['Country', 'Sectors']) {
        const values = event[`${who} ${column}`]!.split('; ');
        // None stands for all where nothing is known of any
        if (values.join() !== 'None') expect(values).toHaveLength(names.length);
      }
      for (const country of event[`${who} Country`]!.split('; ')) expect(country).toMatch(/^(None|[A-Z]{3})$/);
      for (const sector of event[`${who} Sectors`]!.split('; ')) expect(sectors).toContain(sector);
    }
  }
});

test('every row is an event or counted with its reason; evidence leads to its words', async () => {
  const [events, evidence, { exported: made, left_out }] = [
    table('events.txt'),
    table('evidence.tsv'),
    countsOf(folder, 'polecat'),
  ];
  expect(evidence.map((each) => each['Event ID'])).toEqual(events.map((each) => each['Event ID']));
  expect(made.events).toBe(events.length);
  const texts = new Map((await rowsOf(folder, 'documents')).map((row) => [row.document_id, [...row.text]]));
  for (const name of ['statements', 'agreements', 'meetings'] as const) {
    const rows = new Map((await rowsOf(folder, name)).map((row) => [Object.values(row)[0] as string, row]));
    const from = evidence.filter((each) => each.table === name);
    const left = Object.values(left_out[name] ?? {}).reduce((sum, number) => sum + number, 0);
    expect(from.length + left).toBe(rows.size);
    for (const each of from) {
      const row = rows.get(each.row_id!)!;
      const words = texts.get(each.document_id!)!.slice(Number(each.start), Number(each.end)).join('');
      expect([words, each.rule, each.sentence_id]).toEqual([row.text, row.rule, row.sentence_id]);
      const mapping = mappingOf(name, row);
      expect(each['Event ID']).toBe(`${row.document_id}_${mapping.event}_${each.row_id}`);
      expect(each.mapped_because).toBe(mapping.because);
    }
  }
});

test('who does what to whom', () => {
  const events = table('events.txt');
  const one = (wanted: Record<string, string>) =>
    events.find((event) => Object.entries(wanted).every(([column, value]) => event[column] === value));
  expect(
    one({ 'Event Type': 'AGREE', 'Actor Name': 'Iran; Russia', 'Actor Country': 'IRN; RUS', Contexts: 'resource' }),
  ).toBeDefined();
  expect(
    one({
      'Event Type': 'REQUEST',
      'Actor Name': 'Vladimir Putin',
      'Actor Country': 'RUS',
      'Primary Actor Sector': 'GOV',
      Intensity: 'None',
    }),
  ).toBeDefined();
  expect(
    one({
      'Event Type': 'ACCUSE',
      'Event Mode': 'disapprove',
      'Actor Name': 'Vladimir Putin',
      'Recipient Name': 'None',
    }),
  ).toBeDefined();
  expect(
    one({
      'Event Type': 'CONSULT',
      'Event Mode': 'visit',
      'Event Date': '2024-10-11',
      'Publication Date': '2024-10-12',
      Source: 'نمونه',
      Placename: 'Tehran',
      Country: 'IRN',
      'Raw Placename': 'تهران',
    }),
  ).toBeDefined();
});

describe('what a row is', () => {
  test.each([
    ['statements', { cue_class: 'urge', cue_lemma: 'خواستار شدن' }, 'REQUEST', null],
    ['statements', { cue_class: 'condemn', cue_lemma: 'متهم کردن' }, 'ACCUSE', 'allege'],
    ['statements', { cue_class: 'condemn', cue_lemma: 'محکوم کردن' }, 'ACCUSE', 'disapprove'],
    ['statements', { cue_class: 'deny', cue_lemma: 'رد کردن' }, 'REJECT', null],
    ['statements', { cue_class: 'warn', cue_lemma: 'تهدید کردن' }, 'THREATEN', null],
    ['statements', { cue_class: 'regret', cue_lemma: 'عذرخواهی کردن' }, 'CONCEDE', null],
    ['agreements', { stage: 'signed', assertion: 'attributed' }, 'SUPPORT', null],
    ['agreements', { stage: 'signed', assertion: 'planned' }, 'AGREE', null],
    ['agreements', { stage: 'implementing', assertion: 'asserted' }, 'COOPERATE', null],
    ['meetings', { kind: 'call', state: 'held' }, 'CONSULT', 'phone'],
    ['meetings', { kind: 'visit', state: 'planned' }, 'AGREE', null],
    ['meetings', { kind: 'summit', state: 'cancelled' }, 'REJECT', 'meet'],
  ] as const)('%s %j is %s %s', (table, row, event, mode) => {
    expect(mappingOf(table, row)).toMatchObject({ event, mode });
  });

  test.each([
    ['statements', { cue_class: 'say', cue_lemma: 'گفتن' }],
    ['statements', { cue_class: 'deny', cue_lemma: 'تکذیب کردن' }],
    ['statements', { cue_class: 'warn', cue_lemma: 'هشدار دادن' }],
    ['statements', { cue_class: 'regret', cue_lemma: 'ابراز نگرانی کردن' }],
    ['agreements', { stage: 'stalled', assertion: 'asserted' }],
    ['agreements', { stage: 'signed', assertion: 'negated' }],
  ] as const)('%s %j is none', (table, row) => {
    expect(mappingOf(table, row).event).toBeNull();
  });

  test('every value of every closed list that decides is mapped', () => {
    const { cue_class } = tables.statements.row.shape;
    const { stage, assertion } = tables.agreements.row.shape;
    const { kind, state } = tables.meetings.row.shape;
    for (const each of cue_class.options) mappingOf('statements', { cue_class: each, cue_lemma: '' });
    for (const each of stage.options)
      for (const other of assertion.options) mappingOf('agreements', { stage: each, assertion: other });
    for (const each of kind.options)
      for (const other of state.options) mappingOf('meetings', { kind: each, state: other });
  });
});

test('docs/exports.md shows the mapping as it is', () => {
  const docs = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
  const lines = mappings.map(({ table, when, event, because, ...rest }) => {
    const asked = Object.entries(when).map(([name, value]) => `${name} ${[value].flat().join(' or ')}`);
    const mode = 'mode' in rest && rest.mode !== null ? ` (${rest.mode})` : '';
    return `| ${table} | ${asked.join(', ') || 'any other'} | ${event ?? 'none'}${mode} | ${because} |`;
  });
  expect(docs).toContain(lines.join('\n'));
});
