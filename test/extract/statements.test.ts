import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCast } from '../../pipeline/extract/people/people.ts';
import type { Statement } from '../../pipeline/extract/statements/statement.ts';
import { findStatements } from '../../pipeline/extract/statements/statements.ts';
import { type Reading, read, slice } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

const ZWNJ = '\u200c';

/** A text as it is written, with its ZWNJ deleted, and with a space for each. */
const spellings: [name: string, spell: (text: string) => string][] = [
  ['kept', (text) => text],
  ['stripped', (text) => text.replaceAll(ZWNJ, '')],
  ['spaced', (text) => text.replaceAll(ZWNJ, ' ')],
];

/** What the spellings share: the letters, without spaces. */
function letters(text: string | null): string | null {
  return text === null ? null : text.replace(/[\u200c\s]/g, '');
}

function found(text: string): { reading: Reading; statements: Statement[] } {
  const reading = read(text, lexicon);
  return { reading, statements: findStatements(reading, readCast(reading)) };
}

type Told = [cue: string, speaker: string | null, content: string, mode: Statement['mode']];

function told(text: string): (string | null)[][] {
  const { reading, statements } = found(text);
  return statements.map(({ cueFirst, cueLast, speaker, spans, mode }) => [
    letters(slice(reading, cueFirst, cueLast)),
    letters(speaker.name),
    letters(spans.map(([first, last]) => slice(reading, first, last)).join(' … ')),
    mode,
  ]);
}

