import { describe, expect, test } from 'vitest';
import { findMeetings } from '../../pipeline/extract/meetings/meetings.ts';
import { findingsOf } from './findings.ts';

/** `kind state name · name` of each row. */
function summary(text: string): string[] {
  return findMeetings(findingsOf(text)).map(
    ({ kind, state, participants }) => `${kind} ${state} ${participants.map((one) => one.name).join(' · ')}`,
  );
}

describe('kind, state and participants', () => {
  const found: [text: string, rows: string[]][] = [
    ['وزیر خارجه ایران با وزیر خارجه عمان دیدار کرد.', ['meeting held وزیر خارجه ایران · وزیر خارجه عمان']],
    ['محمدجواد ظریف در دیدار وزیر خارجه عمان گفت: روابط خوب است.', ['meeting held محمدجواد ظریف · وزیر خارجه عمان']],
    [
      'حسن روحانی در تماس تلفنی با رئیس\u200cجمهور فرانسه گفت: برجام باید حفظ شود.',
      ['call held حسن روحانی · رئیس\u200cجمهور فرانسه'],
    ],
    ['سفر رئیس\u200cجمهور عراق به تهران پایان یافت.', ['visit held رئیس\u200cجمهور عراق']],
    ['کمیسیون مشترک اقتصادی ایران و ارمنستان در تهران برگزار شد.', ['commission held ایران · ارمنستان']],
    [
      'کمیسیون مشترک اقتصادی ایران و ارمنستان ماه آینده در تهران برگزار خواهد شد.',
      ['commission planned ایران · ارمنستان'],
    ],
    [
      'رئیس\u200cجمهور ایران با رؤسای جمهور روسیه و ترکیه دیدار کرد.',
      [
        'meeting held رئیس\u200cجمهور ایران · رئیس\u200cجمهور روسیه',
        'meeting held رئیس\u200cجمهور ایران · رئیس\u200cجمهور ترکیه',
      ],
    ],
    ['وزیر خارجه ژاپن وارد تهران شد.', ['visit held وزیر خارجه ژاپن']],
    [
      'رئیس\u200cجمهور ترکیه در دیدار با رئیس\u200cجمهور روسیه درباره سوریه گفت\u200cوگو خواهد کرد.',
      ['meeting planned رئیس\u200cجمهور ترکیه · رئیس\u200cجمهور روسیه'],
    ],
    [
      'ولادیمیر پوتین ضمن دعوت از رئیس\u200cجمهور ایران برای سفر به مسکو گفت: روابط خوب است.',
      ['visit invited رئیس\u200cجمهور ایران · ولادیمیر پوتین'],
    ],
    // visits: the subject of the clause goes, and to another country than its own
    ['وزیر خارجه آلمان دیروز راهی مسکو شد.', ['visit held وزیر خارجه آلمان']],
    ['وزیر راه ایران عازم باکو شد.', ['visit held وزیر راه ایران']],
    [
      'وزیر نفت ایران گفت: این موضوع را وزیر انرژی ترکیه در سفر اخیرش به تهران روشن کرد.',
      ['visit held وزیر انرژی ترکیه'],
    ],
    ['وزیر نفت ایران گفت: این پیشنهاد در سفری که سال گذشته به باکو داشتم بررسی شد.', ['visit held وزیر نفت ایران']],
    ['وزیر خارجه ایران در آستانه سفر به پکن گفت: روابط خوب است.', ['visit planned وزیر خارجه ایران']],
    ['سفر وزیر خارجه عمان به تهران لغو شد.', ['visit cancelled وزیر خارجه عمان']],
    ['وزارت خارجه ایران از لغو سفر وزیر خارجه عمان به تهران خبر داد.', ['visit cancelled وزیر خارجه عمان']],
    ['گفت\u200cوگوهای ایران و عمان برای لغو روادید در مسقط ادامه دارد.', []],
    // summits: whoever takes part, and the body of many states whose session it is
    ['وزیر خارجه عراق در نشست شورای امنیت گفت: امنیت مهم است.', ['summit held وزیر خارجه عراق · شورای امنیت']],
    [
      'رئیس\u200cجمهور ایران برای شرکت در هفدهمین اجلاس سران کشورهای عضو جنبش عدم تعهد به باکو سفر کرده است.',
      ['summit held رئیس\u200cجمهور ایران · جنبش عدم تعهد', 'visit held رئیس\u200cجمهور ایران'],
    ],
    // a list may name another office
    [
      'وزیر خارجه ایران با رؤسای جمهور عراق و سوریه، نخست\u200cوزیران قطر و کویت و همچنین وزیر خارجه عمان دیدار کرد.',
      [
        'meeting held وزیر خارجه ایران · رئیس\u200cجمهور عراق',
        'meeting held وزیر خارجه ایران · رئیس\u200cجمهور سوریه',
        'meeting held وزیر خارجه ایران · نخست\u200cوزیر قطر',
        'meeting held وزیر خارجه ایران · نخست\u200cوزیر کویت',
        'meeting held وزیر خارجه ایران · وزیر خارجه عمان',
      ],
    ],
  ];
  test.each(found)('%s', (text, rows) => expect(summary(text)).toEqual(rows));

  const ignored: [why: string, text: string][] = [
    ['told before', 'وزیر خارجه ایران در این دیدار گفت: روابط با عمان خوب است.'],
    ['reporters', 'وزیر نیرو در گفت\u200cوگو با خبرنگار ایسنا از افزایش صادرات برق به عراق خبر داد.'],
    ['an interview', 'وزیر خارجه فرانسه در گفت\u200cوگو با یک رسانه آلمانی خواستار مذاکره شد.'],
    ['only wished for', 'وزیر خارجه آمریکا از آمادگی برای دیدار با وزیر خارجه ایران خبر داد.'],
    ['it did not happen', 'وزیر خارجه آمریکا با وزیر خارجه ایران دیدار نکرد.'],
    ['a match', 'تیم ملی فوتبال ایران قهرمان جام جهانی فوتبال نشد و در دیدار ایران و ژاپن به تساوی رسید.'],
    ['of one country', 'وزیر خارجه ایران با وزیر نفت ایران دیدار کرد.'],
    ['somebody’s office', 'رئیس کمیسیون مشترک ایران و ارمنستان گفت: روابط دو کشور خوب است.'],
    ['no encounter', 'ایران و عمان روابط خوبی دارند.'],
    ['within one’s own country', 'وزیر نیروی ایران به استان اصفهان سفر کرد.'],
    ['an office of home', 'وزیر نیرو به تبریز سفر کرد.'],
    ['a crowd', 'سفر اتباع عراق به ایران افزایش یافته است.'],
    ['anybody', 'وزیر خارجه عراق گفت: لغو روادید سفر به ایران مفید است.'],
    ['whoever goes', 'سفیر ایران در عراق گفت: هر گردشگری که به ایران سفر می\u200cکند هزینه دارد.'],
    ['no arrival', 'وزیر خارجه روسیه گفت: اروپا نباید وارد معادله نظامی در سوریه شود.'],
    ['nobody says whose', 'وزیر نیروی ایران در نشست با مسئولان و مدیران گفت: تولید مهم است.'],
    ['told before', 'دو طرف در این دیدار درباره روابط با افغانستان گفت\u200cوگو کردند.'],
    ['something else called off', 'ایران و عمان در دیدارهای خود لغو روادید را بررسی کردند.'],
  ];
  test.each(ignored)('ignored: %s', (_why, text) => expect(summary(text)).toEqual([]));
});

