import { describe, expect, test } from 'vitest';
import { found, spellings } from './told.ts';

/** Speaker and addressee of each statement of a text. */
function spoken(text: string): [speaker: string | null, addressee: string | null][] {
  return found(text).statements.map(({ speaker, addressee }) => [speaker.name, addressee?.name ?? null]);
}

const minister = 'وزیر انرژی ارمنستان';

/** What stands between the speaker and گفت, and who is spoken to. */
const occasions: [words: string, addressee: string | null][] = [
  [`در دیدار ${minister}`, minister],
  [`در دیدار با ${minister}`, minister],
  [`طی دیدار با ${minister}`, minister],
  [`ضمن دیدار با ${minister}`, minister],
  [`در ملاقات با ${minister}`, minister],
  [`در جلسه با ${minister}`, minister],
  [`در نشست مشترک با ${minister}`, minister],
  [`در حاشیه نخستین نشست با ${minister}`, minister],
  [`در مذاکرات خود با ${minister}`, minister],
  [`در دیدار و گفت\u200cوگو با ${minister}`, minister],
  [`در دیدار دوجانبه روز گذشته خود با ${minister}`, minister],
  [`در گفت\u200cوگوی تلفنی با ${minister}`, minister],
  [`در تماس تلفنی ${minister}`, minister],
  [`در نامه\u200cای به ${minister}`, minister],
  [`در پاسخ به ${minister}`, minister],
  [`خطاب به ${minister}`, minister],
  [`به ${minister}`, minister],
  ['در دیدار با همتای ترک خود', 'وزیر نیرو ترکیه'],
  ['در نشست وزیران انرژی', null],
  ['در دیدار با فعالان اقتصادی تبریز', null],
  ['در جمع خبرنگاران', null],
  ['در گفت\u200cوگو با ایسنا', null],
];

describe.each(spellings)('who is spoken to, ZWNJ %s', (_name, spell) => {
  test.each(occasions)('%s', (words, addressee) => {
    const text = spell(`سعید رستگار، وزیر نیرو، ${words} گفت: سد پر است.`);
    expect(spoken(text)).toEqual([['سعید رستگار', addressee]]);
  });
});

test('an encounter that is only spoken about is none in which it is said', () => {
  const told = spoken(`سعید رستگار با اشاره به نتایج جلسه با ${minister} گفت: سد پر است.`);
  expect(told).toEqual([
    ['سعید رستگار', null],
    ['سعید رستگار', null],
  ]);
});

test('whoever holds the office of the one who spoke before, in another country', () => {
  const text = 'سعید رستگار، وزیر نیرو، گفت: سد پر است.\nهمتای ترک وی نیز گفت: باران آمد.';
  expect(spoken(text).map(([speaker]) => speaker)).toEqual(['سعید رستگار', 'وزیر نیرو ترکیه']);
});

/** How the sentence before tells that one is with the other: the guest, the words between, the words behind. */
const visits: [words: string, addressee: string | null][] = [
  [`پیام خود را به ${minister} تسلیم کرد`, minister],
  [`به دیدار ${minister} رفت`, minister],
  [`میهمان ${minister} بود`, minister],
  [`میزبان ${minister} بود`, minister],
  [`پذیرای ${minister} بود`, minister],
  [`با ${minister} دیدار کرد`, minister],
  [`میزبان ${minister} خواهد بود`, null],
];

test.each(visits)('in the encounter that is told before: %s', (words, addressee) => {
  expect(spoken(`سعید رستگار وزیر نیرو ${words}.\nوی گفت: سد پر است.`)).toEqual([['سعید رستگار', addressee]]);
});

test('the side of a country is the one of the two who is of it', () => {
  const text = `سعید رستگار وزیر نیرو با ${minister} دیدار کرد.\nطرف ارمنستانی گفت: سد پر است.`;
  expect(spoken(text)).toEqual([[minister, 'سعید رستگار']]);
});

test('two who speak in an encounter speak to each other, however it is told', () => {
  const text =
    'رونوشت نامه وزیر انرژی ارمنستان به سعید رستگار وزیر نیرو رسید.\nسعید رستگار در این دیدار گفت: سد پر است.\nوزیر انرژی ارمنستان نیز گفت: باران آمد.';
  expect(spoken(text)).toEqual([
    ['سعید رستگار', minister],
    [minister, 'سعید رستگار'],
  ]);
});

test('where nobody has spoken, وی is the person named last', () => {
  const text = 'طبق آماری که سعید رستگار وزیر نیرو ارائه داد آب هست. به گفته وی، سد پر است.';
  expect(spoken(text)).toEqual([['سعید رستگار', null]]);
});

test('a name with an office of its own is not that of the office before the comma', () => {
  const text = 'در واکنش به اظهارات رئیس\u200cجمهور آمریکا، سعید رستگار وزیر نیرو گفت: سد پر است.';
  expect(spoken(text)).toEqual([['سعید رستگار', null]]);
});

test('both sides right behind those who meet', () => {
  const text = `در دیدار سعید رستگار وزیر نیرو با ${minister} دو طرف بر ساخت سد تاکید کردند.`;
  expect(spoken(text)).toEqual([[`سعید رستگار و ${minister}`, null]]);
});

test('the subject of the main cue ends what a participle is about', () => {
  const text = 'با تاکید بر ساخت سد، سعید رستگار وزیر نیرو گفت: باران آمد.';
  const [first] = found(text).statements;
  expect(first?.spans.map(([from, to]) => to - from)).toEqual([2]);
});
