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
  /** End without a copula (دقیقه in دقیقه‌ست). */
  to: number;
}

/** Endings by the class of word that takes them. */
export type Endings = Map<string, EndingLine[]>;

/** Class of word by which endings are looked up. */
export function endingClass(senses: Senses): string {
  if (senses.number?.class === 'cardinal') return 'number';
  return senses.time?.class ?? (senses.measure === undefined ? '' : 'measure');
}

/** The last letter decides which ending follows: هفته‌ای but سالی, ابتدای but not آخری. The heh of ماه is a consonant. */
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

const none: readonly WordPart[] = [];
/** No joined expression of number or time is longer; longer words are not looked into. */
const longest = 40;

/**
 * The parts of a folded word, where all of it is made of words of number and time that can stand joined: هفتماهه is هفت
 * and ماهه, هزارونهصد is هزار و نهصد, درژوین is در ژوین. An ending may close the last part. Empty for any other word.
 */
export function splitWord(word: string, words: Map<string, Senses>, endings: Endings): readonly WordPart[] {
  if (word.length > longest) return none;
  const dead = new Set<string>();

  function partAt(from: number, to: number): WordPart | undefined {
    const senses = words.get(word.slice(from, to));
    return senses === undefined ? undefined : { senses, form: 'plain', from, to };
  }

  /** The last part: a word, or a word with its ending. */
  function lastPart(from: number): WordPart | undefined {
    const whole = partAt(from, word.length);
    if (whole !== undefined) return whole;
    for (let to = word.length - 1; to > from; to--) {
      const part = partAt(from, to);
      if (part === undefined) continue;
      const form = formOf(endings, word.slice(from, to), part.senses, word.slice(to));
      if (form !== undefined) return { ...part, form, to: form === 'copula' ? to : word.length };
    }
    return undefined;
  }

  function rest(from: number, before: WordPart): WordPart[] | undefined {
    const key = `${from} ${joinClass(before.senses)}`;
    if (dead.has(key)) return undefined;
    const last = lastPart(from);
    if (last !== undefined && follows(before, last.senses, last.form) && closes(before, last)) return [last];
    for (let to = word.length - 1; to > from; to--) {
      const part = partAt(from, to);
      if (part === undefined || !follows(before, part.senses, 'plain')) continue;
      const after = rest(to, part);
      if (after !== undefined) return [part, ...after];
    }
    dead.add(key);
    return undefined;
  }

  const only = lastPart(0);
  if (only !== undefined) return [only];
  for (let to = word.length - 1; to > 0; to--) {
    const first = partAt(0, to);
    if (first === undefined || first.senses.trap) continue;
    const after = rest(to, first);
    if (after !== undefined) return [first, ...after];
  }
  return none;
}

/** A word may end in و where it begins a long number (شش‌هزارو پانصد), not in دوو. */
function closes(before: WordPart, last: WordPart): boolean {
  if (last.senses.number?.class !== 'and') return true;
  return before.senses.number?.class === 'cardinal' && before.senses.number.rank !== 'digit';
}

function joinClass(senses: Senses): string {
  return senses.number === undefined ? endingClass(senses) : senses.number.class;
}

/** True where `next` can be written joined to `before`: دوهزار, سیصدوپنج, نیمقرن, دیماه, یکشنبهشب, سالگذشته. */
function follows(before: WordPart, next: Senses, form: Form): boolean {
  const { number, time } = before.senses;
  if (next.trap) return false;
  if (number !== undefined && followsNumber(number, next, form)) return true;
  switch (time?.class) {
    case 'several':
    case 'every':
    case 'this':
    case 'that':
    case 'edge':
      return next.time?.class === 'unit';
    case 'month':
      return next.time?.class === 'unit' && next.time.unit === 'month' && !time.verb_prefix;
    case 'weekday':
      return isPart(next) || next.time?.class === 'relative';
    case 'deictic':
      return time.unit === 'day' && (isPart(next) || next.time?.class === 'weekday');
    case 'part':
      return next.time?.class === 'deictic';
    case 'unit':
      return next.time?.class === 'relative';
    case 'preposition':
      return (time.sense === 'in' || time.sense === 'from' || time.sense === 'until') && followsPreposition(next);
    default:
      return false;
  }
}

function followsNumber(before: NumberWord, next: Senses, form: Form): boolean {
  if (before.class === 'and') return next.number?.class === 'cardinal' || next.number?.class === 'ordinal';
  if (next.time?.class === 'times') return before.class === 'cardinal' || before.class === 'ordinal';
  if (before.class !== 'cardinal' && before.class !== 'fraction') return false;
  if (next.number?.class === 'and') return form === 'plain' && before.class === 'cardinal';
  if (isDenominator(before, next, form)) return true;
  if (next.number?.class === 'cardinal') return next.number.rank === 'scale';
  if (next.time?.class === 'unit') return true;
  return next.measure !== undefined && next.measure.text.length > 2;
}

/** سوم in یک‌سوم, دهم in شش‌دهم. */
function isDenominator(before: NumberWord, { number }: Senses, form: Form): boolean {
  if (before.class !== 'cardinal' || before.rank !== 'digit') return false;
  if (number?.class === 'ordinal') return !number.superlative && number.value > before.value;
  return number?.class === 'cardinal' && form === 'ordinal' && number.value > before.value;
}

function isPart(senses: Senses): boolean {
  return senses.time?.class === 'part' || (senses.time?.class === 'unit' && senses.time.part !== undefined);
}

function followsPreposition({ time }: Senses): boolean {
  switch (time?.class) {
    case 'unit':
    case 'edge':
    case 'weekday':
    case 'deictic':
      return true;
    case 'preposition':
      return time.sense === 'date' || time.sense === 'during' || time.sense === 'about';
    case 'month':
    case 'season':
      return !time.ambiguous;
    default:
      return false;
  }
}
