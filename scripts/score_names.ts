/**
 * Scores names on PEYMA (persons, locations with countries, organizations; exact span): precision, recall and F1 as PEYMA
 * counts, and over the names that both mean to count, with the bars. PEYMA is for research: nothing of it is kept here.
 * Use: node scripts/score_names.ts [FOLDER] [--set test|dev|train] [--errors FILE]
 * FOLDER holds peyma-SET.txt.gz; where it is absent, the script says so and ends.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { root } from '../pipeline/run/code.ts';
import { type FoundSpan, namesIn, sameDefinition } from './named_spans.ts';
import { type NamedSpan, type NameKind, nameKinds, readPeyma } from './peyma.ts';

const bars: Record<NameKind, number> = { PER: 0.85, LOC: 0.88, ORG: 0.75 };
/** Characters of the text beside an error. */
const around = 45;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { set: { type: 'string', default: 'test' }, errors: { type: 'string' } },
});
const folder = positionals[0] ?? join(root, '../shared/corpus/ner');
const path = join(folder, `peyma-${values.set}.txt.gz`);
if (existsSync(path)) score();
else console.log(`no ${path}: names are not scored (node scripts/score_names.ts FOLDER)`);

type Tally = Record<NameKind, { hit: number; gold: number; found: number }>;

function score(): void {
  const lexicon = loadLexicon(join(root, 'lexicon'));
  const [whole, agreed] = [newTally(), newTally()];
  const errors: string[] = [];
  for (const { text, names } of readPeyma(path)) {
    const { found, roles } = namesIn(text, lexicon);
    count(whole, names, found);
    const both = sameDefinition(text, lexicon, names, found, roles);
    count(agreed, both.gold, both.found);
    errors.push(...errorsOf(text, both.gold, both.found));
  }
  for (const kind of nameKinds) {
    const measured = rates(agreed[kind]);
    console.log(
      `${measured.f1 < bars[kind] ? 'MISSED' : 'met   '} ${kind} ${measured.text} (bar ${bars[kind]}); as PEYMA counts ${rates(whole[kind]).text}`,
    );
  }
  if (values.errors !== undefined) writeFileSync(values.errors, `${errors.join('\n')}\n`);
}

function newTally(): Tally {
  const empty = () => ({ hit: 0, gold: 0, found: 0 });
  return { PER: empty(), LOC: empty(), ORG: empty() };
}

function count(tally: Tally, gold: readonly NamedSpan[], found: readonly NamedSpan[]): void {
  const keys = new Set(gold.map(keyOf));
  for (const { kind } of gold) tally[kind].gold++;
  for (const name of found) {
    tally[name.kind].found++;
    if (keys.has(keyOf(name))) tally[name.kind].hit++;
  }
}

function rates({ hit, gold, found }: Tally[NameKind]): { f1: number; text: string } {
  const f1 = (2 * hit) / (gold + found);
  return { f1, text: `P ${(hit / found).toFixed(3)} R ${(hit / gold).toFixed(3)} F1 ${f1.toFixed(3)} of ${gold}` };
}

function keyOf({ kind, start, end }: NamedSpan): string {
  return `${kind} ${start} ${end}`;
}

function errorsOf(text: string, gold: readonly NamedSpan[], found: readonly FoundSpan[]): string[] {
  const [wanted, given] = [new Set(gold.map(keyOf)), new Set(found.map(keyOf))];
  return [
    ...gold.filter((name) => !given.has(keyOf(name))).map((name) => shown('missed', text, name, found)),
    ...found.filter((name) => !wanted.has(keyOf(name))).map((name) => shown(`wrong ${name.rule}`, text, name, gold)),
  ];
}

/** An error with its surroundings, and what the other side has there. */
function shown(what: string, text: string, { kind, start, end }: NamedSpan, others: readonly NamedSpan[]): string {
  const before = text.slice(Math.max(0, start - around), start).replaceAll('\n', '⏎');
  const after = text.slice(end, end + around).replaceAll('\n', '⏎');
  const rival = others.find((other) => other.start < end && start < other.end);
  const against = rival === undefined ? '-' : `${rival.kind} ${text.slice(rival.start, rival.end)}`;
  return [what, kind, text.slice(start, end), against, `${before}[${text.slice(start, end)}]${after}`].join('\t');
}
