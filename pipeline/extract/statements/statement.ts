import type { Party, PartyMention } from '../people/cast.ts';
import type { Mode } from './content.ts';
import type { Cue, CueLine } from './cue.ts';

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

/** Who a statement comes from, and how the text says so. */
export interface Speaker {
  /** Fullest name the document gives; a role where it gives none; null where nobody is named. */
  name: string | null;
  form: 'name' | 'role' | 'pronoun' | 'dropped' | 'body';
  mention: PartyMention | null;
  parties: Party[];
  reason: string | null;
  rule: string;
}
