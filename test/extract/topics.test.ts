import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topicMentions } from '../../pipeline/extract/topic_mentions.ts';
import { topicsOf } from '../../pipeline/extract/topics.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { read, slice } from '../../pipeline/reading.ts';

const lexicon = loadLexicon(new URL('../../lexicon', import.meta.url).pathname);
const { topics, topic_words: words } = lexicon.lines;

/** Topics of a whole text taken as one span. */
function topicsIn(text: string): string[] {
  const reading = read(text, lexicon);
  return topicsOf(reading, topicMentions(reading), [[0, reading.tokens.count]]);
}

/** Topics of one sentence of a text. */
function topicsInSentence(text: string, index: number): string[] {
  const reading = read(text, lexicon);
  const { first, last } = reading.sentences[index]!;
  return topicsOf(reading, topicMentions(reading), [[first, last]]);
}

/** [topic, texts that are about it, texts with look-alike words that are not] */
/** Words that mean a topic only where the text is about it. */
const deal = 'برجام زنده است. مذاکرات برجام ادامه دارد. کمیسیون برجام تشکیل شد. ';

test('an agreement in a text about the nuclear deal is that deal', () => {
  expect(topicsInSentence(`${deal}پایبندی به این توافق لازم است.`, 3)).toEqual(['nuclear_deal']);
  expect(topicsInSentence('برجام زنده است. پایبندی به توافق لازم است.', 1)).toEqual(['relations']);
});

