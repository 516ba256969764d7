import type { Phrase, Role } from '../phrases/phrase.ts';

/** Somebody or something that a document speaks of, by all its names and roles in that document. */
export interface Party {
  kind: 'person' | 'body' | 'country' | 'sides';
  /** The fullest name that the document gives, normalized, without titles; for a role without a name, the fullest role. */
  name: string;
  /** True where `name` is a name and not a role. */
  named: boolean;
  /** Word ids of the name. */
  words: number[];
  roles: Role[];
  country: string | null;
  /** Token of the last mention. */
  lastAt: number;
}

/** A mention of a party: the phrase and who it is; `party` is null where the phrase leads back to nobody. */
export interface PartyMention {
  phrase: Phrase;
  party: Party | null;
  rule: string;
}

/** The people, bodies and countries of one document, in order of mention. */
export interface Cast {
  /** When the document was published, or null. */
  published: string | null;
  parties: Party[];
  mentions: PartyMention[];
  /** The mention that starts at a token. */
  at: Map<number, PartyMention>;
  /** Token after the name that starts here, if the document has given it; else 0. */
  known(at: number): number;
  /** The person whose name, or the end of it, these tokens are. */
  named(first: number, last: number): Party | undefined;
}
