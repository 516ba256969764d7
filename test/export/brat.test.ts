/** brat's files are read back by brat's rules, and say what the tables say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fragments } from '../../pipeline/export/brat_spans.ts';
import { buildForExport, exported, rowsOf } from './exported.ts';

let folder: string;

beforeAll(async () => {
  folder = await buildForExport();
  await exported(folder, 'brat');
}, 120_000);

describe('fragments of a span', () => {
  test.each([
    ['یک', 5, [[5, 7, 'یک']]],
    [
      'یک\nدو',
      0,
      [
        [0, 2, 'یک'],
        [3, 5, 'دو'],
      ],
    ],
    [
      'یک \r\n\n  دو',
      10,
      [
        [10, 12, 'یک'],
        [18, 20, 'دو'],
      ],
    ],
    [
      '😀\u2028دو\tسه',
      3,
      [
        [3, 4, '😀'],
        [5, 7, 'دو'],
        [8, 10, 'سه'],
      ],
    ],
    ['\n \n', 0, []],
  ])('%j', (text, start, expected) => {
    expect(fragments(text, start).map((each) => [each.start, each.end, each.text])).toEqual(expected);
  });
});

interface Bound {
  type: string;
  spans: [number, number][];
}

/** What brat reads from a document: its own checks (annotation.py), each of which throws here. */
function readStandOff(text: string, ann: string) {
  const points = [...text];
  const bound = new Map<string, Bound>();
  const events = new Map<string, { type: string; roles: [string, string][] }>();
  const attributes: [name: string, event: string, value: string][] = [];
  const notes = new Map<string, Record<string, string>>();
  const references = new Map<string, string>();
  const seen = new Set<string>();
  // as Python ends lines in a text file
  const lines = ann.split(/[\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029]/);
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    const [id, data, tail, ...more] = line.split('\t');
    expect(more, line).toEqual([]);
    expect(seen.has(id!), line).toBe(false);
    seen.add(id!);
    const [type, ...rest] = data!.split(' ');
    if (/^T\d+$/.test(id!)) {
      const spans = rest
        .join(' ')
        .split(';')
        .map((pair) => pair.split(' ').map(Number) as [number, number]);
      let before = -1;
      for (const [start, end] of spans) {
        expect(start < end && start > before && end <= points.length, line).toBe(true);
        before = end;
      }
      expect(tail, line).toBe(spans.map(([start, end]) => points.slice(start, end).join('')).join(' '));
      bound.set(id!, { type: type!, spans });
    } else if (/^E\d+$/.test(id!)) {
      const [trigger, ...roles] = [type!, ...rest].map((part) => part.split(':') as [string, string]);
      expect(bound.get(trigger![1])?.type, line).toBe(trigger![0]);
      for (const [, filler] of roles) expect(bound.has(filler) || events.has(filler), line).toBe(true);
      expect(new Set(roles.map(([role]) => role)).size, line).toBe(roles.length);
      events.set(id!, { type: trigger![0], roles });
    } else if (/^A\d+$/.test(id!)) attributes.push([type!, rest[0]!, rest[1]!]);
    else if (/^N\d+$/.test(id!)) references.set(rest[0]!, rest[1]!.replace(/^Peyman:/, ''));
    else if (/^#\d+$/.test(id!))
      notes.set(rest[0]!, Object.fromEntries(tail!.split('; ').map((pair) => pair.split('=') as [string, string])));
    else throw new Error(line);
  }
  return { bound, events, attributes, notes, references };
}

function readAll() {
  const files = readdirSync(join(folder, 'brat', '00000')).filter((name) => name.endsWith('.ann'));
  return new Map(
    files.map((name) => {
      const path = join(folder, 'brat', '00000', name.slice(0, -4));
      const text = readFileSync(`${path}.txt`, 'utf8');
      return [name.slice(0, -4), { text, ...readStandOff(text, readFileSync(`${path}.ann`, 'utf8')) }];
    }),
  );
}

const sorted = (lines: string[]) => lines.sort();

test('texts are the raw texts, of every document', async () => {
  const documents = await rowsOf(folder, 'documents');
  const read = readAll();
  expect(Object.fromEntries([...read].map(([id, { text }]) => [id, text]))).toEqual(
    Object.fromEntries(documents.map(({ document_id, text }) => [document_id, text])),
  );
  expect(documents.some(({ text }) => text.includes('\r\n') && text.includes('😀'))).toBe(true);
});

