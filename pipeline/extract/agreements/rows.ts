import { isMark, type Reading } from '../../reading.ts';
import type { Agreement, Scene } from './agreements.ts';
import { type Clause, hasWord, wordAt } from './clauses.ts';
import { type Instrument, instrumentOf, instrumentsIn, isDocument, namesField } from './items.ts';
import { homeCountry } from '../phrases.ts';
import { countriesIn } from './frame.ts';
import { sidesOf } from './sides.ts';
import { type StageFound, stageHits } from './stages.ts';
import { deadlineIn, venueIn } from './terms.ts';
import { quantityOf, titleOf } from './titles.ts';

const headWords = 4;

/** The row that a clause at a stage makes, or undefined where it names no item or no two sides. */
export function rowOf(scene: Scene, clause: Clause, stage: StageFound, partners: readonly string[]): Agreement | undefined {
  const { reading } = scene;
  const first = afterCredit(reading, clause);
  const parts = clause.parts.map(([from, to]): [number, number] => [Math.max(from, Math.min(first, to)), to]);
  const head: [number, number][] = clause.head === null ? [] : [[Math.max(clause.head[0], clause.head[1] - headWords), clause.head[1]]];
  const venue = venueIn(reading, first, clause.last, stage.stage === 'signed') ?? null;
  const all = instrumentsIn(reading, [...head, ...parts]);
  const hits = venue === null ? all : all.filter((hit) => hit.end <= venue[0] || hit.start >= venue[1]);
  let topics = topicsIn(scene, parts, venue);
  if (!namesField(topics) && parts.length > 1) topics = topicsIn(scene, [[first, clause.last]], venue);
  if (!namesField(topics) && clause.head !== null) topics = topicsIn(scene, [clause.head, ...parts], venue);
  const instrument = kindOf(reading, clause, instrumentOf(hits), stage, topics);
  if (!isItem(reading, clause, stage, instrument, topics)) return undefined;
  const statement = scene.statements.findIndex((one) => one.spans.some(([from, to]) => from <= stage.first && stage.first < to));
  const from = clause.head === null || isMarked(reading, clause.head) ? first : Math.min(first, clause.head[0]);
  const sides = sidesOf(reading, scene.frame, { first: from, last: clause.last, partners, statement: scene.statements[statement] });
  if (sides.length < 2) return undefined;
  // what one side alone has on its agenda is no talk
  if (stage.rule === 'agenda' && !namesOther(scene, from, clause.last)) return undefined;
  const named = topics.length === 0 ? ['relations'] : topics;
  return {
    title: titleOf(reading, parts, hits, stage), instrument, stage: stage.stage,
    assertion: stage.assertion === 'asserted' && statement >= 0 ? 'attributed' : stage.assertion,
    parties: sides, topics: named, deadline: deadlineIn(reading, first, clause.last, scene.times) ?? null,
    venue, ...quantityOf(reading, hits),
    first, last: clause.last, parts, sentence: clause.sentence, statement: statement < 0 ? null : statement,
    anaphoric: hits.some((hit) => reading.marker[hit.start - 1] === 'this' || wordAt(reading, hit.end, 'told') !== undefined),
    heading: reading.sentences[clause.sentence]!.closed === false || clause.sentence === 0,
    sameAs: [instrument, sides.map((side) => side.party).sort().join('-'), named.join('-')].join('|'), rule: stage.rule,
  };
}

/** The words before که are a clause's subject and more (وزیر نیرو با اشاره به …) where a comma or با stands in them. */
function isMarked(reading: Reading, [first, last]: readonly [number, number]): boolean {
  for (let at = first; at < last; at++) if (isMark(reading, at, '،') || isMark(reading, at, ':') || reading.marker[at] === 'with') return true;
  return false;
}

/** به گزارش ایسنا، … : the evidence begins after the credit. */
function afterCredit(reading: Reading, clause: Clause): number {
  const marker = reading.marker[clause.first];
  if (marker !== 'credit' && marker !== 'newsroom') return clause.first;
  for (let at = clause.first; at < clause.last; at++) if (isMark(reading, at, '،')) return at + 1;
  return clause.first;
}

/** Topics of what is said, not of who says it (وزیر کار gives no labour) or where (در اجلاس بریکس). */
function topicsIn(scene: Scene, parts: readonly [number, number][], venue: readonly [number, number] | null): string[] {
  const spans: [number, number][] = [];
  const left: (readonly [number, number])[] = scene.persons.filter(([first, last]) => parts.some(([from, to]) => first < to && from < last));
  if (venue !== null) left.push(venue);
  left.sort((a, b) => a[0] - b[0]);
  for (const [first, last] of parts) {
    let from = first;
    for (const [begin, end] of left) {
      if (end <= from || begin >= last) continue;
      if (begin > from) spans.push([from, begin]);
      from = end;
    }
    if (from < last) spans.push([from, last]);
  }
  return scene.topicsOf(spans);
}

/** True where a stretch names a foreign country, or آن کشور. */
function namesOther(scene: Scene, first: number, last: number): boolean {
  if (countriesIn(scene.frame, first, last).some((country) => country !== homeCountry)) return true;
  for (let at = first; at < last; at++) if (scene.reading.marker[at] === 'affairs') return true;
  return false;
}

/** توافقات with no field of their own, or carried out, are an agreement; در حوزه X توافق شد is a piece of cooperation. */
function kindOf(reading: Reading, clause: Clause, instrument: Instrument, stage: StageFound, topics: readonly string[]): Instrument {
  if (instrument === 'other' && hasWord(reading, clause, 'joining')) return 'agreement';
  if (instrument === 'other' && hasWord(reading, clause, 'build')) return 'project';
  if (instrument !== 'other' && instrument !== 'trade') return instrument;
  const made = [...stageHits(reading, clause)].some((hit) => hit.entry.form === 'result' || hit.entry.form === 'results');
  const isStage = stage.rule.includes('result');
  return made && (!isStage || !namesField(topics)) ? 'agreement' : instrument;
}

/** Whether there is something to agree on: a document, or a named field; for what is agreed a noun of action is enough. */
function isItem(reading: Reading, clause: Clause, stage: StageFound, instrument: Instrument, topics: readonly string[]): boolean {
  const named = namesField(topics);
  if (isDocument(instrument)) return true;
  if (stage.rule === 'body-formed') return instrument === 'working_group';
  if (stage.stage === 'agreed' || stage.stage === 'understanding') return named || instrument !== 'other' || hasWord(reading, clause, 'action');
  if (stage.rule === 'ongoing' && stage.stage === 'implementing') return instrument === 'project' || instrument === 'working_group';
  if (stage.offer && stage.verbal && !stage.rule.startsWith('welcome')) return named || hasWord(reading, clause, 'action');
  return named;
}
