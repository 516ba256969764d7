import { isScale, type Numeral, Place, type State, take, taken, total } from './numbers_state.ts';
import type { Atom } from './times/atom.ts';

/** و نیم: half of one, or of the magnitude just named (دو میلیارد و نیم). */
export function takeHalf(atoms: readonly Atom[], at: number, state: State): boolean {
  const word = atoms[at]?.senses.number;
  if (word?.class !== 'fraction' || word.value !== half || atoms[at]!.form !== 'plain') return false;
  state.group += half * (state.started ? 1 : (state.sums.at(-1)?.scale ?? 1));
  state.digits = true;
  return taken(state, at, Place.Units, false);
}

const half = 0.5;

/** نیم میلیون, نیم ساعت. */
export function readLeadingFraction(atoms: readonly Atom[], at: number, state: State): Numeral | undefined {
  const word = atoms[at]!.senses.number;
  if (word?.class !== 'fraction' || word.value !== half) return undefined;
  state.group = half;
  state.digits = true;
  taken(state, at, Place.Units, false);
  while (isScale(atoms[state.to]) && take(atoms, state.to, state));
  return { to: state.to, value: total(state), ordinal: false, fraction: state.to === at + 1 };
}

/** یک سوم, سه چهارم, پنج دهم: a small number in words and an ordinal of a greater one, with no و between them. */
export function readFraction(atoms: readonly Atom[], at: number, state: State): Numeral | undefined {
  const over = atoms[at]!.senses.number;
  if (over?.class !== 'cardinal' || over.rank !== 'digit' || atoms[at]!.form !== 'plain' || over.value === 0)
    return undefined;
  const under = atoms[at + 1];
  const word = under?.senses.number;
  if (under === undefined || state.to > at + 2 || isMonth(atoms[at + 2])) return undefined;
  // سوم is a third, سومین is not
  const value =
    (word?.class === 'ordinal' && !word.superlative) || (word?.class === 'cardinal' && under.form === 'ordinal')
      ? word.value
      : 0;
  // سه هزارم is the 3000th, unless it measures something: سه هزارم ثانیه
  if (isScale(under) && !isMeasured(atoms[at + 2])) return undefined;
  return value > over.value ? { to: at + 2, value: over.value / value, ordinal: false, fraction: true } : undefined;
}

function isMeasured(atom: Atom | undefined): boolean {
  return atom?.senses.measure !== undefined || atom?.senses.time?.class === 'unit';
}

function isMonth(atom: Atom | undefined): boolean {
  const time = atom?.senses.time;
  return time?.class === 'month' || (time?.class === 'unit' && time.unit === 'month');
}
