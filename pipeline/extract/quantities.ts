import { lightVerbs } from '../lexicon/light_verbs.ts';
import type { Measure } from '../lexicon/time_words.ts';
import { Kind } from '../persian/letters.ts';
import type { NumberSpan } from '../persian/numbers_spans.ts';
import { product } from '../persian/numbers_state.ts';
import type { Atom } from '../persian/times/atom.ts';
import type { TimeSpan } from '../persian/times.ts';
import type { Reading } from '../reading.ts';

/** One amount as the quantities table has it. UTF-16 offsets; the span is the number with its unit. */
export interface QuantityRow {
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  start: number;
  end: number;
  low: number;
  high: number;
  unit: string | null;
  /** ISO 4217; amounts in تومان are given in rials. */
  currency: string | null;
  /** Raw words of what is counted, if they are one or two (کشور همسایه), with their offsets. */
  what: string | null;
  whatStart: number | null;
  whatEnd: number | null;
  rule: string;
}

/**
 * Amounts of a text: ۱۵ الی ۱۶ کشور همسایه, ۲.۵ میلیون بشکه نفت, ۴۰۰ میلیون دلار, ۲۰ درصد. No amounts are the numbers of
 * dates and times, ordinals, numbers that name (قطعنامه ۲۲۳۱), یک before a noun, which is an article,
 * and the دو of دو کشور.
 */
export function extractQuantities(
  reading: Reading,
  atoms: readonly Atom[],
  numbers: readonly NumberSpan[],
  times: readonly TimeSpan[],
): QuantityRow[] {
  const rows: QuantityRow[] = [];
  let time = 0;
  for (const number of numbers) {
    while (time < times.length && times[time]!.to <= number.from) time++;
    const inTime = time < times.length && times[time]!.from < number.to;
    if (inTime || number.kind === 'ordinal' || number.kind === 'label') continue;
    const row = quantityOf(reading, atoms, number, times[time]?.first ?? reading.tokens.count, rows.at(-1)?.last ?? 0);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function quantityOf(
  reading: Reading,
  atoms: readonly Atom[],
  number: NumberSpan,
  limit: number,
  taken: number,
): QuantityRow | undefined {
  const before = atoms[number.from - 1];
  // ۲ میلیارد€۳: the sign is the first amount's
  const free = before !== undefined && before.mark !== 0 && before.first >= taken;
  const sign = free && before.senses.measure?.kind === 'currency' ? before : undefined;
  const after = atoms[number.to];
  const measure = sign?.senses.measure ?? after?.senses.measure;
  const isArticle = number.words && number.value === 1 && number.to === number.from + 1;
  if (isArticle && (measure === undefined || isClassifier(measure))) return undefined;
  if (isPair(number, before, after)) return undefined;
  const unitAtom = sign === undefined && measure !== undefined && !isClassifier(measure) ? after : undefined;
  const first = sign ?? atoms[number.from]!;
  const last = unitAtom ?? atoms[number.to - 1]!;
  const noun = nounAfter(reading, last.last, limit, isClassifier(measure));
  const factor = measure?.kind === 'currency' ? (measure.factor ?? 1) : 1;
  return {
    first: first.first,
    last: last.last,
    start: first.start,
    end: last.end,
    low: factor === 1 ? number.low : product(number.low, factor),
    high: factor === 1 ? number.high : product(number.high, factor),
    unit: unitOf(reading, number, measure, last.last),
    currency: measure?.kind === 'currency' ? measure.currency : null,
    ...noun,
    rule: measure === undefined || isClassifier(measure) ? 'count' : measure.kind === 'currency' ? 'money' : 'measure',
  };
}

const pair = 2;

/** دو کشور, دو طرف, هر دو: both sides of the talks, not an amount. */
function isPair(number: NumberSpan, before: Atom | undefined, after: Atom | undefined): boolean {
  if (!number.words || number.value !== pair) return false;
  return after?.senses.number?.class === 'side' || before?.senses.time?.class === 'every';
}

function isClassifier(measure: Measure | undefined): boolean {
  return measure?.kind === 'unit' && measure.classifier === true;
}

const mostPersons = 1000;

/** The unit; تن is a person before از (۴ تن از وزیران), a tonne in large or broken numbers, and open between. */
function unitOf(reading: Reading, number: NumberSpan, measure: Measure | undefined, next: number): string | null {
  if (measure?.kind !== 'unit') return null;
  if (!measure.ambiguous) return measure.unit;
  if (reading.marker[next] === 'from') return 'person';
  return number.high >= mostPersons || !Number.isInteger(number.high) ? measure.unit : null;
}

const mostWords = 2;

/**
 * The noun right after a number or unit: one or two words up to a function word, verb or mark. More words than that are a
 * phrase whose end is not certain: null. The last word before a light verb is part of it (۵ سند امضا شد).
 */
function nounAfter(
  reading: Reading,
  from: number,
  limit: number,
  afterClassifier: boolean,
): Pick<QuantityRow, 'what' | 'whatStart' | 'whatEnd'> {
  const none = { what: null, whatStart: null, whatEnd: null };
  const first = afterClassifier && endsNoun(reading, from + 1, limit) === undefined ? from + 1 : from;
  let last = first;
  let end = endsNoun(reading, last, limit);
  while (end === undefined && last - first <= mostWords + 1) {
    last++;
    end = endsNoun(reading, last, limit);
  }
  if (end === 'verb' && last - first > 1) last--;
  if (last === first || last - first > mostWords) return none;
  const whatStart = reading.tokens.start[first]!;
  const whatEnd = reading.tokens.end[last - 1]!;
  return { what: reading.text.slice(whatStart, whatEnd), whatStart, whatEnd };
}

/** امضا شد, امضا کردند: the noun before the verb is part of it. */
const takesNoun = new Set([...lightVerbs.do, ...lightVerbs.give, ...lightVerbs.become, ...lightVerbs.take]);

/** What ends a noun phrase at a token: a mark, number or function word, or a verb. */
function endsNoun(reading: Reading, at: number, limit: number): 'word' | 'verb' | undefined {
  if (at >= limit || reading.tokens.kind[at] !== Kind.Word || reading.marker[at] !== undefined) return 'word';
  const verb = reading.found[at]?.find((hit) => hit.entry.list === 'verbs' && hit.ending === 0)?.entry;
  if (verb?.list !== 'verbs') return undefined;
  return takesNoun.has(verb.past) ? 'verb' : 'word';
}
