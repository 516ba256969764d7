import { isMark, type Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { type Clause, isOpen } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { countriesIn } from '../clauses/frame.ts';
import { hasWord, wordAt } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Agreement } from './agreement.ts';
import { deadlineIn } from './deadlines.ts';
import { isItem, kindOf } from './item_rules.ts';
import { topicsOfItem } from './item_topics.ts';
import { type Instrument, instrumentOf, instrumentsIn, isDocument, treatyIn } from './items.ts';
import { foreignNearby } from './named_sides.ts';
import { sidesOf } from './sides.ts';
import type { StageFound } from './stage_words.ts';
import { isShared } from './ties.ts';
import { quantityOf, titleOf } from './titles.ts';
import { venueIn } from './venues.ts';

type Span = [first: number, last: number];

const headWords = 4;

/** The row that a clause at a stage makes, or undefined where it names no item or no two sides. */
export function rowOf(
  findings: Findings,
  clause: Clause,
  stage: StageFound,
  partners: readonly string[],
): Agreement | undefined {
  const { reading, frame, statements, statementAt } = findings;
  const first = afterCredit(reading, clause);
  const parts = clause.parts.map(([from, to]): Span => [Math.max(from, Math.min(first, to)), to]);
  const head: Span[] =
    clause.head === null ? [] : [[Math.max(clause.head[0], clause.head[1] - headWords), clause.head[1]]];
  const venue = venueIn(reading, first, clause.last, stage.stage === 'signed');
  const hits = instrumentsIn(reading, [...head, ...parts]).filter(
    // مدیرعامل راه آهن عراق, در اجلاس کمیسیون مشترک: who says it, and where, is no item
    (hit) =>
      findings.isPerson[hit.start] === 0 && (venue === undefined || hit.end <= venue[0] || hit.start >= venue[1]),
  );
  const told = instrumentOf(hits);
  const treaty = isDocument(told) ? undefined : treatyIn(reading, parts, stage.stage);
  const topics =
    treaty === undefined
      ? topicsOfItem(findings, clause, parts, first, venue)
      : findings.topicsOf([[treaty.start, treaty.end]]);
  const instrument = treaty === undefined ? kindOf(findings, clause, told, stage, topics) : 'agreement';
  if (!isItem(reading, clause, stage, instrument, topics, findings.theme))
    return no(reading, stage, 'the clause names no document, and no field or work that this stage asks for');
  const statement = statementAt[stage.first] ?? -1;
  const from = clause.head === null || isMarked(reading, clause.head) ? first : Math.min(first, clause.head[0]);
  const anaphoric = hits.some(
    (hit) => reading.marker[hit.start - 1] === 'this' || wordAt(reading, hit.end, 'told') !== undefined,
  );
  const said = {
    clause,
    first: from,
    stage,
    instrument,
    topics,
    treaty: treaty !== undefined,
    statement: statements[statement],
    anaphoric,
  };
  if (!isShared(findings, said)) return no(reading, stage, 'nothing that two sides share');
  const sides = sidesOf(reading, frame, {
    first: from,
    last: clause.last,
    partners,
    nearby: foreignNearby(reading, frame, clause.sentence),
    statement: statements[statement],
    treaty: treaty !== undefined,
  });
  // what one side alone has on its agenda is no talk
  if (sides.length < 2) return no(reading, stage, 'no two sides');
  const shared = instrument === 'visa_or_border' || hasWord(reading, clause, 'both');
  if (stage.rule === 'agenda' && !shared && !namesOther(findings, from, clause.last))
    return no(reading, stage, 'on the agenda of one side alone');
  const named = namedTopics(findings, topics, instrument);
  return {
    title: titleOf(reading, parts, hits, stage),
    instrument,
    stage: stage.stage,
    assertion: stage.assertion === 'asserted' && statement >= 0 ? 'attributed' : stage.assertion,
    parties: sides,
    topics: named,
    deadline:
      deadlineIn(
        findings,
        first,
        clause.last,
        stage.assertion === 'planned' || dated.has(stage.rule) || isOpen(clause),
      ) ?? null,
    venue: venue ?? null,
    ...quantityOf(reading, hits),
    first,
    last: clause.last,
    parts,
    sentence: clause.sentence,
    statement: statement < 0 ? null : statement,
    sameAs: sameKey(
      instrument,
      sides.map((side) => side.party),
      named,
    ),
    anaphoric,
    treaty: treaty?.entry.event ?? null,
    heading: !reading.sentences[clause.sentence]!.closed || clause.sentence < findings.leads,
    rule: stage.rule,
  };
}

function no(reading: Reading, stage: StageFound, why: string): undefined {
  return refused(reading, 'agreement', stage.rule, stage.first, why);
}

/** از بازگشایی مرز در هفته جاری خبر داد, لغو روادید از اول محرم انجام شده است: told as a fact, of a day that may be to come. */
const dated: ReadonlySet<string> = new Set(['announced', 'carried-out']);

/** گاز صادر می کند is trade too; what has no field of its own (تفاهم نامه همکاری) is of the one that the whole text is about. */
function namedTopics({ reading, theme }: Findings, topics: string[], instrument: Instrument): string[] {
  if (topics.every((topic) => topic === 'relations')) return [theme ?? 'relations'];
  if (instrument !== 'trade' || topics.some((topic) => ofTrade.has(topic))) return topics;
  return reading.lexicon.lines.topics
    .map((line) => line.topic)
    .filter((topic) => topic === 'trade' || topics.includes(topic));
}

const ofTrade: ReadonlySet<string> = new Set(['trade', 'free_trade', 'border_markets', 'customs']);

function sameKey(instrument: string, parties: readonly string[], topics: readonly string[]): string {
  return [instrument, parties.toSorted().join('+'), topics.join('+')].join('/');
}

/** The words before که are a clause's subject and more (وزیر نیرو با اشاره به …) where a comma or با stands in them. */
function isMarked(reading: Reading, [first, last]: readonly [number, number]): boolean {
  for (let at = first; at < last; at++) {
    if (isMark(reading, at, '،') || isMark(reading, at, ':') || reading.marker[at] === 'with') return true;
  }
  return false;
}

/** به گزارش ایسنا، … : the evidence begins after the credit. */
function afterCredit(reading: Reading, clause: Clause): number {
  const marker = reading.marker[clause.first];
  if (marker !== 'credit' && marker !== 'newsroom') return clause.first;
  for (let at = clause.first; at < clause.last; at++) if (isMark(reading, at, '،')) return at + 1;
  return clause.first;
}

/** True where a stretch names a foreign country, or آن کشور. */
function namesOther({ reading, frame }: Findings, first: number, last: number): boolean {
  if (countriesIn(frame, first, last).some((country) => country !== homeCountry)) return true;
  for (let at = first; at < last; at++) if (reading.marker[at] === 'affairs') return true;
  return false;
}
