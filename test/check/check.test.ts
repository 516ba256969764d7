/** Each check finds what it is for, in an output that is whole but for one thing, and nothing else does. */
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CheckName, checkNames } from '../../pipeline/check/checks.ts';
import { checkBuild, checkOutput } from '../../pipeline/check/run.ts';
import { openOutput } from '../../pipeline/output/read.ts';
import { type Loose, type Sample, sampleOutput, writeOutput } from '../output/sample.ts';
import { newFolder, peyman } from '../run/command.ts';

/** Nothing here need survive a power cut, and many files are written. */
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), fsyncSync: () => {} }));

const folder = newFolder(afterAll);
let whole: Sample;

beforeAll(async () => {
  whole = await sampleOutput(folder);
}, 120_000);

/** A copy of the sample, damaged, written to its own folder. */
function damaged(damage: (tables: Sample['tables'], facts: Sample['facts']) => void): string {
  const copy = structuredClone(whole);
  damage(copy.tables, copy.facts);
  return writeOutput(join(newFolder(), 'out'), copy);
}

/** The checks that an output fails or is warned of, with what they say first. */
async function found(out: string, against: string | null = null): Promise<Record<string, string>> {
  const results = await checkOutput(openOutput(out), against === null ? null : openOutput(against));
  const wrong = results.filter(({ findings }) => findings > 0);
  return Object.fromEntries(
    wrong.map(({ check, result, examples: [first] }) => [check, `${result} ${first!.table} ${first!.message}`]),
  );
}

const first = (rows: Loose[] | undefined, fits: (row: Loose) => boolean = () => true): Loose => {
  const row = rows?.find(fits);
  if (row === undefined) throw new Error('the sample has no such row');
  return row;
};

/** A statement of the sample that has no statement around it and none within. */
const plain = (tables: Sample['tables']): Loose => {
  const outer = new Set(tables.statements!.map((row) => row.parent_statement_id));
  return first(tables.statements, (row) => row.parent_statement_id === null && !outer.has(row.statement_id!));
};

test('the sample itself passes every check', async () => {
  const out = damaged(() => {});
  expect(await found(out, out)).toEqual({});
  const results = await checkBuild(openOutput(out), null);
  expect(results.map(({ check, result }) => [check, result])).toEqual([
    ...['counts', 'keys', 'references', 'order', 'tallies'].map((check) => [check, 'ok']),
    ['drift', 'skipped'],
  ]);
  expect((await checkBuild(openOutput(out), openOutput(out))).at(-1)).toMatchObject({ check: 'drift', result: 'ok' });
});

