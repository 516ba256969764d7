import { readLength } from './lengths.ts';
import { formAt, type Source, type Term, term, wordAt } from './source.ts';

/** هر روز, هر پنجشنبه, هر دو هفته. */
export function readEvery(source: Source, at: number): Term | undefined {
  const inner = source.numberAt[at + 1] === undefined ? undefined : readLength(source, at + 1);
  const single =
    wordAt(source, at + 1, 'weekday') !== undefined ||
    (wordAt(source, at + 1, 'unit') !== undefined && formAt(source, at + 1) === 'plain');
  if (inner === undefined && !single) return undefined;
  return term(at, inner?.to ?? at + 2, 'recurring', { open: 'recurring' });
}

const pointable = new Set(['day', 'week', 'month', 'season', 'half_year', 'year', 'decade', 'century']);

/** این هفته, همین ماه: the one that now is; آن سال, همان روز, این روز: one told elsewhere. */
export function readThis(source: Source, at: number): Term | undefined {
  const isThis = wordAt(source, at, 'this') !== undefined;
  if (wordAt(source, at + 1, 'weekday') !== undefined && isThis) {
    return term(at, at + 2, 'weekday', { weekday: wordAt(source, at + 1, 'weekday')!.weekday, offsets: { week: 0 } });
  }
  const word = wordAt(source, at + 1, 'unit');
  const form = formAt(source, at + 1);
  if (word === undefined || !pointable.has(word.unit) || (form !== 'plain' && form !== 'plural')) return undefined;
  const many = form === 'plural' || word.plural;
  if (many) return isThis ? undefined : term(at, endOfPosition(source, at + 2), 'unit', { open: 'told' });
  const current = isThis && word.unit !== 'day' && word.unit !== 'century' && word.unit !== 'decade';
  return term(at, at + 2, 'unit', current ? { offsets: { [word.unit]: 0 } } : { open: 'told' });
}

/** همان ماه های اول: a further word that picks from them. */
function endOfPosition(source: Source, at: number): number {
  const number = source.numberAt[at];
  if (number?.kind === 'ordinal') return number.to;
  return wordAt(source, at, 'position') === undefined ? at : at + 1;
}
