import type { Reading } from '../../reading.ts';
import { hasWord, isVerb, wordAt } from '../clauses/words.ts';
import { make, type Said } from './said.ts';
import type { StageFound } from './stage_words.ts';

/**
 * به توافق رسیدند, توافق حاصل شد, توافقات خوبی انجام شد, توافق با عراق برای …: something was agreed; not what a text only speaks of (از توافق خارج شد,
 * حامی توافق است).
 */
export function result(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const { stage, form } = hit.entry;
  if (footing.conditional) return undefined;
  if (near && isReached(said)) {
    if (footing.negative) return undefined;
    if (footing.ahead || footing.hoped) return make(said, 'discussed', 'planned', 'result-ahead');
    return make(said, stage, 'asserted', `${stage}-result`);
  }
  if (footing.needed || footing.negative || reading.marker[hit.start - 1] === 'this') return undefined;
  // با توافق های خوب، احداث خط انجام شد: what is made is another thing
  if (reading.marker[hit.start - 1] === 'with') return undefined;
  if (isMade(reading, hit.end, clause.last) || wordAt(reading, clause.verbFirst - 1, 'made') !== undefined)
    return make(said, stage, 'asserted', `${stage}-made`);
  const told = saysOnWhat(reading, hit.end) || (form === 'results' && hasWord(reading, clause, 'both'));
  return clause.verb === null && told ? make(said, stage, 'asserted', `${stage}-noun`) : undefined;
}

const leadsAway: ReadonlySet<string> = new Set(['from', 'on', 'with', 'for', 'about']);

/** The verb says that it came about, and nothing but a word of reaching stands before it: توافق [حاصل] شد, به توافق [دست] یافتند. */
function isReached({ reading, clause, hit }: Said): boolean {
  if (!isVerb(reading, clause.verb, 'result_verb') || leadsAway.has(reading.marker[hit.start - 1] ?? '')) return false;
  for (let at = hit.end; at < clause.verbFirst; at++) {
    if (wordAt(reading, at, 'made') === undefined && wordAt(reading, at, 'reached') === undefined) return false;
  }
  return true;
}

const nearMade = 4;

/** توافقات خوبی انجام شد, توافق های صورت گرفته. */
function isMade(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + nearMade, last); at++)
    if (wordAt(reading, at, 'made') !== undefined) return true;
  return false;
}

/** توافق با …, توافق برای …, توافق ایران و عمان درباره …: in a headline or what somebody reports. */
function saysOnWhat(reading: Reading, from: number): boolean {
  const next = reading.marker[from];
  return next === 'for' || next === 'about' || next === 'with';
}