test('every statement with its cue, content, speaker and values', async () => {
  const rows = await rowsOf(folder, 'statements');
  const found = [...readAll().values()].flatMap(({ bound, events, attributes, notes }) =>
    [...events].flatMap(([id, { type, roles }]) => {
      if (type !== 'Statement') return [];
      const role = (name: string) => bound.get(roles.find(([each]) => each === name)?.[1] ?? '')?.spans ?? null;
      const values = Object.fromEntries(
        attributes.filter(([, event]) => event === id).map(([name, , value]) => [name, value]),
      );
      return [JSON.stringify([notes.get(id)!.statement_id, role('Content'), role('Speaker'), values])];
    }),
  );
  const expected = rows.map((row) =>
    JSON.stringify([
      row.statement_id,
      row.spans?.split(';').map((part) => part.split('-').map(Number)) ?? [[row.start, row.end]],
      row.speaker_start === null ? null : [[row.speaker_start, row.speaker_end]],
      {
        Mode: row.mode,
        CueClass: row.cue_class,
        SpeakerForm: row.speaker_form,
        Polarity: row.polarity,
        Modality: row.modality,
      },
    ]),
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(sorted(found)).toEqual(sorted(expected));
});

test('a statement in a statement is within it; an addressee is a mention of that entity', async () => {
  const rows = await rowsOf(folder, 'statements');
  const read = readAll();
  let [within, addressees] = [0, 0];
  for (const row of rows) {
    const { events, notes, references } = read.get(row.document_id)!;
    const eventOf = (id: string) => [...notes].find(([, note]) => note.statement_id === id)![0];
    const roles = new Map(events.get(eventOf(row.statement_id))!.roles);
    if (row.parent_statement_id !== null) within++;
    expect(roles.get('Within')).toBe(row.parent_statement_id === null ? undefined : eventOf(row.parent_statement_id));
    if (roles.has('Addressee')) addressees++;
    if (roles.has('Addressee')) expect(references.get(roles.get('Addressee')!)).toBe(row.addressee_id);
  }
  expect(within).toBeGreaterThan(0);
  expect(addressees).toBeGreaterThan(0);
});

test('agreements with deadline and venue, meetings with time and participants, mentions', async () => {
  const read = [...readAll().entries()];
  const spansOf = (...types: string[]) =>
    sorted(
      read.flatMap(([document, { bound }]) =>
        [...bound.values()]
          .filter(({ type }) => types.includes(type))
          .map(({ type, spans }) => `${document} ${type} ${spans.join(';')}`),
      ),
    );
  const [agreements, meetings, mentions] = await Promise.all(
    (['agreements', 'meetings', 'mentions'] as const).map((table) => rowsOf(folder, table)),
  );
  const line = (row: object, type: string, start = 'start', end = 'end') => {
    const cells = row as Record<string, unknown>;
    return cells[start] === null ? [] : [`${cells.document_id} ${type} ${cells[start]},${cells[end]}`];
  };
  const agreed = agreements!.flatMap((row) => [
    ...line(row, 'Agreement'),
    ...line(row, 'Deadline', 'deadline_start', 'deadline_end'),
    ...line(row, 'Venue', 'venue_start', 'venue_end'),
  ]);
  const met = meetings!.flatMap((row) => [...line(row, 'Meeting'), ...line(row, 'Time', 'when_start', 'when_end')]);
  expect(agreed.some((each) => each.includes('Deadline'))).toBe(true);
  expect(met.some((each) => each.includes('Time'))).toBe(true);
  expect(spansOf('Agreement', 'Deadline', 'Venue')).toEqual(sorted(agreed));
  expect(spansOf('Meeting', 'Time')).toEqual(sorted(met));
  const kinds = {
    person: 'Person',
    country: 'Country',
    place: 'Place',
    organization: 'Organization',
    event: 'Occasion',
    instrument: 'Instrument',
  };
  const named = mentions!.flatMap((row) => line(row, kinds[(row as { kind: keyof typeof kinds }).kind]));
  expect(spansOf(...Object.values(kinds))).toEqual(sorted(named));
});

test('annotation.conf allows every type, role and value that the files have', () => {
  const conf = readFileSync(join(folder, 'brat', 'annotation.conf'), 'utf8');
  const sections = new Map<string, string[]>();
  for (const line of conf.split('\n')) {
    if (line.startsWith('[')) sections.set(line, []);
    else if (line !== '') [...sections.values()].at(-1)!.push(line);
  }
  const entities = new Set(sections.get('[entities]'));
  const events = new Map(sections.get('[events]')!.map((line) => line.split('\t') as [string, string]));
  const attributes = new Map(sections.get('[attributes]')!.map((line) => line.split('\t') as [string, string]));
  for (const read of readAll().values()) {
    for (const { type } of read.bound.values()) expect(entities.has(type) || events.has(type), type).toBe(true);
    for (const { type, roles } of read.events.values()) {
      const allowed = events
        .get(type)!
        .split(', ')
        .map((role) => role.split(/[?*:]/)[0]);
      for (const [role] of roles) expect(allowed).toContain(role.replace(/\d+$/, ''));
    }
    for (const [name, event, value] of read.attributes) {
      const [owner, values] = attributes
        .get(name)!
        .match(/^Arg:(\w+), Value:(.*)$/)!
        .slice(1) as [string, string];
      expect(read.events.get(event)!.type).toBe(owner);
      expect(values.split('|')).toContain(value);
    }
  }
});
