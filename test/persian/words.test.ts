import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../pipeline/persian/letters.ts';
import { createWords, type Words } from '../../pipeline/persian/words.ts';

/** The number that a piece of raw text gets. */
function idAt(words: Words, text: string, from = 0, to = text.length): number {
  return words.idAt(
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    from,
    to,
  );
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
    expect(idAt(words, one)).toBe(idAt(words, other));
    expect(words.idOf(fold(one))).toBe(idAt(words, one));
    expect(words.wordOf(1)).toBe(fold(other));
  });
});

test('a piece is read where it stands', () => {
  const words = createWords();
  const id = words.idOf('گاز');
  expect(idAt(words, 'صادرات گاز ایران', 7, 10)).toBe(id);
  expect(words.wordOf(0)).toBe('');
  expect(words.wordOf(99)).toBe('');
});

test('it numbers as a map does, also words longer than a slot takes', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ابتگلی\u200c\u0651ﻼ1a'), maxLength: 90 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const words = createWords();
      const numbers = new Map<string, number>();
      for (const one of texts) {
        const word = fold(one);
        if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
        expect(idAt(words, one)).toBe(numbers.get(word));
        expect(words.wordOf(numbers.get(word)!)).toBe(word);
      }
      expect(words.count).toBe(numbers.size + 1);
    }),
  );
});

/** FNV-1a as the table uses it, low bits of the first table. */
function slotOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fff;
}

test('words made to meet in one slot are told apart, and stay so when the table grows', () => {
  const words = createWords();
  const meeting: string[] = [];
  for (let number = 0; meeting.length < 80; number++) {
    const word = `ب${number.toString(36)}`;
    if (slotOf(word) === 7) meeting.push(word);
  }
  const ids = meeting.map((word) => words.idOf(word));
  expect(new Set(ids).size).toBe(80);
  for (let number = 0; number < 20_000; number++) words.idOf(`ت${number}`);
  expect(meeting.map((word) => idAt(words, word))).toEqual(ids);
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