const examples: [text: string, ...Told[]][] = [
  // the words themselves
  ['وزیر نیرو گفت: سدها پر شده\u200cاند.', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفت: «سدها پر شده\u200cاند.»', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفت: «سدها پر شده\u200cاند».', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'direct']],
  ['وزیر نیرو گفت: "سدها پر شده\u200cاند."', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفت: «سدها پر شده\u200cاند.', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفت: نام این سد «دوستی» است.', ['گفت', 'وزیر نیرو', 'نام این سد «دوستی» است.', 'direct']],
  ['وزیر نیرو گفت: نام این سد «دوستی».', ['گفت', 'وزیر نیرو', 'نام این سد «دوستی».', 'direct']],
  ['وزیر نیرو گفت: «ارس» و «اترک» مرزی\u200cاند.', ['گفت', 'وزیر نیرو', '«ارس» و «اترک» مرزی\u200cاند.', 'direct']],
  ['وزیر نیرو گفت که: سدها پر شده\u200cاند.', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو تاکید کرد؛ سدها پر شده\u200cاند.', ['تاکید کرد', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو می\u200cگوید: سدها پر شده\u200cاند.', ['می\u200cگوید', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفته است: سدها پر شده\u200cاند.', ['گفته است', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو ادامه داد: سدها پر شده\u200cاند.', ['ادامه داد', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct']],
  ['وزیر نیرو گفت ما آماده\u200cایم.', ['گفت', 'وزیر نیرو', 'ما آماده\u200cایم.', 'direct']],
  // a clause that reports
  ['وزیر نیرو گفت که سدها پر شده\u200cاند.', ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect']],
  ['وزیر نیرو گفت که نام این سد «دوستی» است.', ['گفت', 'وزیر نیرو', 'نام این سد «دوستی» است', 'indirect']],
  ['وزیر نیرو گفت که نامش «دوستی» و رودش «ارس».', ['گفت', 'وزیر نیرو', 'نامش «دوستی» و رودش «ارس»', 'indirect']],
  ['وزیر نیرو اعلام کرد سدها پر شده\u200cاند.', ['اعلام کرد', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect']],
  ['به گفته وزیر نیرو، سدها پر شده\u200cاند.', ['به گفته', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect']],
  ['به اعتقاد وزیر نیرو، سدها پر شده\u200cاند.', ['به اعتقاد', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect']],
  ['وزیر نیرو از مردم خواست که صرفه\u200cجویی کنند.', ['خواست', 'وزیر نیرو', 'صرفه\u200cجویی کنند', 'indirect']],
  ['وزیر نیرو معتقد است که سدها پر شده\u200cاند.', ['معتقد است', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect']],
  [
    'وزیر نیرو با بیان اینکه سدها پر شده\u200cاند، افزود: نگران نباشید.',
    ['با بیان اینکه', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect'],
    ['افزود', 'وزیر نیرو', 'نگران نباشید.', 'direct'],
  ],
  ['در این بیانیه آمده است که مرزها باز می\u200cمانند.', ['آمده است', 'بیانیه', 'مرزها باز می\u200cمانند', 'indirect']],
  // a noun phrase, and what was done with it
  ['وزیر نیرو بر ساخت نیروگاه تاکید کرد.', ['تاکید کرد', 'وزیر نیرو', 'ساخت نیروگاه', 'nominal']],
  ['وزیر نیرو از ساخت نیروگاه خبر داد.', ['خبر داد', 'وزیر نیرو', 'ساخت نیروگاه', 'nominal']],
  ['وزیر نیرو خواستار ساخت نیروگاه شد.', ['خواستار', 'وزیر نیرو', 'ساخت نیروگاه', 'nominal']],
  ['وزیر نیرو این حمله را محکوم کرد.', ['محکوم کرد', 'وزیر نیرو', 'این حمله', 'nominal']],
  ['وزیر نیرو این سد را مهم دانست.', ['دانست', 'وزیر نیرو', 'این سد … مهم', 'nominal']],
  ['وزیر نیرو سال نو را به مردم تبریک گفت.', ['تبریک گفت', 'وزیر نیرو', 'سال نو', 'nominal']],
  ['وزیر نیرو از این طرح به عنوان الگو یاد کرد.', ['یاد کرد', 'وزیر نیرو', 'این طرح … الگو', 'nominal']],
  [
    'وزیر نیرو بر ساخت نیروگاه تاکید و تصریح کرد: سدها پر شده\u200cاند.',
    ['تاکید', 'وزیر نیرو', 'ساخت نیروگاه', 'nominal'],
    ['تصریح کرد', 'وزیر نیرو', 'سدها پر شده\u200cاند.', 'direct'],
  ],
  // headlines
  ['عراقچی: مذاکره ادامه دارد', [':', 'عراقچی', 'مذاکره ادامه دارد', 'headline']],
  ['عراقچی: «مذاکره ادامه دارد»', [':', 'عراقچی', 'مذاکره ادامه دارد', 'headline']],
  ['رئیسی: مذاکره ادامه دارد', [':', 'رئیسی', 'مذاکره ادامه دارد', 'headline']],
  ['🔹 عراقچی: مذاکره ادامه دارد', [':', 'عراقچی', 'مذاکره ادامه دارد', 'headline']],
  ['تاکید عراقچی بر ادامه مذاکره', ['تاکید', 'عراقچی', 'ادامه مذاکره', 'nominal']],
  // two subjects in one sentence
  [
    'وزیر نیرو گفت که سدها پر شده\u200cاند و وزیر نفت نیز بر ساخت نیروگاه تاکید کرد.',
    ['گفت', 'وزیر نیرو', 'سدها پر شده\u200cاند', 'indirect'],
    ['تاکید کرد', 'وزیر نفت', 'ساخت نیروگاه', 'nominal'],
  ],
];

const ignored = [
  // the newsroom speaks
  'گفتنی است نمایشگاه تا جمعه باز است.',
  'شایان ذکر است این نشست دو روز ادامه داشت.',
  'به گزارش ایسنا، نمایشگاه کتاب گشایش یافت.',
  'گفته می\u200cشود هتل\u200cها پر شده\u200cاند.',
  // done, not said
  'رئیس\u200cجمهور به مردم افغانستان تبریک گفت.',
  'دو وزیر درباره انرژی گفت\u200cوگو کردند.',
  'وزیر خارجه با همتای خود دیدار و گفت\u200cوگو کرد.',
  'وی به سفر خود ادامه داد.',
  'وزیر خارجه سلام رئیس\u200cجمهور را به امیر قطر ابلاغ کرد.',
  'شرکت گاز در مناقصه ثبت نام کرد.',
  'این خبر به سرعت پخش شد.',
  'وی سرود ملی را خواند.',
  'وی کتابی با عنوان «ایران و عمان» نوشت.',
  'وی کتاب «تاریخ مشترک» را به همتای خود اهدا کرد.',
  // not said, or not yet
  'اگر وزیر بگوید قرارداد لغو شده است، شرکت\u200cها می\u200cروند.',
  'سخنگوی دولت نگفت که مذاکرات کجا برگزار می\u200cشود.',
  'وزیر نفت فردا خواهد گفت که چه کسی برنده است.',
  'کسی نمی\u200cدانست مرز بسته است.',
  // colons that are no cues
  'تهران - ایرنا: هیأت عمانی وارد تهران شد.',
  'تهران (ایسنا) - هیأت عمانی وارد تهران شد.',
  'محورهای مذاکرات عبارت بودند از: گاز، برق، جاده و بازارچه\u200cهای مرزی.',
  'دستور جلسه: گاز، برق، حمل\u200cونقل',
  'مراسم ساعت ۱۰:۳۰ آغاز شد.',
  'ایران ۳:۲ عراق را شکست داد.',
  'مکان: سالن اجلاس سران',
  'تلفن: ۰۲۱۸۸۸۸۸۸۸۸',
  'خبرنگار: سارا محمدی',
  'وزیر نیرو گفت: «.',
];

describe.each(spellings)('ZWNJ %s', (_name, spell) => {
  test.each(examples)('found: %s', (text, ...expected) => {
    const wanted = expected.map(([cue, speaker, content, mode]) => [
      letters(cue),
      letters(speaker),
      letters(content),
      mode,
    ]);
    expect(told(spell(text))).toEqual(wanted);
  });

  test.each(ignored)('ignored: %s', (text) => {
    expect(told(spell(text))).toEqual([]);
  });
});

describe('direct speech over sentences', () => {
  /** Content of the first statement. */
  function first(text: string): string {
    const { reading, statements } = found(text);
    const [from, to] = statements[0]!.spans[0]!;
    return slice(reading, from, to);
  }

  test.each([
    [
      'goes on',
      'وزیر نیرو گفت: سدها پر شده\u200cاند. خاموشی نداریم. نگران نباشید.',
      'سدها پر شده\u200cاند. خاموشی نداریم. نگران نباشید.',
    ],
    [
      'in quotation marks',
      'وزیر نیرو گفت: «سدها پر شده\u200cاند. نگران نباشید».',
      'سدها پر شده\u200cاند. نگران نباشید',
    ],
    ['to the next cue', 'وزیر نیرو گفت: سدها پر شده\u200cاند. وی افزود: نگران نباشید.', 'سدها پر شده\u200cاند.'],
    [
      'to a speaker by name',
      'وزیر نیرو گفت: سدها پر شده\u200cاند. جواد اوجی تاکید کرد که گاز داریم.',
      'سدها پر شده\u200cاند.',
    ],
    ['to the newsroom', 'وزیر نیرو گفت: سدها پر شده\u200cاند. گفتنی است بهار پربارانی بود.', 'سدها پر شده\u200cاند.'],
    ['to the paragraph', 'وزیر نیرو گفت: سدها پر شده\u200cاند.\nنشست پایان یافت.', 'سدها پر شده\u200cاند.'],
  ])('%s', (_name, text, expected) => {
    expect(first(text)).toBe(expected);
  });
});

const traps = new URL('../../../shared/cases/speech-traps.json', import.meta.url).pathname;

interface Trap {
  id: string;
  input: string;
  expected_statements: { content_span: [number, number] }[];
}

describe.skipIf(!existsSync(traps))('speech traps (skipped where ../shared is absent)', () => {
  const cases: Trap[] = existsSync(traps) ? JSON.parse(readFileSync(traps, 'utf8')).cases : [];

  test.each(cases.filter((trap) => trap.expected_statements.length === 0))('nothing in $id', ({ input }) => {
    expect(told(input)).toEqual([]);
  });
});
