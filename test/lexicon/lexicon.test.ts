import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { files } from '../../pipeline/lexicon/entries.ts';
import { lightVerbs } from '../../pipeline/lexicon/light_verbs.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { timeFiles } from '../../pipeline/lexicon/time_words.ts';
import { spellings } from '../../pipeline/lexicon/trie.ts';
import { fold, Kind, kindOf, ZWNJ } from '../../pipeline/persian/letters.ts';
import { affixKinds } from '../../pipeline/persian/restore_morphology.ts';

type Row = Record<string, unknown>;

const folder = fileURLToPath(new URL('../../lexicon/', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.slice(0, -'.jsonl'.length))
  .sort();
const contents = new Map(names.map((name) => [name, readFileSync(`${folder}${name}.jsonl`, 'utf8')]));

/** Files that only the restoration of ZWNJ reads. */
const restorationFiles = {
  affixes: z.strictObject({ affix: z.enum(affixKinds), text: z.string().min(1) }),
  joins: z.strictObject({ spaced: z.literal(true).optional(), text: z.string().min(1) }),
};
const schemas: Record<string, z.ZodType> = { ...files, ...timeFiles, ...restorationFiles };

function linesOf(name: string): string[] {
  return contents.get(name)!.split('\n').slice(0, -1);
}

function rowsOf(name: string): Row[] {
  return linesOf(name).map((line) => JSON.parse(line) as Row);
}

/** The Persian of a row: its text, its label, or its two stems. */
function persianOf(row: Row): string[] {
  return ['text', 'label_fa', 'past', 'present'].filter((key) => key in row).map((key) => row[key] as string);
}

function firstOf(row: Row): string {
  return String(Object.values(row)[0] ?? '');
}

test('every file has a schema, and every schema that a build needs a file', () => {
  expect(names.filter((name) => !(name in schemas))).toEqual([]);
  expect(Object.keys(schemas).filter((name) => !names.includes(name))).toEqual([]);
});

test('the lexicon compiles', () => {
  expect(loadLexicon(folder).trie.entries.length).toBeGreaterThan(10_000);
});

describe.each(names)('%s.jsonl', (name) => {
  const rows = rowsOf(name);

  test('is lines of JSON as JSON.stringify writes it, none of them blank', () => {
    expect(contents.get(name)).toBe(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('says what its schema lets it say', () => {
    const wrong = rows.filter((row) => schemas[name]!.safeParse(row).success === false);
    expect(wrong).toEqual([]);
  });

  test('has Latin keys first, the Persian last, and no key or id that objects have', () => {
    const taken = Object.getOwnPropertyNames(Object.prototype);
    for (const row of rows) {
      const keys = Object.keys(row);
      for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(['text', 'label_fa', 'present']).toContain(keys.at(-1));
      expect([...keys, firstOf(row)].filter((key) => taken.includes(key))).toEqual([]);
    }
  });

  test('is spelled with Persian letters and digits, and no invisible character but ZWNJ inside a word', () => {
    const wrong = rows.flatMap(persianOf).filter((text) => !isWellSpelled(text));
    expect(wrong).toEqual([]);
  });

  test('has no line twice, nor one that another matches in all its spellings', () => {
    expect(repeats(name, rows)).toEqual([]);
  });

  test('is sorted', () => {
    const keys = rows.map((row, at) => orderOf(name)(row, linesOf(name)[at]!));
    const misplaced = keys.findIndex((key, at) => at > 0 && compare(keys[at - 1]!, key) > 0);
    expect(misplaced < 0 ? 'sorted' : `line ${misplaced + 1}: ${linesOf(name)[misplaced]}`).toBe('sorted');
  });
});

function isWellSpelled(text: string): boolean {
  if (
    /[\u064a\u0643\u0649\u06be\u06c1\u06d5\u0671\u0640\u064b-\u0653\u0659\u0660-\u0669\ufb50-\ufeff\ufffd]/.test(text)
  )
    return false;
  if (/(?<![A-Z0-9])[0-9]/.test(text)) return false; // G20 is Latin
  if (text !== text.trim() || /[^\S ]| {2}/.test(text) || !text.isWellFormed()) return false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)];
    if (kind !== Kind.Invisible || text[at] === '\u0621' || text[at] === '\u0654') continue;
    if (text[at] !== ZWNJ || !/^[\u0620-\u06d3۰-۹]{2}$/.test(`${text[at - 1]}${text[at + 1]}`)) return false;
  }
  return true;
}

/** Rows that match nothing that a row with the same other values does not match too. */
function repeats(name: string, rows: readonly Row[]): string[] {
  const searched = name in files && !['verbs', 'offices', 'topics'].includes(name);
  const entries = rows.map((row) => {
    const text = persianOf(row).join(' ');
    const rest = JSON.stringify(Object.entries(row).filter(([, value]) => !persianOf(row).includes(value as string)));
    const paths = searched ? spellings(text).map((path) => path.join(' ')) : [fold(text)];
    return { text, keys: paths.map((path) => `${rest} ${path}`) };
  });
  const owners = new Map<string, number[]>();
  for (const [at, { keys }] of entries.entries()) {
    for (const key of new Set(keys)) owners.set(key, [...(owners.get(key) ?? []), at]);
  }
  const repeated = entries.filter(({ keys }, at) => {
    const others = owners.get(keys[0]!)!.filter((other) => other !== at);
    return others.some((other) => keys.every((key) => owners.get(key)!.includes(other)));
  });
  return repeated.map(({ text }) => text);
}

type Order = (row: Row, line: string) => string[];

/** lexicon/README.md: by the first key, then `form` or `kind`, then `text`. */
const byFirst: Order = (row) => [firstOf(row), String(row.form ?? row.kind ?? ''), String(row.text ?? '')];
const byLine: Order = (_, line) => [line];
const byText: Order = (row) => [String(row.text)];
const byClass: Order = (row) => [firstOf(row), String(row.cue_class), String(row.text)];
const inOwnOrder: Order = () => [];

/** Files with an order of their own: lists of people by whole lines, lists whose order means something as they are. */
const orders: Record<string, Order> = {
  cues: byClass,
  joins: byText,
  ...Object.fromEntries(
    ['given_names', 'honorifics', 'offices', 'persons', 'portfolios', 'roles', 'surname_endings'].map((name) => [
      name,
      byLine,
    ]),
  ),
  ...Object.fromEntries(['topics', ...Object.keys(timeFiles)].map((name) => [name, inOwnOrder])),
};

function orderOf(name: string): Order {
  return orders[name] ?? byFirst;
}

/** Code point order of two keys. */
function compare(one: readonly string[], other: readonly string[]): number {
  for (const [at, part] of one.entries()) {
    const difference = Buffer.compare(Buffer.from(part), Buffer.from(other[at]!));
    if (difference !== 0) return difference;
  }
  return 0;
}

describe.each([
  ['bodies', 'body'],
  ['places', 'place'],
  ['events', 'event'],
  ['persons', 'person_en'],
])('names of %s', (name, id) => {
  const byId = Map.groupBy(rowsOf(name), (row) => row[id]);

  test('one line of an id is no variant', () => {
    const wrong = [...byId].filter(([, rows]) => rows.filter((row) => row.variant !== true).length !== 1);
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('kind, country and generic are the same on all lines of an id', () => {
    for (const key of ['kind', 'country', 'generic']) {
      const wrong = [...byId].filter(([, rows]) => new Set(rows.map((row) => row[key])).size !== 1);
      expect(
        wrong.map(([each]) => each),
        key,
      ).toEqual([]);
    }
  });

  test('a Wikidata id is of one thing', () => {
    const things = new Map<unknown, Set<unknown>>();
    for (const row of rowsOf(name)) {
      if (row.wikidata === null || row.wikidata === undefined) continue;
      expect(row.wikidata).toMatch(/^Q[1-9][0-9]*$/);
      things.set(row.wikidata, (things.get(row.wikidata) ?? new Set()).add(row[id]));
    }
    expect([...things].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});

test.each(['countries', 'country_words', 'bodies', 'places', 'events', 'persons'])(
  'in %s a text that two ids share is ambiguous for both',
  (name) => {
    const byText = Map.groupBy(rowsOf(name), (row) => fold(String(row.text)).replaceAll(/[ ،]/g, ''));
    const wrong = [...byText.values()].filter(
      (rows) => new Set(rows.map(firstOf)).size > 1 && rows.some((row) => row.ambiguous !== true),
    );
    expect(wrong).toEqual([]);
  },
);

describe('references', () => {
  const valuesOf = (name: string, key: string): Set<unknown> => new Set(rowsOf(name).map((row) => row[key]));
  const countries = valuesOf('countries', 'iso3');

  test.each(['country_words', 'bodies', 'places', 'persons', 'offices'])(
    'the countries of %s are in countries.jsonl',
    (name) => {
      const named = rowsOf(name).map((row) => row.iso3 ?? row.country);
      const missing = named.filter((code) => code !== undefined && code !== null && !countries.has(code));
      expect([...new Set(missing)]).toEqual([]);
    },
  );

  test.each<[string, string, string, string]>([
    ['topic_words', 'topic', 'topics', 'topic'],
    ['topics', 'parent', 'topics', 'topic'],
    ['body_heads', 'kind', 'bodies', 'kind'],
    ['offices', 'body', 'bodies', 'body'],
    ['offices', 'person_en', 'persons', 'person_en'],
  ])('%s.%s is in %s.%s', (name, key, other, otherKey) => {
    const known = valuesOf(other, otherKey);
    const missing = [...valuesOf(name, key)].filter(
      (value) => value !== undefined && value !== null && !known.has(value),
    );
    expect(missing).toEqual([]);
  });

  test('verbs that cues are made with are in verbs.jsonl', () => {
    const verbs = valuesOf('verbs', 'past');
    const cues = rowsOf('cues')
      .filter((row) => row.form === 'verb' || row.form === 'document')
      .map((row) => row.text);
    expect([...cues, ...Object.values(lightVerbs).flat()].filter((verb) => !verbs.has(verb))).toEqual([]);
  });
});

describe('offices', () => {
  interface Office {
    office: string;
    country: string | null;
    body?: string | null;
    from: string;
    to: string | null;
    checked?: string;
    person_en: string;
    text: string;
  }
  const offices = rowsOf('offices') as unknown as Office[];

  /** The first day that a date can be, and the last: 2021-08 is somewhere in August. */
  const earliest = (date: string): string => (date.length === 7 ? `${date}-01` : date);
  const latest = (date: string): string => (date.length === 7 ? `${date}-31` : date);

  test('dates are days or months that exist', () => {
    for (const { from, to, checked } of offices) {
      for (const date of [from, to, checked]) {
        if (date === null || date === undefined) continue;
        expect(date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
        expect(new Date(earliest(date)).toISOString().slice(0, date.length)).toBe(date);
      }
    }
  });

  test('an office begins before it ends; one whose end is not known says when it was looked up', () => {
    const wrong = offices.filter(({ from, to, checked }) =>
      to === null ? checked === undefined || latest(checked) < from : latest(to) <= earliest(from),
    );
    expect(wrong).toEqual([]);
  });

  test('holders of one office do not overlap', () => {
    const single = offices.filter(({ office }) => office !== 'deputy_prime_minister');
    const overlaps: string[] = [];
    for (const [office, holders] of Map.groupBy(
      single,
      ({ office, country, body }) => `${office} ${country ?? body}`,
    )) {
      holders.sort((one, other) => compare([earliest(one.from)], [earliest(other.from)]));
      for (const [at, next] of holders.entries()) {
        const before = holders[at - 1];
        if (before === undefined) continue;
        const open = before.to === null;
        if (open || latest(next.from) < earliest(before.to!)) overlaps.push(`${office}: ${before.text}, ${next.text}`);
      }
    }
    expect(overlaps).toEqual([]);
  });

  test('a holder is named as in persons.jsonl', () => {
    const known = new Set(
      rowsOf('persons')
        .filter((row) => row.variant !== true)
        .map((row) => `${row.person_en} ${row.text}`),
    );
    expect(offices.filter(({ person_en, text }) => !known.has(`${person_en} ${text}`))).toEqual([]);
  });

  test('an office is a role, a ministry with a known field, or an envoy to a known country', () => {
    const known = new Set([
      ...rowsOf('roles').map((row) => row.role),
      ...rowsOf('portfolios').map((row) => `minister:${row.portfolio}`),
      ...rowsOf('countries').map((row) => `special_envoy:${row.iso3}`),
    ]);
    expect([...new Set(offices.map(({ office }) => office))].filter((office) => !known.has(office))).toEqual([]);
  });
});

test('common words are folded, sorted, and there once', () => {
  const words = readFileSync(`${folder}common_words.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
  const misplaced = words.filter((word, at) => at > 0 && compare([words[at - 1]!], [word]) > 0);
  expect(misplaced).toEqual([]);
});
