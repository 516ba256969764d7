import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../pipeline/persian/normalize.ts';
import { dropUnseen } from '../../pipeline/persian/restore_letters.ts';
import { emptyScore, ratesOf, scoreSentence } from '../../scripts/zwnj_score.ts';

/** Shows ZWNJ as `_`, so that a test can be read. */
const show = (text: string): string => text.replaceAll('\u200c', '_');
const hide = (text: string): string => text.replaceAll('_', '\u200c');

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('deleted', () => {
  it.each([
    'می_کند می_گویند نمی_شود نمی_خواهیم برمی_گردد فرومی_پاشد',
    'همکاری_ها نشست_های پیمان_هایی تحریم_هایشان دیپلمات_هایمان ماه_ها راه_های',
    'کوچک_تر بزرگ_ترین گسترده_تر سریع_ترین',
    'کرده_اند رفته_ایم گفته_ام آمده_اید نمی_دانسته_اند',
    'رئیس_جمهور رئیس_جمهوری رئیس_جمهورهای نخست_وزیر گفت_وگو گفت_وگوهای حمل_ونقل',
    'بین_المللی بین_المللی_تر حجت_الاسلام آیت_الله',
    'منطقه_ای هسته_ای رسانه_ای برنامه_ای جاده_ای معاهده_ای سازنده_ای',
    'سرمایه_گذاری_های بهره_برداری پیش_بینی موافقت_نامه تفاهم_نامه جمهوری_خواهان',
    'به_عنوان به_ویژه به_صورت به_راحتی',
    'سه_شنبه سه_جانبه یک_جانبه هیچ_کس',
    'علی_اف بردی_محمداف',
    'خانه_ی مرحله_ی',
  ])('%s', (text) => {
    // each word alone, so that none is helped by the others
    for (const word of text.split(' ')) expect(show(normalize(word.replaceAll('_', '')))).toBe(word);
  });

  it('keeps the hamza that a text has', () => {
    expect(show(normalize('رییسجمهور و رئیسجمهور'))).toBe('رییس_جمهور و رئیس_جمهور');
    expect(normalize('رئیسهای').replaceAll('\u200c', '')).toBe('رئیسهای');
    expect(show(normalize('برنامهٔ موافقتنامهٔ ما'))).toBe('برنامهٔ موافقت_نامهٔ ما');
  });

  it('looks through vowel marks', () => {
    expect(show(normalize('کتابِهای مِیرود'))).toBe('کتابِ_های مِی_رود');
  });
});

describe('turned into a blank', () => {
  const cases: [given: string, shown: string][] = [
    ['می رود و نمی آید', 'می_رود و نمی_آید'],
    ['بر می گردد', 'بر می_گردد'],
    ['همکاری های دو کشور', 'همکاری_های دو کشور'],
    ['کشور های همسایه', 'کشورهای همسایه'],
    ['قوی تر از پیش', 'قوی_تر از پیش'],
    ['آمده اند تا ببینند', 'آمده_اند تا ببینند'],
    ['می رفته اند', 'می_رفته_اند'],
    ['توافق هسته ای', 'توافق هسته_ای'],
    ['خانه ی ما', 'خانه_ی ما'],
    ['رئیس جمهور', 'رئیس_جمهور'],
    ['گفت وگو و گفت و گو', 'گفت_وگو و گفت_وگو'],
    ['سرمایه گذاری های خارجی', 'سرمایه_گذاری_های خارجی'],
    ['بازارچه\u200c های مرزی', 'بازارچه_های مرزی'],
    ['می\u200c شود', 'می_شود'],
  ];
  it.each(cases)('%s', (given, shown) => {
    expect(show(normalize(given))).toBe(shown);
  });
});

