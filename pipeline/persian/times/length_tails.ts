import type { Meaning } from './meaning.ts';
import { formAt, type Source, wordAt } from './source.ts';

/** What follows a length: گذشته, پیش, آینده, دیگر, متوالی, نخست, سوم (شش ماهه دوم), در میان, در هفته. */
export function readTail(source: Source, meaning: Meaning, at: number): { meaning: Meaning; to: number } {
  let said = meaning;
  let to = at;
  while (true) {
    const next = readTailWord(source, said, to);
    if (next === undefined) return { meaning: said, to };
    said = next.meaning;
    to = next.to;
  }
}

function readTailWord(source: Source, meaning: Meaning, at: number): { meaning: Meaning; to: number } | undefined {
  const relative = wordAt(source, at, 'relative');
  if (relative?.point && wordAt(source, at + 1, 'preposition')?.sense === 'from' && isAnchor(source, at + 2))
    return undefined;
  if (relative !== undefined && meaning.towards === undefined && meaning.open === undefined) {
    // سه روز پیش and سه روز دیگر are points; سه روز گذشته and سه روز آینده run up to them
    const pointed: Meaning = { ...meaning, towards: relative.direction };
    if (relative.point) pointed.at = true;
    if (relative.told) pointed.told = true;
    // دو روز پیش از سفر counts from the journey
    if (relative.point && wordAt(source, at + 1, 'preposition')?.sense === 'from') pointed.open = 'told';
    return { meaning: pointed, to: at + 1 };
  }
  const position = wordAt(source, at, 'position');
  if (position !== undefined) return { meaning: { ...meaning, index: position.edge === 'start' ? 1 : -1 }, to: at + 1 };
  const number = source.numberAt[at];
  const isOrdinal =
    number?.kind === 'ordinal' && number.value !== null && meaning.index === undefined && meaning.towards === undefined;
  if (isOrdinal && wordAt(source, number.to, 'month') === undefined)
    return { meaning: { ...meaning, index: number.value! }, to: number.to };
  if (wordAt(source, at, 'remaining') !== undefined) return { meaning: { ...meaning, open: 'told' }, to: at + 1 };
  if (wordAt(source, at, 'row') !== undefined) return { meaning, to: at + 1 };
  if (wordAt(source, at, 'alternate') !== undefined) return { meaning: { ...meaning, open: 'recurring' }, to: at + 1 };
  const each =
    wordAt(source, at, 'preposition')?.sense === 'in' &&
    wordAt(source, at + 1, 'unit') !== undefined &&
    formAt(source, at + 1) === 'plain';
  if (
    each &&
    meaning.towards === undefined &&
    wordAt(source, at + 2, 'relative') === undefined &&
    source.numberAt[at + 2] === undefined
  ) {
    return { meaning: { ...meaning, open: 'recurring' }, to: at + 2 };
  }
  return undefined;
}

/** What a length can be counted from: ساعت ۹ in ۵ دقیقه قبل از ساعت ۹, بهار in سه روز پیش از بهار. */
function isAnchor(source: Source, at: number): boolean {
  const word = source.atoms[at]?.senses.time?.class;
  return (
    source.atoms[at]?.digits !== undefined ||
    word === 'unit' ||
    word === 'month' ||
    word === 'season' ||
    word === 'weekday' ||
    word === 'holiday' ||
    word === 'edge'
  );
}
