/** The pieces of the explorer against the tables that they are made of. */
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type About,
  type Article,
  type Articles,
  type Block,
  none,
  type PackedSpeakers,
  type Speaker,
  type Speakers,
  shardOf,
} from '../../explorer/format.ts';
import { unpackArticle, unpackRows } from '../../explorer/packed.ts';
import { find, matchesIn } from '../../explorer/search.ts';
import { type Sizes, writeData } from '../../pipeline/explorer/data.ts';
import { pieceScript } from '../../pipeline/explorer/pieces.ts';
import { openOutput, readRows } from '../../pipeline/output/read.ts';
import type { Row, TableName } from '../../schemas/index.ts';
import { newFolder, peyman } from '../run/command.ts';
import { news, newsCount, writeFiles } from '../run/news.ts';

const folder = newFolder(afterAll);
const at = (name: string) => join(folder, name);

/** Texts with what offsets must stand: characters of two units, Windows line ends, a title, what a script must escape. */
const hard = {
  'hard.jsonl': [
    {
      text: '👍🏽🇮🇷 تیتر\r\n\r\nعباس عراقچی وزیر امور خارجه ایران گفت: «می\u200cرویم» 👍🏽.\r\nایران و روسیه قرارداد گازی را ظرف یک ماه در مسکو امضا می\u200cکنند.',
      published_at: '2024-10-11T12:30:00+03:30',
      title: "it's \\ «خبر» \u2028 </script>",
      outlet: "a'b",
    },
    { text: 'وزیران خارجه ایران و روسیه و چین دیروز در تهران دیدار کردند 🇮🇷.', published_at: '2024-10' },
  ]
    .map((record) => JSON.stringify(record))
    .join('\n'),
};

beforeAll(async () => {
  writeFiles(at('raw'), [...Object.entries(news), ...Object.entries(hard)]);
  const built = ['arrow', 'parquet'].map((formats) =>
    peyman(['build', at('raw'), '--out', at(formats), '--formats', formats, '--no-cache', '--no-explorer', '--quiet']),
  );
  expect((await Promise.all(built)).map(({ code }) => code)).toEqual([0, 0]);
  for (const [name, sizes] of Object.entries(sizesOf)) await write('arrow', name, sizes);
  await write('parquet', 'again', sizesOf.small);
}, 120_000);

const sizesOf = { small: { block: 50, piece: 7 }, odd: { block: 100, piece: 1 }, whole: { block: 4096, piece: 32 } };

/** The scripts of the pieces by name, for each way of writing them. */
const scripts = new Map<string, Map<string, string>>();

async function write(out: string, name: string, sizes: Sizes): Promise<void> {
  const written = new Map<string, string>();
  scripts.set(name, written);
  const pieces = {
    files: [],
    write: (piece: string, value: unknown) => void written.set(piece, pieceScript(piece, value)),
  };
  await writeData(openOutput(at(out)), pieces, sizes);
}

const parsed = new Map<string, unknown>();

/** A piece as a page gets it: by running its script. */
function piece<T>(pieces: string, name: string): T {
  const known = parsed.get(`${pieces} ${name}`);
  if (known !== undefined) return known as T;
  const got: [string, string][] = [];
  runInNewContext(scripts.get(pieces)!.get(name)!, { peymanPiece: (...call: [string, string]) => got.push(call) });
  expect(got.map(([called]) => called)).toEqual([name]);
  const value = JSON.parse(got[0]![1]) as T;
  parsed.set(`${pieces} ${name}`, value);
  return value;
}

const namesIn = (pieces: string, kind: string): string[] =>
  [...scripts.get(pieces)!.keys()].filter((name) => name.startsWith(`${kind}/`)).sort();

const speakersOf = (pieces: string): Speakers => unpackRows<Speaker>(piece<PackedSpeakers>(pieces, 'speakers'));

const articlesOf = (pieces: string): Article[] =>
  namesIn(pieces, 'articles').flatMap((name) => {
    const packed = piece<Articles>(pieces, name);
    return packed.articles.map((_, index) => unpackArticle(packed, index)!);
  });

async function rowsOf<T extends TableName>(table: T): Promise<Row<T>[]> {
  const rows: Row<T>[] = [];
  for await (const slice of readRows(openOutput(at('arrow')), table)) rows.push(...(slice as Row<T>[]));
  return rows;
}

const cut = ({ text }: Article, stretch: [number, number] | null): string | null =>
  stretch === null ? null : text.slice(...stretch);

test('the same bytes again, from Arrow and from Parquet', () => {
  expect(scripts.get('small')!.size).toBeGreaterThan(newsCount / 7);
  expect(scripts.get('again')).toEqual(scripts.get('small'));
});

