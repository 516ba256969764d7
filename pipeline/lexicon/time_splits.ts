import { type Endings, endingClass, type Form, formOf, type Senses, type WordPart } from './time_endings.ts';
import type { NumberWord } from './time_words.ts';

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

/** A word may end in و where it begins a long number (شش هزارو پانصد), not in دوو. */
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

/** سوم in یک سوم, دهم in شش دهم. */
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
