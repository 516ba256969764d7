import type { Line, VerbEntry } from '../../lexicon/entries.ts';
import { lightVerbs } from '../../lexicon/light_verbs.ts';
import { Kind } from '../../persian/letters.ts';
import { all, type FoundIn, isMark, longest, type Reading } from '../../reading.ts';

export type CueLine = Line<'cues'>;

/**
 * Words that report. `finite`: a verb of its own (گفت, تاکید کرد); `participial`: با بیان اینکه, ضمن دعوت از;
 * `source`: به گفته X. Tokens, end exclusive.
 */
export interface Cue {
  kind: 'finite' | 'participial' | 'source';
  first: number;
  last: number;
  line: CueLine;
  /** Where the verb ends (finite), or where what the cue governs begins (participial, source). */
  after: number;
  /** Noun of a split cue (خواستار X شد): the content lies between. */
  verb: VerbEntry | null;
  verbFirst: number;
  /** Cue nouns before this one under the same verb: بر A تاکید و تصریح کرد has تاکید. */
  coordinated: { first: number; last: number; line: CueLine }[];
  rule: string;
}

/** Cues of the tokens `first` to `last` in order. */
export function findCues(reading: Reading, first: number, last: number): Cue[] {
  const cues: Cue[] = [];
  let at = first;
  while (at < last) {
    const cue =
      sourceCue(reading, at, first) ??
      participialCue(reading, at, first, cues) ??
      splitCue(reading, at, last) ??
      finiteCue(reading, at, first);
    if (cue !== undefined && cue.last <= last) {
      cues.push(cue);
      at = Math.max(cue.kind === 'finite' && cue.verbFirst > cue.last ? cue.last : cue.after, at + 1);
    } else at = Math.max(at + 1, futureEnd(reading, at));
  }
  return cues;
}

/** The token after a verb in the future that starts here: خواهد گفت is no گفت; 0 where none does. */
function futureEnd(reading: Reading, at: number): number {
  const verb = longest(reading, at, 'verbs');
  return verb?.entry.form.tense === 'future' ? verb.end : 0;
}

/** به گفته وزیر نیرو، … at the start of a clause. */
function sourceCue(reading: Reading, at: number, first: number): Cue | undefined {
  if (at !== first && !startsClause(reading, at)) return undefined;
  for (const hit of all(reading, at, 'cues')) {
    if (hit.entry.form !== 'source' || hit.ending > 2) continue;
    return {
      kind: 'source',
      first: at,
      last: hit.end,
      line: hit.entry,
      after: hit.end,
      verb: null,
      verbFirst: hit.end,
      coordinated: [],
      rule: 'source-phrase',
    };
  }
  return undefined;
}

/** After a comma, a semicolon, or و, اما, که. */
export function startsClause(reading: Reading, at: number): boolean {
  return (
    reading.tokens.kind[at - 1] === Kind.Symbol ||
    isMark(reading, at - 1, '،') ||
    isMark(reading, at - 1, '؛') ||
    isMark(reading, at - 1, ',') ||
    markerEndingAt(reading, at, ['and', 'but', 'that'])
  );
}

function markerEndingAt(reading: Reading, at: number, names: readonly string[]): boolean {
  const marker = reading.marker[at - 1];
  return marker !== undefined && reading.markerEnd[at - 1] === at && names.includes(marker);
}

/** با بیان اینکه, ضمن تاکید بر, and a second one after و: با اشاره به A و تاکید بر B. */
function participialCue(reading: Reading, at: number, first: number, before: readonly Cue[]): Cue | undefined {
  const marker = reading.marker[at];
  const led = (marker === 'with' || marker === 'while') && reading.markerEnd[at] === at + 1;
  const previous = before.at(-1);
  const continued = previous?.kind === 'participial' && markerEndingAt(reading, at, ['and']);
  const bare = at > first && (isMark(reading, at - 1, '،') || isMark(reading, at - 1, ','));
  if (!led && !continued && !bare) return undefined;
  const noun = cueNounAt(reading, led ? at + 1 : at);
  if (noun === undefined) return undefined;
  const governed = whatIsGoverned(reading, noun);
  if (governed === undefined || (!led && !governed.marked)) return undefined;
  if (!led && governsFiniteVerb(reading, noun.end)) return undefined;
  return {
    kind: 'participial',
    first: at,
    last: governed.cueEnd,
    line: noun.entry,
    after: governed.after,
    verb: null,
    verbFirst: governed.after,
    coordinated: [],
    rule: governed.clause ? 'participle-clause' : 'participle-noun-phrase',
  };
}

