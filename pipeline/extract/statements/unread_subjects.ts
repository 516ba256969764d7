import { Kind } from '../../persian/letters.ts';
import { all, isMark, isWord, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, PartyMention } from '../people/cast.ts';
import { nameText, wordsOf } from '../people/names.ts';
import { plain } from '../phrases/phrase.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import { nextComma } from './clause_ends.ts';
import { isDateline } from './subjects.ts';
import { endOfTime } from './time_adverbs.ts';

const before = new Set([
  'again',
  'in_writing',
  'continuing',
  'also',
  'but',
  'and',
  'here',
  'newsroom',
  'reporters',
  'as_told',
]);
const inside = new Set(['one', 'this', 'adjective', 'affairs']);
const longestSource = 8;

/**
 * A source that no phrase was read in: یک مقام آمریکایی, دو منبع آگاه, برخی رسانه ها. The words that open a sentence before its
 * cue are somebody of their own, so that nobody who spoke before is taken for them.
 */
export function unreadSubject(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  limit: number,
): PartyMention | undefined {
  const first = startOf(reading, afterDateline(reading, cast, sentence), limit);
  let last = first;
  while (last < limit && last - first <= longestSource && isPart(reading, last, first)) last = partEnd(reading, last);
  const named = lastNamed(cast, first, last);
  // در حاشیه این مراسم رضا رحمانی گفت
  if (named !== undefined && reading.marker[first - 1] === 'in') return named;
  const follows = reading.marker[last];
  const source =
    last - first > longestSource ||
    follows === 'object' ||
    follows === 'and' ||
    (follows === 'that' && last - first === 1)
      ? undefined
      : newSource(reading, cast, first, last);
  if (source === undefined)
    return refused(
      reading,
      'speaker',
      'unread-subject',
      sentence.first,
      'the words that open the sentence are none, too many, an object or a list',
    );
  fired(
    reading,
    'speaker',
    'unread-subject',
    sentence.first,
    [first, last],
    'nobody was read in the words that open the sentence: somebody of their own',
  );
  return source;
}

/** Somebody named by name with whom a stretch ends. */
function lastNamed(cast: Cast, first: number, last: number): PartyMention | undefined {
  for (let at = last - 1; at > first; at--) {
    const mention = cast.at.get(at);
    if (mention !== undefined)
      return mention.phrase.nameFirst === at && mention.phrase.last >= last ? mention : undefined;
  }
  return undefined;
}

/** به گفته منابع آگاه، …: the words between a source phrase and its comma. */
export function unreadSource(reading: Reading, cast: Cast, first: number, comma: number): PartyMention | undefined {
  let last = first;
  while (last < comma && isPart(reading, last, first)) last = partEnd(reading, last);
  const source = last === comma && last - first <= longestSource ? newSource(reading, cast, first, last) : undefined;
  if (source === undefined)
    return refused(
      reading,
      'speaker',
      'unread-source',
      first,
      'the words up to the comma are none, too many, or no name',
    );
  fired(
    reading,
    'speaker',
    'unread-source',
    first,
    [first, last],
    'nobody was read in these words: somebody of their own',
  );
  return source;
}

/** Somebody of their own by the words of a stretch; undefined where it has none. */
function newSource(reading: Reading, cast: Cast, first: number, last: number): PartyMention | undefined {
  // یک گروه تحقیقاتی: somebody is shown without the article
  const from = reading.marker[first] === 'one' && first + 1 < last ? first + 1 : first;
  const words = wordsOf(reading, from, last);
  if (words.length === 0) return undefined;
  let country: string | null = null;
  for (let at = first; at < last; at++) country ??= cast.at.get(at)?.phrase.country ?? null;
  const party = {
    kind: 'person' as const,
    name: nameText(reading, from, last),
    named: false,
    words,
    roles: [],
    country,
    lastAt: first,
  };
  return { phrase: { ...plain('person', first, last), country }, party, rule: 'unread-subject' };
}

const longestCredit = 14;

/** خبرگزاری فارس: یکی از نامزدها گفت …, به گزارش مهر، حساب کاخ سفید خبر داد … */
function afterDateline(reading: Reading, cast: Cast, sentence: SentenceSpan): number {
  const marker = reading.marker[sentence.first];
  if (marker === 'newsroom' || marker === 'credit') {
    const comma = nextComma(reading, sentence.first, Math.min(sentence.last, sentence.first + longestCredit));
    if (comma !== undefined) return comma + 1;
  }
  const mention = cast.at.get(sentence.first);
  return mention !== undefined && isDateline(reading, mention) ? mention.phrase.last + 1 : sentence.first;
}

function startOf(reading: Reading, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const marker = reading.marker[at];
    const time = endOfCountedTime(reading, at);
    if (time > at) {
      at = time;
      continue;
    }
    const passed = marker !== undefined && before.has(marker);
    if (!passed && !isMark(reading, at, '،') && reading.tokens.kind[at] !== Kind.Symbol && !isTimeWord(reading, at))
      break;
    at = passed ? reading.markerEnd[at]! : at + 1;
  }
  return at;
}

/** دو هفته قبل: the token after a number and what it counts, where that tells when; else `at`. */
function endOfCountedTime(reading: Reading, at: number): number {
  const counts = reading.lexicon.times
    .partsOf(reading.tokens.id[at]!)
    .some(({ senses }) => senses.number !== undefined);
  const end = counts || reading.tokens.kind[at] === Kind.Number ? endOfTime(reading, at + 1) : at + 1;
  return end > at + 1 ? end : at;
}

function isPart(reading: Reading, at: number, first: number): boolean {
  if (isMark(reading, at, '«') || isMark(reading, at, '»')) return true;
  const marker = reading.marker[at];
  // بسیاری از نمایندگان, رسانه های وابسته به دولت
  if (marker === 'some' || (at > first && marker === 'tied')) return true;
  if (marker === 'from') return at > first && reading.marker[at - 1] === 'some';
  if (!isWord(reading, at) || (marker !== undefined && !inside.has(marker))) return false;
  // کمال ظریف دیروز گفت
  if (at > first && endOfTime(reading, at) > at) return false;
  // طبق اعلام سخنگو، …
  if (all(reading, at, 'cues').some(({ entry }) => entry.form === 'source')) return false;
  return longest(reading, at, 'verbs') === undefined;
}

function partEnd(reading: Reading, at: number): number {
  const marker = reading.marker[at];
  return marker === 'some' || marker === 'tied' ? reading.markerEnd[at]! : at + 1;
}