describe('what is right', () => {
  it.each([
    'میان میزبان میدان میلیارد میراث میهمان میزان میثاق مینسک میانمار',
    'تنها رها بهای انتهای منهای نهاد بها ابهام مهارت نهایی',
    'بهتر بیشتر کمتر دفتر دختر مشتری برتر',
    'برای شورای دریای همتای دنیای فضای',
    'بهداشت بهبود بهار بهره همکار همسایه هماهنگی همایش بیان بیمه بیگانه',
    'نماینده نمایندگان نمایش گواهی راهی دانشگاهی',
    'در ماه می سال ۲۰۲۱ در برلین',
    'از ۱۲ می نشست سران برپا است',
    'این قرارداد نوشته شده است',
    'همه کارهای من مانده است',
    'گفت و رفت',
    'در دور دوم، دو دور گفت\u200cوگو شد',
    'آبی و گاز و نفت',
  ])('%s', (text) => {
    expect(show(normalize(text))).toBe(show(text));
  });

  it('takes no ZWNJ out that can be seen', () => {
    const text = hide('کتاب_بازارگان می_میزبان تن_ها');
    expect(normalize(text)).toBe(text);
  });

  it('leaves compounds written as one or apart where the text has its ZWNJ', () => {
    const text = hide('کتاب_ها را کتابفروشی می_آورد و پیش بینی می_کند');
    expect(normalize(text)).toBe(text);
  });

  it('mends affixes and staples there all the same', () => {
    expect(show(normalize(hide('می_گوید همکاریهای رئیسجمهور گسترش مییابد')))).toBe(
      'می_گوید همکاری_های رئیس_جمهور گسترش می_یابد',
    );
  });
});

describe('by context', () => {
  const cases: [given: string, shown: string][] = [
    ['حرفهای او را شنیدیم', 'حرف_های او را شنیدیم'],
    ['او بازیکنی حرفهای است', 'او بازیکنی حرفه_ای است'],
    ['نامهای به همتای خود نوشت', 'نامه_ای به همتای خود نوشت'],
    ['نامهای شهیدان را خواندند', 'نام_های شهیدان را خواندند'],
    ['سفر های او', 'سفر\u200cهای او'],
    ['آنها میروند', 'آن_ها می_روند'],
    ['آنها رفتند', 'آنها رفتند'],
  ];
  it.each(cases)('%s', (given, shown) => {
    expect(show(normalize(given))).toBe(show(shown));
  });
});

describe('data', () => {
  const joins = here('../../lexicon/joins.jsonl').trim().split('\n');
  const spellings = joins.map((line) => (JSON.parse(line) as { text: string }).text);

  it('has each spelling set by hand once, and restores it', () => {
    expect(new Set(spellings.map((text) => text.replaceAll('\u200c', ''))).size).toBe(spellings.length);
    for (const text of spellings) expect(normalize(text.replaceAll('\u200c', ''))).toBe(dropUnseen(text));
  });

  it('joins the spaced spellings', () => {
    for (const line of joins) {
      const { text, spaced } = JSON.parse(line) as { text: string; spaced?: boolean };
      if (spaced === true) expect(normalize(text.replaceAll('\u200c', ' '))).toBe(dropUnseen(text));
    }
  });

  it('names licence and score in its headers', () => {
    const data = '../../pipeline/persian/data';
    expect(here(`${data}/zwnj_treebank.txt`)).toMatch(/^# .*CC BY-SA 4\.0/);
    expect(here(`${data}/zwnj_dictionary.txt`)).toMatch(
      /^# Words of Lilak.*Copyright[^\n]*\n(?:#[^\n]*\n)*# Licence: Apache-2\.0/,
    );
    expect(here(`${data}/zwnj_weights.txt`)).toMatch(/^# .*CC BY-SA 4\.0.*\n#.*F1 0\.9/);
  });
});

interface Case {
  input: string;
  expected: string;
}

const shared = new URL('../../../shared/cases/', import.meta.url);

describe.skipIf(!existsSync(shared))('bars (skipped where ../shared is absent)', () => {
  const casesOf = (name: string): Case[] =>
    (JSON.parse(readFileSync(new URL(name, shared), 'utf8')) as { cases: Case[] }).cases;

  it.each([
    ['ud-perdt-dev-zwnj.json', 0.975, 0.985],
    ['ud-seraji-dev-zwnj.json', 0.92, 0.97],
  ] as const)('%s', (name, f1, precision) => {
    const deleted = emptyScore();
    const kept = emptyScore();
    for (const { input, expected } of casesOf(name)) {
      scoreSentence(deleted, normalize(input), expected);
      scoreSentence(kept, normalize(expected), expected);
    }
    expect(ratesOf(deleted).f1).toBeGreaterThanOrEqual(f1);
    expect(ratesOf(deleted).precision).toBeGreaterThanOrEqual(precision);
    expect(ratesOf(kept).exact).toBeGreaterThanOrEqual(0.99);
  });

  it('traps', () => {
    const wrong = casesOf('zwnj-traps.json').filter(({ input, expected }) => normalize(input) !== expected);
    expect(wrong).toEqual([]);
  });
});
