import { readFraction, readLeadingFraction, takeHalf } from './numbers_fractions.ts';
import { isScale, type Numeral, Place, type State, take, taken, total } from './numbers_state.ts';
import type { Atom } from './times/atom.ts';

/**
 * The longest numeral that starts at an atom: دو میلیون و 525 هزار و چهارصد و 39 و نیم, چهار صد, ۳۰ هزار میلیارد, دو و نیم میلیارد.
 * `inList` is true right after another numeral: there بیست سه are two numbers.
 */
export function readCardinal(atoms: readonly Atom[], at: number, inList: boolean): Numeral | undefined {
  const state: State = { to: at, sums: [], group: 0, place: Place.Open, started: false, digits: false, ordinal: false };
  if (atoms[at]?.senses.number?.class === 'fraction') return readLeadingFraction(atoms, at, state);
  if (!take(atoms, at, state)) return undefined;
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

/** سال ۱۴۰۰ هزار نفر …: a year in digits takes no magnitude. */
function isYear(atoms: readonly Atom[], state: State): boolean {
  const digits = atoms[state.to - 1]?.digits;
  const before = atoms[state.to - 2]?.senses.time;
  return digits?.shape === 'number' && digits.length === 4 && before?.class === 'unit' && before.unit === 'year';
}

/** سه ممیز چهارده: the digits after the point. */
function takeDecimals(atoms: readonly Atom[], at: number, state: State): boolean {
  if (!state.started) return false;
  const after = readCardinal(atoms, at, false);
  if (after === undefined || after.ordinal || after.fraction) return false;
  state.group += after.value / 10 ** String(after.value).length;
  state.digits = true;
  return taken(state, after.to - 1, Place.Units, false);
}
