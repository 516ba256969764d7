import type { EndingLine, Measure, NumberWord, TimeWord } from './time_words.ts';

/** What a word can mean to the reader of numbers and times; صفر is a number and a month. */
export interface Senses {
  number?: NumberWord;
  time?: TimeWord;
  measure?: Measure;
  /** A phrase that looks like a time or number and is none: خبرگزاری مهر. */
  trap?: true;
}

export type Form = EndingLine['form'] | 'plain';

/** A word, or a part of a word that is written joined: هفت and ماهه in هفتماهه. Offsets into the folded word. */
export interface WordPart {
  senses: Senses;
  form: Form;
  from: number;
  /** End without a copula (دقیقه in دقیقه ست). */
  to: number;
}

/** Endings by the class of word that takes them. */
export type Endings = Map<string, EndingLine[]>;

/** Class of word by which endings are looked up. */
export function endingClass(senses: Senses): string {
  if (senses.number?.class === 'cardinal') return 'number';
  return senses.time?.class ?? (senses.measure === undefined ? '' : 'measure');
}

/** The last letter decides which ending follows: هفته ای but سالی, ابتدای but not آخری. The heh of ماه is a consonant. */
function endsIn(stem: string, after: EndingLine['after']): boolean {
  if (after === undefined) return true;
  const heh = stem.endsWith('ه') && !stem.endsWith('اه');
  if (after === 'vowel') return heh || stem.endsWith('ا');
  return (after === 'heh') === heh;
}

/** Form of `stem` + `ending`, or undefined where the word does not take that ending. */
export function formOf(endings: Endings, stem: string, senses: Senses, ending: string): Form | undefined {
  const takes = endings.get(endingClass(senses)) ?? [];
  for (const line of takes) {
    if (line.text !== ending) continue;
    if (!endsIn(stem, line.after)) continue;
    const way = senses.number?.class === 'cardinal' ? senses.number.ordinal : undefined;
    const isOrdinal = line.form === 'ordinal' || line.form === 'superlative';
    if (isOrdinal && (way === 'irregular' || (way === 'linked') !== (line.linked === true))) continue;
    return line.form;
  }
  return undefined;
}
