import { isMark, type Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { nextComma, verbEndsAt } from './clause_ends.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';

/** Adverbials that may stand between the subject and the words that the cue governs: در این دیدار, ضمن, پس از. */
const adverbial = new Set([
  'in',
  'with',
  'while',
  'since',
  'for',
  'about',
  'during',
  'continuing',
  'also',
  'in_answer',
  'because',
  'here',
  'addressing',
  'meeting_with',
  'but',
  'and',
]);

/** The noun phrase before the cue by the frames of its lexicon line. */
export function nounPhrase(reading: Reading, cue: Cue, frames: readonly string[], from: number): Content | undefined {
  const to = cue.first;
  if (frames.includes('of_as')) return ofAs(reading, from, to);
  if (frames.includes('predicate') || frames.includes('object')) {
    const found = beforeObjectMarker(reading, from, to, frames);
    if (found !== undefined) return found;
  }
  const wanted = new Set(prepositional.flatMap(([frame, marker]) => (frames.includes(frame) ? [marker] : [])));
  const found = wanted.size === 0 ? undefined : afterPreposition(reading, from, to, wanted);
  return (
    found ?? no(reading, to, 'noun-phrase', 'no noun phrase stands before the cue as its line in the lexicon wants it')
  );
}

/** Refuses a noun phrase to the cue that starts at a token. */
function no(reading: Reading, cue: number, rule: string, why: string): undefined {
  return refused(reading, 'content', rule, cue, why);
}

/** The frames of cues that govern a noun phrase by a preposition, with the marker of that preposition. */
const prepositional = [
  ['on', 'on'],
  ['of', 'from'],
  ['to', 'to'],
  ['regarding', 'regarding'],
  ['with_object', 'with'],
] as const;

/** از [X] به عنوان [Y] یاد کرد. */
function ofAs(reading: Reading, from: number, to: number): Content | undefined {
  for (let as = to - 1; as > from; as--) {
    if (reading.marker[as] !== 'as') continue;
    for (let at = from; at < as; at++) {
      if (reading.marker[at] !== 'from') continue;
      return {
        mode: 'nominal',
        spans: [
          [at + 1, as],
          [reading.markerEnd[as]!, to],
        ],
        open: false,
        rule: 'noun-phrase-as',
      };
    }
  }
  return afterPreposition(reading, from, to, new Set(['from']));
}

/** [X] را خواستار شد; [X] را [Y] دانست. */
function beforeObjectMarker(
  reading: Reading,
  from: number,
  to: number,
  frames: readonly string[],
): Content | undefined {
  let object = to - 1;
  while (object > from && reading.marker[object] !== 'object') object--;
  if (reading.marker[object] !== 'object')
    return no(reading, to, 'noun-phrase-object', 'no object marker between the subject and the cue');
  const first = startOfNounPhrase(reading, afterVerb(reading, from, object), object);
  let rest = object + 1;
  if (reading.marker[rest] === 'also') rest = reading.markerEnd[rest]!;
  if (first >= object) return no(reading, to, 'noun-phrase-object', 'no noun phrase before the object marker');
  let last = object;
  if (isMark(reading, last - 1, '-') || isMark(reading, last - 1, '،')) last--;
  // سرود را خواند: a verb of judging says what it takes somebody for
  if (rest >= to && !frames.includes('object'))
    return no(reading, to, 'noun-phrase-predicate', 'a verb of judging, and nothing that the object is judged to be');
  if (rest >= to) return { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-object' };
  // دولت را به نقض توافق متهم کرد
  if (frames.includes('predicate') && reading.marker[rest] === 'to') rest = reading.markerEnd[rest]!;
  if (frames.includes('predicate') || reading.marker[rest] === 'for')
    return {
      mode: 'nominal',
      spans: [
        [first, last],
        [rest, to],
      ],
      open: false,
      rule: 'noun-phrase-predicate',
    };
  return { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-object' };
}

/** شمار آنها را نگفت اما [حجم آن] را …, دیدار و [اتهامات خود] را …: what stands before the last verb phrase belongs to it. */
function afterVerb(reading: Reading, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const marker = reading.marker[at];
    if (marker !== 'and' && marker !== 'but') continue;
    const noun = reading.marker[at - 1];
    if (verbEndsAt(reading, at) || (marker === 'and' && (noun === 'meeting_noun' || noun === 'talks'))) return at;
  }
  return from;
}

/** Adverbials that end by themselves. */
const passedOver = new Set(['continuing', 'also', 'and', 'but', 'here', 'again', 'in_writing', 'message', 'reporters']);

/** The first word of the noun phrase that ends at `to`: adverbials from the subject on are passed over, comma by comma. */
function startOfNounPhrase(reading: Reading, from: number, to: number): number {
  let at = from;
  while (at < to) {
    if (isMark(reading, at, '،') || isMark(reading, at, ',') || isMark(reading, at, '»')) {
      at++;
      continue;
    }
    const marker = reading.marker[at];
    if (marker !== undefined && passedOver.has(marker)) {
      at = reading.markerEnd[at]!;
      continue;
    }
    if ((marker === undefined || !adverbial.has(marker)) && !isTimeWord(reading, at)) return at;
    const comma = nextComma(reading, at, to);
    if (comma === undefined) return marker === 'and' ? reading.markerEnd[at]! : at;
    at = comma + 1;
  }
  return at;
}

/** امروز, شامگاه, دوشنبه: an adverb of time stands before the object too. */
export function isTimeWord(reading: Reading, at: number): boolean {
  return reading.lexicon.times.partsOf(reading.tokens.id[at]!).some(({ senses }) => senses.time !== undefined);
}

/** بر [X] تاکید کرد: the first such preposition of the clause. */
function afterPreposition(
  reading: Reading,
  from: number,
  to: number,
  wanted: ReadonlySet<string>,
): Content | undefined {
  for (let at = from; at < to; at = reading.markerEnd[at]!) {
    // بعد از and پیش از are one word: their از governs nothing
    if (!wanted.has(reading.marker[at] ?? '')) continue;
    const first = reading.markerEnd[at]!;
    // از فردا خبر داد: a time alone is when, not what
    if (first + 1 === to && isTimeWord(reading, first)) continue;
    if (first >= to) return no(reading, to, 'noun-phrase-preposition', 'nothing between the preposition and the cue');
    let last = to;
    if (reading.marker[last - 1] === 'also') last--;
    if (isMark(reading, last - 1, '،')) last--;
    return first < last
      ? { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-preposition' }
      : no(reading, to, 'noun-phrase-preposition', 'nothing but marks between the preposition and the cue');
  }
  return no(
    reading,
    to,
    'noun-phrase-preposition',
    'no preposition that the cue governs between the subject and the cue',
  );
}
