/**
 * make_raw.ts FOLDER [TEXTS.jsonl[.gz] COUNT]: Parquet for a cluster to read, in folders by day: news of our own (or
 * COUNT texts of a file), documents that every build refuses or warns of, and texts that bring the faulty worker down.
 * FOLDER/raw has all of them; FOLDER/without has nothing in the place of those that no worker survives.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { root } from '../../pipeline/run/code.ts';
import { report } from '../run/news.ts';
import { poison } from './poison.ts';

const names = ['text', 'id', 'outlet', 'url', 'title', 'published_at'] as const;
type Given = Partial<Record<(typeof names)[number], string | null>>;

const [folder, texts, wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('make_raw.ts FOLDER [TEXTS COUNT]');

const news: Given[] = texts === undefined ? ownNews(400) : collected(texts, Number(wanted));
const files = 8;

function ownNews(count: number): Given[] {
  const reports = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    outlet: 'نمونه',
    text: report(at),
    published_at: at % 5 === 0 ? null : `1403/0${1 + (at % 3)}/15`,
  }));
  return [...reports, { id: 'seed', text: readFileSync(join(root, 'raw/seed.txt'), 'utf8') }];
}

function collected(path: string, count: number): Given[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n', count);
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Given);
}

/** What every build answers for, and how a cluster must answer too: refusals, warnings, repeats over files. */
const odd: Given[][] = [
  [{ id: 'same', text: report(3) }, { text: report(500) }, { url: 'https://example.org/1', text: report(501) }],
  [{ id: 'same', text: report(4) }, { text: report(500) }, { url: 'https://example.org/1', text: report(502) }],
  [{ id: 'same', text: report(5) }, { text: report(500) }, { text: null }, { text: '' }],
  [{ text: `${report(6)} \u0007` }, { text: `م${'\u064e\u0650'.repeat(40)}` }, { text: `${report(7)} \u202e ۱۲` }],
  [{ id: 'x;y', title: '=1+1', published_at: '1402-13-01', text: `${report(8)} 👍🏽 ${report(9)}` }],
];

/** Texts that no worker survives, and one that it survives at the second try; what both builds read of the latter is the same. */
function poisoned(words: string, without: boolean, at: number): Given {
  const spared = words === poison.killedOnce;
  return { id: `poison${at}`, text: without && !spared ? null : `${report(600 + at)} ${words} در باغ دیده شد.` };
}

function rowsOf(file: number, without: boolean): Given[] {
  const rows = news.filter((_, at) => Math.floor((at * files) / news.length) === file);
  const middle = Math.floor(rows.length / 2);
  const bad = Object.values(poison).filter((_, at) => at === file - 1);
  return [
    ...rows.slice(0, middle),
    ...bad.map((words) => poisoned(words, without, file)),
    ...rows.slice(middle),
    ...(odd[file] ?? []),
  ];
}

function write(path: string, rows: Given[]): void {
  const columnData = names.map((name) => ({
    name,
    data: rows.map((row) => row[name] ?? null),
    type: 'STRING' as const,
  }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData })));
}

for (const [name, without] of [
  ['raw', false],
  ['without', true],
] as const) {
  for (let file = 0; file < files; file++) {
    const day = `day=2024-10-${String(file + 1).padStart(2, '0')}`;
    write(join(folder, name, day, file === 3 ? 'متن + ۲۰٪.parquet' : `part-${file}.parquet`), rowsOf(file, without));
  }
}
