import type { Line } from '../../lexicon/entries.ts';
import { all, type FoundIn, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { treatyAt, treatyOfIt } from '../clauses/treaties.ts';
import type { Stage } from './stage_words.ts';

export type Instrument = Line<'instruments'>['instrument'];
export type Parts = readonly (readonly [first: number, last: number])[];

/** The instrument nouns of a stretch, the longest reading of each, from left to right. */
export function instrumentsIn(reading: Reading, parts: Parts): FoundIn<'instruments'>[] {
  const found: FoundIn<'instruments'>[] = [];
  for (const [first, last] of parts) {
    let covered = first;
    for (let at = first; at < last; at++) {
      if (at < covered) continue;
      for (const hit of all(reading, at, 'instruments')) {
        if (hit.end > last) continue;
        found.push(hit);
        covered = hit.end;
        break;
      }
    }
  }
  return found;
}

const ofStanding: ReadonlySet<Stage> = new Set(['discussed', 'implementing', 'stalled']);

/** The name of a treaty that stands, of which a stretch says that it is talked about, kept or broken: [برجام] را نقض کرد, از [آن] خارج شد. */
export function treatyIn(reading: Reading, parts: Clause['parts'], stage: Stage): FoundIn<'events'> | undefined {
  if (!ofStanding.has(stage)) return undefined;
  for (const [first, last] of parts)
    for (let at = first; at < last; at++) {
      const treaty = treatyAt(reading, at);
      if (treaty !== undefined && treaty.end <= last) return treaty;
    }
  return stage === 'stalled' ? treatyOfIt(reading, parts) : undefined;
}

/** Documents that can be signed, the most telling first. */
const documents: readonly Instrument[] = [
  'treaty',
  'roadmap',
  'joint_statement',
  'protocol',
  'memorandum',
  'contract',
  'loan',
  'agreement',
  'document',
];
const cooperation: readonly Instrument[] = ['commission', 'working_group', 'visa_or_border', 'project', 'trade'];

/** What sort of item a stretch is about: a document where it names one, else the piece of cooperation. */
export function instrumentOf(hits: readonly FoundIn<'instruments'>[]): Instrument {
  for (const wanted of [...documents, ...cooperation])
    if (hits.some((hit) => hit.entry.instrument === wanted)) return wanted;
  return 'other';
}

export function isDocument(instrument: Instrument): boolean {
  return documents.includes(instrument);
}

/** Topics that a document's readers would call a subject of talks, not a field of cooperation. */
const subjects: ReadonlySet<string> = new Set([
  'relations',
  'conflict',
  'nuclear_deal',
  'sanctions',
  'human_rights',
  'security',
  'multilateral',
  'parliament',
  'media',
]);

/** True where a topic names a field of cooperation: گاز, راه, برق; not روابط, جنگ, تحریم. */
export function namesField(topics: readonly string[]): boolean {
  return topics.some((topic) => !subjects.has(topic));
}
