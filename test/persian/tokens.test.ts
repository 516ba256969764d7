import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Kind, kindOf } from '../../pipeline/persian/letters.ts';
import { cut } from '../../pipeline/persian/pieces.ts';
import { type Tokens, tokenize, touches } from '../../pipeline/persian/tokens.ts';
import { createVocabulary } from '../../pipeline/persian/vocabulary.ts';
import { persianText } from '../persian_text.ts';

const kindNames = ['space', 'line', 'word', 'number', 'latin', 'mark', 'invisible', 'symbol'];

function tokensOf(text: string): Tokens {
  return tokenize(text, createVocabulary([]));
}

/** Kind and slice of each token. */
function shown(text: string): string[] {
  const tokens = tokensOf(text);
  return Array.from({ length: tokens.count }, (_, at) => {
    const slice = text.slice(tokens.start[at], tokens.end[at]);
    return `${kindNames[tokens.kind[at]!]} ${slice.replaceAll('\r', '\\r').replaceAll('\n', '\\n')}`;
  });
}

describe('tokens', () => {
  test.each<[string, string[]]>([
    ['وزیر نفت', ['word وزیر', 'word نفت']],
    ['می\u200cگوید', ['word می\u200cگوید']],
    ['توسعهٔ پایدار', ['word توسعهٔ', 'word پایدار']],
    ['شیء', ['word شیء']],
    ['رفت\u200c.', ['word رفت', 'mark .']],
    ['\u200fتهران\u200e', ['word تهران']],
    ['کتـاب کتابـ', ['word کتـاب', 'word کتاب']],
    ['تهران ـ ایرنا', ['word تهران', 'mark ـ', 'word ایرنا']],
    ['ـــ', ['mark ـــ']],
    ['وزیر\u00a0نفت\u2009گفت', ['word وزیر', 'word نفت', 'word گفت']],
    ['سلام\u00adعلیکم', ['word سلام\u00adعلیکم']],
    ['ﻼﷲ', ['word ﻼﷲ']],
    ['گفت: «بله»', ['word گفت', 'mark :', 'mark «', 'word بله', 'mark »']],
    ['صنعت،معدن', ['word صنعت', 'mark ،', 'word معدن']],
    ['#دو_کشور', ['mark #', 'word دو', 'mark _', 'word کشور']],
  ])('words: %j', (text, tokens) => expect(shown(text)).toEqual(tokens));

  test.each<[string, string[]]>([
    ['۲.۵ میلیارد', ['number ۲.۵', 'word میلیارد']],
    ['۲٫۵', ['number ۲٫۵']],
    ['۷۵٬۰۰۰', ['number ۷۵٬۰۰۰']],
    ['1,250,000', ['number 1,250,000']],
    ['۱۴۰۲/۱۲/۳۰', ['number ۱۴۰۲/۱۲/۳۰']],
    ['۱۴۰۲.۰۹.۲۰', ['number ۱۴۰۲.۰۹.۲۰']],
    ['۱۰:۳۰', ['number ۱۰:۳۰']],
    ['۳۰میلیون', ['number ۳۰', 'word میلیون']],
    ['۳۰\u200cمیلیون', ['number ۳۰', 'word میلیون']],
    ['۱۴۰۲.', ['number ۱۴۰۲', 'mark .']],
    ['۱، ۲', ['number ۱', 'mark ،', 'number ۲']],
    ['۱۵-۱۶', ['number ۱۵', 'mark -', 'number ۱۶']],
    ['۵+۱', ['number ۵', 'mark +', 'number ۱']],
    ['۲۰٪', ['number ۲۰', 'mark ٪']],
    ['1۲٣', ['number 1۲٣']],
  ])('numbers: %j', (text, tokens) => expect(shown(text)).toEqual(tokens));

  test.each<[string, string[]]>([
    ['www.irna.ir', ['latin www.irna.ir']],
    ['https://t.me/x?id=1&y=2 و', ['latin https://t.me/x?id=1&y=2', 'word و']],
    ['psiphon://?region=US', ['latin psiphon://?region=US']],
    ['a@b.ir.', ['latin a@b.ir', 'mark .']],
    ['ایران(IRNA)', ['word ایران', 'mark (', 'latin IRNA', 'mark )']],
    ['به NATO/EU', ['word به', 'latin NATO/EU']],
    ['5G', ['number 5', 'latin G']],
    ['cafe\u0301s', ['latin cafe\u0301s']],
    ['A.....B', ['latin A', 'mark .', 'mark .', 'mark .', 'mark .', 'mark .', 'latin B']],
    ['۵×۳', ['number ۵', 'symbol ×', 'number ۳']],
  ])('Latin: %j', (text, tokens) => expect(shown(text)).toEqual(tokens));

  test.each<[string, string[]]>([
    ['🔹گاز', ['symbol 🔹', 'word گاز']],
    ['👍🏽', ['symbol 👍', 'symbol 🏽']],
    ['👨\u200d👩', ['symbol 👨', 'symbol 👩']],
    ['\ud83dسلام', ['symbol \ud83d', 'word سلام']],
    ['\ud83d', ['symbol \ud83d']],
    ['\udc4d!', ['symbol \udc4d', 'mark !']],
  ])('emoji and halves of them: %j', (text, tokens) => expect(shown(text)).toEqual(tokens));

  test.each<[string, string[]]>([
    ['الف\r\nب', ['word الف', 'line \\r\\n', 'word ب']],
    ['الف\n\nب', ['word الف', 'line \\n', 'line \\n', 'word ب']],
    ['الف\rب\u2028پ', ['word الف', 'line \\r', 'word ب', 'line \u2028', 'word پ']],
  ])('line breaks: %j', (text, tokens) => expect(shown(text)).toEqual(tokens));

  test.each(['', ' ', '\u200c\u200f\u00ad', ' \u00a0\t'])('nothing: %j', (text) => expect(shown(text)).toEqual([]));
});

