/** Where a subject may stand: after a mark, a verb, words of time or of order, and governed by no preposition. */
import { Kind } from '../../persian/letters.ts';
import { isMark, longest, type Reading } from '../../reading.ts';

const notSubjectAfter = new Set([
  'in',
  'with',
  'from',
  'to',
  'on',
  'for',
  'between',
  'about',
  'by',
  'since',
  'during',
  'regarding',
  'as',
  'until',
  'meeting_with',
  'addressing',
  'toward',
  'without',
  'in_answer',
  'because',
  'credit',
  'while',
  'object',
]);

/** Whether a noun phrase after this token may be the subject: after a mark, a verb, an adverb of time or of order. */
export function isFree(reading: Reading, at: number, before: boolean): boolean {
  if (reading.tokens.kind[at] === Kind.Symbol || isMark(reading, at, '•')) return before;
  const marker = reading.marker[at];
  if (endsOccasion(reading, at)) return true;
  if (marker !== undefined) {
    if (notSubjectAfter.has(marker)) return false;
    if (
      marker === 'continuing' ||
      marker === 'also' ||
      marker === 'here' ||
      marker === 'but' ||
      marker === 'newsroom' ||
      marker === 'as_told' ||
      marker === 'again' ||
      marker === 'attitude' ||
      marker === 'in_writing' ||
      marker === 'reporters'
    )
      return true;
    return marker === 'that' || (marker === 'and' && before);
  }
  if (
    isMark(reading, at, '،') ||
    isMark(reading, at, ',') ||
    isMark(reading, at, ')') ||
    isMark(reading, at, '؛') ||
    isMark(reading, at, '-') ||
    isMark(reading, at, '–') ||
    isMark(reading, at, ':')
  )
    return true;
  if (isMark(reading, at, '(') || isMark(reading, at, '«') || isMark(reading, at, '"')) return before;
  if (longest(reading, at, 'verbs') !== undefined) return true;
  return false;
}

/** پس از این دیدار استاندار گفت, در ادامه مراسم علی مرادی گفت: words of an occasion that are nobody's own. */
function endsOccasion(reading: Reading, at: number): boolean {
  const word = longest(reading, at, 'meeting_words')?.entry.word;
  const met = word === 'encounter' || word === 'session';
  return reading.marker[at] === 'gathering' || (met && reading.marker[at - 1] === 'this');
}

/** در همین روز, روز دوم آبان نیز: words of time and what may stand among them. */
export function isAdverbOfTime(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (marker !== undefined) return ['in', 'this', 'it', 'and', 'also', 'from', 'since', 'during'].includes(marker);
  return isTime(reading, at);
}

/** روز, آبان, دوم. */
export function isTime(reading: Reading, at: number): boolean {
  return (
    at >= 0 && reading.marker[at] === undefined && reading.lexicon.times.partsOf(reading.tokens.id[at]!).length > 0
  );
}
