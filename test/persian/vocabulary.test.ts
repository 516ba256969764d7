import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../pipeline/persian/letters.ts';
import { createVocabulary, Ending } from '../../pipeline/persian/vocabulary.ts';
import { damagedWord } from '../persian_text.ts';

const words = [
  'کشور',
  'معاهده',
  'نماینده',
  'اقا',
  'دانشجو',
  'بازارچه',
  'بزرگ',
  'می',
  'زبان',
  'معتقد',
  'گروه',
  'پزشک',
  'امریکا',
  'ایران',
];

describe('stems of a word', () => {
  test.each<[string, string, number]>([
    ['کشورها', 'کشور', Ending.Plural],
    ['کشورهای', 'کشور', Ending.Plural],
    ['کشورهایشان', 'کشور', Ending.Plural],
    ['کشور\u200cهایی', 'کشور', Ending.Plural],
    ['كشورهاي', 'کشور', Ending.Plural],
    ['بازارچههای', 'بازارچه', Ending.Plural],
    ['نمایندگان', 'نماینده', Ending.Plural],
    ['آقایان', 'اقا', Ending.Plural],
    ['دانشجویان', 'دانشجو', Ending.Plural],
    ['معاهده\u200cای', 'معاهده', Ending.Ye],
    ['معاهدهای', 'معاهده', Ending.Ye],
    ['کشوری', 'کشور', Ending.Ye],
    ['آمریکایی', 'امریکا', Ending.Ye],
    ['کشورش', 'کشور', Ending.Possessive],
    ['کشورشان', 'کشور', Ending.Possessive],
    ['کشورمان', 'کشور', Ending.Possessive],
    ['معاهده\u200cاش', 'معاهده', Ending.Possessive],
    ['معتقدند', 'معتقد', Ending.Copula],
    ['بزرگ\u200cترین', 'بزرگ', Ending.Comparative],
    ['بزرگتر', 'بزرگ', Ending.Comparative],
  ])('%s is %s and an ending', (word, stem, ending) => {
    const vocabulary = createVocabulary(words);
    expect(vocabulary.stems(vocabulary.idOf(word))).toEqual([{ id: vocabulary.idOf(stem), ending }]);
  });

  test.each(['میزبان', 'گروگان', 'پزشکیان', 'ایران', 'کشوردار', 'ناشناخته', 'بزرگی\u200cتر', '۱۴۰۲', 'NATO', ''])(
    '%s has none',
    (word) => {
      const vocabulary = createVocabulary(words);
      expect(vocabulary.stems(vocabulary.idOf(word))).toEqual([]);
    },
  );

  test('two readings are both given', () => {
    const vocabulary = createVocabulary(['منطقه', 'منطق']);
    const stems = vocabulary.stems(vocabulary.idOf('منطقهای')).map(({ id }) => vocabulary.folded(id));
    expect(stems).toEqual(['منطق', 'منطقه']);
  });
});

describe('ids', () => {
  test('words of the lexicon have the low ids, in order', () => {
    const vocabulary = createVocabulary(words);
    expect(words.map((word) => vocabulary.idOf(word))).toEqual(words.map((_, index) => index + 1));
    expect(vocabulary.known).toBe(words.length + 1);
    expect(vocabulary.idOf('ناشناخته')).toBe(vocabulary.known);
    expect(vocabulary.folded(0)).toBe('');
  });

  test('a word has one id in every spelling', () => {
    fc.assert(
      fc.property(damagedWord, ({ word, damaged }) => {
        const vocabulary = createVocabulary(words);
        expect(vocabulary.idOf(damaged)).toBe(vocabulary.idOf(word));
        expect(vocabulary.folded(vocabulary.idOf(damaged))).toBe(fold(word));
      }),
    );
  });

  test('names of properties of objects are words like others', () => {
    const vocabulary = createVocabulary(['__proto__']);
    expect(vocabulary.idOf('__proto__')).toBe(1);
    expect(vocabulary.idOf('constructor')).toBe(2);
    expect(vocabulary.idOf('toString')).toBe(3);
  });
});

describe('forget', () => {
  const spelled = (index: number): string => `w${index.toString(36)}`;

  test('drops the words of texts when there are many, and keeps those of the lexicon', () => {
    const vocabulary = createVocabulary(words);
    for (let index = 0; index < 32_768; index++) vocabulary.idOf(spelled(index));
    const before = vocabulary.idOf('کشورها');
    expect(before).toBe(vocabulary.known + 32_768);
    expect(vocabulary.stems(before)).toHaveLength(1);
    vocabulary.forget();
    expect(vocabulary.idOf('کشور')).toBe(1);
    expect(vocabulary.folded(before)).toBe('');
    expect(vocabulary.idOf('کشورها')).toBe(vocabulary.known);
    expect(vocabulary.stems(vocabulary.known)).toEqual([{ id: 1, ending: Ending.Plural }]);
  });

  test('drops them when they are long', () => {
    const vocabulary = createVocabulary(words);
    const id = vocabulary.idOf('ب'.repeat(8_000_000));
    vocabulary.forget();
    expect(vocabulary.folded(id)).toBe('');
  });

  test('keeps them while they are few', () => {
    const vocabulary = createVocabulary(words);
    const id = vocabulary.idOf('ناشناخته');
    vocabulary.forget();
    expect(vocabulary.idOf('ناشناخته')).toBe(id);
    expect(vocabulary.folded(id)).toBe('ناشناخته');
  });
});
