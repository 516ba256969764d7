import { describe, expect, test } from 'vitest';
import { namesByRules } from '../../pipeline/extract/names/names.ts';
import { readCast } from '../../pipeline/extract/people/people.ts';
import { read, slice } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

/** `kind: words` of all names that the rules find in a text; learned_names.test.ts has what the tagger makes of them. */
function names(text: string): string[] {
  const reading = read(text, lexicon);
  return namesByRules(reading, readCast(reading)).map(
    ({ kind, first, last }) => `${kind}: ${slice(reading, first, last)}`,
  );
}

describe('people whom no list knows', () => {
  test.each([
    ['a given name and a last name', 'نمایشگاه را مینو خالقی گشود.', ['person: مینو خالقی']],
    [
      'several given names and last names',
      'جایزه را محمد ابراهیم رنجبر امیری گرفت.',
      ['person: محمد ابراهیم رنجبر امیری'],
    ],
    ['a last name that is a common word, behind a given name', 'پیام را علی مقدم خواند.', ['person: علی مقدم']],
    ['a last name of two parts behind a title', 'خطبه را آیت\u200cالله صفایی بوشهری خواند.', ['person: صفایی بوشهری']],
    ['a last name alone that is hardly another word', 'داوران به هاشمی رای دادند.', ['person: هاشمی']],
    ['an unknown word behind a title', 'کتاب را آقای گروتفسکی نوشت.', ['person: گروتفسکی']],
    ['a rank is no part of a name', 'در نشست سردار وحیدی سخنرانی کرد.', ['person: وحیدی']],
    ['سید and a given name in one word', 'سیدعلی رنجبر آمد.', ['person: سیدعلی رنجبر']],
    [
      'a last name after the full one',
      'جایزه را مینو کهن\u200cزاده گرفت. داوران از کهن\u200cزاده ستایش کردند.',
      ['person: مینو کهن\u200cزاده', 'person: کهن\u200cزاده'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ['a given name that is a word', 'امید مردم به باران است.'],
    ['a joined preposition', 'کارگری به\u200cنام خود چیزی نخواست.'],
    ['a compound of common words', 'پذیرش کارشناسی\u200cارشد آغاز شد.'],
    ['a plural', 'قوانین تازه سودمند است.'],
    ['a common word that a last name is too', 'مسافران نوروزی به شمال رفتند.'],
  ])('nobody in %s', (_name, text) => {
    expect(names(text).filter((name) => name.startsWith('person'))).toEqual([]);
  });
});

describe('bodies by their head word', () => {
  test.each([
    ['up to the verb', 'سازمان هواشناسی هشدار داد.', ['organization: سازمان هواشناسی']],
    [
      'with a place',
      'اداره محیط\u200cزیست استان کردستان آمار داد.',
      ['organization: اداره محیط\u200cزیست استان کردستان'],
    ],
    ['with a country', 'فدراسیون شنای عمان آمار داد.', ['organization: فدراسیون شنای عمان']],
    [
      'with another body',
      'کمیسیون صنایع مجلس شورای اسلامی آمار داد.',
      ['organization: کمیسیون صنایع مجلس شورای اسلامی'],
    ],
    [
      'of two fields',
      'سازمان راهداری و حمل\u200cونقل جاده\u200cای آمار داد.',
      ['organization: سازمان راهداری و حمل\u200cونقل جاده\u200cای'],
    ],
    ['named for somebody', 'بنیاد کریم خسروانی جایزه داد.', ['organization: بنیاد کریم خسروانی']],
    ['in quotation marks', 'شرکت «آبان گستر» سود داد.', ['organization: شرکت «آبان گستر»']],
    ['not over the name behind an office', 'وزیر نیرو سعید مرادی آمار داد.', ['person: سعید مرادی']],
    ['of a government', 'بیانیه دولت عراق خوانده شد.', ['organization: دولت عراق']],
    ['an agency by a word that is another', 'به گزارش خبرنگار مهر، باران بارید.', ['organization: مهر']],
  ])('%s', (_name, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ['not the noun of the verb', 'شرکت ملی گاز قرار است آمار بدهد.', 'organization: شرکت ملی گاز'],
    ['not a time', 'وزارت نیرو امروز آمار داد.', 'organization: وزارت نیرو'],
    ['not what a preposition begins', 'بانک مرکزی به\u200cطور دقیق آمار می\u200cدهد.', 'organization: بانک مرکزی'],
    ['not the next thing in a list', 'سازمان بورس و خریداران توافق کردند.', 'organization: سازمان بورس'],
  ])('%s', (_name, text, expected) => {
    expect(names(text)[0]).toBe(expected);
  });

  test('a club by a word that is another only beside a club', () => {
    expect(names('مردم استقلال می\u200cخواهند.')).toEqual([]);
    expect(names('پرسپولیس از استقلال برد.')).toEqual(['organization: پرسپولیس', 'organization: استقلال']);
  });
});

describe('places and countries', () => {
  test.each([
    ['by a head word', 'در شهرستان ماهنشان باران بارید.', ['place: شهرستان ماهنشان']],
    ['with its country', 'در شهر موصل عراق باران بارید.', ['place: شهر موصل عراق']],
    ['a part of a state', 'در شمال عراق باران بارید.', ['place: شمال عراق']],
    [
      'a part of a place',
      'در شرق مرند و جنوب\u200cغربی اهر باران بارید.',
      ['place: شرق مرند', 'place: جنوب\u200cغربی اهر'],
    ],
    ['a state with the word for it', 'مردم کشور مالزی آمدند.', ['country: کشور مالزی']],
    ['a state behind the office of its interior', 'وزیران کشور مالزی و قطر آمدند.', ['country: مالزی', 'country: قطر']],
    ['not a part of a people', 'بادهای شرق ایرانی نیستند.', ['country: ایرانی']],
    ['named for somebody', 'خیابان شهید باهنر بسته شد.', ['place: خیابان شهید باهنر']],
    ['a country whose name begins as a body', 'سفیر فدراسیون روسیه آمد.', ['country: فدراسیون روسیه']],
    ['a word of two places', 'به کردستان رفت.', ['place: کردستان']],
    ['a town of the list that is a common word, behind a preposition', 'به اندیشه رفت.', ['place: اندیشه']],
    ['a country by a common word, beside another', 'سران چاد و مالی آمدند.', ['country: چاد', 'country: مالی']],
    ['after an office that states have', 'رئیس\u200cجمهور مالی آمد.', ['country: مالی']],
  ])('%s', (_name, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ['money', 'منابع مالی کم است.'],
    ['a direction', 'باد از شمال و غرب کشور می\u200cوزد.'],
    ['a thought', 'اندیشه آزاد است.'],
    ['a weekday', 'دوشنبه باران بارید.'],
    ['the eve of something', 'در آستانه بهار باران بارید.'],
  ])('none in %s', (_name, text) => {
    expect(names(text)).toEqual([]);
  });
});
