import { isWord, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { nameText } from '../people/names.ts';
import type { Cue } from './cue.ts';

/**
 * The document that speaks in «در این بیانیه آمده است: …», with the fullest name that the text has given it before:
 * بیانیه دیوان امیری قطر, بیانیه مشترک. Undefined for cues of other kinds and where no noun follows در.
 */
export function documentSpeaker(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  cue: Cue,
): PartyMention | undefined {
  if (cue.rule !== 'document-says') return undefined;
  const at = nounAfterIn(reading, sentence.first, cue.first);
  if (at === undefined) return no(reading, cue, 'no preposition of place before the cue');
  const pointed = reading.marker[at] === 'this';
  const head = pointed ? reading.markerEnd[at]! : at;
  const last = endOfTitle(reading, cast, head, cue.first);
  if (last === head) return no(reading, cue, 'no noun of a document behind the preposition');
  const title = pointed ? earlierTitle(reading, cast, head, at) : { first: head, last };
  const party: Party = {
    kind: 'body',
    name: titleText(reading, title.first, title.last),
    named: true,
    words: [],
    roles: [],
    country: null,
    lastAt: at,
  };
  const phrase = { kind: 'body' as const, first: at, last, nameFirst: head, nameLast: last, role: null, country: null };
  fired(reading, 'speaker', 'document', cue.first, [at, last], party.name);
  return { phrase, party, rule: 'document' };
}

function no(reading: Reading, cue: Cue, why: string): undefined {
  return refused(reading, 'speaker', 'document', cue.first, why);
}

/** The first token of the noun that the cue is said of: behind the last این before it (در بخشی از این گزارش), else در. */
function nounAfterIn(reading: Reading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) if (reading.marker[at] === 'this') return at;
  for (let at = to - 1; at >= from; at--) if (reading.marker[at] === 'in') return reading.markerEnd[at]!;
  return undefined;
}

/** بیانیه مشترک for بیانیه مشترکی, where the lexicon has it. */
function titleText(reading: Reading, first: number, last: number): string {
  const known = longest(reading, first, 'instruments');
  return known?.end === last ? known.entry.text : nameText(reading, first, last);
}

const longestTitle = 5;

/** A document's noun, its adjectives, and whose it is: بیانیه پایانی نشست, بیانیه وزارت خارجه قطر. */
function endOfTitle(reading: Reading, cast: Cast, head: number, to: number): number {
  let last = head;
  while (last < to && last - head < longestTitle) {
    const mention = last > head ? cast.at.get(last) : undefined;
    if (mention !== undefined) return Math.min(endOfOwner(cast, mention), to);
    // بیانیه ای منتشر کرد: a noun before a verb is the verb's
    if (!isTitleWord(reading, last) || (last + 1 < to && longest(reading, last + 1, 'verbs') !== undefined)) break;
    last++;
  }
  return last;
}

/** دیوان امیری قطر: a body and its country. */
function endOfOwner(cast: Cast, { phrase }: PartyMention): number {
  const next = cast.at.get(phrase.last)?.phrase;
  return next?.kind === 'country' ? next.last : phrase.last;
}

function isTitleWord(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (!isWord(reading, at) || (marker !== undefined && marker !== 'credit')) return false;
  return !(reading.found[at] ?? []).some((hit) => hit.entry.list === 'verbs' || hit.entry.list === 'cues');
}

/** The longest title before `before` that starts with the same noun: بیانیه مشترک for «این بیانیه». */
function earlierTitle(reading: Reading, cast: Cast, head: number, before: number): { first: number; last: number } {
  let best = { first: head, last: head + 1 };
  for (let at = 0; at < before; at++) {
    if (reading.tokens.id[at] !== reading.tokens.id[head]) continue;
    const last = endOfTitle(reading, cast, at, before);
    if (last - at > best.last - best.first) best = { first: at, last };
  }
  return best;
}
