import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readColumns, tableColumns } from '../../pipeline/write/columns.ts';
import { identifier } from '../../schemas/columns.ts';
import { tableNames, tables } from '../../schemas/index.ts';
import { table } from '../../schemas/table.ts';

/** The columns that the data contract names, in its own notation: ? may be null, [] is a list. */
const promised = {
  documents:
    'document_id source_path source_record? outlet? url? title? published_at? published_precision? language text char_count zwnj text_sha256 duplicate_of?',
  sentences: 'sentence_id document_id paragraph position kind start end text normalized',
  statements:
    'statement_id document_id sentence_id parent_statement_id? mode cue cue_lemma cue_class cue_start cue_end speaker? speaker_form speaker_text? speaker_start? speaker_end? speaker_id? speaker_country? speaker_reason? addressee? addressee_id? relay? start end spans? text normalized topics[] polarity modality duplicate_of? rule',
  entities: 'entity_id kind name name_en? iso3? wikidata? role? country? mention_count document_count',
  mentions: 'mention_id document_id sentence_id entity_id? kind form start end text normalized rule',
  topics: 'topic_id parent? label_fa label_en description dac_code?',
  topic_mentions: 'topic_mention_id document_id sentence_id statement_id? topic_id start end text rule',
  agreements:
    'agreement_id document_id sentence_id statement_id? title instrument stage assertion parties[] topics[] deadline? deadline_start? deadline_end? deadline_period? due_from? due_to? due_precision? due_reason? venue? venue_start? venue_end? quantity? unit? start end text normalized same_as? counts_as_agreement rule',
  agreement_parties: 'agreement_id party entity_id? role',
  meetings:
    'meeting_id document_id sentence_id kind state place? when? when_start? when_end? date_from? date_to? date_precision? start end text normalized rule',
  meeting_participants: 'meeting_id name entity_id? country? role',
  // value is null, with a reason, for words that name no possible time: ۱۴۰۲/۱۲/۳۰
  times: 'time_id document_id sentence_id start end text calendar value? from? to? precision reason?',
  quantities: 'quantity_id document_id sentence_id start end text low high unit? currency? what?',
  unresolved: 'unresolved_id kind document_id start end text reason',
  issues: 'source_path source_record? severity code message',
};

const persianLetters = /[\u0600-\u06ff]/;

test('the tables are those of the contract, in its order, each in a file of its name', () => {
  expect(tableNames).toEqual(Object.keys(promised));
  const shared = ['columns.ts', 'index.ts', 'table.ts', 'vocabularies.ts'];
  const files = readdirSync('schemas').filter((file) => !shared.includes(file));
  expect(files.sort()).toEqual(tableNames.map((name) => `${name}.ts`).sort());
});

test('schemas know nothing of the pipeline', () => {
  for (const file of readdirSync('schemas')) expect(readFileSync(`schemas/${file}`, 'utf8')).not.toContain('pipeline');
});

describe.each(tableNames)('%s', (name) => {
  const definition = tables[name];
  const columns = tableColumns[name];
  const column = (wanted: string) => columns.find((one) => one.name === wanted);

  test('says what it is in both languages', () => {
    expect(definition.name).toBe(name);
    expect(definition.title).toMatch(/^[A-Z]/);
    expect(definition.description).toMatch(/^One .*\.$/);
    for (const text of [definition.title_fa, definition.description_fa]) expect(text).toMatch(persianLetters);
  });

  test('has the columns of the contract', () => {
    for (const word of promised[name].split(' ')) {
      const found = column(word.replace(/[?[\]]+$/, ''));
      expect(found, word).toBeDefined();
      expect(`${found!.name}${found!.nullable ? '?' : ''}${found!.type === 'list_utf8' ? '[]' : ''}`).toBe(word);
    }
  });

  test('describes every column with a title in both languages', () => {
    for (const { name, title, title_fa, description } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(title, name).toMatch(/^[A-Z]/);
      expect(title_fa, name).toMatch(persianLetters);
      expect(description, name).toMatch(/[.…]$/);
    }
  });

  test('has its key first, and never null', () => {
    const { primaryKey } = definition;
    expect(columns.slice(0, primaryKey.length).map((one) => one.name)).toEqual(primaryKey);
    for (const key of primaryKey) expect(column(key)!.nullable).toBe(false);
  });

  test('refers to keys that are there', () => {
    for (const { columns: from, table: to, references } of definition.foreignKeys) {
      expect(tables).toHaveProperty(to);
      const target = tables[to as keyof typeof tables];
      expect(references).toEqual(target.primaryKey);
      for (const one of from) expect(column(one), one).toBeDefined();
    }
  });

  test('refers to a table wherever a column is called after its key', () => {
    const referring = definition.foreignKeys.flatMap((key) => key.columns);
    for (const { name: one } of columns) {
      if (one.endsWith('_id') && !definition.primaryKey.includes(one)) expect(referring).toContain(one);
    }
  });

  test('has what needs the whole corpus last', () => {
    const corpus = columns.map((one) => one.corpus);
    expect(corpus).toEqual([...corpus].sort((a, b) => Number(a) - Number(b)));
    const local = columns.filter((one) => !one.corpus).map((one) => one.name);
    expect(Object.keys(definition.localRow.shape)).toEqual(local);
  });

  test('has the raw slice beside every pair of offsets', () => {
    const offsets = columns.filter((one) => one.offset).map((one) => one.name);
    const sliced = columns.flatMap((one) => one.slice ?? []);
    expect([...sliced].sort()).toEqual([...offsets].sort());
    for (const { slice, nullable } of columns) {
      for (const one of slice ?? []) expect(column(one)!.nullable).toBe(nullable);
    }
  });

  test('refuses an empty text where it could be taken for a null', () => {
    for (const { name, type, nullable, schema } of columns) {
      if (type === 'utf8' && nullable) expect(schema.safeParse('').success, name).toBe(false);
    }
  });

  test('refuses list items that CSV could not join', () => {
    for (const { name, type, schema } of columns) {
      if (type !== 'list_utf8') continue;
      expect(schema.safeParse(['a;b']).success, name).toBe(false);
      expect(schema.safeParse(['']).success, name).toBe(false);
      expect(schema.safeParse([]).success, name).toBe(true);
    }
  });

  test('explains every value of a vocabulary, under labels that differ', () => {
    for (const { name, vocabulary } of columns) {
      if (vocabulary === undefined) continue;
      const entries = Object.values(vocabulary);
      for (const [label, meaning] of entries) {
        expect(label, name).toMatch(persianLetters);
        expect(meaning, name).toMatch(/[a-z]/);
      }
      expect(new Set(entries.map(([label]) => label)).size, name).toBe(entries.length);
    }
  });
});

test('columns that need the whole corpus are those of the contract', () => {
  const corpus = tableNames.flatMap((name) =>
    tableColumns[name].filter((one) => one.corpus).map((one) => `${name}.${one.name}`),
  );
  expect(corpus).toEqual([
    'documents.duplicate_of',
    'statements.duplicate_of',
    'agreements.same_as',
    'agreements.counts_as_agreement',
  ]);
});

test('a column without a title or a description is refused', () => {
  const bare = table({
    name: 'bare',
    title: 'Bare',
    title_fa: 'بی شرح',
    description: 'One row.',
    description_fa: 'یک سطر.',
    primaryKey: [],
    foreignKeys: [],
    columns: { id: identifier },
  });
  expect(() => readColumns(bare.row)).toThrow(/title/);
});
