import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expansionOf, fold, foldOf, Kind, kindOf, ZWNJ } from '../../pipeline/persian/letters.ts';
import { damagedWord, persianText } from '../persian_text.ts';

describe('fold makes one of', () => {
  test.each([
    ['yeh', ['ایران', 'ايران', 'اىران', 'ائران', 'اےران', 'اۓران', 'اېران']],
    ['kaf', ['کشور', 'كشور', 'ڪشور']],
    ['heh', ['راه', 'راة', 'راۀ', 'راہ', 'راۂ', 'راۃ', 'راھ', 'راە', 'راهٔ']],
    ['alef', ['امار', 'آمار', 'أمار', 'إمار', 'ٱمار', 'آمار']],
    ['waw', ['موسسه', 'مؤسسه', 'مؤسسه']],
    ['hamza seats', ['رییس', 'رئيس', 'رئیس', 'ریٔیس']],
    ['hamza alone', ['شی', 'شیء', 'شيء', 'شیﺀ']],
    [
      'ZWNJ',
      ['میگوید', 'می\u200cگوید', 'می\u200c\u200cگوید', 'می¬گوید', 'می\u00adگوید', 'می\u200bگوید', 'می\u200dگوید'],
    ],
    ['vowel marks', ['محمد', 'مُحَمَّد', 'محمدٌ', 'مـحـمـد', 'محمد\u0610']],
    ['superscript alef', ['رحمن', 'رحمٰن']],
    ['bidi controls', ['تهران', '\u200fتهران', 'ته\u202bران\u202c', '\u2067تهران\u2069', '\u061cتهران', '\ufeffتهران']],
    ['digits', ['1402', '۱۴۰۲', '١٤٠٢', '1۴٠2']],
    ['white space', ['وزیر نفت', 'وزیر  نفت', 'وزیر\u00a0نفت', ' وزیر\t\r\nنفت ', 'وزیر\u202f\u2009نفت\u2028']],
    ['Latin case', ['nato', 'NATO', 'Nato']],
    ['lam-alef', ['سلام', 'سﻼم', 'سﻻم', '\ufeb3\ufefc\ufee1']],
    ['lam-alef with madda', ['لا', 'ﻵ', 'ﻻ', 'ﻷ']],
    ['Allah', ['الله', 'ﷲ', '\ufe8d\ufedf\ufee0\ufeea']],
    ['rial', ['ریال', '﷼', 'ريال']],
    ['blessing', ['صلی الله علیه وسلم', 'ﷺ']],
    ['Persian presentation forms', ['پچژگک', '\ufb56\ufb7a\ufb8a\ufb92\ufb8e', '\ufb59\ufb7d\ufb8b\ufb95\ufb91']],
    ['yeh forms', ['یی', '\ufbfd\ufbfe', '\ufef0\ufef3', '\ufe89\ufe8b']],
    ['marks as presentation forms', ['بت', 'ب\ufe77ت', 'ب\ufe7cت', 'ب\ufc60ت', 'بت\ufe70']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(fold)).size, spellings.map(fold).join(' | ')).toBe(1);
  });

  test.each([
    ['رئيس\u200cجمهوری', 'رییسجمهوری'],
    ['هٔ', 'ه'],
    ['«گفت: ۲٫۵»', '«گفت: 2٫5»'],
    ['', ''],
    ['\u200c\u200f', ''],
    [' \n', ''],
    ['👍🏽 خوب', '👍🏽 خوب'],
    ['ÀÉ', 'àé'],
    ['Москва', 'москва'],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('fold keeps apart', () => {
  test.each([
    ['پدر', 'بدر'],
    ['گل', 'کل'],
    ['هیئت', 'هیات'], // two seats of hamza are two spellings, which the lexicon lists both
    ['ژاله', 'زاله'],
    ['وزیر نفت', 'وزیرنفت'],
    ['۱٫۵', '۱۵'],
    ['×', 'x'],
  ])('%s and %s', (one, other) => expect(fold(one)).not.toBe(fold(other)));
});

describe('kinds of characters', () => {
  test.each<[string, number]>([
    ['ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئؤأإةۀيكىٱ', Kind.Word],
    ['\ufefb\ufdf2\ufdfc\ufdfa\ufb8e\ufe8d', Kind.Word],
    ['0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', Kind.Number],
    ['azAZéßşЖλ\u1ec7', Kind.Latin],
    ['«»“”‹›()[]{}.,:;!?؟،؛…–—-+*/%٪٫٬٭۔•"\'﴾﴿\u2e2e', Kind.Punctuation],
    ['\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\u061c\ufeff\u00ad\u00ac\ufe0f', Kind.Invisible],
    ['\u064b\u0651\u0654\u0670\u0640\u0621\u0301\ufe70\ufe77\ufe80\ufc60', Kind.Invisible],
    [' \t\u00a0\u202f\u2009\u3000', Kind.Space],
    ['\n\r\u000b\u000c\u0085\u2028\u2029', Kind.Newline],
    ['×÷€✅中\ufdfd', Kind.Symbol],
  ])('%j', (characters, kind) => {
    for (const character of characters) expect(kindOf[character.charCodeAt(0)], character).toBe(kind);
  });

  test('every Arabic presentation form is a letter or a mark, and folds to Persian letters and nothing else', () => {
    for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (!/^[ \u0600-\u06ff]+$/.test(plain)) continue;
      const name = unit.toString(16);
      expect(kindOf[unit], name).toBe(
        /[\u0622-\u063a\u0641-\u064a\u066e\u066f\u0671-\u06d3]/.test(plain) ? Kind.Word : Kind.Invisible,
      );
      expect(fold(String.fromCharCode(unit)), name).toMatch(/^[ \u0627-\u06cc]*$/);
      expect(fold(String.fromCharCode(unit)), name).toBe(fold(plain.trim()));
    }
  });

  test('what is invisible folds to nothing, and what is seen does not', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = fold(String.fromCharCode(unit));
      const gone = [Kind.Invisible, Kind.Space, Kind.Newline].includes(kindOf[unit] as 6 | 0 | 1);
      expect(folded === '', unit.toString(16)).toBe(gone);
    }
    expect(foldOf[ZWNJ.charCodeAt(0)]).toBe(0);
  });

  test('forms that stand for several letters keep them all', () => {
    expect(expansionOf.get(0xfefb)).toBe('لا');
    expect(expansionOf.get(0xfdf2)).toBe('الله');
    for (const letters of expansionOf.values()) expect(letters.length).toBeGreaterThan(1);
  });
});

describe('properties', () => {
  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('marks, invisible characters and Arabic letters change no word', () => {
    fc.assert(
      fc.property(damagedWord, ({ word, damaged }) => {
        expect(fold(damaged)).toBe(fold(word));
      }),
    );
  });

  test('nothing invisible, no Arabic yeh or kaf, no Persian digit and no double blank is left', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        expect(fold(text)).not.toMatch(
          /[يكىةآ۰-۹٠-٩\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\u064b-\u065f]| {2}|^ | $/,
        );
      }),
    );
  });

  test('the result is at most as long as the text with its forms of several letters taken apart', () => {
    const hostile = ['\u0301', ' ', 'ب', '\u200c', '« ', 'ﷺ'].map((piece) => piece.repeat(200_000));
    for (const text of hostile) {
      const longest = text.length * Math.max(1, expansionOf.get(text.charCodeAt(0))?.length ?? 1);
      expect(fold(text).length).toBeLessThanOrEqual(longest);
    }
  });
});
