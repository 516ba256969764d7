import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../pipeline/extract/agreements/agreement.ts';
import { findAgreements } from '../../pipeline/extract/agreements/agreements.ts';
import { type Reading, slice } from '../../pipeline/reading.ts';
import { findingsOf } from './findings.ts';

function agreementsIn(text: string): { reading: Reading; rows: Agreement[] } {
  const findings = findingsOf(text);
  return { reading: findings.reading, rows: findAgreements(findings) };
}

/** `stage instrument topic,topic PARTY+PARTY` of each row. */
function summary(text: string): string[] {
  return agreementsIn(text).rows.map(({ stage, instrument, topics, parties }) =>
    [stage, instrument, topics.toSorted().join(), parties.map((side) => side.party).join('+')].join(' '),
  );
}

describe('stage, instrument, topics and sides', () => {
  const found: [text: string, rows: string[]][] = [
    ['تفاهم\u200cنامه همکاری گازی ایران و عمان امضا شد.', ['signed memorandum gas IRN+OMN']],
    ['تفاهمنامه همکاری گازی ایران و عمان به امضا رسید.', ['signed memorandum gas IRN+OMN']],
    ['ایران و ترکیه توافق کردند صادرات برق را افزایش دهند.', ['agreed trade electricity,trade IRN+TUR']],
    ['در دیدار با هیئت عراق مقرر شد راه\u200cآهن دو کشور ظرف سه ماه متصل شود.', ['agreed project rail IRN+IRQ']],
    ['ایران و ارمنستان در زمینه کشاورزی مذاکره کردند.', ['discussed other agriculture IRN+ARM']],
    [
      'لایحه الحاق ایران به اتحادیه اقتصادی اوراسیا به تصویب مجلس رسید.',
      ['ratified agreement free_trade IRN+اتحادیه اقتصادی اوراسیا'],
    ],
    ['پروژه خط انتقال برق ایران و ارمنستان در دست اجرا است.', ['implementing project electricity IRN+ARM']],
    ['وزیر نیرو از آمادگی ایران برای ساخت نیروگاه در سوریه خبر داد.', ['proposed project electricity IRN+SYR']],
    ['قرارداد گازی ایران و پاکستان متوقف شد.', ['stalled contract gas IRN+PAK']],
    ['تفاهم\u200cنامه گازی ایران و عمان ماه آینده امضا خواهد شد.', ['planned_signing memorandum gas IRN+OMN']],
    ['قرارداد گازی ایران، هند و پاکستان به امضای سه کشور رسید.', ['signed contract gas IRN+IND+PAK']],
    ['آمریکا و هند توافق کردند تعرفه کالاها را کاهش دهند.', ['agreed trade customs USA+IND']],
    [
      'ایران با آژانس بین\u200cالمللی انرژی اتمی درباره بازرسی به توافق رسید.',
      ['agreed agreement nuclear_deal IRN+آژانس بین\u200cالمللی انرژی اتمی'],
    ],
    ['عراق به توافق امنیتی با ایران پایبند است.', ['implementing agreement security IRN+IRQ']],
    ['ترکیه قرارداد گازی با ایران را لغو کرد.', ['stalled contract gas IRN+TUR']],
    [
      'برجام پابرجاست. ایران به برجام وفادار ماند. وزیر خارجه گفت: خروج آمریکا از برجام همه را آزرد.',
      ['stalled agreement nuclear_deal IRN+USA'],
    ],
    [
      'برجام امضا شده بود. آلمان برجام را می\u200cخواهد. طرف\u200cهای اروپایی به تعهدات خود در برجام عمل نکردند.',
      ['stalled agreement nuclear_deal IRN+طرف\u200cهای اروپایی'],
    ],
    ['ایران تفاهم\u200cنامه گازی با شرکت\u200cهای خارجی امضا کرد.', ['signed memorandum gas IRN+شرکت\u200cهای خارجی']],
    [
      'وزیران ایران و عمان گفت\u200cوگو کردند. صادرات گاز از سرفصل\u200cهای مهم مذاکرات دو کشور بود.',
      ['discussed trade gas,trade IRN+OMN'],
    ],
    ['شرکت نفت ایران مذاکرات مشترکی با عمان در زمینه گاز داشت.', ['discussed other gas,oil IRN+OMN']],
    ['سفیر ایران گفت: در حال ساخت یک نیروگاه در عراق هستیم.', ['implementing project electricity IRN+IRQ']],
    ['ایران و عمان پیشنهاد کردند برنامه اجرایی فرهنگی تمدید شود.', ['proposed document culture IRN+OMN']],
    ['همکاری مشترک ایران و عمان در زمینه کشاورزی ادامه دارد.', ['implementing other agriculture IRN+OMN']],
    ['سفیر گفت: در فکر احداث نیروگاه مشترک با عراق هستیم.', ['proposed project electricity IRN+IRQ']],
    ['وزیر گفت: امیدواریم عمان در کشاورزی با ایران همکاری مشترک کند.', ['proposed other agriculture IRN+OMN']],
    ['نمایشگاه مشترک صنایع ایران و عمان گشایش یافت.', ['completed project industry IRN+OMN']],
    ['تفاهم\u200cنامه گازی خوبی بین ایران و عمان برقرار شده است.', ['signed memorandum gas IRN+OMN']],
    ['ایران و عمان بیانیه مشترک درباره گاز صادر کردند.', ['signed joint_statement gas IRN+OMN']],
    ['احداث خط آهن مشترک ایران و عراق توسط دو کشور انجام می\u200cشود.', ['implementing project rail IRN+IRQ']],
    [
      'سفیر ایران گفت: مایلیم در زمینه کشاورزی با عمان کارگاه مشترک داشته باشیم.',
      ['proposed other agriculture IRN+OMN'],
    ],
    [
      'برجام امضا شده بود. ایران به برجام وفادار ماند. برجام مهم است. آمریکا از آن خارج شد.',
      ['stalled agreement nuclear_deal IRN+USA'],
    ],
    ['ایران و آلمان سخن گفتند. اینستکس برای دارو عملیاتی شد.', ['implementing other banking,health IRN+DEU']],
    ['ایران و عمان تعهد کردند که نیروگاه مشترک بسازند.', ['agreed project electricity IRN+OMN']],
    [
      'ایران و عمان همکاری مشترک دارند. دو کشور مبادلات مشترک دارند. وزیر گفت: یکی از مهم\u200cترین مباحث دو کشور گردشگری در دریا است.',
      ['discussed other tourism IRN+OMN'],
    ],
    [
      'تیم کشتی ایران و تیم والیبال و فوتبال عمان ورزش می\u200cکنند. وزیران ورزش ایران و عمان درباره همکاری مشترک بحث کردند.',
      ['discussed other sport IRN+OMN'],
    ],
    ['عراق هر سال از ایران گاز مشترک وارد می\u200cکند.', ['implementing trade gas,trade IRN+IRQ']],
    ['سفیر ایران گفت: مناسب است در زمینه گاز با عمان جلسه مشترک برگزار کنیم.', ['proposed other gas IRN+OMN']],
    ['سفیر ایران گفت: امکان صادرات مشترک برق به عمان وجود دارد.', ['proposed trade electricity,trade IRN+OMN']],
    ['وزیر گفت: امیدواریم با عمان در کشاورزی همکاری مشترک داشته باشیم.', ['proposed other agriculture IRN+OMN']],
    ['قرارداد گازی بین ایران و عراق در عمان امضا شد.', ['signed contract gas IRN+IRQ']],
    ['آمریکا و فرانسه درباره بازسازی برق و گاز در لیبی به توافق رسیدند.', ['agreed other electricity,gas USA+FRA']],
    ['خبرگزاری فرانسه افزود که عمان تفاهم\u200cنامه گازی با ایران امضا کرد.', ['signed memorandum gas IRN+OMN']],
    [
      'کشتیرانی ایران و عمان و بندرهای دو کشور رونق دارد. بندر چابهار بندر بزرگ کشتی است. ایران و عمان تفاهم\u200cنامه همکاری امضا کردند.',
      ['signed memorandum shipping IRN+OMN'],
    ],
  ];
  test.each(found)('%s', (text, rows) => expect(summary(text)).toEqual(rows));

  const ignored: [why: string, text: string][] = [
    ['fighting is no work of two sides', 'حملات تازه ایران و آمریکا در عراق آغاز شد.'],
    ['what else is established', 'ایران و عمان گفتند امنیت مشترک برقرار شد.'],
    ['what one side alone is resolved to do', 'وزیر گفت: ایران مصمم است نیروگاه تازه در اهواز بسازد.'],
    ['what is sent and no goods', 'وزارت خارجه ایران درباره گاز عمان بیانیه صادر می\u200cکند.'],
    ['what something else is done for', 'سفر وزیر عراق با کمک ایران برای تجهیز پالایشگاه انجام شد.'],
    ['a wish', 'رئیس\u200cجمهور بر توسعه روابط ایران و عمان تاکید کرد.'],
    ['an airspace is no agreement', 'هواپیمای آمریکا حریم هوایی ایران را نقض کرد.'],
    ['what is only spoken of', 'وزیر خارجه فرانسه حامی توافق ایران و آمریکا است.'],
    ['a pact that is left dates something else', 'پس از خروج آمریکا از برجام، قیمت نفت در روسیه بالا رفت.'],
    ['a demand is no offer', 'فرانسه از آمریکا خواستار توقف جنگ شد.'],
    ['a market has demand', 'تقاضا برای نفت آمریکا در چین کم شد.'],
    ['the semi-final is not made final', 'ایران و ژاپن به نیمه نهایی جام ملت\u200cها رسیدند.'],
    ['denied', 'تفاهم\u200cنامه گازی ایران و عمان امضا نشد.'],
    ['nothing agreed', 'ایران و عمان درباره گاز به توافق نرسیدند.'],
    ['one country', 'وزیر نیرو نیروگاه تازه اهواز را افتتاح کرد.'],
    ['a meeting and no field', 'وزیر خارجه ایران با وزیر خارجه عمان دیدار و گفت\u200cوگو کرد.'],
    ['a session opens', 'اجلاس ایران و عمان امروز آغاز شد.'],
    ['more of the same', 'امیدواریم ایران و عمان مبادلات مشترک خود را افزایش دهند.'],
    ['after somebody, which is no intent', 'وزیر نیروی عمان به دنبال همکاری ایران آمد.'],
    [
      'the world is no side',
      'ایران و عراق همسایه\u200cاند. دو کشور مبادلات خوبی دارند و روابط دوجانبه خوب است. سفیر ایران درخواست کرد جامعه جهانی برای درمان بیماران دارو ارسال کند.',
    ],
    ['a subject of talk', 'وزیر نفت عمان درباره امضای قرارداد گازی با ایران سخن گفت.'],
    ['a purpose', 'تجار ایران و عمان برای امضای قرارداد گازی تلاش می\u200cکنند.'],
  ];
  test.each(ignored)('ignored: %s', (_why, text) => expect(summary(text)).toEqual([]));
});

