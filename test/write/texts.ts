/** Random texts as Persian news has them, and as it should not. */
import fc from 'fast-check';

const units = [
  ...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإئؤةۀيك',
  ...'۰۱۲۳٠١٢0123',
  ...'\u064b\u064e\u0651\u0654\u0670',
  ...' \u00a0\t\n\r\u200c\u200d\u200e\u200f\u202a\u202c\u2066\u2069\ufeff\u2028',
  ...'«»"\',;،؛.:؟!()/-–=+@%٪٫٬',
  '👍🏽',
  '\u{103a0}',
  'گفت',
  'می\u200cشود',
];

/** Letters of both alphabets, three sets of digits, marks, joiners, bidi controls, quotation marks, astral characters. */
export const persianText = fc.string({ unit: fc.constantFrom(...units), maxLength: 40 });

/** Any well-formed text. */
export const rawText = fc.string({ unit: 'binary', maxLength: 20 });