const examples: [topic: string, found: string[], ignored: string[]][] = [
  ['energy', ['همکاری در زمینه انرژی ادامه دارد'], ['وزیر انرژی روسیه وارد تهران شد', 'پرانرژی بازی کردند']],
  [
    'gas',
    ['صادرات گاز آغاز می\u200cشود', 'میدان گازی مشترک'],
    ['سگ دست او را گاز گرفت', 'گاز گرفتن کار بدی است', 'گاز اشک\u200cآور زدند'],
  ],
  ['oil', ['قیمت نفت خام بالا رفت', 'اجلاس اوپک'], ['صادرات غیرنفتی بیشتر شد', 'وزارت نفت نماینده فرستاد']],
  [
    'electricity',
    ['نیروگاه حرارتی ساخته می\u200cشود', 'برق\u200cسازی راه\u200cآهن'],
    ['حمله\u200cای برق\u200cآسا بود', 'پله برقی مترو'],
  ],
  ['nuclear_energy', ['ساخت واحد دوم نیروگاه اتمی'], ['مذاکرات هسته\u200cای در وین برگزار شد']],
  ['petrochemicals', ['مجتمع پتروشیمی تازه\u200cای ساخته شد'], ['کاربرد مواد شیمیایی را محکوم کرد']],
  [
    'water',
    ['حقابه هیرمند باید داده شود', 'تبادل آب و برق'],
    ['در آبان دیدار می\u200cکنند', 'دسترسی به آب\u200cهای آزاد', 'پیراهن آبی'],
  ],
  ['desalination', ['ساخت دو آب شیرین کن', 'آب\u200cشیرین\u200cکن بندر'], ['خاطره\u200cای شیرین بود']],
  ['transport', ['هزینه حمل\u200cونقل کم شد', 'بخش حمل و نقل'], ['نقل قول او درست نبود', 'حمل و نقل ریلی گسترش یافت']],
  [
    'roads',
    ['کامیون\u200cها در جاده ماندند', 'درباره گاز، راه و برق گفتند'],
    ['راه حل این است', 'نقشه راه نوشته شد', 'راه\u200cاندازی سامانه', 'از راه دور'],
  ],
  [
    'rail',
    ['راه آهن رشت تمام شد', 'راه\u200cآهن و قطار', 'برق\u200cسازی راه\u200cآهن'],
    ['در این راه آهسته می\u200cرویم'],
  ],
  ['aviation', ['پروازهای مستقیم از سر گرفته شد'], ['هوای تهران سرد است', 'نیروی هوایی ارتش']],
  ['shipping', ['بنادر جنوبی ایران', 'امنیت تنگه هرمز'], ['تیم ملی کشتی فرنگی', 'نیروی دریایی ارتش']],
  ['transit', ['کریدور شمال-جنوب', 'ترانزیت کالا'], ['کریدور سبز گمرکی', 'راهروی ساختمان']],
  ['trade', ['صادرات و واردات', 'تراز تجاری مثبت است'], ['صادرات گاز به همسایه', 'منطقه آزاد تجاری']],
  [
    'border_markets',
    ['بازارچه\u200cهای مرزی', 'بازارچه های مرزی', 'بازارچههای مرزی'],
    ['بازار بزرگ تهران', 'مرزهای دو کشور'],
  ],
  ['customs', ['تعرفه\u200cهای گمرکی', 'گشایش کریدور سبز'], ['فضای سبز شهر', 'حقوق کارمندان']],
  ['free_trade', ['اتحادیه اقتصادی اوراسیا', 'موافقت\u200cنامه تجارت آزاد'], ['دانشگاه آزاد اسلامی', 'تجارت دو کشور']],
  ['banking', ['بانک مرکزی دو کشور', 'پیمان پولی'], ['کالای ارزان', 'ارزش این کار', 'ارزیابی طرح']],
  ['investment', ['جذب سرمایه\u200cگذاران خارجی'], ['سرمایه اجتماعی کشور']],
  ['industry', ['کارخانه سیمان', 'صنعت و معدن'], ['صنعت گردشگری', 'صنعت نفت']],
  ['agriculture', ['واردات گندم و گوشت'], ['به دام افتاد', 'پست\u200cهای بازرسی', 'جوان و جویا']],
  ['labour', ['تبادل نیروی کار', 'کارآفرینی و اشتغال'], ['کارگروه مشترک', 'کار اجرایی پروژه']],
  ['tourism', ['زائران اربعین', 'گردشگران خارجی'], ['گردش مالی شرکت']],
  ['security', ['مبارزه با تروریسم'], ['شورای امنیت سازمان ملل', 'امنیت غذایی مردم', 'شورای عالی امنیت ملی']],
  ['borders', ['بازگشایی مرز مهران', 'پایانه مرزی'], ['پزشکان بدون مرز', 'بازارچه مرزی', 'استان\u200cهای مرزی']],
  ['military', ['رزمایش مشترک دریایی'], ['سپاهان قهرمان شد', 'بحران راه حل نظامی ندارد']],
  ['narcotics', ['قاچاق مواد مخدر'], ['قاچاق کالا در مرز']],
  ['conflict', ['آتش\u200cبس در غزه', 'بحران یمن'], ['جنگ اقتصادی آمریکا', 'جنگل\u200cهای شمال', 'جنگ تجاری']],
  ['nuclear_deal', ['گام سوم کاهش تعهدات برجامی', 'گفت\u200cوگو با ۱+۵'], ['نیروگاه هسته\u200cای بوشهر']],
  ['sanctions', ['لغو تحریم\u200cهای یکجانبه', 'فشار حداکثری'], ['تحریم انتخابات']],
  [
    'relations',
    ['توسعه روابط دو کشور', 'همکاری میان دو کشور'],
    ['روابط عمومی اداره', 'در رابطه با قیمت گوشت', 'همکاری در زمینه گاز'],
  ],
  ['multilateral', ['اجلاس بریکس', 'قطعنامه شورای امنیت'], ['شورای عالی امنیت ملی']],
  ['consular', ['لغو روادید', 'انتقال محکومان'], ['رویدادهای هفته']],
  ['justice', ['استرداد مجرمان', 'معاضدت قضایی'], ['حقوق و مزایا', 'چارچوب حقوقی']],
  ['provinces', ['همکاری\u200cهای استانی', 'خواهرخواندگی دو شهر'], ['نشست استانبول']],
  ['parliament', ['گروه دوستی پارلمانی'], ['در مجلس شورای اسلامی تصویب شد']],
  ['refugees', ['بازگشت آوارگان', 'مهاجران افغان'], ['پناهگاه کوهستانی']],
  ['humanitarian', ['کمک\u200cهای بشردوستانه', 'زلزله\u200cزدگان'], ['سیلی محکمی خوردند', 'کمیته امداد']],
  ['human_rights', ['نقض حقوق بشر'], ['حقوق گمرکی', 'کمک\u200cهای بشردوستانه']],
  ['health', ['واکسن کرونا', 'همکاری دارویی'], ['پزشکیان به مسکو رفت', 'درماندگی']],
  ['science', ['تبادل دانشجو', 'همکاری\u200cهای علمی'], ['علمای دین']],
  ['technology', ['فناوری اطلاعات', 'فن\u200cآوری ماهواره'], ['فضایی دوستانه بود']],
  ['culture', ['هفته فرهنگی ایران', 'زبان فارسی'], ['روابط سیاسی، اقتصادی و فرهنگی']],
  ['media', ['همکاری رسانه\u200cای'], ['نشست خبری برگزار شد', 'کنفرانس مطبوعاتی']],
  ['environment', ['گرد و غبار', 'محیط زیست', 'آلودگی رود'], ['محیط کسب و کار']],
  ['sport', ['تیم ملی فوتبال'], ['فدراسیون روسیه']],
];

describe('topic words', () => {
  test.each(examples)('%s: found', (topic, found) => {
    for (const text of found) expect(topicsIn(text), text).toContain(topic);
  });

  test.each(examples)('%s: ignored', (topic, _found, ignored) => {
    for (const text of ignored) expect(topicsIn(text), text).not.toContain(topic);
  });

  test('every topic has found and ignored examples', () => {
    expect(examples.map(([topic]) => topic)).toEqual(topics.map((line) => line.topic));
    for (const [topic, found, ignored] of examples)
      expect(Math.min(found.length, ignored.length), topic).toBeGreaterThan(0);
  });

  test('a mention is the words of the entry, with its rule', () => {
    const reading = read('درباره گاز، راه و برق و محیط زیست گفتند.', lexicon);
    const mentions = topicMentions(reading).map(({ topic, first, last, rule }) => [
      topic,
      slice(reading, first, last),
      rule,
    ]);
    expect(mentions).toEqual([
      ['gas', 'گاز', 'topic-word'],
      ['roads', 'راه', 'topic-word-in-list'],
      ['electricity', 'برق', 'topic-word'],
      ['environment', 'محیط زیست', 'topic-word'],
    ]);
  });

  test('the names of offices are no topics, what else stands there is', () => {
    expect(topicsIn('وزیر نفت و انرژی آمد')).toEqual([]);
    expect(topicsIn('وزارت صنعت، معدن و تجارت')).toEqual([]);
    expect(topicsIn('وزیر نفت از گازرسانی گفت')).toEqual(['gas']);
    expect(topicsIn('دیدار وزرا و تجار')).toEqual(['trade']);
  });
});

