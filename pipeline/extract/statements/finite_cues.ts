import { lightVerbs } from '../../lexicon/light_verbs.ts';
import { all, type FoundIn, isMark, isWord, longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import { compoundBefore, performedCue, placedCue } from './compound_cues.ts';
import { type Cue, reports, verbCue } from './cue.ts';

/** A finite verb of reporting that starts at `at`, with its noun before it. */
export function finiteCue(reading: Reading, at: number, from: number): Cue | undefined {
  const cue = reportingVerb(reading, at, from);
  return cue !== undefined && isImpersonal(reading, cue.first)
    ? noVerb(reading, at, 'what one may or must say: nobody says it')
    : cue;
}

/** می توان گفت, باید تاکید کرد: nobody says it. */
function isImpersonal(reading: Reading, at: number): boolean {
  for (let before = at - 2; before < at; before++) {
    const marker = reading.marker[before];
    if ((marker === 'impersonal' || marker === 'must') && reading.markerEnd[before] === at) return true;
  }
  return false;
}

function reportingVerb(reading: Reading, at: number, from: number): Cue | undefined {
  if (reading.marker[at] === 'talks') return noVerb(reading, at, 'a noun of talks');
  const joined = longest(reading, at, 'joined_cues');
  if (joined !== undefined) {
    const { line, verb } = joined.entry;
    return {
      kind: 'finite',
      first: at,
      last: joined.end,
      line,
      after: joined.end,
      verb,
      verbFirst: at,
      rule: 'light-verb-joined',
    };
  }
  let length = 0;
  for (const verb of all(reading, at, 'verbs')) {
    // گفته می شود is no گفته: only the longest form counts
    if (verb.end < length) break;
    length = verb.end;
    // گفتمان is no گفت with an ending
    if (verb.ending !== 0) continue;
    if (!reports(verb.entry)) {
      noVerb(reading, at, 'not a third person told as a fact: another person, negated, subjunctive or future');
      continue;
    }
    const document = documentCue(reading, at, from, verb);
    if (document !== undefined) return document;
    const simple = simpleVerb(reading, at, verb);
    const compound =
      compoundBefore(reading, at, from, verb) ??
      placedCue(reading, at, from, verb) ??
      performedCue(reading, at, from, verb);
    if (compound !== undefined && isAdjective(reading, compound))
      return noVerb(reading, at, 'a participle that tells of the noun before it');
    if (compound !== undefined) return compound;
    if (simple !== undefined) return simple;
    noVerb(reading, at, 'no verb of the cues, and no noun of the cues before it takes it');
  }
  return length === 0 ? noVerb(reading, at, absent) : undefined;
}

function noVerb(reading: Reading, at: number, why: string): undefined {
  return refused(reading, 'cue', 'verb', at, why);
}

/** در این بیانیه آمده است: / که …: a document says it. */
function documentCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const line = reading.lexicon.lines.cues.find((cue) => cue.form === 'document' && cue.text === verb.entry.past);
  if (line === undefined || verb.entry.form.tense !== 'perfect' || verb.end - at < 2) return undefined;
  const opens = isMark(reading, verb.end, ':') || reading.marker[verb.end] === 'that';
  let inside = false;
  for (let before = from; before < at; before++) inside ||= reading.marker[before] === 'in';
  if (!opens || !inside)
    return refused(
      reading,
      'cue',
      'document-says',
      at,
      'no preposition of place before it, or neither a colon nor a clause behind it',
    );
  return verbCue(line, at, verb, 'document-says');
}

function simpleVerb(reading: Reading, at: number, verb: FoundIn<'verbs'>): Cue | undefined {
  // به نوشته X is no نوشته است
  if (verb.entry.form.tense === 'perfect' && reading.marker[at - 1] === 'to')
    return noVerb(reading, at, 'a noun behind a preposition');
  if (verb.entry.form.passive) return noVerb(reading, at, 'a passive by itself');
  if (verb.entry.form.tense === 'perfect' && verb.end - at === 1 && isNoun(reading, at))
    return noVerb(reading, at, 'a participle that is a noun or an adjective');
  const line = reading.lexicon.lines.cues.find((cue) => cue.form === 'verb' && cue.text === verb.entry.past);
  if (line === undefined) return undefined;
  return verbCue(line, at, verb, 'verb');
}

/** این گفته, مالیات بر ارزش افزوده, نمایشنامه «…» نوشته سام شپارد: a participle with no است that is no verb. */
function isNoun(reading: Reading, at: number): boolean {
  const before = reading.marker[at - 1];
  if (before === 'this' || (before === 'compound' && reading.markerEnd[at - 1] === at + 1)) return true;
  const behind = isMark(reading, at - 1, '»') || isMark(reading, at - 1, '"');
  return behind && isWord(reading, at + 1) && reading.marker[at + 1] === undefined;
}

/** اقدامات اعلام شده در بیانیه: a passive participle with no است, neither at the end of a clause nor with a clause behind it. */
function isAdjective(reading: Reading, { verb, verbFirst, after }: Cue): boolean {
  if (verb?.form.tense !== 'perfect' || after - verbFirst !== 1 || !lightVerbs.become.includes(verb.past)) return false;
  const marker = reading.marker[after];
  return isWord(reading, after) && marker !== 'that' && marker !== 'this_that' && marker !== 'and';
}
