import { describe, expect, test } from 'vitest';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { lexicon } from '../document.ts';

function pieces(text: string): string[] {
  const tokens = lexicon.joinParted(tokenize(text, lexicon.vocabulary));
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
}

function ids(text: string): number[] {
  const tokens = lexicon.joinParted(tokenize(text, lexicon.vocabulary));
  return [...tokens.id.subarray(0, tokens.count)];
}

describe('a word is one token, whatever stands for its ZWNJ', () => {
  test.each([
    'می\u200cگوید',
    'نمی\u200cشود',
    'برمی\u200cشمارد',
    'گفته\u200cاند',
    'نگفته\u200cایم',
    'کشور\u200cها',
    'سازمان\u200cهای',
    'ترکمن\u200cها',
    'منطقه\u200cای',
    'هسته\u200cای\u200cاش',
    'مهم\u200cترین',
    'بین\u200cالمللی',
    'رئیس\u200cجمهور',
    'نخست\u200cوزیری',
    'تفاهم\u200cنامه\u200cهایی',
    'گفت\u200cوگوهای',
    'سرمایه\u200cگذاران',
    'آیت\u200cالله',
    'راه\u200cاندازی',
    'نشان\u200cدهنده',
  ])('%s', (word) => {
    for (const instead of ['', ' ', '  ', ' \u200c', '\u200c ', '\u00a0']) {
      const written = word.replaceAll('\u200c', instead);
      expect(pieces(`این ${written} است`), JSON.stringify(written)).toEqual(['این', written, 'است']);
      expect(ids(written)).toEqual(ids(word));
    }
  });
});

describe('what a blank parts for good stays parted', () => {
  test.each([
    'در ماه می سال گذشته',
    'دیدار ۱۲ می نشست سران',
    'حمل و نقل دریایی',
    'بهار ما را',
    'که ای کاش برسد',
    'همه کارهای دولت',
    'رئیس دولت گفت',
    'بین دو کشور',
    'سرمایه خارجی',
    'نشان داد',
    'کشور\nها',
    'کشور، ها',
    'می - گوید',
  ])('%j', (text) => {
    expect(pieces(text)).toEqual(
      pieces(text.replaceAll(' ', '\n')).filter((piece) => piece !== '\n' || text.includes('\n')),
    );
  });
});

test('a long chain of affixes takes time in proportion to its length', () => {
  for (const chain of ['کشور ها ', 'ها ', 'می ', 'گفت ', 'شده ای ']) {
    const text = chain.repeat(10_000);
    expect(pieces(text).join('').length).toBeLessThanOrEqual(text.length);
  }
});
