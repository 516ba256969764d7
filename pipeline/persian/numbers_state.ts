import type { NumberWord } from '../lexicon/time_words.ts';
import type { Atom } from './times/atom.ts';

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
export const Place = { Open: 1000, Hundreds: 100, Tens: 10, Units: 1 } as const;

/** A numeral in the making: sums with their magnitudes, and the group that no magnitude word has closed yet. */
export interface State {
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

export function isScale(atom: Atom | undefined): boolean {
  const word = atom?.senses.number;
  return word?.class === 'cardinal' && word.rank === 'scale';
}

/** Takes the atom at `at` into the numeral if it fits; the state is unchanged if not. */
export function take(atoms: readonly Atom[], at: number, state: State): boolean {
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

export function taken(state: State, at: number, place: number, ordinal: boolean): boolean {
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

export function total(state: State): number {
  return exact(state.sums.reduce((sum, { value }) => sum + value, 0) + state.group);
}
