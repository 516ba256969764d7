import type { CalendarName, DayPart, Season, TimeUnit } from '../../lexicon/time_words.ts';

/** A length of time: 2 to 3 months. A null bound is not said (چند ماه). */
export interface Length {
  low: number | null;
  high: number | null;
  unit: TimeUnit;
}

export type Direction = 'past' | 'present' | 'future';

/**
 * What the words of an expression of time say, before any reckoning. مهر سال گذشته is month 7 of the year one before that of
 * publication; سه ماهه اول امسال is the first length of three months of the year of publication.
 */
export interface Meaning {
  calendar?: CalendarName;
  /** Years count backwards from the first: قبل از میلاد. */
  beforeChrist?: true;
  /** 19 is قرن نوزدهم. */
  century?: number;
  /** First year of a decade: 1360, 1990. */
  decade?: number;
  year?: number;
  month?: number;
  day?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  season?: Season;
  part?: DayPart;
  hour?: number;
  minute?: number;
  second?: number;
  /** Whole units counted from the time of publication: هفته آینده is week +1, پریروز is day -2. */
  offsets?: Partial<Record<TimeUnit, number>>;
  /** Equal parts that the period is cut into: 2 by نیمه, 4 by ربع. */
  parts?: number;
  /** Which of the parts, or which length, from 1; -1 is the last. */
  index?: number;
  /** A period named without saying which: سال in پایان سال. */
  whole?: TimeUnit;
  edge?: 'start' | 'middle' | 'end';
  /** دو سال و سه ماه: summed. */
  lengths?: Length[];
  /** Where a length or a word points from the time of publication. */
  towards?: Direction;
  /** The end of the length is meant (سه روز پیش), not the time up to it (سه روز گذشته). */
  at?: true;
  /** بعد and بعدی count from what the text has told, from publication only where it has told nothing yet. */
  told?: true;
  /** Why the words alone never name days: a key of `reasons`. */
  open?: keyof typeof reasons;
}

/** Why an expression has no value, or no days. */
export const reasons = {
  recurring: 'comes again and again',
  told: 'counted from a time told elsewhere in the text',
  vague: 'the words give no number or unit',
  part: 'a part of a period that the words do not fix',
  length: 'a length of time, not a date',
  clash: 'parts of the expression do not fit each other',
  invalid: 'no such day in the calendar',
  publication: 'counted from a publication date that is not known',
  year: 'no year in the words, and no publication date',
  weekday: 'the day of that name before or after publication',
  mismatch: 'the day of the week does not fit the date',
  clock: 'a time of day without a day',
  far: 'outside the years that the calendars reckon',
} as const;

/** What two adjoining parts of an expression say together; the later word wins, and a clash of days leaves it open. */
export function together(a: Meaning, b: Meaning): Meaning {
  const merged: Meaning = { ...a, ...b };
  if (a.offsets !== undefined && b.offsets !== undefined) merged.offsets = { ...a.offsets, ...b.offsets };
  if (a.lengths !== undefined && b.lengths !== undefined) merged.lengths = [...a.lengths, ...b.lengths];
  for (const key of ['day', 'month', 'year', 'weekday', 'hour'] as const) {
    if (a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]) merged.open = 'clash';
  }
  return merged;
}

/** Fields from coarse to fine; a date that lacks the coarse ones takes them from the date it is joined to. */
const ladder = ['century', 'decade', 'year', 'season', 'month', 'day', 'weekday', 'part', 'hour'] as const;

/** سوم in سوم تا پنجم اردیبهشت: `partial` with the coarser fields that only `whole` has. */
export function completed(partial: Meaning, whole: Meaning): Meaning {
  const first = ladder.findIndex((key) => partial[key] !== undefined);
  if (first === -1 || partial.offsets?.day !== undefined) return partial;
  const filled: Meaning = { ...partial };
  for (const key of ladder.slice(0, first)) copy(filled, whole, key);
  const hasYear = filled.year !== undefined || filled.offsets?.year !== undefined;
  if (filled.calendar === undefined) copy(filled, whole, 'calendar');
  if (filled.offsets === undefined && whole.offsets !== undefined && (!hasYear || partial.weekday !== undefined)) {
    if (whole.offsets.day === undefined) filled.offsets = whole.offsets;
  }
  return filled;
}

function copy<Key extends keyof Meaning>(into: Meaning, from: Meaning, key: Key): void {
  if (from[key] !== undefined) into[key] = from[key];
}