describe('ids', () => {
  test('spellings of a word have one id, other words have others', () => {
    const { id } = tokensOf('رئیس\u200cجمهوری رئيسجمهوري رییسجمهوری رییس');
    expect(id[0]).toBe(id[1]);
    expect(id[0]).toBe(id[2]);
    expect(id[0]).not.toBe(id[3]);
  });

  test('a mark has its code unit, and a tatweel that stands alone is a hyphen', () => {
    const { id } = tokensOf('؟ « ـ');
    expect([...id.slice(0, 3)]).toEqual(['؟', '«', '-'].map((mark) => mark.charCodeAt(0)));
  });
});

test.each([
  ['گفت:', true],
  ['ه\u200d.', true],
  ['گفت :', false],
  ['گفت\u200f :', false],
  ['\n:', false],
])('%j: the second token touches the first: %s', (text, expected) => expect(touches(tokensOf(text), 1)).toBe(expected));

describe('properties', () => {
  test('tokens are in order, do not overlap, and cover all that is not white space or invisible', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        const tokens = tokensOf(text);
        let at = 0;
        for (let token = 0; token < tokens.count; token++) {
          const start = tokens.start[token]!;
          const end = tokens.end[token]!;
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expectNothingSeen(text.slice(at, start));
          expect(tokens.kind[token]).not.toBe(Kind.Space);
          expect(tokens.kind[token]).not.toBe(Kind.Invisible);
          at = end;
        }
        expectNothingSeen(text.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  test('no token begins or ends inside an astral character', () => {
    fc.assert(
      fc.property(fc.oneof(persianText, fc.string({ unit: 'binary' })), (text) => {
        const tokens = tokensOf(text);
        for (let token = 0; token < tokens.count; token++) {
          expect(text.slice(tokens.start[token], tokens.end[token]).isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('the tokens of two texts on two lines are those of the one and of the other', () => {
    fc.assert(
      fc.property(persianText, persianText, (one, other) => {
        expect(shown(`${one}\n${other}`)).toEqual([...shown(`${one}\n`), ...shown(other)]);
      }),
    );
  });
});

/** Text between tokens: nothing to see. */
function expectNothingSeen(gap: string): void {
  for (let at = 0; at < gap.length; at++) expect([Kind.Space, Kind.Invisible]).toContain(kindOf[gap.charCodeAt(at)]);
}

/** The units of a text as the tokenizer reads them, counting how often it looks at one. */
function counted(text: string): { units: Uint16Array; looks: () => number } {
  let looks = 0;
  const units = Uint16Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at));
  const watched = new Proxy(units, {
    get(array, at) {
      looks++;
      return array[at as unknown as number];
    },
  });
  return { units: watched, looks: () => looks };
}

describe('hostile input of 200,000 characters is read a few times a character, not more', () => {
  test.each([
    ['quotation marks', '« '],
    ['blanks', ' '],
    ['combining marks', '\u0651'],
    ['a word and combining marks', 'ب\u0651\u0651\u0651\u0651\u0651\u0651\u0651\u0651'],
    ['ZWNJ', '\u200c'],
    ['a word, ZWNJ and a blank', 'ب\u200c\u200c\u200c\u200c '],
    ['tatweel', 'ـ'],
    ['one word', 'ب'],
    ['one number', '۱.'],
    ['slashes', 'a//'],
    ['URL marks', 'a?????'],
    ['emoji', '🔹'],
  ])('%s', (_, piece) => {
    const size = 200_000;
    const text = piece.repeat(Math.ceil(size / piece.length));
    const { units, looks } = counted(text);
    const pieces = cut(text, units);
    expect(pieces.count).toBeLessThanOrEqual(text.length);
    expect(pieces.start.length).toBeLessThanOrEqual(2 * text.length);
    expect(looks()).toBeLessThan(8 * text.length);
  });
});
