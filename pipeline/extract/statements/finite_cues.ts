import type { VerbEntry } from '../../lexicon/entries.ts';
import { lightVerbs, performingVerbs, placingVerbs } from '../../lexicon/light_verbs.ts';
import { all, type FoundIn, isMark, isWord, longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import { type Cue, type CueLine, cueNounAt } from './cue.ts';

/** خواستار X شد, تهدید به X کرد: nouns whose content lies between them and their verb. */
export function splitCue(reading: Reading, at: number, last: number): Cue | undefined {
  const noun = cueNounAt(reading, at);
  if (noun === undefined) return noSplit(reading, at, absent);
  const through = noun.entry.frames?.includes('inner_to') === true && reading.marker[noun.end] === 'to';
  if (noun.end >= last || (!through && !noun.entry.frames?.includes('inner')))
    return noSplit(reading, at, 'the noun does not stand apart from its verb');
  for (let next = noun.end; next < last; next++) {
    const verb = lightVerbAt(reading, next, noun.entry);
    if (verb === undefined) {
      if (through && longest(reading, next, 'verbs') !== undefined)
        return noSplit(reading, at, 'another verb stands before that of the noun');
      continue;
    }
    if (next === noun.end) return noSplit(reading, at, 'its verb follows directly');
    return {
      kind: 'finite',
      first: at,
      last: noun.end,
      line: noun.entry,
      after: verb.end,
      verb: verb.entry,
      verbFirst: next,
      rule: 'split-noun',
    };
  }
  return noSplit(reading, at, 'no verb of the noun follows in the sentence');
}

function noSplit(reading: Reading, at: number, why: string): undefined {
  return refused(reading, 'cue', 'split-noun', at, why);
}

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

/** A cue that is its verb alone. */
function verbCue(line: CueLine, at: number, verb: FoundIn<'verbs'>, rule: string): Cue {
  const { end, entry } = verb;
  return { kind: 'finite', first: at, last: end, line, after: end, verb: entry, verbFirst: at, rule };
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

/** Third person and told as a fact: گفت, گفته است, می گوید, تاکید کردند; not بگوید, گفتیم, نگفت. */
function reports(verb: VerbEntry): boolean {
  const { person, tense, negative } = verb.form;
  return person === 3 && tense !== 'subjunctive' && tense !== 'future' && (!negative || verb.past === 'دانست');
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

function lightVerbAt(reading: Reading, at: number, line: CueLine): FoundIn<'verbs'> | undefined {
  for (const verb of all(reading, at, 'verbs')) if (isLight(verb.entry, line) && reports(verb.entry)) return verb;
  return undefined;
}

function isLight(verb: VerbEntry, line: CueLine): boolean {
  if (verb.form.passive) return line.light?.includes('do') === true && lightVerbs.do.includes(verb.past);
  return line.light?.some((group) => lightVerbs[group].includes(verb.past)) === true;
}

/** Noun and light verb: تاکید کرد, اظهار امیدواری کرد; of two nouns over one verb (تصریح و تاکید کرد) the second. */
function compoundBefore(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const noun = nounEndingAt(reading, at, from, (line) => isLight(verb.entry, line));
  if (noun === undefined) return undefined;
  return {
    kind: 'finite',
    first: noun.start,
    last: verb.end,
    line: noun.entry,
    after: verb.end,
    verb: verb.entry,
    verbFirst: at,
    rule: 'light-verb',
  };
}

/** مورد تاکید قرار داد, مورد اشاره قرار گرفت. */
function placedCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const { past } = verb.entry;
  if (reading.marker[at - 1] !== 'placed' || (past !== placingVerbs.active && past !== placingVerbs.passive))
    return undefined;
  const noun = nounEndingAt(reading, at - 1, from, () => true);
  if (noun === undefined || reading.marker[noun.start - 1] !== 'object_of') return undefined;
  const line = { ...noun.entry, frames: ['object' as const] };
  return { ...verbCue(line, at, verb, 'placed'), first: noun.start - 1 };
}

/** دعوت به عمل آورد, تقدیر به عمل آمد. */
function performedCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const first = at - performedWords;
  if (reading.marker[first] !== 'performed' || reading.markerEnd[first] !== at) return undefined;
  if (verb.entry.past !== performingVerbs.active && verb.entry.past !== performingVerbs.passive) return undefined;
  const noun = nounEndingAt(reading, first, from, ({ light }) => light?.includes('do') === true);
  return noun && { ...verbCue(noun.entry, at, verb, 'performed'), first: noun.start };
}

/** به عمل. */
const performedWords = 2;

const longestNoun = 4;

function nounEndingAt(
  reading: Reading,
  at: number,
  from: number,
  fits: (line: CueLine) => boolean,
): FoundIn<'cues'> | undefined {
  for (let start = Math.max(from, at - longestNoun); start < at; start++) {
    for (const hit of all(reading, start, 'cues')) {
      if (hit.end === at && hit.ending === 0 && hit.entry.form === 'noun' && fits(hit.entry)) return hit;
    }
  }
  return undefined;
}
