import { formAt, type Source, type Term, term, wordAt } from './source.ts';

/** سه بار در هفته, هفته ای ۱۲ بار. */
export function readFrequency(source: Source, at: number): Term | undefined {
  const number = source.numberAt[at];
  if (number?.kind === 'cardinal' && wordAt(source, number.to, 'times') !== undefined) {
    const inUnit =
      wordAt(source, number.to + 1, 'preposition')?.sense === 'in' &&
      wordAt(source, number.to + 2, 'unit') !== undefined;
    return inUnit ? term(at, number.to + 3, 'recurring', { open: 'recurring' }) : undefined;
  }
  if (wordAt(source, at, 'unit') === undefined || formAt(source, at) !== 'indefinite') return undefined;
  const times = source.numberAt[at + 1];
  if (times === undefined || wordAt(source, times.to, 'times') === undefined) return undefined;
  return term(at, times.to + 1, 'recurring', { open: 'recurring' });
}
