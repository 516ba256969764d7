/** A noun phrase for a person, a body or both sides: دکتر مسعود پزشکیان، رئیس جمهور روسیه، وزارت نیرو، طرفین. */
export interface Phrase {
  kind: 'person' | 'body' | 'country' | 'pronoun' | 'sides';
  first: number;
  last: number;
  /** Tokens of the bare name, where there is one. */
  nameFirst: number;
  nameLast: number;
  role: Role | null;
  country: string | null;
}

/** A phrase of one kind with nothing more known of it. */
export function plain(kind: Phrase['kind'], first: number, last: number): Phrase {
  return { kind, first, last, nameFirst: -1, nameLast: -1, role: null, country: null };
}

/** What a role says of its holder: an office with its field, country or body. */
export interface Role {
  /** Role ids of the lexicon, head first: ['deputy', 'minister']. */
  ids: string[];
  portfolio: string | null;
  country: string | null;
  /** Bodies, places and the country as the text has them: tokens of the whole phrase. */
  first: number;
  last: number;
  anaphoric: boolean;
  plural: boolean;
  /** Held no more, or not yet: رئیس جمهور سابق, وزیر پیشنهادی. */
  former: boolean;
  /** One of several: یک عضو مجلس. */
  indefinite: boolean;
  /** Word ids of all that stands behind the head but its country: دانشگاه تهران in رئیس دانشگاه تهران. */
  complement: number[];
}

/** Tokens of a name, end exclusive. */
export interface NameSpan {
  first: number;
  last: number;
}
