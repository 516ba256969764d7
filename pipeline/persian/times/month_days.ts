import { readDays } from './dates.ts';
import { steps } from './days.ts';
import type { Meaning } from './meaning.ts';
import { readThis } from './pointers.ts';
import { formAt, isUnit, type Source, type Term, wordAt } from './source.ts';

/** سوم تا پنجم همین ماه, ۲۵ ماه جاری, بیستم ماه گذشته: days of a month that is pointed at. */
export function readDaysOfThis(source: Source, at: number): Term | undefined {
  const read = readDays(source, at);
  if (read === undefined) return undefined;
  const isOrdinal = source.numberAt[at]?.kind === 'ordinal';
  const month = readMonthReference(source, read.to) ?? readPointedMonth(source, read.to, isOrdinal);
  if (month === undefined) return undefined;
  const points = read.days.map((day) => ({ ...month.meaning, day }));
  return { from: at, to: month.to, kind: 'date', points, relation: read.relation, weak: false };
}

/** ماه جاری after a number of a day; ماه گذشته only after an ordinal, as ۱۵ ماه گذشته are fifteen months. */
function readPointedMonth(
  source: Source,
  at: number,
  isOrdinal: boolean,
): { meaning: Meaning; to: number } | undefined {
  const relative = wordAt(source, at + 1, 'relative');
  if (!isUnit(source, at, 'month') || formAt(source, at) === 'plural' || relative === undefined) return undefined;
  if (relative.direction !== 'present' && (!isOrdinal || relative.told)) return undefined;
  return { meaning: { offsets: { month: steps[relative.direction] } }, to: at + 2 };
}

function readMonthReference(source: Source, at: number): { meaning: Meaning; to: number } | undefined {
  const pointer = source.atoms[at]?.senses.time?.class;
  if (pointer !== 'this' && pointer !== 'that') return undefined;
  const unit = readThis(source, at);
  const [meaning] = unit?.points ?? [];
  return unit !== undefined && meaning !== undefined && isUnit(source, at + 1, 'month')
    ? { meaning, to: unit.to }
    : undefined;
}
