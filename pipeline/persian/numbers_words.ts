import type { NumberWord } from '../lexicon/time_words.ts';
import type { Atom } from './times/atoms.ts';

/** A numeral read from atoms up to `to` (exclusive). */
export interface Numeral {
  to: number;
  value: number;
  /** Its last word is an ordinal: بیست و پنجم. */
  ordinal: boolean;
  /** یک سوم, پنج دهم, نیم. */
  fraction: boolean;
}

type Cardinal = Extract<NumberWord, { class: 'cardinal' }>;

/** The lowest place that the words of a group under a thousand have filled. */
const Place = { Open: 1000, Hundreds: 100, Tens: 10, Units: 1 } as const;

/** A numeral in the making: sums with their magnitudes, and the group that no magnitude word has closed yet. */
interface State {
  to: number;
  /** Closed sums, each smaller than the one before: 2 × 1,000,000 and 525 × 1,000. */
  sums: { value: number; scale: number }[];
  group: number;
  place: number;
  started: boolean;
  /** The group is digits: only a magnitude may follow. */
  digits: boolean;
  ordinal: boolean;
}

const no = undefined;

/**
 * The longest numeral that starts at an atom: دو میلیون و 525 هزار و چهارصد و 39 و نیم, چهار صد, ۳۰ هزار میلیارد, دو و نیم میلیارد.
 * `inList` is true right after another numeral: there بیست سه are two numbers.
 */
export function readCardinal(atoms: readonly Atom[], at: number, inList: boolean): Numeral | undefined {
  const state: State = { to: at, sums: [], group: 0, place: Place.Open, started: false, digits: false, ordinal: false };
  if (atoms[at]?.senses.number?.class === 'fraction') return readLeadingFraction(atoms, at, state);
  if (!take(atoms, at, state)) return no;
  extend(atoms, state, inList);
  return (
    readFraction(atoms, at, state) ?? { to: state.to, value: total(state), ordinal: state.ordinal, fraction: false }
  );
}

function extend(atoms: readonly Atom[], state: State, inList: boolean): void {
  while (!state.ordinal) {
    const next = atoms[state.to];
    if (next === undefined) return;
    if (next.senses.number?.class === 'and' || isStrayLetter(next)) {
      if (!takeHalf(atoms, state.to + 1, state) && !take(atoms, state.to + 1, state)) return;
    } else if (next.senses.number?.class === 'point') {
      if (!takeDecimals(atoms, state.to + 1, state)) return;
    } else if (!mayFollow(atoms, state, inList) || !take(atoms, state.to, state)) return;
  }
}

/** A letter typed for و: سه هزار ر دویست. */
function isStrayLetter(atom: Atom): boolean {
  return (
    atom.end - atom.start === 1 && atom.mark === 0 && atom.digits === undefined && Object.keys(atom.senses).length === 0
  );
}

/** Words side by side without و: a magnitude (سه هزار), after a hundred or a magnitude (چهارصد پنجاه هزار), after a ten outside of lists (بیست دو). */
function mayFollow(atoms: readonly Atom[], state: State, inList: boolean): boolean {
  const next = atoms[state.to]!;
  const word = next.senses.number;
  if (word?.class === 'cardinal' && word.rank === 'scale') return !isYear(atoms, state);
  if (next.digits !== undefined) return state.sums.length > 0 && !state.started && isScale(atoms[state.to + 1]);
  if (word?.class !== 'cardinal' || state.digits) return false;
  if (!state.started) return state.sums.length > 0;
  return state.place === Place.Hundreds || (state.place === Place.Tens && !inList && word.rank === 'digit');
}

function isScale(atom: Atom | undefined): boolean {
  const word = atom?.senses.number;
  return word?.class === 'cardinal' && word.rank === 'scale';
}

/** سال ۱۴۰۰ هزار نفر …: a year in digits takes no magnitude. */
function isYear(atoms: readonly Atom[], state: State): boolean {
  const digits = atoms[state.to - 1]?.digits;
  const before = atoms[state.to - 2]?.senses.time;
  return digits?.shape === 'number' && digits.length === 4 && before?.class === 'unit' && before.unit === 'year';
}

/** Takes the atom at `at` into the numeral if it fits; the state is unchanged if not. */
function take(atoms: readonly Atom[], at: number, state: State): boolean {
  const atom = atoms[at];
  if (atom === undefined) return false;
  if (atom.digits !== undefined) return takeDigits(atom, at, state);
  const word = atom.senses.number;
  if (word?.class === 'ordinal')
    return state.started && takeWord({ ...word, class: 'cardinal', rank: 'digit' }, at, state, true);
  if (word?.class !== 'cardinal' || (atom.form !== 'plain' && !isOrdinalForm(atom))) return false;
  if (word.rank === 'digit' && isHundred(atoms[at + 1]) && state.place === Place.Open && !isOrdinalForm(atom)) {
    return takeHundreds(word, atoms[at + 1]!, at, state);
  }
  return word.rank === 'scale' ? takeScale(word, atom, at, state) : takeWord(word, at, state, isOrdinalForm(atom));
}

function isOrdinalForm(atom: Atom): boolean {
  return atom.form === 'ordinal' || atom.form === 'superlative';
}

function takeDigits(atom: Atom, at: number, state: State): boolean {
  if (atom.digits?.shape !== 'number') return false;
  const { value } = atom.digits;
  const limit = state.started
    ? state.digits || state.place === Place.Units
      ? 0
      : state.place
    : (state.sums.at(-1)?.scale ?? Number.POSITIVE_INFINITY);
  if (value >= limit) return false;
  state.group += value;
  state.digits = true;
  return taken(state, at, Place.Units, false);
}

