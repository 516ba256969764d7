export type Mode = 'direct' | 'indirect' | 'nominal' | 'headline';

/** What a cue reports: one or two spans of tokens, end exclusive. `open`: direct speech that may run on after the sentence. */
export interface Content {
  mode: Mode;
  spans: [first: number, last: number][];
  open: boolean;
  rule: string;
}
