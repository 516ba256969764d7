import type { Line, VerbEntry } from '../../lexicon/entries.ts';
import { lightVerbs } from '../../lexicon/light_verbs.ts';
import { Kind } from '../../persian/letters.ts';
import { all, type FoundIn, isMark, type Reading } from '../../reading.ts';

/** A line of cues.jsonl. */
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
  rule: string;
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

/** True where one of these function words ends just before a token. */
export function markerEndingAt(reading: Reading, at: number, names: readonly string[]): boolean {
  const marker = reading.marker[at - 1];
  return marker !== undefined && reading.markerEnd[at - 1] === at && names.includes(marker);
}

/** The cue noun that starts at a token, bare or with ی: تاکید, تاکیدی. */
export function cueNounAt(reading: Reading, at: number): FoundIn<'cues'> | undefined {
  for (const hit of all(reading, at, 'cues'))
    if (hit.entry.form === 'noun' && (hit.ending === 0 || hit.ending === 2)) return hit;
  return undefined;
}

/** اعلام شد: what stands before a passive is what was said, not who said it; خواستار شد is active. */
export function isPassive({ verb, line }: Cue): boolean {
  if (verb === null) return false;
  return verb.form.passive || (lightVerbs.become.includes(verb.past) && line.light?.includes('do') === true);
}

/** A cue that is its verb alone. */
export function verbCue(line: CueLine, at: number, verb: FoundIn<'verbs'>, rule: string): Cue {
  const { end, entry } = verb;
  return { kind: 'finite', first: at, last: end, line, after: end, verb: entry, verbFirst: at, rule };
}

/** Third person and told as a fact: گفت, گفته است, می گوید, تاکید کردند; not بگوید, گفتیم, نگفت. */
export function reports(verb: VerbEntry): boolean {
  const { person, tense, negative } = verb.form;
  return person === 3 && tense !== 'subjunctive' && tense !== 'future' && (!negative || verb.past === 'دانست');
}
