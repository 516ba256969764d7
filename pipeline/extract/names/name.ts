/** One place where somebody or something is named, in tokens. */
export interface Name {
  kind: 'person' | 'organization' | 'country' | 'place' | 'event';
  first: number;
  last: number;
  /** ISO 3166-1 alpha-3 code of the country that it is or belongs to, where the words say so. */
  country: string | null;
  rule: string;
}