/** تاکید کرد directly behind the noun: a finite cue, no participle. */
function governsFiniteVerb(reading: Reading, at: number): boolean {
  return longest(reading, at, 'verbs') !== undefined;
}

function cueNounAt(reading: Reading, at: number): FoundIn<'cues'> | undefined {
  for (const hit of all(reading, at, 'cues'))
    if (hit.entry.form === 'noun' && (hit.ending === 0 || hit.ending === 2)) return hit;
  return undefined;
}

interface Governed {
  /** Where the cue's own words end: با بیان اینکه, با تاکید بر. */
  cueEnd: number;
  after: number;
  clause: boolean;
  /** True where a preposition or اینکه shows the government; false for a bare ezafe. */
  marked: boolean;
}

/** What follows a participial cue noun: اینکه and a clause, a preposition of its frame, or a noun phrase by ezafe. */
function whatIsGoverned(reading: Reading, noun: FoundIn<'cues'>): Governed | undefined {
  let at = noun.end;
  const marker = reading.marker[at];
  const that = thatAfter(reading, at);
  if (that !== undefined) return { cueEnd: that, after: that, clause: true, marked: true };
  if (marker === 'stating') {
    const inner = thatAfter(reading, reading.markerEnd[at]!);
    if (inner !== undefined) return { cueEnd: noun.end, after: inner, clause: true, marked: true };
  }
  if (
    marker !== undefined &&
    ['on', 'from', 'to', 'regarding', 'for', 'with'].includes(marker) &&
    takes(noun.entry, marker)
  ) {
    at = reading.markerEnd[at]!;
    const inner = thatAfter(reading, at);
    if (inner !== undefined) return { cueEnd: inner, after: inner, clause: true, marked: true };
    if (reading.marker[at] === 'this_matter') return undefined;
    return { cueEnd: at, after: at, clause: false, marked: true };
  }
  if (marker !== undefined && marker !== 'this' && marker !== 'it') return undefined;
  if (!governsByEzafe(noun.entry) || isMark(reading, at, '،') || isMark(reading, at, ':')) return undefined;
  return { cueEnd: noun.end, after: at, clause: false, marked: false };
}

/** اینکه, این که, or که after the noun: با تاکید بر این مهم که is rare and left out. */
function thatAfter(reading: Reading, at: number): number | undefined {
  const marker = reading.marker[at];
  if (marker === 'this_that' || marker === 'that') return reading.markerEnd[at]!;
  return undefined;
}

function takes(line: CueLine, marker: string): boolean {
  const frames: readonly string[] = line.frames ?? [];
  if (marker === 'on') return frames.includes('on') || frames.includes('clause');
  if (marker === 'from') return frames.includes('of') || frames.includes('of_as') || frames.includes('regarding');
  if (marker === 'to') return frames.includes('to') || frames.includes('regarding');
  if (marker === 'with') return frames.includes('with_object');
  return frames.includes(marker);
}

/** با اعلام خبر X, با پیشنهاد X, ضمن محکوم کردن no: nouns that take their object directly. */
function governsByEzafe(line: CueLine): boolean {
  const frames: readonly string[] = line.frames ?? [];
  if (frames.includes('predicate')) return false; // کتابی با عنوان «…» is no speech
  return frames.includes('object') || frames.includes('occasion') || line.cue_class === 'hope';
}

/** خواستار X شد, آمادگی خود را … اعلام کرد is finite: here only nouns whose content lies inside. */
function splitCue(reading: Reading, at: number, last: number): Cue | undefined {
  const noun = cueNounAt(reading, at);
  if (noun === undefined || !noun.entry.frames?.includes('inner') || noun.end >= last) return undefined;
  for (let next = noun.end; next < last; next++) {
    const verb = lightVerbAt(reading, next, noun.entry);
    if (verb === undefined) continue;
    if (next === noun.end) return undefined;
    return {
      kind: 'finite',
      first: at,
      last: noun.end,
      line: noun.entry,
      after: verb.end,
      verb: verb.entry,
      verbFirst: next,
      coordinated: [],
      rule: 'split-noun',
    };
  }
  return undefined;
}

