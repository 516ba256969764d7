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
