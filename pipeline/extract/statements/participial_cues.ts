import { Ending } from '../../persian/vocabulary.ts';
import { type FoundIn, isMark, longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import { type Cue, type CueLine, cueNounAt, markerEndingAt } from './cue.ts';

/** با بیان اینکه, ضمن تاکید بر, and a second one after و: با اشاره به A و تاکید بر B. */
export function participialCue(reading: Reading, at: number, first: number, before: readonly Cue[]): Cue | undefined {
  const marker = reading.marker[at];
  const led = (marker === 'with' || marker === 'while') && reading.markerEnd[at] === at + 1;
  const previous = before.at(-1);
  const continued = previous?.kind === 'participial' && markerEndingAt(reading, at, ['and']);
  const bare = at > first && (isMark(reading, at - 1, '،') || isMark(reading, at - 1, ','));
  const noun = cueNounAt(reading, led ? at + 1 : at);
  if (noun === undefined) return no(reading, at, absent);
  if (!led && !continued && !bare)
    return no(reading, at, 'no preposition, no comma, and no participle and conjunction before the noun');
  const governed = whatIsGoverned(reading, noun) ?? whatBothGovern(reading, noun);
  // و آرزوی X: its ending shows the government
  const shown = governed?.marked === true || (continued && noun.ending === Ending.Ye);
  if (governed === undefined || (!led && !shown))
    return no(reading, at, 'the noun governs nothing that its line in the lexicon allows');
  if (!led && governsFiniteVerb(reading, noun.end)) return no(reading, at, 'a verb follows the noun: a finite cue');
  return {
    kind: 'participial',
    first: at,
    last: governed.cueEnd,
    line: noun.entry,
    after: governed.after,
    verb: null,
    verbFirst: governed.after,
    rule: governed.clause ? 'participle-clause' : 'participle-noun-phrase',
  };
}

function no(reading: Reading, at: number, why: string): undefined {
  return refused(reading, 'cue', 'participle', at, why);
}

/** تاکید کرد directly behind the noun: a finite cue, no participle. */
function governsFiniteVerb(reading: Reading, at: number): boolean {
  return longest(reading, at, 'verbs') !== undefined;
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
  // با اعلام این خبر says nothing yet; ضمن رد این خبر does
  const judged = marker === 'this_matter' && noun.entry.cue_class !== 'announce' && noun.entry.cue_class !== 'say';
  if (marker !== undefined && marker !== 'this' && marker !== 'it' && !judged) return undefined;
  if (!governsByEzafe(noun.entry) || isMark(reading, at, '،') || isMark(reading, at, ':')) return undefined;
  return { cueEnd: noun.end, after: at, clause: false, marked: false };
}

/** ضمن استقبال و تشکر از X: two nouns over one object are one cue. */
function whatBothGovern(reading: Reading, noun: FoundIn<'cues'>): Governed | undefined {
  const second = reading.marker[noun.end] === 'and' ? cueNounAt(reading, reading.markerEnd[noun.end]!) : undefined;
  const governed = second && whatIsGoverned(reading, second);
  return governed?.marked === true ? governed : undefined;
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
  return frames.includes('object') || frames.includes('occasion') || line.cue_class === 'hope';
}