test('an encounter is one row, however often it is mentioned', () => {
  const text =
    'وزیر خارجه ایران با وزیر خارجه عمان دیدار کرد.\nوزیر خارجه ایران در دیدار با وزیر خارجه عمان گفت: روابط خوب است.';
  expect(summary(text)).toHaveLength(1);
});

test('a journey beside the meeting in its course', () => {
  const text = 'وزیر خارجه عمان در جریان سفر به تهران با وزیر خارجه ایران دیدار کرد.';
  expect(summary(text).map((row) => row.split(' ')[0])).toEqual(['visit', 'meeting']);
});

test('a journey that is only mentioned is the one that is told to come', () => {
  const text =
    'نخست\u200cوزیر عراق از سفر وزیر خارجه فرانسه به بغداد استقبال کرد.\nوزیر خارجه فرانسه فردا به بغداد سفر می\u200cکند.';
  expect(summary(text)).toEqual(['visit planned وزیر خارجه فرانسه']);
});

test('journeys of one to two countries are two', () => {
  const text = 'وزیر خارجه ایران به مسکو سفر کرد.\nوزیر خارجه ایران به پکن سفر کرد.';
  expect(summary(text)).toHaveLength(2);
});

test('members of a session of many are told one by one', () => {
  const text =
    'عباس عراقچی، معاون وزیر خارجه ایران پس از نشست کمیسیون مشترک برجام گفت: نشست خوب بود.\nسرگئی ریابکوف، معاون وزیر خارجه روسیه پس از نشست کمیسیون مشترک برجام گفت: برجام باید حفظ شود.';
  expect(summary(text)).toEqual(['commission held عباس عراقچی · سرگئی ریابکوف']);
});
