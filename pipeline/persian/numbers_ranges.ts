import { hyphen, type NumberSpan, numberClass } from './numbers_spans.ts';
import { product } from './numbers_state.ts';
import type { Atom } from './times/atom.ts';

const enDash = 0x2013;

/** Joins two numbers to a range: ۱۵ الی ۱۶, ۵ یا ۶, بین ۵ و ۷, ۲۰-۲۵, and two words side by side: یکی دو, دو سه. */
export function joinRanges(atoms: readonly Atom[], numbers: readonly NumberSpan[]): NumberSpan[] {
  const joined: NumberSpan[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    if (before !== undefined && before.value !== null && isRange(atoms, before, number))
      joined.splice(-1, 1, rangeOf(atoms, before, number));
    else joined.push(number);
  }
  return withSome(atoms, joined);
}

function isRange(atoms: readonly Atom[], a: NumberSpan, b: NumberSpan): boolean {
  if ((a.kind === 'ordinal') !== (b.kind === 'ordinal') || a.low < 0) return false;
  const low = scaledLow(atoms, a, b);
  if (low >= b.high) return false;
  const between = atoms[a.to]!;
  if (b.from === a.to) return isApproximation(a, b);
  if (b.from !== a.to + 1) return false;
  switch (numberClass(between)) {
    case 'range':
      return true;
    case 'or':
      return b.high - low <= low;
    case 'and':
      return numberClass(atoms[a.from - 1]) === 'between' && a.kind === b.kind;
    default:
      return isDash(between) && !isDash(atoms[b.to]) && !isDash(atoms[a.from - 1]) && atoms[b.to]?.mark !== colon;
  }
}

const colon = 0x3a;

function isDash(atom: Atom | undefined): boolean {
  return atom?.mark === hyphen || atom?.mark === enDash;
}

/** دو سه روز, ده پانزده نفر: two words, the second next to the first. */
function isApproximation(a: NumberSpan, b: NumberSpan): boolean {
  if (!a.words || !b.words || a.kind !== 'cardinal' || b.kind === 'ordinal') return false;
  if (a.to - a.from > 1 || b.to - b.from > 1) return false;
  return b.high - a.low === 1 && a.low < 10;
}

/** The lower end takes the magnitude of the upper where it has none: ۱۰۰ تا ۱۵۰ هزار is 100,000 to 150,000; ۹۰۰ تا هزار is not. */
function scaledLow(atoms: readonly Atom[], a: NumberSpan, b: NumberSpan): number {
  const scale = scaleOf(atoms, b);
  if (scale === 1 || scaleOf(atoms, a) !== 1) return a.low;
  const scaled = product(a.low, scale);
  return scaled < b.high ? scaled : a.low;
}

/** Product of the scale words that end a number (هزار میلیارد), 1 if there are none or nothing stands before them. */
function scaleOf(atoms: readonly Atom[], number: NumberSpan): number {
  let scale = 1;
  let at = number.to - 1;
  for (; at >= number.from; at--) {
    const word = atoms[at]!.senses.number;
    if (word?.class !== 'cardinal' || word.rank !== 'scale') break;
    scale *= word.value;
  }
  return at < number.from ? 1 : scale;
}

function rangeOf(atoms: readonly Atom[], a: NumberSpan, b: NumberSpan): NumberSpan {
  const low = scaledLow(atoms, a, b);
  const parts = [...a.parts, ...b.parts];
  return {
    ...b,
    from: a.from,
    first: a.first,
    start: a.start,
    value: null,
    low,
    digits: 0,
    words: a.words && b.words,
    parts,
  };
}

/** یکی دو روز, یکی - دو روز, یکی یا دو روز: one to two. Alone, یکی is no number (یکی از وزرا). */
function withSome(atoms: readonly Atom[], numbers: readonly NumberSpan[]): NumberSpan[] {
  return numbers.map((number) => {
    const apart =
      isDash(atoms[number.from - 1]) ||
      numberClass(atoms[number.from - 1]) === 'or' ||
      numberClass(atoms[number.from - 1]) === 'range';
    const from = apart ? number.from - 2 : number.from - 1;
    const some = atoms[from];
    if (some?.senses.number?.class !== 'some' || number.value !== some.senses.number.value + 1) return number;
    const low = some.senses.number.value;
    const parts = [{ start: some.start, end: some.end, value: low }, ...number.parts];
    return { ...number, from, first: some.first, start: some.start, value: null, low, parts };
  });
}
