import { describe, expect, test } from 'vitest';
import { expected, found, spellings, type Told, told } from './told.ts';

/** Whose words they are, where the clause does not simply open with somebody. */
const examples: [text: string, ...Told[]][] = [
  // a body that passes on what somebody says
  ['بنا بر اعلام وزارت نیرو، سفیر چین گفت که سد پر شده است.', ['گفت', 'سفیر چین', 'سد پر شده است', 'indirect']],
  ['بنا بر اعلام وزارت نیرو، سد پر شده است.', ['بنا بر اعلام', 'وزارت نیرو', 'سد پر شده است', 'indirect']],
  // a source in what a participle reports
  [
    'وزیر نیرو با اشاره به اینکه به گفته استاندار، سد پر شده است، گفت: باران آمد.',
    ['با اشاره به اینکه', 'وزیر نیرو', 'به گفته استاندار، سد پر شده است', 'indirect'],
    ['به گفته', 'استاندار', 'سد پر شده است', 'indirect'],
    ['گفت', 'وزیر نیرو', 'باران آمد.', 'direct'],
  ],
  // when, and what is given: no names
  ['کمال ظریف دیروز گفت: باران آمد.', ['گفت', 'کمال ظریف', 'باران آمد.', 'direct']],
  [
    'رئیس\u200cجمهور عراق توضیحاتی داد.\nرئیس\u200cجمهور عراق گفت: باران آمد.',
    ['گفت', 'رئیس\u200cجمهور عراق', 'باران آمد.', 'direct'],
  ],
  // a surname before an office opens a later sentence of the paragraph
  ['همایش برگزار شد. رستمیان وزیر نیرو گفت: باران آمد.', ['گفت', 'رستمیان', 'باران آمد.', 'direct']],
  // an occasion before the one who speaks at it
  ['پس از این دیدار سعید رستگار گفت: باران آمد.', ['گفت', 'سعید رستگار', 'باران آمد.', 'direct']],
  ['در ادامه مراسم سعید رستگار وزیر نیرو گفت: باران آمد.', ['گفت', 'سعید رستگار', 'باران آمد.', 'direct']],
  // the lead tells an office with a field of its own, a later paragraph only the last name
  [
    'مدیرعامل شرکت انتقال آب ایران گفت: باران آمد.\nتوکلی افزود: سد پر است.\nمدیرعامل شرکت انتقال آب تاکید کرد: خوب است.',
    ['گفت', 'توکلی', 'باران آمد.', 'direct'],
    ['افزود', 'توکلی', 'سد پر است.', 'direct'],
    ['تاکید کرد', 'توکلی', 'خوب است.', 'direct'],
  ],
  // two heads of two bodies, told in turn
  [
    'رئیس سازمان آب گفت: باران آمد.\nرستگار افزود: سد پر است.\nرئیس سازمان برق گفت: برق هست.\nسعید مرادی افزود: خوب است.',
    ['گفت', 'رستگار', 'باران آمد.', 'direct'],
    ['افزود', 'رستگار', 'سد پر است.', 'direct'],
    ['گفت', 'سعید مرادی', 'برق هست.', 'direct'],
    ['افزود', 'سعید مرادی', 'خوب است.', 'direct'],
  ],
  // after a document has spoken, وی is who spoke before it
  [
    'سعید رستگار وزیر نیرو گفت: باران آمد.\nدر این بیانیه آمده است: سد پر است.\nوی افزود: خوب است.',
    ['گفت', 'سعید رستگار', 'باران آمد.', 'direct'],
    ['آمده است', 'بیانیه', 'سد پر است.', 'direct'],
    ['افزود', 'سعید رستگار', 'خوب است.', 'direct'],
  ],
  // the two who meet, as the encounter tells them
  [
    'در دیدار سعید رستگار وزیر نیرو با آلکسی ایوانف وزیر انرژی روسیه بر ساخت سد تاکید شد.\nطرفین خواستار صلح شدند.',
    ['تاکید شد', 'سعید رستگار و آلکسی ایوانف', 'ساخت سد', 'nominal'],
    ['خواستار', 'سعید رستگار و آلکسی ایوانف', 'صلح', 'nominal'],
  ],
  // a third party behind a word of attitude
  [
    'وزیر نیرو گفت: خوشبختانه رئیس\u200cجمهور عراق بر صلح تاکید کرد.',
    ['گفت', 'وزیر نیرو', 'خوشبختانه رئیس\u200cجمهور عراق بر صلح تاکید کرد.', 'direct'],
    ['تاکید کرد', 'رئیس\u200cجمهور عراق', 'صلح', 'nominal'],
  ],
  // ادامه داد without a colon reports nothing, so that the speech goes on
  [
    'وزیر نیرو گفت: باران آمد. رئیس\u200cجمهور عراق به سفر خود ادامه داده است.',
    ['گفت', 'وزیر نیرو', 'باران آمد. رئیس\u200cجمهور عراق به سفر خود ادامه داده است.', 'direct'],
  ],
  // a quotation mark that is closed too late
  [
    'وزیر نیرو گفت: «باران آمد. این وزیر تاکید کرد: سد پر است».',
    ['گفت', 'وزیر نیرو', 'باران آمد.', 'direct'],
    ['تاکید کرد', 'وزیر نیرو', 'سد پر است', 'direct'],
  ],
  // whom a source phrase names, and words that tell when
  ['به نوشته رویترز، عراق هشدار داد که مرز بسته است.', ['هشدار داد', 'عراق', 'مرز بسته است', 'indirect']],
  ['دو روز پیش یک مقام مطلع گفت که مرز بسته است.', ['گفت', 'یک مقام مطلع', 'مرز بسته است', 'indirect']],
  ['تقدیر سازمان ملل از تلاش عمان', ['تقدیر', 'سازمان ملل', 'تلاش عمان', 'nominal']],
];

const ignored = ['از نظر ما این سد پر است.', 'موضوعی که در همایش مطرح شد، مهم است.'];

describe.each(spellings)('ZWNJ %s', (_name, spell) => {
  test.each(examples)('found: %s', (text, ...rows) => {
    expect(told(spell(text))).toEqual(expected(rows));
  });

  test.each(ignored)('ignored: %s', (text) => {
    expect(told(spell(text))).toEqual([]);
  });
});

test('what both sides say is addressed to nobody', () => {
  const text = 'در دیدار سعید رستگار وزیر نیرو با آلکسی ایوانف وزیر انرژی روسیه بر ساخت سد تاکید شد.';
  expect(found(text).statements.map(({ addressee }) => addressee)).toEqual([null]);
});
