/** Part of a rule's name: the sentence in English and in Persian. */
export type Sentences = Record<string, readonly [en: string, fa: string]>;