function takeWord(word: Cardinal, at: number, state: State, ordinal: boolean): boolean {
  if (state.digits) return false;
  // ten to nineteen fill tens and units
  const [needs, leaves] =
    word.rank === 'hundred'
      ? [Place.Open, Place.Hundreds]
      : word.rank === 'digit'
        ? [Place.Tens, Place.Units]
        : [Place.Hundreds, word.rank === 'ten' ? Place.Tens : Place.Units];
  if (state.place < needs || (word.value === 0 && (state.started || state.sums.length > 0))) return false;
  state.group += word.value;
  return taken(state, at, leaves, ordinal);
}

const hundred = 100;

function isHundred(atom: Atom | undefined): boolean {
  const word = atom?.senses.number;
  return word?.class === 'cardinal' && word.value === hundred;
}

/** چهار صد, as چهارصد. */
function takeHundreds(word: Cardinal, after: Atom, at: number, state: State): boolean {
  if (word.value === 0) return false;
  state.group += word.value * hundred;
  return taken(state, at + 1, Place.Hundreds, isOrdinalForm(after));
}

function taken(state: State, at: number, place: number, ordinal: boolean): boolean {
  state.place = place;
  state.started = true;
  state.ordinal = ordinal;
  state.to = at + 1;
  return true;
}

/** A magnitude multiplies the open group and every smaller sum: سی هزار میلیارد, دو هزار و پانصد میلیارد. */
function takeScale(word: Cardinal, atom: Atom, at: number, state: State): boolean {
  const group = state.started ? state.group : undefined;
  let value = group ?? 0;
  let smaller = group !== undefined;
  if (group === undefined && at !== state.to && state.sums.length > 0 && state.sums.at(-1)!.scale <= word.value)
    return false;
  const kept = [...state.sums];
  while (kept.length > 0 && kept.at(-1)!.scale < word.value) {
    value += kept.pop()!.value;
    smaller = true;
  }
  if (kept.length > 0 && kept.at(-1)!.scale === word.value) return false;
  state.sums = [...kept, { value: product(smaller ? value : 1, word.value), scale: word.value }];
  state.group = 0;
  state.place = Place.Open;
  state.started = false;
  state.digits = false;
  state.ordinal = isOrdinalForm(atom);
  state.to = at + 1;
  return true;
}

/** Product without the noise of binary fractions: 1.1 × 1,000,000 is 1,100,000. */
export function product(a: number, b: number): number {
  return exact(a * b);
}

function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

function total(state: State): number {
  return exact(state.sums.reduce((sum, { value }) => sum + value, 0) + state.group);
}

/** و نیم: half of one, or of the magnitude just named (دو میلیارد و نیم). */
function takeHalf(atoms: readonly Atom[], at: number, state: State): boolean {
  const word = atoms[at]?.senses.number;
  if (word?.class !== 'fraction' || word.value !== half || atoms[at]!.form !== 'plain') return false;
  state.group += half * (state.started ? 1 : (state.sums.at(-1)?.scale ?? 1));
  state.digits = true;
  return taken(state, at, Place.Units, false);
}

const half = 0.5;

/** سه ممیز چهارده: the digits after the point. */
function takeDecimals(atoms: readonly Atom[], at: number, state: State): boolean {
  if (!state.started) return false;
  const after = readCardinal(atoms, at, false);
  if (after === undefined || after.ordinal || after.fraction) return false;
  state.group += after.value / 10 ** String(after.value).length;
  state.digits = true;
  return taken(state, after.to - 1, Place.Units, false);
}

/** نیم میلیون, نیم ساعت. */
function readLeadingFraction(atoms: readonly Atom[], at: number, state: State): Numeral | undefined {
  const word = atoms[at]!.senses.number;
  if (word?.class !== 'fraction' || word.value !== half) return no;
  state.group = half;
  state.digits = true;
  taken(state, at, Place.Units, false);
  while (isScale(atoms[state.to]) && take(atoms, state.to, state));
  return { to: state.to, value: total(state), ordinal: false, fraction: state.to === at + 1 };
}

/** یک سوم, سه چهارم, پنج دهم: a small number in words and an ordinal of a greater one, with no و between them. */
function readFraction(atoms: readonly Atom[], at: number, state: State): Numeral | undefined {
  const over = atoms[at]!.senses.number;
  if (over?.class !== 'cardinal' || over.rank !== 'digit' || atoms[at]!.form !== 'plain' || over.value === 0) return no;
  const under = atoms[at + 1];
  const word = under?.senses.number;
  if (under === undefined || state.to > at + 2 || isMonth(atoms[at + 2])) return no;
  // سوم is a third, سومین is not
  const value =
    (word?.class === 'ordinal' && !word.superlative) || (word?.class === 'cardinal' && under.form === 'ordinal')
      ? word.value
      : 0;
  // سه هزارم is the 3000th, unless it measures something: سه هزارم ثانیه
  if (isScale(under) && !isMeasured(atoms[at + 2])) return no;
  return value > over.value ? { to: at + 2, value: over.value / value, ordinal: false, fraction: true } : no;
}

function isMeasured(atom: Atom | undefined): boolean {
  return atom?.senses.measure !== undefined || atom?.senses.time?.class === 'unit';
}

function isMonth(atom: Atom | undefined): boolean {
  const time = atom?.senses.time;
  return time?.class === 'month' || (time?.class === 'unit' && time.unit === 'month');
}
