import { describe, expect, test } from 'vitest';
import { readCast } from '../../pipeline/extract/people/people.ts';
import { read, slice } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

/** Each mention of a person or a body with the name that the document gives for whoever it is. */
function who(text: string, published: string | null = null): [mention: string, name: string | null][] {
  const reading = read(text, lexicon);
  return readCast(reading, published)
    .mentions.filter(({ phrase }) => phrase.kind !== 'country')
    .map(({ phrase, party }) => [slice(reading, phrase.first, phrase.last), party?.name ?? null]);
}

/** The name behind the last mention. */
function last(text: string, published: string | null = null): string | null | undefined {
  return who(text, published).at(-1)?.[1];
}

describe('names', () => {
  test.each([
    ['titles are no part of a name', 'دکتر مسعود پزشکیان آمد.', 'مسعود پزشکیان'],
    ['سید is', 'آقای سید عباس عراقچی آمد.', 'سید عباس عراقچی'],
    ['quotation marks are not', '«ولادیمیر پوتین» رئیس\u200cجمهور روسیه آمد.', 'ولادیمیر پوتین'],
    ['a role before the name', 'وزیر نفت جواد اوجی آمد.', 'جواد اوجی'],
    ['a role behind it', 'جواد اوجی، وزیر نفت، آمد.', 'جواد اوجی'],
    ['a role in brackets behind it', 'جواد اوجی (وزیر نفت) آمد.', 'جواد اوجی'],
    ['a name nobody has heard of', 'تاشفین بهرنگی\u200cراد، معاون وزیر نیرو، آمد.', 'تاشفین بهرنگی\u200cراد'],
    ['a role without a name', 'استاندار آذربایجان شرقی آمد.', 'استاندار آذربایجان شرقی'],
    ['a body', 'وزارت خارجه چین بیانیه داد.', 'وزارت خارجه چین'],
    ['a field that no list has', 'مدیرعامل شرکت انتقال آب ایران گفت: خوب است.', 'مدیرعامل شرکت انتقال آب ایران'],
    ['a field and its whole', 'عضو کمیسیون آب و محیط زیست مجلس گفت: خوب است.', 'عضو کمیسیون آب و محیط زیست مجلس'],
    ['an object is no field', 'مدیر ساخت سد را مهم دانست.', 'مدیر'],
    ['a last name that is also a word', 'توکلی گفت: خوب است.', 'توکلی'],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('chains', () => {
  test.each([
    ['the last name leads to the full one', 'سعید مرادی آمد. مرادی رفت.', 'سعید مرادی'],
    ['the full name comes later', 'مرادی، وزیر نفت، آمد. سعید مرادی رفت.', 'سعید مرادی'],
    ['the office leads to its holder', 'سعید مرادی، وزیر نفت، آمد. وزیر نفت رفت.', 'سعید مرادی'],
    ['the country may be left out', 'ایوان کرایف، وزیر انرژی روسیه، آمد. وزیر انرژی رفت.', 'ایوان کرایف'],
    ['other words for one office', 'سعید مرادی، وزیر خارجه عمان، آمد. وزیر امور خارجه عمان رفت.', 'سعید مرادی'],
    ['a common last name behind a given name', 'سعید توکلی آمد. توکلی رفت.', 'سعید توکلی'],
    ['a field told more fully', 'علی مرادی معاون آب وزیر نیرو آمد. معاون آب و برق وزیر نیرو رفت.', 'علی مرادی'],
    ['another company', 'علی مرادی مدیرعامل شرکت ملی گاز آمد. مدیرعامل شرکت ملی نفت گفت.', 'مدیرعامل شرکت ملی نفت'],
    ['several are not one of them', 'علی مرادی مدیرعامل شرکت نفت آمد. مدیران عامل گفتند.', 'مدیران عامل'],
    ['joined and apart', 'سعید رحمانی\u200cنژاد آمد. رحمانی نژاد رفت.', 'سعید رحمانی\u200cنژاد'],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  test('the lead has the office, a later paragraph the name', () => {
    const text =
      'وزیر نفت گفت: خط لوله تازه ساخته می\u200cشود.\nبه گزارش ایسنا، سعید مرادی در عسلویه گفت: کار ادامه دارد.';
    expect(who(text).filter(([mention]) => mention.startsWith('وزیر'))).toEqual([['وزیر نفت', 'سعید مرادی']]);
  });

  test.each([
    [
      'words in between go on with وی',
      'معاون وزیر نفت گفت: باران آمد.\nوی افزود: سد پر است.\nوی تصریح کرد: خوب است.\nوی گفت: برق هست.\nسعید مرادی درباره آب گفت: کم است.',
      'معاون وزیر نفت',
      'سعید مرادی',
    ],
    [
      'the office goes on with what was said by name',
      'سعید مرادی در همایش آب گفت: باران آمد.\nمدیرعامل شرکت آب افزود: سد پر است.',
      'مدیرعامل شرکت آب',
      'سعید مرادی',
    ],
    [
      'a deputy of the minister, by his field in the ministry',
      'معاون وزیر نفت گفت: باران آمد.\nنشست سعید مرادی معاون طرح و برنامه وزارت نفت برگزار شد.',
      'معاون وزیر نفت',
      'سعید مرادی',
    ],
    [
      'the office is of another country',
      'سعید مرادی وزیر کار ایران گفت: باران آمد.\nوزیر انرژی عمان گفت: سد پر است.\nمرادی افزود: خوب است.',
      'وزیر انرژی عمان',
      'وزیر انرژی عمان',
    ],
    [
      'the office is told beside him',
      'سعید مرادی گفت: باران آمد.\nمدیرعامل شرکت آب نیز افزود: سد پر است.',
      'مدیرعامل شرکت آب',
      'مدیرعامل شرکت آب',
    ],
  ])('%s', (_name, text, office, expected) => {
    expect(who(text).find(([mention]) => mention === office)?.[1]).toBe(expected);
  });

  test('somebody quoted in the words of the office is not its holder', () => {
    const text = 'وزیر نفت گفت: آقای کرایف اعلام کرد که روسیه سرمایه\u200cگذاری می\u200cکند.';
    expect(who(text)[0]).toEqual(['وزیر نفت', 'وزیر نفت']);
  });
});

describe('two holders of one title are never joined', () => {
  test.each([
    ['of two countries', 'سعید مرادی، وزیر خارجه عمان، آمد. وزیر خارجه قطر رفت.', 'وزیر خارجه قطر'],
    [
      'both named',
      'سعید مرادی، وزیر خارجه عمان، و حمد نوری، وزیر خارجه قطر، آمدند. وزیر خارجه عمان رفت.',
      'سعید مرادی',
    ],
    ['of two fields', 'سعید مرادی، وزیر نفت، آمد. وزیر نیرو رفت.', 'وزیر نیرو'],
    ['the deputy is not the minister', 'سعید مرادی، معاون وزیر نفت، آمد. وزیر نفت رفت.', 'وزیر نفت'],
    ['a former one', 'سعید مرادی، وزیر نفت سابق، آمد. وزیر نفت رفت.', 'وزیر نفت'],
    ['one before him', 'سعید مرادی، وزیر پیشین نفت، آمد. وزیر نفت رفت.', 'وزیر نفت'],
    ['one to come', 'سعید مرادی، وزیر پیشنهادی نفت، آمد. وزیر نفت رفت.', 'وزیر نفت'],
    [
      'of home and abroad',
      'سعید مرادی، رئیس\u200cجمهور تاجیکستان، آمد. رئیس\u200cجمهور ایران رفت.',
      'رئیس\u200cجمهور ایران',
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('dated offices', () => {
  const text = 'رئیس\u200cجمهور وارد مسکو شد. در این سفر حسن روحانی و مسعود پزشکیان سخنرانی کردند.';

  test.each([
    ['2019-06-01', 'حسن روحانی'],
    ['2025-06-01', 'مسعود پزشکیان'],
    [null, 'رئیس\u200cجمهور'],
  ])('on %s the president is %s', (published, expected) => {
    expect(who(text, published)[0]).toEqual(['رئیس\u200cجمهور', expected]);
  });

  test('no name comes from the lexicon alone', () => {
    expect(who('رئیس\u200cجمهور وارد مسکو شد.', '2025-06-01')).toEqual([['رئیس\u200cجمهور', 'رئیس\u200cجمهور']]);
  });
});

describe('nobody', () => {
  test.each([
    'راه\u200cآهن آماده می\u200cشود.',
    'کالاهای تجاری گران شد.',
    'امید به صلح زیاد است.',
    'شادی مردم دیدنی بود.',
    'کارآفرینی رونق گرفت.',
  ])('in %s', (text) => {
    expect(who(text).filter(([, name]) => name !== 'راه\u200cآهن')).toEqual([]);
  });

  test.each(['وی رفت.', 'او رفت.', 'طرفین رفتند.'])('%s leads back to nobody by itself', (text) => {
    expect(who(text)[0]?.[1]).toBeNull();
  });
});
