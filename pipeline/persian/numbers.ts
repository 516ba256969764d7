import { joinRanges } from './numbers_ranges.ts';
import { hyphen, type NumberSpan, numberClass } from './numbers_spans.ts';
import type { Numeral } from './numbers_state.ts';
import { readCardinal } from './numbers_words.ts';
import { type Atom, isOther } from './times/atom.ts';

export type { NumberPart, NumberSpan } from './numbers_spans.ts';

/**
 * All numbers of a text in order: digits of three scripts (۲.۵ میلیون, ۷۵٬۰۰۰), words (دو هزار و پانصد, joined دوهزار),
 * ordinals (سی ام, بیست و پنجمین), fractions (یک سوم, نیم), ranges (۱۰۰ تا ۱۵۰ هزار, بین ۵ و ۷, یکی دو). Linear.
 */
export function readNumbers(atoms: readonly Atom[]): NumberSpan[] {
  const numbers: NumberSpan[] = [];
  let at = 0;
  while (at < atoms.length) {
    if (isOther(atoms[at]!) && atoms[at]!.mark === 0) {
      at++;
      continue;
    }
    const number = readNumber(atoms, at, numbers.at(-1)?.to === at);
    if (number === undefined) at++;
    else {
      numbers.push(number);
      at = number.to;
    }
  }
  return joinRanges(atoms, numbers);
}

function readNumber(atoms: readonly Atom[], at: number, inList: boolean): NumberSpan | undefined {
  const sign = readSign(atoms, at);
  const from = at + sign.length;
  const atom = atoms[from];
  if (atom === undefined || isNo(atoms, from) || isMonth(atoms, from) || isVerb(atoms, from)) return undefined;
  const read: Numeral | undefined = readOrdinalWord(atoms, from) ?? readCardinal(atoms, from, inList);
  if (read === undefined) return undefined;
  const last = atoms[read.to - 1]!;
  const value = sign.value * read.value || 0;
  const first = atoms[at]!;
  const { kind, to } = withOrdinalEnding(atoms, read);
  return {
    from: at,
    to,
    first: first.first,
    last: atoms[to - 1]!.last,
    start: first.start,
    end: atoms[to - 1]!.end,
    kind: kindOfNumber(atoms, at, to, kind),
    value,
    low: value,
    high: value,
    parts: [{ start: first.start, end: read.fraction ? last.end : endOfNumeral(last), value }],
    digits: read.to === at + 1 && last.digits?.shape === 'number' ? last.digits.length : 0,
    words: atoms.slice(from, read.to).every((part) => part.digits === undefined),
  };
}

/** End of a numeral without its ordinal ending, where that is written joined: ۱۰ میلیارد in ۱۰ میلیاردمین. */
function endOfNumeral(last: Atom): number {
  const word = last.senses.number;
  if (last.form === 'plain' || word?.class !== 'cardinal') return last.end;
  return Math.min(last.end, last.start + word.text.length);
}

/** نه is no at least as often as nine: nine where it counts something, stands in a longer number, or stands alone. */
function isNo(atoms: readonly Atom[], at: number): boolean {
  const word = atoms[at]!.senses.number;
  if (word?.class !== 'cardinal' || !word.ambiguous || atoms[at]!.form !== 'plain') return false;
  const next = atoms[at + 1];
  const before = atoms[at - 1];
  if (next === undefined && before === undefined) return false;
  if (next?.senses.time?.class === 'unit' || next?.senses.measure !== undefined || next?.senses.time?.class === 'part')
    return false;
  if (before?.senses.time?.class === 'unit') return false;
  const joins = numberClass(next);
  if (joins === 'cardinal' || joins === 'range' || joins === 'ordinal') return false;
  if (joins === 'and') return numberClass(atoms[at + 2]) === undefined && atoms[at + 2]?.digits === undefined;
  return numberClass(before) === undefined || numberClass(before) === 'or';
}

/** ۵ صفر: the month, not nought. */
function isMonth(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const day = before?.digits?.shape === 'number' || numberClass(before) === 'ordinal' || before?.form === 'ordinal';
  return atoms[at]!.senses.time?.class === 'month' && day;
}

/** می دهم, نمی دهد: the verb, where the ZWNJ has become a blank. */
function isVerb(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]?.senses.time;
  const prefixed = before?.class === 'verb_prefix' || (before?.class === 'month' && before.verb_prefix === true);
  const word = atoms[at]!.senses.number;
  return prefixed && word?.class === 'cardinal' && word.verb === true;
}

const minus = 0x2212;

/** منفی سه, -3, −3: a minus sign stands at its number and off what is before it. */
function readSign(atoms: readonly Atom[], at: number): { value: number; length: number } {
  const atom = atoms[at]!;
  const next = atoms[at + 1];
  if (atom.senses.number?.class === 'sign') return { value: atom.senses.number.value, length: 1 };
  const isMinus = atom.mark === hyphen || atom.mark === minus;
  const attached = next?.digits?.shape === 'number' && next.start === atom.end;
  const before = atoms[at - 1];
  const free = before === undefined || (before.end < atom.start && before.digits === undefined);
  return isMinus && attached && free ? { value: -1, length: 1 } : { value: 1, length: 0 };
}

function readOrdinalWord(atoms: readonly Atom[], at: number): Numeral | undefined {
  const word = atoms[at]!.senses.number;
  return word?.class === 'ordinal' ? { to: at + 1, value: word.value, ordinal: true, fraction: false } : undefined;
}

/** ۹ ام, ۱۲م: an ordinal ending after digits or an ordinary numeral. */
function withOrdinalEnding(atoms: readonly Atom[], read: Numeral): { kind: NumberSpan['kind']; to: number } {
  if (read.ordinal) return { kind: 'ordinal', to: read.to };
  if (read.fraction) return { kind: 'fraction', to: read.to };
  const next = atoms[read.to];
  const word = next?.senses.number;
  if (next === undefined || word?.class !== 'ordinal_ending') return { kind: 'cardinal', to: read.to };
  if (word.attached && next.start !== atoms[read.to - 1]!.end) return { kind: 'cardinal', to: read.to };
  return { kind: 'ordinal', to: read.to + 1 };
}

function kindOfNumber(atoms: readonly Atom[], from: number, to: number, kind: NumberSpan['kind']): NumberSpan['kind'] {
  if (kind !== 'cardinal') return kind;
  const next = atoms[to]?.senses;
  if (next?.number?.class === 'percent' || (next?.measure?.kind === 'unit' && next.measure.unit === 'percent'))
    return 'percent';
  const before = atoms[from - 1];
  if (before === undefined) return kind;
  if (before.senses.number?.class === 'label') return 'label';
  const named = atoms[from - 2];
  const hyphenated = before.mark === hyphen && before.end === atoms[from]!.start && named?.end === before.start;
  return hyphenated && named !== undefined && named.digits === undefined && named.mark === 0 ? 'label' : kind;
}
