import { isPlainLength } from './lengths.ts';
import type { Bound, Chunk, Term, TermKind } from './source.ts';

const kin: Partial<Record<TermKind, readonly TermKind[]>> = {
  recurring: ['bare', 'unit', 'weekday', 'clock', 'part', 'month', 'season'],
  unit: ['bare', 'unit', 'deictic', 'date', 'month', 'year', 'season', 'weekday', 'part', 'clock', 'holiday'],
  deictic: ['weekday', 'date', 'month', 'season', 'part', 'clock', 'holiday'],
  weekday: ['date', 'deictic', 'unit', 'part', 'clock', 'length', 'recurring', 'year', 'month'],
  part: ['deictic', 'weekday', 'date', 'clock', 'unit', 'length', 'holiday', 'recurring'],
  clock: ['deictic', 'weekday', 'date', 'unit', 'length', 'recurring', 'part'],
  date: ['deictic', 'unit', 'clock', 'part', 'weekday', 'year'],
  month: ['deictic', 'unit', 'year', 'recurring', 'clock'],
  season: ['deictic', 'unit', 'year', 'recurring'],
  year: ['date', 'month', 'season'],
  holiday: ['deictic', 'unit', 'year', 'length', 'clock', 'part', 'date'],
};

/** True where two terms side by side are one time. */
export function joins(chunk: Chunk, next: Term): boolean {
  if (chunk.tail === 'length') return joinsLength(chunk, next);
  if (next.kind === 'length' && isPlainLength(next)) return false;
  if (next.weak && next.kind === 'month') return false;
  return kin[chunk.tail]?.includes(next.kind) === true;
}

/** شش ماهه اول امسال, هفت ماهه ابتدای سال جاری, ۸ ماه سال ۱۳۹۸: the whole that a length is a part of. */
function joinsLength(chunk: Chunk, next: Term): boolean {
  const { towards, index } = chunk.points.at(-1)!;
  if (towards !== undefined) return next.kind === 'clock' || next.kind === 'part';
  if (next.kind === 'bare') return index !== undefined;
  const whole = next.points[0]!;
  return next.kind === 'year' || next.kind === 'unit' || (next.kind === 'deictic' && whole.offsets?.year !== undefined);
}

const dayKinds = new Set<TermKind>(['weekday', 'deictic', 'date', 'part', 'length', 'clock', 'holiday']);

const pointKinds = new Set<TermKind>(['clock', 'date', 'weekday', 'part']);

/** چهلمین روز از سال, شنبه عصر راس ساعت ۱۷, سه روز بعد در تاریخ ۱۸ شهریور. */
export function links(chunk: Chunk, bounds: readonly Bound[], next: Term): boolean {
  const [bound] = bounds;
  if (bounds.length === 1 && bound === 'from') {
    const whole = chunk.tail === 'unit' || chunk.tail === 'recurring';
    return (
      whole &&
      (next.kind === 'bare' ||
        next.kind === 'unit' ||
        next.kind === 'year' ||
        next.kind === 'month' ||
        next.kind === 'season')
    );
  }
  if (bound === 'before' || bound === 'after') return isPlainLength(chunk) && !next.weak && next.kind !== 'length';
  if (bound !== 'in' && bound !== 'about') return false;
  if (chunk.tail === 'length' && isPlainLength(chunk)) return false;
  return dayKinds.has(chunk.tail) && pointKinds.has(next.kind) && !next.weak;
}
