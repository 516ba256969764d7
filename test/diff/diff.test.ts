/** What differs between two outputs is found by key, told by table and column, and the same every time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diffOutputs } from '../../pipeline/diff/outputs.ts';
import { diffPage } from '../../pipeline/diff/page.ts';
import { changedPairs } from '../../pipeline/diff/pairs.ts';
import { openOutput } from '../../pipeline/output/read.ts';
import { markdownOf } from '../../pipeline/report/markdown.ts';
import { type Sample, sampleOutput, writeOutput } from '../output/sample.ts';
import { newFolder, peyman } from '../run/command.ts';

/** Nothing here need survive a power cut, and many files are written. */
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), fsyncSync: () => {} }));

const folder = newFolder(afterAll);
let sample: Sample;
let before: string;

beforeAll(async () => {
  sample = await sampleOutput(folder);
  before = writeOutput(join(folder, 'before'), sample);
}, 120_000);

function otherwise(change: (tables: Sample['tables'], facts: Sample['facts']) => void): string {
  const copy = structuredClone(sample);
  change(copy.tables, copy.facts);
  return writeOutput(join(newFolder(), 'out'), copy);
}

const diff = (old: string, now: string) => diffOutputs(openOutput(old), openOutput(now));

test('an output and its copy: nothing differs', async () => {
  const found = await diff(
    before,
    otherwise(() => {}),
  );
  expect(found.changed).toBe(false);
  expect(markdownOf(diffPage(found))).toContain('No row differs.');
});

test('rows added, removed and changed, with the columns that did and what they say', async () => {
  const now = otherwise(({ times, quantities, statements }) => {
    times!.splice(1, 2);
    quantities!.push({ ...quantities![0]!, quantity_id: 'new', text: 'سه|گاز' });
    Object.assign(statements![3]!, { polarity: 'negative', normalized: 'راه *باز* نیست' });
    Object.assign(statements![5]!, { polarity: 'negative' });
  });
  const { changed, tables } = await diff(before, now);
  expect(changed).toBe(true);
  const counts = tables.map(({ table, added, removed, changed: other }) => [table, added, removed, other]);
  expect(counts.filter(([, ...numbers]) => numbers.some((number) => number !== 0))).toEqual([
    ['statements', 0, 0, 2],
    ['times', 0, 2, 0],
    ['quantities', 1, 0, 0],
  ]);
  const statements = tables.find(({ table }) => table === 'statements')!;
  expect(statements.columns).toEqual({ polarity: 2, normalized: 1 });
  expect(statements.uncounted).toBe(0);
  const { statement_id, normalized } = sample.tables.statements![3]!;
  expect(statements.examples.changed[0]).toEqual({
    key: statement_id,
    cells: [
      { column: 'normalized', before: normalized, now: 'راه *باز* نیست' },
      { column: 'polarity', before: 'affirmative', now: 'negative' },
    ],
  });
  const text = markdownOf(diffPage(await diff(before, now)));
  expect(text).toMatch(/^\| `statements` \| \d+ \| \d+ \| 0 \| 0 \| 2 \| polarity 2, normalized 1 \|$/m);
  expect(text).toContain(`→ راه \\*باز\\* نیست\u2069 |`);
  expect(text).toMatch(/^\| added \| `new` \| `text` \| \u2068سه\\\|گاز\u2069 \|$/m);
});

test('rows in another order are the same rows', async () => {
  const now = otherwise(({ mentions }) => {
    mentions!.reverse();
    mentions![4]!.rule = 'another';
  });
  const { tables } = await diff(before, now);
  const { added, removed, changed, columns, uncounted } = tables.find(({ table }) => table === 'mentions')!;
  expect({ added, removed, changed, columns, uncounted }).toEqual({
    ...{ added: 0, removed: 0, changed: 1 },
    ...{ columns: { rule: 1 }, uncounted: 0 },
  });
});

test('changed rows that stand far apart are paired as far as memory is given to it', async () => {
  const rows = (keys: number[]) =>
    (async function* () {
      for (const key of keys) yield { key: String(key), row: { key } };
    })();
  const keys = Array.from({ length: 30_000 }, (_, key) => key);
  const collect = async (now: number[], isChanged = (_: string) => true) => {
    const pairs: string[] = [];
    for await (const pair of changedPairs(rows(keys), rows(now), isChanged)) {
      expect(pair.before).toEqual(pair.now);
      pairs.push(pair.key);
    }
    return pairs;
  };
  expect(await collect(keys)).toHaveLength(30_000);
  expect(await collect([...keys.slice(5_000), ...keys.slice(0, 5_000)])).toHaveLength(30_000);
  expect(await collect(keys.toReversed(), (key) => Number(key) % 7 === 0)).toHaveLength(4_286);
  const far = await collect(keys.toReversed());
  expect(far.length).toBeGreaterThan(10_000);
  expect(far.length).toBeLessThan(30_000);
});

test('a table without a key: the same issue twice is two rows', async () => {
  const now = otherwise(({ issues }) => void issues!.push(issues![0]!));
  const issues = (await diff(before, now)).tables.find(({ table }) => table === 'issues')!;
  expect([issues.added, issues.removed, issues.changed]).toEqual([1, 0, 0]);
  const back = (await diff(now, before)).tables.find(({ table }) => table === 'issues')!;
  expect([back.added, back.removed, back.changed]).toEqual([0, 1, 0]);
});

test('an output of an older version: the columns that both have are compared, and it says so', async () => {
  const old = otherwise(() => {});
  const path = join(old, 'meetings.arrow');
  const table = tableFromIPC(readFileSync(path));
  const kept = table.schema.names.filter((name) => name !== 'when_start' && name !== 'rule');
  writeFileSync(path, tableToIPC(table.select(kept), 'file'));
  const found = await diff(old, before);
  const meetings = found.tables.find((each) => each.table === 'meetings')!;
  expect(meetings).toMatchObject({ columnsAdded: ['when_start', 'rule'], columnsRemoved: [], added: 0, changed: 0 });
  expect(found.changed).toBe(true);
  expect(markdownOf(diffPage(found))).toContain(
    'meetings has new columns, which are not compared: when\\_start, rule.',
  );
});

test('inputs and what made the rows are told', async () => {
  const now = otherwise((_, facts) => {
    facts.inputs[0]!.sha256 = '0'.repeat(64);
    facts.lexicon = { sha256: '1'.repeat(64) };
  });
  const found = await diff(before, now);
  expect([found.changed, found.made, found.inputs]).toEqual([false, ['lexicon'], { added: 0, removed: 0, changed: 1 }]);
});

test('the command: Markdown, the same every time; JSON; what is no output', async () => {
  const now = otherwise(({ times }) => void times!.splice(1, 2));
  const [one, two] = [await peyman(['diff', before, now]), await peyman(['diff', before, now])];
  expect(one).toEqual(two);
  expect([one.code, one.stderr]).toEqual([0, '']);
  expect(one.stdout).toMatch(/^# What changed in the data\n/);
  const json = await peyman(['diff', before, now, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ changed: true, made: [] });
  const none = await peyman(['diff', before, folder]);
  expect([none.code, none.stdout]).toEqual([1, '']);
  expect(none.stderr).toContain('is not the output of a build');
  expect((await peyman(['diff', before])).code).toBe(2);
});
