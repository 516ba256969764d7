import fc from 'fast-check';

/** What Persian news is made of, and what it is damaged with on its way. */
const pieces = {
  letters: [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئءؤأإةۀ'],
  arabic: ['ي', 'ك', 'ى', 'ھ', 'ہ', 'ە', 'ٱ', 'ے'],
  presented: ['\ufefb', '\ufef5', '\ufdf2', '\ufdfc', '\ufdfa', '\ufb8e', '\ufe8d', '\ufee1', '\ufe80', '\ufe77'],
  marks: ['\u064b', '\u064e', '\u0651', '\u0654', '\u0670', '\u0640', '\u0301'],
  invisible: ['\u200c', '\u200d', '\u200b', '\u00ad', '\u00ac', '\ufeff', '\ufe0f'],
  bidi: ['\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u2067', '\u2069'],
  digits: [...'0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩'],
  inNumbers: [...'.,/:٫٬٪%'],
  stops: [...'.!?؟…۔', '...', '!؟', '.»', '؟».'],
  quotes: [...'«»"“”‹›()[]\'’'],
  punctuation: [...'،؛:ـ–—-+*/_•#@&'],
  blanks: [' ', ' ', ' ', '  ', '\t', '\u00a0', '\u202f', '\u2009'],
  lineEnds: ['\n', '\r\n', '\r', '\n\n', '\u2028'],
  astral: ['🔹', '🇮🇷', '👨\u200d👩\u200d👧', '👍🏽', '𝒜', '𐎠', '🔴'],
  symbols: ['▪\ufe0f', '✅', '€', '×', '№', '中'],
  latin: ['www.irna.ir/news-1', 'https://t.me/x?id=1&y=2', 'a@b.ir', 'U.S.', 'NATO', 'é', 'Москва'],
  words: [
    'رئیس\u200cجمهور',
    'رئیسجمهور',
    'رئیس جمهور',
    'گفت',
    'افزود:',
    'تأکید کرد',
    'می\u200cگوید',
    'وی',
    'به گزارش ایرنا،',
    'ایران',
    'ترکمنستان',
    'بازارچه\u200cهای مرزی',
    '۲.۵ میلیارد',
    '۱۴۰۲/۱۲/۳۰',
    'ه.ش.',
    'ق.م.',
    'دکتر ع. رضایی',
    '(ره)',
    'که',
    'و',
    'تهران - ایرنا:',
    '۱. ',
    'گفت\u200cوگو',
    'یک ماه آینده',
    'قرارداد',
  ],
};

/** Random text of Persian letters, words, cues, marks, line ends and the rest; it may be empty. */
export const persianText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces.letters) },
      { weight: 5, arbitrary: fc.constantFrom(...pieces.words) },
      { weight: 5, arbitrary: fc.constantFrom(...pieces.blanks) },
      { weight: 2, arbitrary: fc.constantFrom(...pieces.stops) },
      ...Object.values(pieces).map((some) => ({ weight: 1, arbitrary: fc.constantFrom(...some) })),
    ),
    { maxLength: 80 },
  )
  .map((some) => some.join(''));

/** A few words with single blanks: something that can stand anywhere in a sentence. */
export const persianWords: fc.Arbitrary<string> = fc
  .array(fc.array(fc.constantFrom(...pieces.letters.slice(0, 32)), { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.map((letters) => letters.join('')).join(' '));

/** A word, and what may be done to it without its becoming another one. */
export const damagedWord: fc.Arbitrary<{ word: string; damaged: string }> = fc
  .tuple(
    fc.array(fc.constantFrom(...'ابپتجچخدرزسشعغفقکگلمنوهی'), { minLength: 2, maxLength: 10 }),
    fc.array(fc.constantFrom(...pieces.marks.slice(0, 6), ...pieces.invisible, ...pieces.bidi, ''), {
      minLength: 10,
      maxLength: 10,
    }),
    fc.boolean(),
  )
  .map(([letters, marks, arabic]) => {
    const variants: Record<string, string> = arabic ? { ی: 'ي', ک: 'ك', ه: 'ة' } : {};
    const damaged = letters.map((letter, index) => (variants[letter] ?? letter) + marks[index]!).join('');
    return { word: letters.join(''), damaged };
  });
