import type { Direction, Meaning } from './meaning.ts';
import { formAt, isUnit, type Source, type Term, term, wordAt } from './source.ts';
import { readYearAfter } from './years.ts';

export const steps: Record<Direction, number> = { past: -1, present: 0, future: 1 };

/** شنبه, جمعه آینده, دوشنبه گذشته. */
export function readWeekday(source: Source, at: number): Term | undefined {
  const word = wordAt(source, at, 'weekday');
  if (word === undefined) return undefined;
  const recurring = formAt(source, at) === 'plural';
  const relative = wordAt(source, at + 1, 'relative');
  const meaning: Meaning = { weekday: word.weekday };
  if (recurring) meaning.open = 'recurring';
  if (relative === undefined || relative.direction === 'present') return term(at, at + 1, 'weekday', meaning);
  return term(at, at + 2, 'weekday', {
    ...meaning,
    towards: relative.direction,
    ...(relative.told ? { told: true } : {}),
  });
}

/** تابستان ۱۳۹۵, فصل بهار, پاییز گذشته. بهار alone is weak: it names people and papers. */
export function readSeason(source: Source, at: number, from = at): Term | undefined {
  const word = wordAt(source, at, 'season');
  if (word === undefined || (from === at && wordAt(source, at - 1, 'place_head') !== undefined)) return undefined;
  if (formAt(source, at) === 'adjective')
    return word.ambiguous ? undefined : term(at, at + 1, 'bare', { open: 'part' }, true);
  const year = readYearAfter(source, at + 1, undefined);
  if (year !== undefined) return term(from, year.to, 'season', { season: word.season, ...year.meaning });
  const relative = wordAt(source, at + 1, 'relative');
  if (relative !== undefined) {
    const step: Meaning = { offsets: { season: steps[relative.direction] } };
    if (relative.told) step.told = true;
    return term(from, at + 2, 'season', { season: word.season, ...step });
  }
  return term(
    from,
    at + 1,
    'season',
    { season: word.season },
    word.ambiguous === true && from === at && !hasYear(source, at + 1),
  );
}

function hasYear(source: Source, at: number): boolean {
  return wordAt(source, at, 'deictic')?.unit === 'year' || isUnit(source, at, 'year');
}

/** نوروز, عید فطر, عاشورا, with a year where one follows: کریسمس ۱۹۹۸. Alone it is an event more than a time (زائران اربعین). */
export function readHoliday(source: Source, at: number): Term | undefined {
  const word = wordAt(source, at, 'holiday');
  if (word === undefined) return undefined;
  const { calendar, month, day } = word;
  const year = readYearAfter(source, at + 1, calendar);
  return term(
    at,
    year?.to ?? at + 1,
    'holiday',
    { calendar, month, day, ...year?.meaning },
    year === undefined && !word.sure,
  );
}
