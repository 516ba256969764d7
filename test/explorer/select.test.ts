import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDocuments, type Filter, select } from '../../explorer/corpus/select.ts';
import { joinBlocks, valuesAt } from '../../explorer/corpus/tables.ts';
import type { Block } from '../../explorer/format.ts';

interface Made {
  day: string;
  duplicate: number;
  /** Speaker and topics of each statement. */
  statements: { speaker: number; topics: number[] }[];
}

/** Blocks of two documents each. */
function blocksOf(made: Made[]): Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < made.length; first += 2) {
    const documents = made.slice(first, first + 2);
    const rows = documents.flatMap(({ statements }, document) =>
      statements.map((each, row) => ({ ...each, document, row })),
    );
    const none = rows.map(() => -1);
    blocks.push({
      first,
      documents: {
        id: documents.map((_, at) => `d${first + at}`),
        title: documents.map(() => ''),
        outlet: documents.map(() => 0),
        day: documents.map(({ day }) => day),
        duplicate: documents.map(({ duplicate }) => duplicate),
      },
      statements: {
        document: rows.map(({ document }) => document),
        row: rows.map(({ row }) => row),
        speaker: rows.map(({ speaker }) => speaker),
        country: none,
        addressee: none,
        mode: none,
        cue_class: none,
        topics: rows.map(({ topics }) => topics),
      },
      agreements: {
        document: [],
        row: [],
        title: [],
        stage: [],
        instrument: [],
        assertion: [],
        parties: [],
        countries: [],
        topics: [],
        due: [],
        counts: [],
      },
      meetings: { document: [], row: [], kind: [], state: [], place: [], participants: [], countries: [], day: [] },
    });
  }
  return blocks;
}

const made: fc.Arbitrary<Made> = fc.record({
  day: fc.constantFrom('', '2024-01-05', '2024-02-01', '2024-02-02'),
  duplicate: fc.constantFrom(-1, -1, 0),
  statements: fc.array(
    fc.record({ speaker: fc.integer({ min: -1, max: 3 }), topics: fc.uniqueArray(fc.nat(3), { maxLength: 3 }) }),
    { maxLength: 4 },
  ),
});

describe('select', () => {
  it('gives the rows and counts that one would count by hand', () => {
    const choice = fc.option(fc.nat(3), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 9 }),
        choice,
        choice,
        fc.boolean(),
        (documents, speaker, topic, oldest) => {
          const tables = joinBlocks(blocksOf(documents));
          const table = tables.statements;
          const filter = (name: 'speaker' | 'topics', value: number | undefined): Filter => ({
            name,
            column: table.columns[name]!,
            values: 4,
            allowed: value === undefined ? null : Uint8Array.from([0, 1, 2, 3], (each) => Number(each === value)),
          });
          const chosen = chooseDocuments(tables.documents, {
            from: '2024-02-01',
            to: '',
            repeats: false,
            matching: null,
          });
          const filters = [filter('speaker', speaker), filter('topics', topic)];
          const { rows, counts } = select(table, tables.documents.order, chosen, filters, oldest);

          const all = documents.flatMap(({ statements, day, duplicate }, document) =>
            statements.map((each) => ({ ...each, document, day, shown: duplicate < 0 && day >= '2024-02-01' })),
          );
          const spoken = (row: (typeof all)[number]) => speaker === undefined || row.speaker === speaker;
          const about = (row: (typeof all)[number]) => topic === undefined || row.topics.includes(topic);
          const byHand = all.flatMap((row, at) => (row.shown && spoken(row) && about(row) ? [at] : []));
          expect([...rows].sort((a, b) => a - b)).toEqual(byHand);
          const days = [...rows].map((row) => all[row]!.day);
          expect(days).toEqual([...days].sort((a, b) => (oldest ? 1 : -1) * a.localeCompare(b)));
          expect([...counts.get('topics')!]).toEqual(
            [0, 1, 2, 3].map(
              (each) => all.filter((row) => row.shown && spoken(row) && row.topics.includes(each)).length,
            ),
          );
          expect([...counts.get('speaker')!]).toEqual(
            [0, 1, 2, 3].map((each) => all.filter((row) => row.shown && about(row) && row.speaker === each).length),
          );
        },
      ),
    );
  });

  it('keeps the values of each row when blocks are joined', () => {
    const tables = joinBlocks(
      blocksOf([
        { day: '', duplicate: -1, statements: [{ speaker: 2, topics: [] }] },
        { day: '', duplicate: -1, statements: [] },
        { day: '', duplicate: -1, statements: [{ speaker: -1, topics: [1, 3] }] },
      ]),
    );
    const { document, columns } = tables.statements;
    expect([...document]).toEqual([0, 2]);
    expect([0, 1].map((row) => Array.from(valuesAt(columns.speaker!, row)))).toEqual([[2], []]);
    expect([0, 1].map((row) => Array.from(valuesAt(columns.topics!, row)))).toEqual([[], [1, 3]]);
  });
});
