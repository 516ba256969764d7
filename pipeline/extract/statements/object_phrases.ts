import { isMark, type Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import { nextComma, verbEndsAt } from './clause_ends.ts';
import type { Content } from './content.ts';
import type { Cue, CueLine } from './cue.ts';
import { endOfTime } from './time_adverbs.ts';

/** [X] را خواستار شد; [X] را [Y] دانست. */
export function beforeObjectMarker(
  reading: Reading,
  { first: to, line }: Cue,
  from: number,
  frames: readonly string[],
): Content | undefined {
  let object = to - 1;
  while (object > from && reading.marker[object] !== 'object') object--;
  if (reading.marker[object] !== 'object')
    return no(reading, to, 'noun-phrase-object', 'no object marker between the subject and the cue');
  if (endsAnotherVerb(reading, object + 1, to))
    return no(reading, to, 'noun-phrase-object', 'the object of another verb, which stands before the cue');
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
  if (judges(reading, line, frames, rest) || concerns.has(reading.marker[rest] ?? ''))
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

/** حسن نیت خود را ثابت کرده و اعلام کرد: a verb that ends a clause, and no که before it opens that. */
function endsAnotherVerb(reading: Reading, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    const marker = reading.marker[at];
    if (marker === 'that') open++;
    const ends = marker === 'and' || marker === 'but' || isMark(reading, at, '،');
    if (ends && verbEndsAt(reading, at) && --open < 0) return true;
  }
  return false;
}

/** آمادگی خود را برای X, دیدگاه های خود را درباره X اعلام کرد: goes on with what the object is about. */
const concerns = new Set(['for', 'about', 'regarding']);

/** رقم را ده میلیارد دلار اعلام کرد; not خبر را امروز / در نشستی اعلام کرد, which says when and where. */
function judges(reading: Reading, line: CueLine, frames: readonly string[], rest: number): boolean {
  if (!frames.includes('predicate')) return false;
  const marker = reading.marker[rest] ?? '';
  return line.cue_class !== 'announce' || (!circumstances.has(marker) && !isTimeWord(reading, rest));
}

const circumstances = new Set([
  'in',
  'with',
  'from',
  'to',
  'by',
  'since',
  'during',
  'again',
  'continuing',
  'in_writing',
  'reporters',
  'here',
]);

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
    const time = endOfTime(reading, at);
    if (comma === undefined && time > at) {
      if (time >= to) return at;
      at = time;
      continue;
    }
    if (comma === undefined) return marker === 'and' ? reading.markerEnd[at]! : at;
    at = comma + 1;
  }
  return at;
}

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

/** Refuses a noun phrase to the cue that starts at a token. */
function no(reading: Reading, cue: number, rule: string, why: string): undefined {
  return refused(reading, 'content', rule, cue, why);
}
