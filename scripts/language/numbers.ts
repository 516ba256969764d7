/** Numbers in digits and words, on the cases of four projects. */
import { fold } from '../../pipeline/persian/letters.ts';
import { casesOf, type Measure, type ReckoningCase, shareOf } from './measures.ts';
import { numbersIn } from './reading.ts';

function sameNumbers({ input, expected }: ReckoningCase): boolean {
  const show = (numbers: readonly { start: number; end: number; value: number }[]): string =>
    numbers.map(({ start, end, value }) => `${start}-${end}=${value}`).join();
  const found = numbersIn(input).filter(({ kind, words }) => kind !== 'ordinal' || !words);
  return show(found.flatMap(({ parts }) => parts)) === show(expected as Parameters<typeof show>[0]);
}

/** The one number that a text reads as; nought where it reads as none. */
function numberOf(text: string): number {
  const numbers = numbersIn(text);
  return numbers.length === 0 ? 0 : numbers.length === 1 ? (numbers[0]!.value ?? Number.NaN) : Number.NaN;
}

function plain(value: unknown): number {
  return Number(fold(String(value)).replaceAll(',', ''));
}

/** numberToWords is read backwards: the words must give the number. */
function readsBack({ fn, args = [], expected }: ReckoningCase): boolean {
  return fn === 'wordsToNumber'
    ? numberOf(String(args[0])) === plain(expected)
    : numberOf(String(expected)) === plain(args[0]);
}

function sameValues({ input, expected }: ReckoningCase): boolean {
  const values = numbersIn(input).flatMap(({ parts }) => parts.map(({ value }) => value));
  return values.join() === [expected].flat().join();
}

/** Numbers by span and value. */
export function numbers(): Measure[] {
  const spoken = casesOf<ReckoningCase>('persian-tools-number-words').filter(
    ({ fn, expected }) => fn === 'wordsToNumber' || (fn === 'numberToWords' && typeof expected === 'string'),
  );
  const words = casesOf<ReckoningCase>('dateparser-jalali').filter(
    ({ kind }) => kind === 'digits' || kind === 'day-number-word',
  );
  const lists = casesOf<ReckoningCase>('lingua-franca-fa').filter(
    ({ kind }) => kind?.startsWith('extract_number') === true,
  );
  const shekar = casesOf<ReckoningCase>('shekar-number-words').filter(({ expected }) => typeof expected === 'string');
  return [
    shareOf('numbers, parsi.io: spans and values', 0.98, casesOf<ReckoningCase>('parsiio-numbers'), sameNumbers),
    shareOf('numbers, persian-tools: values', 0.98, spoken, readsBack),
    shareOf('numbers, dateparser: values', 1, words, ({ input, expected }) => numberOf(input) === Number(expected)),
    shareOf('numbers, lingua-franca: values', 1, lists, sameValues),
    shareOf(
      'numbers, shekar: values',
      0.98,
      shekar,
      ({ input, expected }) => numberOf(String(expected)) === plain(input),
    ),
  ];
}
