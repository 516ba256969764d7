import { Kind } from '../../persian/letters.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import { isSurname, isUnclaimed } from './name_words.ts';
import type { NameSpan } from './phrase.ts';
import { isTimeWord } from './time_words.ts';

/** نصرالله جهانگرد، معاون سابق وزیر …: two or three words that open a sentence before an office are a name, common or not. */
export function apposedName(reading: Reading, from: number, to: number): NameSpan | undefined {
  if (!afterOpening(reading, from) || isTimeWord(reading, from)) return undefined;
  let last = from;
  while (last < to && last - from < 3 && isUnclaimed(reading, last)) last++;
  const surname = last - from === 1 && reading.lexicon.common(reading.tokens.id[from]!) !== 'word';
  return (last - from > 1 || surname) && beforeRole(reading, from, last, to, surname)
    ? { first: from, last }
    : undefined;
}

const longestOpening = 4;

/** What follows whoever is reported: جمال عرف در حاشیه سفر, رضوان رسول اف امروز. */
const afterReported = new Set([
  'in',
  'with',
  'while',
  'also',
  'here',
  'meeting_with',
  'reporters',
  'continuing',
  'about',
]);

/**
 * به گزارش ایسنا، جمال عرف در حاشیه سفر …: a given name and words that open the report, where another sentence opens with
 * these words alone (عرف تصریح کرد) or the last of them is a last name.
 */
export function reportedName(reading: Reading, from: number, to: number): NameSpan | undefined {
  if (!afterOpening(reading, from) || isTimeWord(reading, from)) return undefined;
  let last = from;
  while (last < to && last - from < longestOpening && isUnclaimed(reading, last) && !isTimeWord(reading, last)) last++;
  const marker = reading.marker[last];
  const ends = (marker !== undefined && afterReported.has(marker)) || isTimeWord(reading, last);
  if (last - from < 2 || !ends) return undefined;
  return isSurname(reading, last - 1) || opensAnother(reading, from + 1, last) ? { first: from, last } : undefined;
}

/** Whether a sentence opens with the words of a stretch. */
function opensAnother({ sentences, tokens }: Reading, first: number, last: number): boolean {
  return sentences.some((sentence) => {
    for (let at = first; at < last; at++) if (tokens.id[sentence.first + at - first] !== tokens.id[at]) return false;
    return true;
  });
}

/** At the start of a sentence, or after the comma of the agency's credit: به گزارش ایسنا، … */
function afterOpening(reading: Reading, at: number): boolean {
  if (at === 0 || reading.tokens.kind[at - 1] === Kind.Newline || isMark(reading, at - 1, '.')) return true;
  if (!isMark(reading, at - 1, '،')) return false;
  for (let before = at - 2; before >= Math.max(0, at - 2 - longestCredit); before--) {
    if (reading.marker[before] === 'credit') return true;
    if (isMark(reading, before, '،') || reading.tokens.kind[before] === Kind.Newline) return false;
  }
  return false;
}

const longestCredit = 8;

/** مائورو وییرا وزیر خارجه برزیل: unknown words before an office are its holder's name. */
export function beforeRole(reading: Reading, first: number, last: number, to: number, opening = false): boolean {
  let next = last;
  if (isMark(reading, next, '»') || isMark(reading, next, '"')) next++;
  const apart = isMark(reading, next, '،') || isMark(reading, next, '-') || isMark(reading, next, '–');
  if (apart) next++;
  const role = next < to ? longest(reading, next, 'roles') : undefined;
  if (role === undefined || role.entry.anaphoric === true || role.entry.plural === true) return false;
  return opening || last - first > 1 || isMark(reading, first - 1, '«') || isMark(reading, first - 1, '"') || !apart;
}

/** What follows the subject that opens a sentence of a report: نیز, با, در, ضمن, که. */
const afterSubject = new Set([
  'also',
  'with',
  'in',
  'while',
  'that',
  'here',
  'continuing',
  'meeting_with',
  'about',
  'from',
  'on',
  'to',
  'reporters',
  'since',
  'in_answer',
]);

/** رئیسی: توافق نهایی شد: a surname that is a common word too is one before the colon of a headline. */
export function opensHeadline(reading: Reading, first: number, last: number): boolean {
  return (first === 0 || reading.tokens.kind[first - 1] === Kind.Newline) && isMark(reading, last, ':');
}

/** وییرا با اشاره به … گفت: unknown words that open a sentence, before what follows a subject. */
export function opensReport(reading: Reading, first: number, last: number): boolean {
  const before = reading.tokens.kind[first - 1];
  const opens =
    first === 0 ||
    before === Kind.Newline ||
    isMark(reading, first - 1, '.') ||
    (isMark(reading, first - 1, '«') && (first === 1 || reading.tokens.kind[first - 2] === Kind.Newline));
  if (!opens) return false;
  const marker = reading.marker[last];
  if (marker !== undefined && afterSubject.has(marker)) return true;
  return (
    longest(reading, last, 'cues')?.ending === Ending.None ||
    longest(reading, last, 'verbs') !== undefined ||
    isMark(reading, last, ':')
  );
}
