import type { Role } from './roles.ts';

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