describe('one row per item', () => {
  test('a repeat in other words of the same document is folded into the furthest mention', () => {
    const text =
      'مذاکره ایران و عمان درباره تفاهم\u200cنامه گازی انجام شد.\nوزیر نفت گفت: این تفاهم\u200cنامه امروز در مسقط امضا شد.';
    expect(summary(text)).toEqual(['signed memorandum gas IRN+OMN']);
  });

  test('what a cue reports is told once, not again with the cue', () => {
    expect(summary('سفیر ایران خواستار همکاری مشترک ایران و عمان در کشاورزی شد.')).toHaveLength(1);
  });

  test('two stages in one sentence are of two items', () => {
    const text = 'سفیر ایران گفت: در حال ساخت نیروگاه برق در عراق هستیم و در فکر احداث نیروگاه برق دوم در عراق هستیم.';
    expect(agreementsIn(text).rows.map((row) => row.stage)).toEqual(['implementing', 'proposed']);
  });

  test('documents of another number are others', () => {
    const text =
      'ایران ۳ تفاهم\u200cنامه گازی با عمان امضا کرد. وزیر گفت: پارسال هم ۵ تفاهم\u200cنامه گازی با عمان امضا کردیم.';
    expect(agreementsIn(text).rows.map((row) => row.quantity)).toEqual([3, 5]);
  });

  test('a field that two offers have in common does not make them one', () => {
    const text =
      'سفیر گفت: ایران آماده احداث نیروگاه مشترک در عراق است. وی افزود: ایران آماده صدور داروی مشترک به عراق است.';
    expect(agreementsIn(text).rows).toHaveLength(2);
  });

  test('words after a stage word that a cue has taken away are not said with the verb', () => {
    const text = 'وزیر با اشاره به تصویب موافقت\u200cنامه گازی ایران و عمان، آن را فرصتی خوب دانست.';
    expect(summary(text)).toEqual(['ratified agreement gas IRN+OMN']);
  });

  test('items listed one by one are rows of their own', () => {
    const text =
      'احداث نیروگاه مشترک در بندر چابهار، صادرات گندم به بازارهای عمان و آموزش نیروی کار ایرانی در مسقط از بندهای توافق\u200cنامه ایران و عمان است.';
    expect(summary(text).map((row) => row.split(' ')[0])).toEqual(['agreed', 'agreed', 'agreed']);
  });

  test('numbered documents take the stage of the sentence before them', () => {
    const text =
      'دو سند همکاری ایران و عمان به این شرح امضا شد:\n۱- یادداشت تفاهم همکاری گازی ایران و عمان\n۲- قرارداد صادرات برق ایران به عمان';
    expect(summary(text)).toEqual(['signed memorandum gas IRN+OMN', 'signed contract electricity IRN+OMN']);
  });

  test('what is agreed inside a relative clause stands beside what is said of the rest', () => {
    const text = 'ایران و عمان درباره گاز و کارهایی که در زمینه پتروشیمی توافق شده است، بحث کردند.';
    expect(summary(text).map((row) => row.split(' ')[0])).toEqual(['agreed', 'discussed']);
  });
});