describe.each(Object.entries(sizesOf))('pieces of the size %s', (name, sizes) => {
  test('every document, in its order, in pieces of that size', async () => {
    const documents = await rowsOf('documents');
    const articles = articlesOf(name);
    expect(articles.map(({ id, text }) => [id, text])).toEqual(
      documents.map(({ document_id, text }) => [document_id, text]),
    );
    expect(namesIn(name, 'articles')).toHaveLength(Math.ceil(documents.length / sizes.piece));
    for (const [number, { id }] of articles.entries()) {
      const shard = String(shardOf(id, 64)).padStart(2, '0');
      if (number % 10 === 0) expect(piece<Record<string, number>>(name, `ids/${shard}`)[id]).toBe(number);
    }
  });

  test('blocks say what the articles say', () => {
    const about = piece<About>(name, 'about');
    const speakers = speakersOf(name);
    const articles = articlesOf(name);
    const blocks = namesIn(name, 'blocks').map((each) => piece<Block>(name, each));
    expect(about.blocks).toBe(blocks.length);
    expect(blocks.flatMap(({ documents }) => documents.id)).toEqual(articles.map(({ id }) => id));
    const statements = blocks.flatMap(({ first, statements: { document, row, speaker, country, mode, topics } }) =>
      document.map((each, index) => ({
        id: articles[first + each]!.statements[row[index]!]!.id,
        speaker: speakers[speaker[index]!]?.id ?? null,
        country: about.countries[country[index]!]?.iso3 ?? null,
        mode: about.values.mode[mode[index]!]![0],
        topics: topics[index]!.map((topic) => about.topics[topic]!.id),
      })),
    );
    expect(statements).toEqual(
      articles.flatMap((article) =>
        article.statements.map(({ id, speakerId, speakerCountry, mode, topics }) => ({
          ...{ id, speaker: speakerId, country: speakerCountry, mode, topics },
        })),
      ),
    );
    const agreed = blocks.flatMap(({ agreements: { stage, title } }) =>
      stage.map((each, index) => [about.values.stage[each]![0], title[index]]),
    );
    expect(agreed).toEqual(articles.flatMap(({ agreements }) => agreements.map(({ stage, title }) => [stage, title])));
    const met = blocks.flatMap(({ meetings: { kind, participants } }) =>
      kind.map((each, index) => [about.values.kind[each]![0], participants[index]!.length]),
    );
    expect(met).toEqual(
      articles.flatMap(({ meetings }) => meetings.map(({ kind, participants }) => [kind, participants.length])),
    );
  });

  test('a document that repeats another points to it', () => {
    const blocks = namesIn(name, 'blocks').map((each) => piece<Block>(name, each));
    const articles = articlesOf(name);
    const originals = blocks.flatMap(({ documents }) => documents.duplicate);
    expect(originals.map((number) => articles[number]?.id ?? null)).toEqual(
      articles.map(({ duplicate_of }) => duplicate_of),
    );
    expect(originals.some((number) => number !== none)).toBe(true);
  });

  test('words of a text find it', async () => {
    const load = async (block: number, shard: number) =>
      piece<Record<string, string>>(name, `search/${String(block).padStart(4, '0')}/${String(shard).padStart(2, '0')}`);
    const { blocks } = piece<About>(name, 'about');
    const articles = articlesOf(name);
    for (const query of ['میرویم', 'عراقچی گازی', 'رئیس جمهور ترکمنستان', 'بهره برداری']) {
      const found: number[] = [];
      for await (const { block, documents } of find(query, blocks, load))
        found.push(...documents.map((each) => block * sizes.block + each));
      const holding = articles.flatMap(({ text }, number) => (matchesIn(text, query).length > 0 ? [number] : []));
      expect(found.length, query).toBeGreaterThan(0);
      expect(holding).toEqual(expect.arrayContaining(found));
    }
  });
});

