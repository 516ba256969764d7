import { Kind } from '../../persian/letters.ts';
import type { Reading } from '../../reading.ts';
import type { Cast } from '../people.ts';
import { homeCountry } from '../phrases.ts';
import type { Statement } from '../statements/statements.ts';
import { type Clause, clausesOf, hasWord, wordAt } from './clauses.ts';
import { countriesIn, type Frame, frameOf } from './frame.ts';
import { type Instrument, instrumentOf, instrumentsIn, isDocument } from './items.ts';
import { type Assertion, type Stage, type StageFound, stagesOf } from './stages.ts';

export interface TimeWords { first: number; last: number; value: string | null }

export interface Agreement {
  title: string;
  instrument: Instrument;
  stage: Stage;
  assertion: Assertion;
  parties: { party: string; role: string }[];
  topics: string[];
  deadline: [number, number] | null;
  period: string | null;
  venue: [number, number] | null;
  first: number;
  last: number;
  sentence: number;
  rule: string;
}

export function findAgreements(reading: Reading, cast: Cast, _statements: readonly Statement[], topicsOf: (first: number, last: number) => string[], _times: readonly TimeWords[]): Agreement[] {
  const frame = frameOf(reading, cast);
  const found: Agreement[] = [];
  if (frame.ranked.length < 2) return found;
  for (const [index, sentence] of reading.sentences.entries()) {
    const clauses = clausesOf(reading, sentence, index);
    let hoped = false;
    for (const [number, clause] of clauses.entries()) {
      const next = clauses[number + 1];
      const stages = stagesOf(reading, clause, hoped);
      hoped = hasWord(reading, clause, 'hope') && clause.last - clause.first <= 4;
      const best = stages[0];
      if (best === undefined) continue;
      const row = rowOf(reading, frame, clause, next, best, topicsOf);
      if (row !== undefined) found.push(row);
    }
  }
  return fold(reading, found);
}

const generic = new Set(['relations', 'conflict', 'nuclear_deal', 'sanctions', 'human_rights', 'security', 'multilateral', 'parliament']);

function rowOf(reading: Reading, frame: Frame, clause: Clause, next: Clause | undefined, stage: StageFound, topicsOf: (first: number, last: number) => string[]): Agreement | undefined {
  let parts: [number, number][] = clause.parts;
  let last = clause.last;
  const content = clause.last - clause.first - (stage.last - stage.first);
  if (stage.form === 'phrase' && content <= 4 && next !== undefined) {
    parts = [...parts, ...next.parts];
    last = next.last;
  }
  const hits = instrumentsIn(reading, parts);
  const instrument = instrumentOf(hits);
  let topics = [...new Set(parts.flatMap(([a, b]) => topicsOf(a, b)))].sort();
  const named = topics.some((topic) => !generic.has(topic));
  const need = stage.stage;
  if ((need === 'signed' || need === 'planned_signing' || need === 'ratified') && !isDocument(instrument) && !named) return undefined;
  if ((need === 'proposed' || need === 'discussed' || need === 'implementing' || need === 'completed' || need === 'stalled') && !named && !isDocument(instrument)) return undefined;
  if (topics.length === 0) topics = ['relations'];
  const parties = partiesOf(frame, reading, clause);
  if (parties.length < 2) return undefined;
  return {
    title: '', instrument, stage: stage.stage, assertion: stage.assertion, parties: parties.map((party) => ({ party, role: 'party' })), topics,
    deadline: null, period: null, venue: null, first: clause.first, last, sentence: clause.sentence, rule: stage.rule,
  };
}

function partiesOf(frame: Frame, reading: Reading, clause: Clause): string[] {
  const own = countriesIn(frame, clause.first, clause.last);
  const foreign = own.filter((country) => country !== homeCountry);
  if (own.length >= 2 && !frame.ranked.includes(homeCountry)) return own;
  if (foreign.length > 0) return [homeCountry, ...foreign];
  for (let at = clause.first; at < clause.last; at++) if (wordAt(reading, at, 'three_sides') !== undefined) return frame.ranked.slice(0, 3);
  return frame.ranked.slice(0, 2);
}

function fold(reading: Reading, rows: Agreement[]): Agreement[] {
  const kept: Agreement[] = [];
  for (const row of rows) {
    const same = kept.find((other) => isSame(reading, row, other));
    if (same === undefined) { kept.push(row); continue; }
    if (rank(row) > rank(same)) kept[kept.indexOf(same)] = row;
  }
  return kept;
}

const order: readonly Stage[] = ['proposed', 'discussed', 'understanding', 'agreed', 'planned_signing', 'signed', 'ratified', 'implementing', 'completed', 'stalled'];
function rank(row: Agreement): number { return order.indexOf(row.stage); }

function isSame(reading: Reading, a: Agreement, b: Agreement): boolean {
  if (a.instrument === b.instrument && isDocument(a.instrument) && a.topics.join() === b.topics.join()) return true;
  const shared = a.topics.filter((t) => b.topics.includes(t)).length;
  if (shared === 0) return false;
  return overlap(reading, a, b) >= 0.45;
}

function overlap(reading: Reading, a: Agreement, b: Agreement): number {
  const x = wordsOf(reading, a), y = wordsOf(reading, b);
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  let n = 0;
  for (const w of small) if (large.has(w)) n++;
  return small.size === 0 ? 0 : n / small.size;
}

function wordsOf(reading: Reading, a: Agreement): Set<number> {
  const s = new Set<number>();
  for (let at = a.first; at < a.last; at++) if (reading.tokens.kind[at] === Kind.Word && reading.marker[at] === undefined) s.add(reading.tokens.id[at]!);
  return s;
}
