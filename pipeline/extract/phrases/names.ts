import { Ending } from '../../persian/vocabulary.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import { apposedName, beforeRole, opensHeadline, opensReport, reportedName } from './name_surroundings.ts';
import { endOfName, isSurname, isUnclaimed } from './name_words.ts';
import type { NameSpan } from './phrase.ts';

/**
 * A person's name from token `at`, titles before it left out: «ولادیمیر پوتین», دکتر مسعود پزشکیان, سید عباس عراقچی.
 * Known people, names that the document has already given, a given name with what follows, and (`afterRole`) any words
 * that are no common words.
 */
export function readName(
  reading: Reading,
  at: number,
  to: number,
  known: (at: number) => number,
  afterRole: boolean,
): NameSpan | undefined {
  let from = at;
  let titled = false;
  while (from < to) {
    const title = longest(reading, from, 'honorifics');
    if (isMark(reading, from, '«') || isMark(reading, from, '"')) from++;
    else if (title !== undefined && title.ending === 0) {
      if (title.entry.part_of_name === true && nameFrom(reading, from, to, known, true) !== undefined) break;
      from = title.end;
      titled = true;
    } else break;
  }
  if (from >= to) return undefined;
  return nameFrom(reading, from, to, known, afterRole || titled);
}

function nameFrom(
  reading: Reading,
  from: number,
  to: number,
  known: (at: number) => number,
  sure: boolean,
): NameSpan | undefined {
  const person = longest(reading, from, 'persons');
  const registered = known(from);
  const last = Math.max(
    person !== undefined &&
      person.ending === Ending.None &&
      (person.entry.ambiguous !== true || sure || opensHeadline(reading, from, person.end))
      ? person.end
      : 0,
    registered,
  );
  const given = longest(reading, from, 'given_names');
  // نصرالله is somebody, and نصرالله جهانگرد is somebody else
  if (last > 0 && (last > from + 1 || given === undefined || registered > 0)) return { first: from, last };
  const starts = given !== undefined && given.ending === Ending.None && (given.entry.ambiguous !== true || sure);
  const apposed = apposedName(reading, from, to);
  if (apposed !== undefined && apposed.last > last) return apposed;
  const reported = given?.ending === Ending.None ? reportedName(reading, from, to) : undefined;
  if (reported !== undefined && reported.last > last) return reported;
  const end = endOfName(reading, starts ? given.end : from, from, to);
  if (starts) {
    if (end <= last) return { first: from, last };
    // a given name alone is a name only behind a title or a role
    return end > given.end || sure ? { first: from, last: end } : undefined;
  }
  if (last > 0 && end <= last) return { first: from, last };
  // رسولی گفت: a last name, though the word has other uses
  if (end === from && isUnclaimed(reading, from) && isSurname(reading, from, true))
    return sure || opensReport(reading, from, from + 1) ? { first: from, last: from + 1 } : undefined;
  if (end === from || isObjectOfVerb(reading, from, end)) return undefined;
  // امید به صلح: a word that is also a given name is nobody by itself
  const word = given?.entry.ambiguous === true && end === given.end;
  return sure || beforeRole(reading, from, end, to) || (!word && opensReport(reading, from, end))
    ? { first: from, last: end }
    : undefined;
}

/** رئیس جمهور توضیحاتی داد: one unknown word in ی right before a verb that reports nothing is what is given, not who gives. */
function isObjectOfVerb(reading: Reading, from: number, end: number): boolean {
  const verb = longest(reading, end, 'verbs')?.entry;
  if (verb === undefined || end - from > 1) return false;
  const word = reading.lexicon.vocabulary.folded(reading.tokens.id[from]!);
  const reports = reading.lexicon.lines.cues.some((cue) => cue.form === 'verb' && cue.text === verb.past);
  return word.endsWith('ی') && !reports;
}
