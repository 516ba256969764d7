/** Cues that are a noun and its verb: تاکید کرد, مورد تاکید قرار داد, خواستار … شد. */
import type { VerbEntry } from '../../lexicon/entries.ts';
import { lightVerbs, performingVerbs, placingVerbs } from '../../lexicon/light_verbs.ts';
import { all, type FoundIn, longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import { type Cue, type CueLine, cueNounAt, reports, verbCue } from './cue.ts';

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

function lightVerbAt(reading: Reading, at: number, line: CueLine): FoundIn<'verbs'> | undefined {
  for (const verb of all(reading, at, 'verbs')) if (isLight(verb.entry, line) && reports(verb.entry)) return verb;
  return undefined;
}

function isLight(verb: VerbEntry, line: CueLine): boolean {
  if (verb.form.passive) return line.light?.includes('do') === true && lightVerbs.do.includes(verb.past);
  return line.light?.some((group) => lightVerbs[group].includes(verb.past)) === true;
}

/** Noun and light verb: تاکید کرد, اظهار امیدواری کرد; of two nouns over one verb (تصریح و تاکید کرد) the second. */
export function compoundBefore(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
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
export function placedCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const { past } = verb.entry;
  if (reading.marker[at - 1] !== 'placed' || (past !== placingVerbs.active && past !== placingVerbs.passive))
    return undefined;
  const noun = nounEndingAt(reading, at - 1, from, () => true);
  if (noun === undefined || reading.marker[noun.start - 1] !== 'object_of') return undefined;
  const line = { ...noun.entry, frames: ['object' as const] };
  return { ...verbCue(line, at, verb, 'placed'), first: noun.start - 1 };
}

/** دعوت به عمل آورد, تقدیر به عمل آمد. */
export function performedCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
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