/** A finite verb of reporting that starts at `at`, with its noun before it. */
function finiteCue(reading: Reading, at: number, from: number): Cue | undefined {
  if (reading.marker[at] === 'talks') return undefined;
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
      coordinated: [],
      rule: 'light-verb-joined',
    };
  }
  let length = 0;
  for (const verb of all(reading, at, 'verbs')) {
    // گفته می‌شود is no گفته: only the longest form counts
    if (verb.end < length) break;
    length = verb.end;
    if (!reports(verb.entry)) continue;
    const document = documentCue(reading, at, from, verb);
    if (document !== undefined) return document;
    const simple = simpleVerb(reading, at, verb);
    const compound = compoundBefore(reading, at, from, verb);
    if (compound !== undefined) return compound;
    if (simple !== undefined) return simple;
  }
  return undefined;
}

/** در این بیانیه آمده است: / که …: a document says it. */
function documentCue(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const line = reading.lexicon.lines.cues.find((cue) => cue.form === 'document' && cue.text === verb.entry.past);
  if (line === undefined || verb.entry.form.tense !== 'perfect' || verb.end - at < 2) return undefined;
  const opens = isMark(reading, verb.end, ':') || reading.marker[verb.end] === 'that';
  let inside = false;
  for (let before = from; before < at; before++) inside ||= reading.marker[before] === 'in';
  if (!opens || !inside) return undefined;
  return {
    kind: 'finite',
    first: at,
    last: verb.end,
    line,
    after: verb.end,
    verb: verb.entry,
    verbFirst: at,
    coordinated: [],
    rule: 'document-says',
  };
}

/** Third person and told as a fact: گفت, گفته است, می‌گوید, تاکید کردند; not بگوید, گفتیم, نگفت. */
function reports(verb: VerbEntry): boolean {
  const { person, tense, negative } = verb.form;
  return person === 3 && tense !== 'subjunctive' && tense !== 'future' && (!negative || verb.past === 'دانست');
}

function simpleVerb(reading: Reading, at: number, verb: FoundIn<'verbs'>): Cue | undefined {
  if (verb.entry.form.passive) return undefined;
  const line = reading.lexicon.lines.cues.find((cue) => cue.form === 'verb' && cue.text === verb.entry.past);
  if (line === undefined) return undefined;
  return {
    kind: 'finite',
    first: at,
    last: verb.end,
    line,
    after: verb.end,
    verb: verb.entry,
    verbFirst: at,
    coordinated: [],
    rule: 'verb',
  };
}

function lightVerbAt(reading: Reading, at: number, line: CueLine): FoundIn<'verbs'> | undefined {
  for (const verb of all(reading, at, 'verbs')) if (isLight(verb.entry, line) && reports(verb.entry)) return verb;
  return undefined;
}

function isLight(verb: VerbEntry, line: CueLine): boolean {
  if (verb.form.passive) return line.light?.includes('do') === true && lightVerbs.do.includes(verb.past);
  return line.light?.some((group) => lightVerbs[group].includes(verb.past)) === true;
}

/** Noun and light verb: تاکید کرد, اظهار امیدواری کرد, مورد تاکید قرار گرفت; two nouns over one verb: تصریح و تاکید کرد. */
function compoundBefore(reading: Reading, at: number, from: number, verb: FoundIn<'verbs'>): Cue | undefined {
  const noun = nounEndingAt(reading, at, from, verb.entry);
  if (noun === undefined) return undefined;
  const coordinated: Cue['coordinated'] = [];
  let first = noun.start;
  while (first - 1 > from && reading.marker[first - 1] === 'and') {
    const other = nounEndingAt(reading, first - 1, from, verb.entry);
    if (other === undefined) break;
    coordinated.unshift({ first: other.start, last: other.end, line: other.entry });
    first = other.start;
  }
  return {
    kind: 'finite',
    first: noun.start,
    last: verb.end,
    line: noun.entry,
    after: verb.end,
    verb: verb.entry,
    verbFirst: at,
    coordinated,
    rule: 'light-verb',
  };
}

const longestNoun = 4;

function nounEndingAt(reading: Reading, at: number, from: number, verb: VerbEntry): FoundIn<'cues'> | undefined {
  for (let start = Math.max(from, at - longestNoun); start < at; start++) {
    for (const hit of all(reading, start, 'cues')) {
      if (hit.end === at && hit.ending === 0 && hit.entry.form === 'noun' && isLight(verb, hit.entry)) return hit;
    }
  }
  return undefined;
}
