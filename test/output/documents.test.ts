/** The tables of an output, document by document: nothing is lost, and rows out of order end the reading or are passed over. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentTables, type PlaceOf, readDocuments } from '../../pipeline/output/documents.ts';
import { type Output, openOutput } from '../../pipeline/output/read.ts';
import { newFolder } from '../run/command.ts';
import { type Loose, type Sample, sampleOutput, writeOutput } from './sample.ts';

/** Nothing here need survive a power cut, and many files are written. */
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), fsyncSync: () => {} }));

const folder = newFolder(afterAll);
let whole: Sample;

beforeAll(async () => {
  whole = await sampleOutput(folder);
}, 120_000);

/** A copy of the sample with other tables. */
function changed(change: (tables: Sample['tables']) => void): Output {
  const copy = structuredClone(whole);
  change(copy.tables);
  return openOutput(writeOutput(join(newFolder(), 'out'), copy));
}

const wanted = {
  mentions: ['mention_id', 'document_id'],
  agreements: ['agreement_id', 'document_id'],
  agreement_parties: 'all',
} as const;

/** The keys of the mentions that are read, and the parties, each in the order in which they come. */
async function read(output: Output, placeOf?: PlaceOf): Promise<{ mentions: string[]; parties: string[] }> {
  const found: { mentions: string[]; parties: string[] } = { mentions: [], parties: [] };
  for await (const { document, rows } of readDocuments(output, wanted, placeOf)) {
    for (const { mention_id, document_id } of rows.mentions) {
      expect(document_id).toBe(document.document_id);
      found.mentions.push(mention_id);
    }
    for (const { agreement_id, party } of rows.agreement_parties) {
      expect(rows.agreements.map((row) => row.agreement_id)).toContain(agreement_id);
      found.parties.push(`${agreement_id} ${party}`);
    }
  }
  return found;
}

const idsOf = (rows: readonly Loose[]): string[] => rows.map((row) => String(row.mention_id));

/** The places of the sample's keys. */
function places(): PlaceOf {
  const known = new Map<string, number>();
  for (const [at, row] of whole.tables.documents!.entries()) known.set(`documents ${row.document_id}`, at);
  for (const [at, row] of whole.tables.agreements!.entries()) known.set(`agreements ${row.agreement_id}`, at);
  return (table, key) => known.get(`${table} ${key}`) ?? -1;
}

/** Where the first mention of a later document stands. */
const laterIn = (mentions: readonly Loose[]): number =>
  mentions.findIndex((row) => row.document_id !== mentions[0]!.document_id);

/** Puts the first mention of all behind the first one of a later document. */
function swap(mentions: Loose[]): void {
  const [row] = mentions.splice(0, 1);
  mentions.splice(laterIn(mentions) + 1, 0, row!);
}

test('every row of every table comes with its document, and every party with its agreement', async () => {
  const all = Object.fromEntries(documentTables.map(({ table }) => [table, 'all'])) as Record<
    (typeof documentTables)[number]['table'],
    'all'
  >;
  const found = new Map<string, unknown[]>(documentTables.map(({ table }) => [table, []]));
  for await (const { rows } of readDocuments(
    changed(() => {}),
    all,
  )) {
    for (const { table } of documentTables) found.get(table)!.push(...rows[table]);
  }
  for (const { table } of documentTables) expect(found.get(table), table).toEqual(whole.tables[table]);
  expect(whole.tables.agreement_parties!.length).toBeGreaterThan(0);
});

describe('rows out of the order of the documents', () => {
  test('end the reading', async () => {
    const output = changed(({ mentions }) => swap(mentions!));
    await expect(read(output)).rejects.toThrow(/out: mentions has rows that do not follow the order of the documents$/);
  });

  test('are passed over, and they alone, where their places are known', async () => {
    const output = changed(({ mentions }) => swap(mentions!));
    const kept = idsOf(whole.tables.mentions!).slice(1);
    expect(await read(output, places())).toMatchObject({ mentions: kept });
  });
});

describe('rows that belong to nothing', () => {
  const orphan = ({ mentions }: Sample['tables']) => {
    mentions![laterIn(mentions!)]!.document_id = 'nowhere';
  };

  test('end the reading', async () => {
    await expect(read(changed(orphan))).rejects.toThrow(/mentions has rows that do not follow/);
  });

  test('are passed over where their places are known', async () => {
    const kept = idsOf(whole.tables.mentions!).filter((_, at) => at !== laterIn(whole.tables.mentions!));
    expect(await read(changed(orphan), places())).toMatchObject({ mentions: kept });
  });
});

test('an agreement that is passed over takes none of the parties of others with it', async () => {
  const { agreements, agreement_parties } = whole.tables;
  const lost = String(agreements![0]!.agreement_id);
  const output = changed((tables) => {
    tables.agreements![0]!.document_id = 'nowhere';
  });
  const kept = agreement_parties!.filter((row) => row.agreement_id !== lost);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(agreement_parties!.length);
  const { parties } = await read(output, places());
  expect(parties).toEqual(kept.map((row) => `${row.agreement_id} ${row.party}`));
});
