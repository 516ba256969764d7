/** The calendar: days in three reckonings, and the names of months and days. */
import * as calendar from '../../pipeline/persian/calendar.ts';
import { casesOf, type Measure, type ReckoningCase, shareOf } from './measures.ts';
import { lexicon, timesIn } from './reading.ts';

const english = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function converts({ fn, args = [], expected }: ReckoningCase): boolean {
  const [year, month, day] = args as [number, number, number];
  if (fn === 'isLeapJalaaliYear') return calendar.isLeapYear('jalali', year) === expected;
  if (fn === 'jalaaliMonthLength') return calendar.monthLength('jalali', year, month) === expected;
  if (fn === 'isValidJalaaliDate') return calendar.isDay('jalali', { year, month, day }) === expected;
  const given = { year, month, day };
  const then =
    fn === 'toJalaali'
      ? calendar.asJalali(calendar.fromGregorian(given))
      : calendar.asGregorian(calendar.fromJalali(given));
  return Object.values(expected as object).join() === Object.values(then).join();
}

/** The file's name for the numbering is wrong: 3 Farvardin 1348 was a Sunday, and it expects 0. */
function isWeekday({ input, expected }: ReckoningCase): boolean {
  const [year, month, day] = input as unknown as [number, number, number];
  return calendar.weekday(calendar.fromJalali({ year, month, day })) % 7 === expected;
}

/** Conversions and names. */
export function calendars(): Measure[] {
  const cases = casesOf<ReckoningCase>('dateparser-jalali');
  const ofKind = (wanted: string): ReckoningCase[] => cases.filter(({ kind }) => kind === wanted);
  const months = ofKind('months');
  const isMonth = ({ input, expected }: ReckoningCase): boolean => {
    const [word] = lexicon.times.partsOf(lexicon.vocabulary.idOf(input));
    const time = word?.senses.time;
    return time?.class === 'month' && time.calendar === 'jalali' && months[time.month - 1]?.expected === expected;
  };
  return [
    shareOf('calendar, jalaali-js', 1, casesOf<ReckoningCase>('jalaali-conversions'), converts),
    shareOf('calendar, days of the week', 1, ofKind('jalali-weekday-monday0'), isWeekday),
    shareOf('calendar, names of months', 1, months, isMonth),
    shareOf(
      'calendar, names of days',
      1,
      ofKind('weekdays'),
      ({ input, expected }) => timesIn(input, null)[0]?.weekday === english.indexOf(String(expected)),
    ),
  ];
}
