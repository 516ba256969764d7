/** Folding, tokens and sentences in one thread, against hazm and Intl.Segmenter in the same run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cost } from '../../bench/measure.ts';
import { peerCost } from '../../bench/peers.ts';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { segment } from '../../pipeline/segment.ts';
import { type Measure, shared } from './measures.ts';
import { lexicon } from './reading.ts';

const texts = 3000;
const rounds = 9;

function collected(): string[] {
  const path = join(shared, 'corpus', 'news.jsonl.gz');
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n', texts);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
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
  const ours = cost(() => {
    for (const text of news) segment(tokenize(text, lexicon.vocabulary));
  }, rounds);
  const detail = `${news.length} texts, processor time, one thread`;
  const segmenter = cost(() => segmented(news), rounds);
  const hazm = peerCost('hazm', news);
  const ratio = {
    name: 'speed, times Intl.Segmenter (words and sentences)',
    value: segmenter / ours,
    least: 1,
    detail,
  };
  if (typeof hazm === 'string') {
    console.error(hazm);
    return [ratio];
  }
  return [
    { name: 'speed, times hazm 0.10 (normalize, sentences, words)', value: hazm / ours, least: 60, detail },
    ratio,
  ];
}
