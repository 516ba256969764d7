import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../pipeline/persian/normalize.ts';
import { noZwnj, zwnjState } from '../../pipeline/persian/zwnj_state.ts';

/** Shows ZWNJ as `_`, so that a test can be read. */
const show = (text: string): string => text.replaceAll('\u200c', '_');
const hide = (text: string): string => text.replaceAll('_', '\u200c');

describe('letters', () => {
  const cases: [what: string, given: string, shown: string][] = [
    ['Arabic yeh and kaf', '\u0643\u062a\u0627\u0628\u064a \u0646\u0648', 'کتابی نو'],
    ['alef maksura', '\u0645\u0648\u0633\u0649', 'موسی'],
    ['other hehs', '\u0631\u0627\u06c1 \u0645\u0627\u06be', 'راه ماه'],
    ['ezafe on heh', '\u062e\u0627\u0646\u06c0 \u0645\u0627', 'خانه\u0654 ما'],
    ['decomposed letters', '\u0627\u0653\u0628 \u0631\u0627\u0654\u06cc \u0645\u0648\u0654\u062b\u0631', 'آب رأی مؤثر'],
    ['presentation forms', '\ufe97\ufeec\ufeae\ufe8d\ufee5 \ufefb\ufeea', 'تهران لاه'],
    ['the word Allah in one sign', '\ufdf2', 'الله'],
    ['rial sign', '۵ \ufdfc', '۵ ریال'],
    ['tatweel in a word', 'تـــرکیه', 'ترکیه'],
    ['bidi marks, soft hyphen, BOM', '\ufeff\u202bته\u00adران\u202c\u200f و\u200e باکو', 'تهران و باکو'],
    ['Arabic digits', '٣٫٥ و ٢٠٢٤', '۳٫۵ و ۲۰۲۴'],
    ['blanks of all kinds', 'تهران\u00a0\u2003 و\tباکو', 'تهران و باکو'],
    ['line ends', 'یک\r\n\r\n دو \n\u2028سه', 'یک\nدو\nسه'],
    ['the old half-space', 'می\u00acرود', 'می_رود'],
    ['ZWNJ beside a blank', 'تهران\u200c و\u200c \u200cباکو', 'تهران و باکو'],
    ['ZWNJ doubled', 'می\u200c\u200cرود', 'می_رود'],
    ['ZWNJ that cannot be seen', 'کشور\u200cهای دو\u200cجانبه', 'کشورهای دوجانبه'],
    ['ZWNJ before punctuation', 'رفت\u200c، آمد\u200c.', 'رفت، آمد.'],
    ['joiner inside a word', 'ته\u200dران', 'تهران'],
  ];
  it.each(cases)('%s', (_what, given, shown) => {
    expect(show(normalize(given))).toBe(shown);
  });
});

describe('what stays', () => {
  const cases: [what: string, text: string][] = [
    ['nothing', ''],
    ['tanvin and vowel marks', hide('مثلاً آبِ گِل_آلود')],
    ['hamza', hide('رئیس مسئول، مؤسسهٔ تأسیس_شده، سوءظن')],
    ['Persian and ASCII digits', '۱۴۰۲/۰۹/۲۰ و 2024 و ۲.۵'],
    ['Latin', 'The ministers met in Ashgabat, U.S. side absent'],
    ['a URL', 'نشانی https://example.org/میکنیم?q=كتابهاي و www.example.org/میشود'],
    ['a hashtag and a handle', '#همکاریهای @میشود'],
    ['tatweel as a dash', 'تهران ـ ایرنا'],
    ['joiner at the edge of a word', 'سال ۱۴۰۲ ه\u200d.ش'],
    ['an emoji made of joiners', '👨\u200d👩\u200d👧 آمدند'],
    ['ornate brackets', '\ufd3fآیه\ufd3e'],
    ['quotation marks and brackets', '«نفت» (گاز) "برق" [آب]…'],
    ['a suffix on Latin or a digit', 'PDF\u200cها و ۳۰\u200cساله'],
  ];
  it.each(cases)('%s', (_what, text) => {
    expect(normalize(text)).toBe(text);
  });
});

describe('zwnjState', () => {
  const cases: [text: string, state: string][] = [
    ['همکاری_ها گسترش می_یابد و کتاب_ها خوانده می_شود', 'kept'],
    ['همکاریها گسترش مییابد و کتابها خوانده میشود', 'stripped'],
    ['همکاری ها گسترش می یابد و کتاب ها خوانده می شود', 'spaced'],
    ['همکاریها گسترش می یابد و کتاب_ها خوانده میشود', 'mixed'],
    ['تهران و باکو', 'kept'],
    ['', 'kept'],
    ['میزبان میان میدان تنها', 'kept'],
    ['#کتابها و https://a.ir/همکاریها میخوانیم و می_رویم و می_آییم', 'kept'],
  ];
  it.each(cases)('%s', (text, state) => {
    const seen = noZwnj();
    normalize(hide(text), seen);
    expect(zwnjState(seen)).toBe(state);
  });
});

const pieces = [
  ...'ابپتدرسشکگلمنوهیةئؤأآ',
  ...[
    '\u200c',
    '\u200d',
    '\u200f',
    '\u00ac',
    '\u0640',
    '\u064b',
    '\u0650',
    '\u0653',
    '\u0654',
    '\u064a',
    '\u06c0',
    '\ufefb',
  ],
  ...[' ', ' ', ' ', '  ', '\n', '.', '،', '«', '»', '#', '@', 'www.', 'a://', 'x', '۱۲', '7'],
  ...['می', 'نمی', 'ها', 'های', 'هایی', 'تر', 'ای', 'اند', 'ی', 'و', 'که', 'ماه', 'شان'],
  ...[
    'سفر',
    'دور',
    'خبر',
    'حرف',
    'نام',
    'خانه',
    'کتاب',
    'قوی',
    'کرده',
    'رفته',
    'کند',
    'رود',
    'سال',
    'آنها',
    'میشود',
    'نامهای',
  ],
  ...['رئیس', 'جمهور', 'گفت', 'گو', 'حمل', 'نقل', 'بین', 'المللی', 'باستان', 'شناسی', 'همه', 'کارهای', 'رئیسجمهور'],
];

describe('properties', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));

  it('gives the same applied twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
      { numRuns: 3000, seed: 1403 },
    );
  });

  it('changes nothing but blanks and ZWNJ where the letters are Persian', () => {
    const solid = (text: string): string => text.replaceAll(/[ \u200c]/g, '');
    const words = pieces.filter((piece) =>
      /^[\u0622-\u063a\u0641-\u0648\u067e\u0686\u0698\u06a9\u06af\u06cc]+$/.test(piece),
    );
    const clean = fc.array(fc.constantFrom(' ', '\u200c', ...words), { maxLength: 16 });
    fc.assert(
      fc.property(clean, (parts) => {
        const text = parts.join('');
        expect(solid(normalize(text))).toBe(solid(text));
      }),
      { numRuns: 1000, seed: 1404 },
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
      { numRuns: 2000, seed: 1405 },
    );
  });
});
