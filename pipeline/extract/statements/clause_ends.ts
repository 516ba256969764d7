import { isMark, isWord, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cue } from './cue.ts';

/** The next comma of a stretch, or undefined. */
export function nextComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isMark(reading, at, '،') || isMark(reading, at, ',')) return at;
  return undefined;
}

/** ما, من or a verb in the first person: the speaker's own voice. */
export function hasFirstPerson(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (reading.marker[at] === 'pronoun_first') return true;
    if (longest(reading, at, 'verbs')?.entry.form.person === 1) return true;
  }
  return false;
}

/** True for marks and conjunctions that end no content: a comma, و, نیز. */
export function trailing(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  return (
    isMark(reading, at, '،') ||
    isMark(reading, at, ',') ||
    isMark(reading, at, '؛') ||
    isMark(reading, at, '-') ||
    marker === 'and' ||
    marker === 'again' ||
    (reading.marker[at - 1] === 'again' && reading.markerEnd[at - 1]! > at) ||
    (marker === 'also' && reading.markerEnd[at] === at + 1)
  );
}

/** True where a finite verb ends just before `at`. */
export function verbEndsAt(reading: Reading, at: number): boolean {
  for (let start = Math.max(0, at - 4); start < at; start++) {
    const verb = longest(reading, start, 'verbs');
    // سازمان is no سازم with an ending, and افزایی (هم افزایی) more often a noun than what one tells a friend
    if (verb === undefined || verb.end !== at || verb.ending !== 0) continue;
    if (verb.entry.form.person !== 2 || verb.entry.form.plural) return true;
  }
  return endsLikeVerb(reading, at - 1);
}

/** Finite forms of verbs that the lexicon does not have: می رود, شده اند, می یابد; by می/نمی before, or  اند and است after. */
function endsLikeVerb(reading: Reading, at: number): boolean {
  if (at < 0 || !isWord(reading, at)) return false;
  const word = reading.lexicon.vocabulary.folded(reading.tokens.id[at] ?? 0);
  return /^ن?می..+(د|ند|م|یم|ید)$/.test(word) || /ه(اند|است|ایم)$/.test(word);
}

/** The token after the last finite verb in a stretch. */
export function lastVerb(reading: Reading, from: number, to: number): number | undefined {
  for (let at = to; at > from; at--) if (verbEndsAt(reading, at)) return at;
  return undefined;
}

/** True for a cue that a colon or که follows: its content comes after it; X را Y دانست که … has it before, and a relative clause behind. */
export function isColonOrThat(reading: Reading, cue: Cue): boolean {
  const marker = reading.marker[cue.after];
  return isMark(reading, cue.after, ':') || ((marker === 'that' || marker === 'this_that') && takesClause(cue));
}

/** از آتش بس به عنوان شرط یاد کرد که …: what follows such a cue is a relative clause. */
export function takesClause({ line }: Cue): boolean {
  const clauses: readonly string[] = ['clause', 'clause_that', 'colon'];
  return line.frames?.some((frame) => clauses.includes(frame)) === true;
}

/** Where the words before a cue end, marks and و left out. */
export function beforeCue(reading: Reading, cue: Cue, from: number): number {
  let last = cue.first;
  while (last > from && trailing(reading, last - 1)) last--;
  return last;
}

const stops = '.!?؟…';

/** The token after the last word of a sentence: its stop and closing marks left out. */
export function endOfSentence(reading: Reading, sentence: SentenceSpan): number {
  let last = sentence.last;
  while (last > sentence.first && [...stops, '»', '"', '،', '؛'].some((mark) => isMark(reading, last - 1, mark)))
    last--;
  return last;
}