describe('deadline, venue, evidence', () => {
  test('within a month: a period and no date', () => {
    const { reading, rows } = agreementsIn(
      'ایران و عمان درباره بازارچه\u200cهای مرزی به تفاهم رسیدند که ظرف یک ماه آینده در کمیسیون مشترک اقتصادی در تهران نهایی می\u200cشود.',
    );
    const [row] = rows;
    expect(row?.deadline?.period).toBe('P1M');
    expect(row?.deadline?.from).toBeNull();
    expect(slice(reading, row!.deadline!.first, row!.deadline!.last)).toBe('ظرف یک ماه آینده');
    expect(slice(reading, row!.venue![0], row!.venue![1])).toBe('کمیسیون مشترک اقتصادی در تهران');
  });

  const times: [why: string, text: string, deadline: string][] = [
    [
      'in the next sentence, of the thing that it points back to',
      'وزیر از راه\u200cاندازی خط سوم انتقال برق ایران و ارمنستان خبر داد. این خط تا پایان سال ۲۰۲۷ به مدار می\u200cآید.',
      'تا پایان سال ۲۰۲۷',
    ],
    [
      'in what was agreed, which is still to come',
      'توافق شده است که در سال\u200cهای ۲۰۲۶ تا ۲۰۲۸ ایران و عمان برنامه همکاری دارویی داشته باشند.',
      'در سال\u200cهای ۲۰۲۶ تا ۲۰۲۸',
    ],
    ['soon, without a number', 'قرارداد گازی ایران و عمان در کوتاه\u200cمدت امضا می\u200cشود.', 'در کوتاه\u200cمدت'],
    [
      'in more words in the report than in its lead',
      'قرارداد گازی ایران و عمان تا پایان سال امضا می\u200cشود.\nبه گزارش ایسنا، قرارداد گازی ایران و عمان حداکثر تا پایان سال ۲۰۲۷ امضا می\u200cشود.',
      'حداکثر تا پایان سال ۲۰۲۷',
    ],
    [
      'of an ultimatum on a treaty',
      'برجام امضا شده بود. طرف\u200cهای اروپایی به تعهدات خود در برجام عمل نکردند. مهلت ۶۰ روزه ایران در برجام تمام شد.',
      'مهلت ۶۰ روزه',
    ],
    ['announced', 'وزیر کشور از بازگشایی مرز خسروی با عراق در هفته جاری خبر داد.', 'در هفته جاری'],
  ];
  test.each(times)('%s', (_why, text, deadline) => {
    const { reading, rows } = agreementsIn(text);
    expect(rows.map((row) => row.deadline && slice(reading, row.deadline.first, row.deadline.last))).toEqual([
      deadline,
    ]);
  });

  test('what is past sets no deadline', () => {
    const { rows } = agreementsIn('تفاهم\u200cنامه گازی ایران و عمان هفته گذشته امضا شد.');
    expect(rows.map((row) => row.deadline)).toEqual([null]);
  });

  test('evidence leaves the credit out', () => {
    const { reading, rows } = agreementsIn('به گزارش ایسنا، تفاهم\u200cنامه گازی ایران و عمان امضا شد.');
    expect(rows.map((row) => slice(reading, row.first, row.last))).toEqual([
      'تفاهم\u200cنامه گازی ایران و عمان امضا شد',
    ]);
  });

  test('a number of documents is a quantity, not as many rows', () => {
    const { rows } = agreementsIn('ایران و عمان ۹ سند همکاری امضا کردند.');
    expect(rows.map((row) => [row.quantity, row.stage])).toEqual([[9, 'signed']]);
  });
});