describe('rows in articles', () => {
  const rowsById = async <T extends TableName>(table: T, key: keyof Row<T>): Promise<Map<unknown, Row<T>>> =>
    new Map((await rowsOf(table)).map((row) => [row[key], row]));

  test('each statement, with its content, cue and speaker at their places', async () => {
    const rows = await rowsById('statements', 'statement_id');
    const seen = articlesOf('small').flatMap((article) => article.statements.map((each) => ({ article, ...each })));
    expect(seen.map(({ id }) => id)).toEqual([...rows.keys()]);
    for (const { article, id, at: parts, cue, speakerAt, speaker } of seen) {
      const row = rows.get(id)!;
      expect(article.id).toBe(row.document_id);
      expect(article.text.slice(parts[0]![0], parts.at(-1)![1])).toBe(row.text);
      expect([cut(article, cue), cut(article, speakerAt), speaker]).toEqual([row.cue, row.speaker_text, row.speaker]);
    }
  });

  test('each agreement and meeting, with their sides', async () => {
    const articles = articlesOf('small');
    const agreements = await rowsById('agreements', 'agreement_id');
    const agreed = articles.flatMap((article) => article.agreements.map((each) => ({ article, ...each })));
    expect(agreed.map(({ id }) => id)).toEqual([...agreements.keys()]);
    for (const { article, id, at: place, deadlineAt, venueAt, parties } of agreed) {
      const row = agreements.get(id)!;
      expect(cut(article, place)).toBe(row.text);
      expect([cut(article, deadlineAt), cut(article, venueAt)]).toEqual([row.deadline, row.venue]);
      expect(parties.map(({ party }) => party)).toEqual(row.parties);
    }
    const meetings = await rowsById('meetings', 'meeting_id');
    const met = articles.flatMap((article) => article.meetings.map((each) => ({ article, ...each })));
    expect(met.map(({ id }) => id)).toEqual([...meetings.keys()]);
    for (const { article, id, at: place, whenAt } of met) {
      expect([cut(article, place), cut(article, whenAt)]).toEqual([meetings.get(id)!.text, meetings.get(id)!.when]);
    }
    expect(met.reduce((sum, { participants }) => sum + participants.length, 0)).toBe(
      (await rowsOf('meeting_participants')).length,
    );
  });

  test.each(['mentions', 'times', 'topic_mentions', 'unresolved', 'sentences'] as const)(
    'each of %s',
    async (table) => {
      const rows: { document_id: string; text: string }[] = await rowsOf(table);
      const list = table === 'topic_mentions' ? 'topics' : table;
      const seen = articlesOf('small').flatMap((article) =>
        article[list].map(({ at: place }) => [article.id, cut(article, place)]),
      );
      expect(seen).toEqual(rows.map(({ document_id, text }) => [document_id, text]));
    },
  );
});

describe('the first page', () => {
  test('counts are those of the tables', async () => {
    const about = piece<About>('small', 'about');
    const documents = await rowsOf('documents');
    const statements = await rowsOf('statements');
    expect(about.counts.documents_written).toBe(documents.length);
    expect(about.rows.statements).toBe(statements.length);
    const sum = (lists: { [sort: string]: unknown }[], sort: string) =>
      lists.reduce((total, each) => total + Number(each[sort]), 0);
    expect(sum(about.months, 'documents')).toBe(documents.length);
    expect(sum(about.months, 'statements')).toBe(statements.length);
    expect(sum(about.outlets, 'documents')).toBe(documents.length);
    expect(about.values.mode.map(([, count]) => count).reduce((a, b) => a + b)).toBe(statements.length);
    expect(sum(about.countries, 'statements')).toBe(statements.filter((row) => row.speaker_country !== null).length);
    expect(about.days).toEqual({ first: '2024-04-03', last: '2024-12-05' });
    expect(about.months.at(0)?.month).toBe('');
    expect(about.months.map(({ month }) => month)).toContain('2024-10');
  });

  test('pairs of countries, with what they share and the topics that they agree on', () => {
    const { countries, pairs, topics } = piece<About>('small', 'about');
    const blocks = namesIn('small', 'blocks').map((name) => piece<Block>('small', name));
    const shared = (rows: number[][], a: number, b: number) =>
      rows.filter((row) => row.includes(a) && row.includes(b)).length;
    for (const { a, b, agreements, meetings } of pairs) {
      expect(agreements).toBe(
        shared(
          blocks.flatMap((block) => block.agreements.countries),
          a,
          b,
        ),
      );
      expect(meetings).toBe(
        shared(
          blocks.flatMap((block) => block.meetings.countries),
          a,
          b,
        ),
      );
    }
    const named = pairs.map(({ a, b, topics: agreed }) => ({
      pair: [countries[a]!.iso3, countries[b]!.iso3].sort().join(' '),
      topics: agreed.map(([topic, count]) => [topics[topic]!.id, count]),
    }));
    expect(named).toContainEqual({ pair: 'CHN RUS', topics: [] });
    // the contract that is to be signed, and eight reports in which a Russian says that the cooperation on gas goes on
    expect(named.find(({ pair }) => pair === 'IRN RUS')?.topics).toContainEqual(['gas', 9]);
  });

  test('who speaks most comes first', () => {
    const counts = speakersOf('small').map(({ statements }) => statements);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});
