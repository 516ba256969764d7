import type { Reading } from '../../reading.ts';
import { treatyAt } from '../clauses/treaties.ts';
import { hasWord, isVerb, wordAt } from '../clauses/words.ts';
import { countryAt } from '../phrases/countries.ts';
import { make, type Said } from './said.ts';
import type { StageFound } from './stage_words.ts';

/**
 * به توافق رسیدند, توافق حاصل شد, توافقات خوبی انجام شد, توافق با عراق برای …: something was agreed; not what a text only speaks of (از توافق خارج شد,
 * حامی توافق است).
 */
export function result(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing } = said;
  const { stage, form } = hit.entry;
  if (footing.conditional) return undefined;
  if (isReached(said)) {
    if (footing.negative) return undefined;
    if (footing.ahead || footing.hoped) return make(said, 'discussed', 'planned', 'result-ahead');
    return make(said, stage, 'asserted', `${stage}-result`);
  }
  if (footing.needed || footing.negative || reading.marker[hit.start - 1] === 'this') return undefined;
  // با توافق های خوب، احداث خط انجام شد: what is made is another thing
  if (reading.marker[hit.start - 1] === 'with') return undefined;
  // موافقت [خود] را با … اعلام کرد
  const own = reading.marker[hit.end] === 'self' && reading.marker[hit.end + 1] === 'object';
  if (own || isMade(reading, hit.end, clause.last) || wordAt(reading, clause.verbFirst - 1, 'made') !== undefined)
    return make(said, stage, 'asserted', `${stage}-made`);
  // یکی از توافقات دو کشور احداث خط است, … از دیگر توافقات بود
  if (form === 'results' && isOneOf(reading, hit.start) && isVerb(reading, clause.verb, 'be'))
    return { ...make(said, stage, 'asserted', `${stage}-noun`), verbal: true };
  const told = saysOnWhat(reading, hit.end, clause.last) || (form === 'results' && hasWord(reading, clause, 'both'));
  return clause.verb === null && told ? make(said, stage, 'asserted', `${stage}-noun`) : undefined;
}

const leadsAway: ReadonlySet<string> = new Set(['from', 'on', 'with', 'for', 'about']);

const ofReaching = ['made', 'reached', 'result_adjective'] as const;

/**
 * The verb says that it came about, and nothing but a word of reaching or praise stands before it: توافق [حاصل] شد, به توافق [نهایی دست]
 * یافتند; behind به what it is about may as well: به توافق [برای احداث خط] رسیدند.
 */
function isReached({ reading, clause, hit }: Said): boolean {
  if (!isVerb(reading, clause.verb, 'result_verb') || leadsAway.has(reading.marker[hit.start - 1] ?? '')) return false;
  const reaches =
    isVerb(reading, clause.verb, 'reach_verb') || wordAt(reading, clause.verbFirst - 1, 'reached') !== undefined;
  if (reading.marker[hit.start] === 'to' && reaches) return treatyAt(reading, hit.end - 1) === undefined;
  for (let at = hit.end; at < clause.verbFirst; at++)
    if (!ofReaching.some((word) => wordAt(reading, at, word) !== undefined)) return false;
  return true;
}

const nearMade = 4;

/** توافقات خوبی انجام شد, توافق های صورت گرفته. */
function isMade(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + nearMade, last); at++)
    if (wordAt(reading, at, 'made') !== undefined) return true;
  return false;
}

/** یکی از توافقات, از دیگر توافقات, از مهم ترین توافقات. */
function isOneOf(reading: Reading, at: number): boolean {
  if (reading.marker[at - 1] === 'from') return reading.marker[at - 2] === 'some';
  return reading.marker[at - 2] === 'from' && wordAt(reading, at - 1, 'among') !== undefined;
}

const longestGiver = 6;
const leadsOn: ReadonlySet<string> = new Set(['for', 'about', 'on']);
const joins: ReadonlySet<string> = new Set(['and', 'with', 'between', 'affairs', 'our_country']);

/** توافق با …, توافق برای …, توافق [اولیه ایران و عمان] درباره …: in a headline or what somebody reports. */
function saysOnWhat(reading: Reading, from: number, last: number): boolean {
  if (reading.marker[from] === 'with') return true;
  const consents = wordAt(reading, from - 1, 'consent') !== undefined;
  for (let at = from; at < last; at++) {
    const marker = reading.marker[at];
    if (marker !== undefined && leadsOn.has(marker)) return true;
    // موافقت دو طرف با …, موافقت دولت عمان با …
    if (consents && (marker === 'with' || at > from + longestGiver)) return marker === 'with';
    if (consents) continue;
    const skips = (marker !== undefined && joins.has(marker)) || isSide(reading, at);
    if (!skips && wordAt(reading, at, 'result_adjective') === undefined) return false;
  }
  return false;
}

/** A country, دو کشور: who agreed. */
function isSide(reading: Reading, at: number): boolean {
  return [at, at - 1].some((first) => {
    const end = wordAt(reading, first, 'both')?.end ?? countryAt(reading, first)?.last ?? first;
    return end > at;
  });
}