const damages: [CheckName, string, RegExp, (tables: Sample['tables'], facts: Sample['facts']) => void][] = [
  [
    'counts',
    'a document that nobody rejected',
    /^fail issues 1 errors, where the manifest has 2/,
    (_, facts) => {
      facts.counts = { ...facts.counts, documents_in: facts.counts.documents_in + 1, documents_rejected: 2 };
    },
  ],
  [
    'keys',
    'a key that is there twice',
    /^fail unresolved the key is there twice$/,
    ({ unresolved }) => {
      const twice = unresolved!.findIndex((row, at) => row.start! < unresolved![at + 1]!.start!);
      unresolved![twice + 1]!.unresolved_id = unresolved![twice]!.unresolved_id!;
    },
  ],
  [
    'references',
    'an entity that is not there',
    /^fail statements speaker_id nobody is no row of entities$/,
    (tables) => {
      plain(tables).speaker_id = 'nobody';
    },
  ],
  [
    'references',
    'a repeat of no statement',
    /^fail statements duplicate_of nothing is no row of statements$/,
    (tables) => {
      plain(tables).duplicate_of = 'nothing';
    },
  ],
  [
    'order',
    'two rows that changed places',
    /^fail mentions start \d+ comes after \d+$/,
    ({ mentions }) => {
      const at = mentions!.findIndex((row, index) => (row.start as number) < (mentions![index + 1]!.start as number));
      [mentions![at], mentions![at + 1]] = [mentions![at + 1]!, mentions![at]!];
    },
  ],
  [
    'order',
    'entities that are not sorted',
    /^fail entities entity_id \S+ comes after /,
    ({ entities }) => {
      entities!.reverse();
    },
  ],
  [
    'tallies',
    'an entity with a mention too many',
    /^fail entities mention_count is 91; mentions has \d+ rows$/,
    ({ entities }) => {
      first(entities).mention_count = 91;
    },
  ],
  [
    'types',
    'a mode that there is not',
    /^fail statements mode: Invalid option/,
    (tables) => {
      plain(tables).mode = 'sung';
    },
  ],
  [
    'types',
    'a language that is no tag',
    /^fail documents language: Invalid string/,
    ({ documents }) => {
      first(documents).language = 'Persian!';
    },
  ],
  [
    'ranges',
    'a time that ends before it begins',
    /^fail times from 2025-03-02 is after to 2025-03-01$/,
    ({ times }) => {
      Object.assign(first(times), { from: '2025-03-02', to: '2025-03-01' });
    },
  ],
  [
    'ranges',
    'an amount from 3 to 2',
    /^fail quantities low 3 is after high 2$/,
    ({ quantities }) => {
      Object.assign(first(quantities), { low: 3, high: 2 });
    },
  ],
  [
    'dates',
    'a publication in the 13th month',
    /^fail documents published_at 2024-13 is in no calendar$/,
    ({ documents }) => {
      Object.assign(first(documents), { published_at: '2024-13', published_precision: 'month' });
    },
  ],
  [
    'dates',
    'a meeting in a far year',
    /^warn meetings date_to 2640-09-09 is not between the years 1 and 2200$/,
    ({ meetings }) => {
      Object.assign(first(meetings), { date_to: '2640-09-09', date_precision: 'day' });
    },
  ],
  [
    'reasons',
    'a speaker that is not known, without a word',
    /^fail statements speaker is not known/,
    (tables) => {
      Object.assign(plain(tables), { speaker: null, speaker_reason: null });
    },
  ],
  [
    'offsets',
    'a text that is not at its offsets',
    /^fail mentions text: the text at \d+-\d+ is /,
    ({ mentions }) => {
      first(mentions).text = 'دیگر';
    },
  ],
  [
    'offsets',
    'a cue one character off',
    /^fail statements cue: the text at /,
    ({ statements }) => {
      const row = first(statements, ({ cue_start, start }) => (cue_start as number) < (start as number));
      (row.cue_end as number)--;
    },
  ],
  [
    'offsets',
    'a text that is not that of its hash',
    /^fail documents text_sha256 is not that of the text$/,
    ({ documents }) => {
      first(documents).text_sha256 = '0'.repeat(64);
    },
  ],
  [
    'places',
    'a time in another sentence',
    /^fail times \d+-\d+ is not in its sentence, /,
    ({ times, sentences }) => {
      const row = first(times);
      const other = first(
        sentences,
        (each) => each.document_id === row.document_id && each.sentence_id !== row.sentence_id,
      );
      row.sentence_id = other.sentence_id!;
    },
  ],
  [
    'lists',
    'a party that has no row',
    /^fail agreements parties are .*; Atlantis; agreement_parties has /,
    ({ agreements }) => {
      const row = first(agreements);
      row.parties = [...(row.parties as string[]), 'Atlantis'];
    },
  ],
];

test.each(damages)('%s: %s', async (check, _, says, damage) => {
  const wrong = await found(damaged(damage));
  expect(wrong[check]).toMatch(says);
  expect(Object.keys(wrong)).toEqual([check]);
});

test("a key that is missing breaks its table's schema too", async () => {
  const wrong = await found(damaged(({ times }) => void Object.assign(first(times), { time_id: null })));
  expect(wrong.keys).toBe('fail times time_id is missing');
  expect(Object.keys(wrong)).toEqual(['keys', 'types']);
});

