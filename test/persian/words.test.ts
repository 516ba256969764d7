import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../pipeline/persian/keys.ts';
import { fold } from '../../pipeline/persian/letters.ts';
import { cut } from '../../pipeline/persian/pieces.ts';
import { createWords, mixed, type Words } from '../../pipeline/persian/words.ts';

/** The numbers that the tokens of a raw text get. */
function idsOf(words: Words, text: string): number[] {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at));
  const pieces = cut(text, units);
  const ids = new Int32Array(pieces.count);
  words.idsOf(pieces, ids);
  return [...ids];
}

describe('spellings of one word have one number', () => {
  test.each([
    ['می\u200cگوید', 'میگوید'],
    ['تركيه', 'ترکیه'],
    ['تَوسِعه', 'توسعه'],
    ['۱۴۰۲', '1402'],
    ['OPEC', 'opec'],
    ['ﻻزم', 'لازم'],
    ['کتـــاب', 'کتاب'],
  ])('%s and %s', (one, other) => {
    const words = createWords();
    expect(idsOf(words, one)).toEqual(idsOf(words, other));
    expect([words.idOf(fold(one))]).toEqual(idsOf(words, one));
    expect(words.wordOf(1)).toBe(fold(other));
  });
});

test('a letter without a key makes no key, in the shortest text too', () => {
  const words = createWords();
  expect(idsOf(words, 'ک')).not.toEqual(idsOf(words, 'کﻼ'));
  expect(words.wordOf(2)).toBe('کلا');
});

test('a mark has its code unit for a number, and no word has', () => {
  const words = createWords();
  const id = words.idOf('گاز');
  expect(idsOf(words, 'گاز، (ـ) 😀\nگاز')).toEqual([id, 0x60c, 0x28, 0x2d, 0x29, 0xd83d, 0x0a, id]);
  expect(words.count).toBe(2);
  expect(words.wordOf(0)).toBe('');
  expect(words.wordOf(99)).toBe('');
});

test('it numbers as a map does: long words, words of other languages and numbers too', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ابتگلیآکكپژڕﻼ\u200c\u0651'), minLength: 1, maxLength: 14 });
  const others = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aBé'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'1۲٣'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('۲.۵', '2/5', '۱۴۰۲/۱۲/۳۰', '۷۵٬۰۰۰'),
  );
  const word = fc.oneof(letters, others).filter((text) => fold(text) !== '');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (texts) => {
      const words = createWords();
      const numbers = new Map<string, number>();
      for (const folded of texts.map(fold)) if (!numbers.has(folded)) numbers.set(folded, numbers.size + 1);
      expect(idsOf(words, texts.join(' '))).toEqual(texts.map((text) => numbers.get(fold(text))));
      for (const [folded, number] of numbers) expect(words.wordOf(number)).toBe(folded);
      expect(words.count).toBe(numbers.size + 1);
    }),
  );
});

test('no two words have one key', () => {
  const short = fc.string({ unit: fc.constantFrom(...'ابپتیه0129./'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(short, short, (one, other) => {
      expect(`${keyOf(one)}` === `${keyOf(other)}`).toBe(one === other);
    }),
  );
  expect(keyOf('ابپتثجچحخدذ')).toBeUndefined();
  expect(keyOf('')).toBeUndefined();
  expect(keyOf('ايران')).toBeUndefined(); // not folded
  expect(keyOf('opec')).toBeUndefined();
});

test('words made to meet in one slot are told apart, and stay so when the table grows', () => {
  const words = createWords();
  const meeting: string[] = [];
  for (let number = 0; meeting.length < 80; number++) {
    const word = `ب${[...String(number)].map((digit) => 'ابپتثجچحخد'[Number(digit)]).join('')}`;
    if ((mixed(...keyOf(word)!) & 0x3fff) === 7) meeting.push(word);
  }
  const ids = meeting.map((word) => words.idOf(word));
  expect(new Set(ids).size).toBe(80);
  for (let number = 0; number < 20_000; number++) words.idOf(String(number));
  expect(idsOf(words, meeting.join(' '))).toEqual(ids);
});

test('what is forgotten is new again, and what is kept keeps its number', () => {
  const words = createWords();
  const kept = words.idOf('ایران');
  words.idOf('بازارچه');
  expect(words.units).toBe(12);
  words.keep(2);
  expect([words.count, words.units]).toEqual([2, 5]);
  expect(words.wordOf(2)).toBe('');
  expect(words.idOf('گمرک')).toBe(2);
  expect(words.idOf('ایران')).toBe(kept);
});