describe('topics of a span', () => {
  test.each([
    [
      'برق\u200cسازی راه\u200cآهن is rail and electricity',
      'طرح برق\u200cسازی راه\u200cآهن آغاز شد',
      ['electricity', 'rail'],
    ],
    ['راه\u200cحل is no roads', 'راه\u200cحل ما گفت\u200cوگوست', []],
    ['a parent beside its child', 'زمینه\u200cهای انرژی و برق', ['energy', 'electricity']],
    ['the mode of transport alone', 'توسعه حمل و نقل ریلی', ['rail']],
    ['weak words give way', 'تفاهم\u200cنامه همکاری در زمینه گردشگری', ['tourism']],
    ['weak words alone', 'تفاهم\u200cنامه همکاری دو کشور', ['relations']],
    ['weak beside strong in one phrase', 'توسعه روابط اقتصادی', ['trade', 'relations']],
    ['weak gives way to strong elsewhere', 'توسعه روابط اقتصادی و پروژه ریلی', ['rail', 'trade']],
    ['the order of the taxonomy', 'ورزش، گردشگری، گمرک و گاز', ['gas', 'customs', 'tourism', 'sport']],
    ['nothing', 'از میزبانی گرم شما سپاسگزارم', []],
  ])('%s', (_name, text, expected) => {
    expect(topicsIn(text)).toEqual(expected);
  });

  test('at most five: a parent with its child goes first, then what comes last', () => {
    const text = 'درباره انرژی، نفت، گمرک، گردشگری، سرمایه\u200cگذاری و کشاورزی گفتند';
    expect(topicsIn(text)).toEqual(['oil', 'customs', 'investment', 'agriculture', 'tourism']);
    const flat = 'درباره نفت، گمرک، گردشگری، سرمایه\u200cگذاری، کشاورزی و ورزش گفتند';
    expect(topicsIn(flat)).toEqual(['oil', 'customs', 'investment', 'agriculture', 'tourism']);
  });

  test('a span that points back takes what stands before it in its sentence or the sentence before', () => {
    const text =
      'درباره راه\u200cآهن رشت گفت\u200cوگو شد. امیدواریم این پروژه آغاز شود. امیدواریم طرح\u200cها آغاز شود.\nاین پروژه بزرگ است.';
    expect(topicsInSentence(text, 1)).toEqual(['rail']);
    expect(topicsInSentence(text, 2)).toEqual([]);
    expect(topicsInSentence(text, 3)).toEqual([]);
    expect(topicsInSentence('از گاز گفتند. درباره این گردشگران گفتند.', 1)).toEqual(['tourism']);
  });

  test('only what stands inside the ranges, in several of them', () => {
    const reading = read('گاز را و گمرک را و ورزش را', lexicon);
    const mentions = topicMentions(reading);
    expect(topicsOf(reading, mentions, [[0, 2]])).toEqual(['gas']);
    expect(
      topicsOf(reading, mentions, [
        [0, 2],
        [6, 8],
      ]),
    ).toEqual(['gas', 'sport']);
    expect(topicsOf(reading, mentions, [])).toEqual([]);
  });
});

describe('the lists', () => {
  test('every word belongs to a topic of the taxonomy, every topic has words', () => {
    const ids = new Set(topics.map((line) => line.topic));
    for (const { topic, text } of words) if (topic !== null) expect(ids, text).toContain(topic);
    for (const id of ids) expect(words.filter((word) => word.topic === id).length, id).toBeGreaterThanOrEqual(5);
  });

  test('a parent is a topic without a parent', () => {
    const top = new Set(topics.filter((line) => line.parent === null).map((line) => line.topic));
    for (const { parent } of topics) if (parent !== null) expect(top).toContain(parent);
  });

  test('no word stands twice under one topic', () => {
    const seen = words.map(({ topic, text }) => `${topic} ${text}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  const shared = new URL('../../../shared/gold/topics.json', import.meta.url).pathname;
  test.skipIf(!existsSync(shared))('ids, parents and labels are those of the shared taxonomy', () => {
    const taxonomy = topics.map(({ topic, parent, label_fa, label_en }) => ({
      topic,
      parent,
      fa: label_fa,
      en: label_en,
    }));
    expect(taxonomy).toEqual(JSON.parse(readFileSync(shared, 'utf8')));
  });
});