describe('files', () => {
  const of = (out: string) => found(out);

  test('a flipped bit is found, and the tables are not read', async () => {
    const out = damaged(() => {});
    const bytes = readFileSync(join(out, 'statements.arrow'));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(out, 'statements.arrow'), bytes);
    expect(await of(out)).toEqual({
      files: `fail null statements.arrow has ${bytes.length} bytes as it should, but not those`,
    });
    const results = await checkOutput(openOutput(out), null);
    expect(results.filter(({ result }) => result === 'skipped').map(({ check }) => check)).toEqual(checkNames.slice(1));
  });

  test.each<[string, RegExp, (out: string) => void]>([
    ['a file that is gone', /codebook\.md is missing/, (out) => rmSync(join(out, 'codebook.md'))],
    ['a file that grew', /times\.arrow has \d+ bytes, not \d+/, (out) => appendFileSync(join(out, 'times.arrow'), 'x')],
    ['no checksums', /SHA256SUMS is missing/, (out) => renameSync(join(out, 'SHA256SUMS'), join(out, 'sums'))],
    [
      'another manifest',
      /manifest\.json is not as SHA256SUMS/,
      (out) => appendFileSync(join(out, 'manifest.json'), ' '),
    ],
  ])('%s', async (_, says, damage) => {
    const out = damaged(() => {});
    damage(out);
    const wrong = await of(out);
    expect(Object.keys(wrong)).toEqual(['files']);
    expect(wrong.files).toMatch(says);
  });
});

describe('drift', () => {
  /** An output with so many documents, and so many times the rows of each table that it had. */
  const sized = (documents: number, rows: number, statements = 1) => {
    const out = damaged(() => {});
    const path = join(out, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof openOutput>['manifest'];
    manifest.counts = { documents_in: documents, documents_written: documents, documents_rejected: 0 };
    for (const each of manifest.outputs) {
      if (each.rows !== null)
        each.rows = Math.round(each.rows * rows * (each.path === 'statements.arrow' ? statements : 1));
    }
    writeFileSync(path, JSON.stringify(manifest));
    return out;
  };
  const drift = async (out: string, against: string) => (await found(out, against)).drift;

  test('a smaller corpus is no drift', async () => {
    expect(await drift(sized(5_000, 50), sized(100_000, 1_000))).toBeUndefined();
  });

  test('more than a tenth is odd, less than half is wrong', async () => {
    const before = sized(100_000, 1_000);
    expect(await drift(sized(100_000, 1_000, 1.09), before)).toBeUndefined();
    expect(await drift(sized(100_000, 1_000, 1.2), before)).toMatch(/^warn statements \d+ rows of 100000 documents/);
    expect(await drift(sized(100_000, 1_000, 0.4), before)).toMatch(/^fail statements /);
  });

  test('in few documents, chance is no drift', async () => {
    expect(await drift(sized(20, 0.1, 0.4), sized(20, 0.1))).toBeUndefined();
  });

  test('no documents at all', async () => {
    expect(await drift(sized(0, 0), sized(20, 0.1))).toMatch(/^fail null there are no documents any more$/);
  });
});

describe('the command', () => {
  test('an output that is whole: a line a check, exit code 0', async () => {
    const { code, stdout, stderr } = await peyman(['check', damaged(() => {})]);
    expect([code, stderr]).toEqual([0, '']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ +/)[0]),
    ).toEqual(checkNames);
  });

  test('one that is not: what is wrong and where, exit code 1; the same as JSON', async () => {
    let key = '';
    const out = damaged((tables) => {
      const row = plain(tables);
      row.mode = 'sung';
      key = String(row.statement_id);
    });
    const { code, stdout } = await peyman(['check', out]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^types +FAIL /m);
    expect(stdout).toContain(`types, statements ${key}: mode: Invalid option`);
    const told = await peyman(['check', out, '--json']);
    const { failed, checks } = JSON.parse(told.stdout) as {
      failed: boolean;
      checks: { check: string; result: string }[];
    };
    expect([told.code, failed]).toEqual([1, true]);
    expect(checks.filter(({ result }) => result === 'fail').map(({ check }) => check)).toEqual(['types']);
  });

  test.each([
    [['check'], 2, 'peyman check takes one folder'],
    [['check', '/nowhere'], 1, '/nowhere is not the output of a build'],
  ])('%j', async (words, code, message) => {
    const ran = await peyman(words);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toContain(message);
  });
});
