/**
 * Scores the topics of statements and of agreements on annotated articles, given the annotated spans: what is measured is
 * the topic words and the choice among them, not the finding of statements.
 * Use: node scripts/score_topics.ts [GOLD_DIR] [even|odd|all] [LEXICON_DIR]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { topicMentions } from '../pipeline/extract/topic_mentions.ts';
import { topicsOf } from '../pipeline/extract/topics.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { type Reading, read } from '../pipeline/reading.ts';
import { type CodePoints, codePoints } from '../pipeline/write/spans.ts';

type Span = [start: number, end: number];
interface Annotation {
  statements: { content: Span[]; topics: string[] }[];
  agreements: { evidence: Span; topics: string[] }[];
}
interface Tally {
  hit: number;
  gold: number;
  found: number;
}

const folder = process.argv[2] ?? new URL('../../shared/gold/dev', import.meta.url).pathname;
const half = process.argv[3] ?? 'all';
const lexicon = loadLexicon(process.argv[4] ?? new URL('../lexicon', import.meta.url).pathname);

/** The tokens that touch a span of code points. */
function tokensOf({ tokens }: Reading, text: CodePoints, [start, end]: Span): [first: number, last: number] {
  let first = 0;
  while (first < tokens.count && tokens.end[first]! <= text.unit(start)) first++;
  let last = first;
  while (last < tokens.count && tokens.start[last]! < text.unit(end)) last++;
  return [first, last];
}

const newTally = (): Tally => ({ hit: 0, gold: 0, found: 0 });
const totals = { statements: newTally(), agreements: newTally() };
const topics = new Map<string, Tally>();
const misses: string[] = [];

function judge(total: Tally, gold: readonly string[], found: readonly string[], where: string): void {
  const missed = gold.filter((topic) => !found.includes(topic));
  const extra = found.filter((topic) => !gold.includes(topic));
  total.gold += gold.length;
  total.found += found.length;
  total.hit += gold.length - missed.length;
  for (const topic of new Set([...gold, ...found])) {
    const tally = topics.get(topic) ?? newTally();
    if (gold.includes(topic)) tally.gold++;
    if (found.includes(topic)) tally.found++;
    if (gold.includes(topic) && found.includes(topic)) tally.hit++;
    topics.set(topic, tally);
  }
  if (missed.length + extra.length === 0) return;
  misses.push(`-[${missed}] +[${extra}] of [${gold}]\t${where}`);
}

function scoreArticle(name: string): void {
  const gold = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Annotation;
  const text = readFileSync(`${folder}/${name.replace('.json', '.txt')}`, 'utf8').replace(/^\ufeff/, '');
  const points = codePoints(text);
  const reading = read(text, lexicon);
  const mentions = topicMentions(reading);
  const show = (spans: Span[]): string =>
    spans
      .map(([start, end]) => points.slice(start, end))
      .join(' … ')
      .replaceAll('\n', ' / ');
  for (const { content, topics } of gold.statements) {
    const spans = content.map((span) => tokensOf(reading, points, span));
    judge(totals.statements, topics, topicsOf(reading, mentions, spans), `${name} S ${show(content)}`);
  }
  for (const { evidence, topics } of gold.agreements) {
    const spans = [tokensOf(reading, points, evidence)];
    judge(totals.agreements, topics, topicsOf(reading, mentions, spans), `${name} A ${show([evidence])}`);
  }
}

function line(name: string, { hit, gold, found }: Tally): string {
  const precision = found > 0 ? hit / found : 0;
  const recall = gold > 0 ? hit / gold : 0;
  const f1 = hit > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return `${name.padEnd(16)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  gold ${gold}  found ${found}`;
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
for (const [index, name] of names.entries()) {
  if (half === 'all' || (half === 'even') === (index % 2 === 0)) scoreArticle(name);
}
for (const miss of misses) console.log(miss);
for (const [topic, tally] of [...topics].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(line(topic, tally));
for (const [name, total] of Object.entries(totals)) console.log(line(name, total));
