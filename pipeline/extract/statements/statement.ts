import type { Party } from '../people/cast.ts';
import type { Mode } from './content.ts';
import type { Cue, CueLine } from './cue.ts';
import type { Speaker } from './speakers.ts';

/** A statement in tokens: who, by which cue, what, to whom. */
export interface Statement {
  mode: Mode;
  cueFirst: number;
  cueLast: number;
  line: CueLine | null;
  verb: Cue['verb'];
  spans: [first: number, last: number][];
  speaker: Speaker;
  addressee: Party | null;
  /** Index of the sentence of its cue. */
  sentence: number;
  /** Index of the statement in whose content this one stands, or null. */
  parent: number | null;
  rule: string;
}
