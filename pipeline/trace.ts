import type { Reading } from './reading.ts';

/** What is sought when a rule decides. */
export type Step =
  | 'sentence'
  | 'cue'
  | 'colon'
  | 'speaker'
  | 'content'
  | 'addressee'
  | 'stage'
  | 'agreement'
  | 'meeting';

/** What a rule decided at a token. */
export interface Note {
  step: Step;
  rule: string;
  at: number;
  /** What it found, in tokens, end exclusive; null where it did not fire. */
  span: readonly [first: number, last: number] | null;
  /** Why it did not fire; of one that fired, what that means, or empty. */
  why: string;
}

/** Where rules write what they decide about the tokens `first` to `last` (exclusive), in the order they are tried. */
export interface Trace {
  first: number;
  last: number;
  notes: Note[];
}

/** The reason of a rule that has nothing to look at: most rules, at most tokens. */
export const absent = 'none of its words stands here';

/**
 * Notes why a rule did not fire, where somebody asks (`peyman explain`); else does nothing. Gives undefined, so that a rule can
 * return it: the reason is the decision's own. No rule reads a trace, so it changes nothing that is found.
 */
export function refused(reading: Reading, step: Step, rule: string, at: number, why: string): undefined {
  write(reading, step, rule, at, null, why);
}

/** Notes that a rule fired at a token, and the tokens that it found. */
export function fired(
  reading: Reading,
  step: Step,
  rule: string,
  at: number,
  span: readonly [first: number, last: number],
  why = '',
): void {
  if (reading.trace !== undefined) write(reading, step, rule, at, [span[0], span[1]], why);
}

function write({ trace }: Reading, step: Step, rule: string, at: number, span: Note['span'], why: string): void {
  if (trace === undefined || at < trace.first || at >= trace.last) return;
  trace.notes.push({ step, rule, at, span, why });
}
