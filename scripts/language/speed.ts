/** Folding, tokens and sentences in one thread, against hazm and Intl.Segmenter in the same run. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { root } from '../../pipeline/run/code.ts';
import { segment } from '../../pipeline/segment.ts';
import { type Measure, shared } from './measures.ts';
import { lexicon } from './reading.ts';

const texts = 3000;
const rounds = 9;

/** Processor seconds of the fastest of a few rounds, after one to warm up. */
function secondsOf(run: () => void): number {
  run();
  const spent = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...spent);
}

function collected(): string[] {
  const path = join(shared, 'corpus', 'news.jsonl.gz');
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n', texts);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** hazm's normalize, sentences and words; undefined where it cannot be installed. */
function hazmSeconds(news: readonly string[]): number | undefined {
  const work = mkdtempSync(join(tmpdir(), 'peyman-hazm-'));
  try {
    const path = join(work, 'texts.json');
    writeFileSync(path, JSON.stringify(news));
    const printed = execFileSync('sh', [join(root, 'bench/peers/hazm.sh'), path, '4'], { encoding: 'utf8' });
    return printed.trim() === '' ? undefined : Number(printed);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function segmented(news: readonly string[]): void {
  const [words, sentences] = (['word', 'sentence'] as const).map(
    (granularity) => new Intl.Segmenter('fa', { granularity }),
  ) as [Intl.Segmenter, Intl.Segmenter];
  for (const text of news) {
    for (const _ of words.segment(text));
    for (const _ of sentences.segment(text));
  }
}

/** How many times the speed; nothing where there is no corpus. */
export function speed(): Measure[] {
  const news = collected();
  if (news.length === 0) return [];
  const ours = secondsOf(() => {
    for (const text of news) segment(tokenize(text, lexicon.vocabulary));
  });
  const detail = `${news.length} texts, processor time, one thread`;
  const segmenter = secondsOf(() => segmented(news));
  const hazm = hazmSeconds(news);
  const ratio = {
    name: 'speed, times Intl.Segmenter (words and sentences)',
    value: segmenter / ours,
    least: 1,
    detail,
  };
  if (hazm === undefined) return [ratio];
  return [
    { name: 'speed, times hazm 0.10 (normalize, sentences, words)', value: hazm / ours, least: 60, detail },
    ratio,
  ];
}
