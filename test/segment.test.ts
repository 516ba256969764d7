import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Kind, kindOf } from '../pipeline/persian/letters.ts';
import { type Tokens, tokenize } from '../pipeline/persian/tokens.ts';
import { createVocabulary } from '../pipeline/persian/vocabulary.ts';
import { type SentenceSpan, segment } from '../pipeline/segment.ts';
import { persianText } from './persian_text.ts';

function tokensOf(text: string): Tokens {
  return tokenize(text, createVocabulary([]));
}

function sentencesOf(text: string): SentenceSpan[] {
  return segment(tokensOf(text));
}

/** Slices of the sentences. */
function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Every line is joined by blanks and must come apart again at the same places. */
function expectApart(...sentences: string[]): void {
  expect(split(sentences.join(' '))).toEqual(sentences);
}

describe('splits', () => {
  test.each([
    ['at a full stop', 'گاز صادر شد.', 'برق هم صادر می\u200cشود.'],
    ['at a question', 'چه شد؟', 'هیچ.'],
    ['at marks together', 'توافق نهایی شد!؟', 'هنوز نه.'],
    ['at an Urdu full stop', 'آمد۔', 'رفت۔'],
    ['after the closing mark', 'وی گفت: «همکاری ادامه دارد.»', 'وی افزود: گاز می\u200cرسد.'],
    ['after the closing mark of “ ”', 'وی گفت: “همکاری ادامه دارد.”', 'وی افزود: گاز می\u200cرسد.'],
    ['after the closing straight mark', 'وی گفت: "بله. حتما."', 'او رفت.'],
    ['after a mark that opens by its shape', 'گفت: »همکاری ادامه دارد.«', 'وی رفت.'],
    ['after a stop that follows the closing mark', 'گفت: «چرا نه؟».', 'او رفت.'],
    ['after brackets', 'او آمد (و رفت).', 'کسی نبود.'],
    ['around a sentence in brackets', 'او آمد.', '(کسی نبود.)', 'او رفت.'],
    ['after a number', 'سال ۱۴۰۲.', 'وی رفت.'],
    ['after an ellipsis', 'هیچ حضوری را نمی\u200cپذیرد...', 'کشور ما می\u200cماند.'],
    ['before Latin', 'گزارش را خواندند.', 'NATO پاسخ داد.'],
    ['after Latin', 'به نشانی www.irna.ir رفت.', 'او خواند.'],
  ])('%s', (_, ...sentences) => expectApart(...sentences));

  test.each([
    ['a lost blank', 'گاز رسید.وی رفت.', ['گاز رسید.', 'وی رفت.']],
    ['a lost blank after a quotation', 'گفت:«بله».او رفت.', ['گفت:«بله».', 'او رفت.']],
    ['a lost blank before a number', 'گاز رسید.۲۳ نفر آمدند.', ['گاز رسید.', '۲۳ نفر آمدند.']],
    ['no mark at the end', 'گاز رسید. وی رفت', ['گاز رسید.', 'وی رفت']],
  ])('with %s', (_, text, sentences) => expect(split(text)).toEqual(sentences));
});

describe('does not split', () => {
  test.each([
    ['a decimal', 'قرارداد ۲.۵ میلیارد دلاری امضا شد.'],
    ['a date', 'در تاریخ ۱۴۰۲.۰۹.۲۰ امضا شد.'],
    ['a time', 'ساعت ۱۰:۳۰ آمد؛ سپس رفت.'],
    ['an initial', 'دکتر ع. رضایی سخن گفت.'],
    ['an abbreviation', 'در سال ۱۳۵۷ ه.ش. و ۱۹۷۹ م. روی داد.'],
    ['an abbreviation with a joiner', 'در سال ۱۳۵۷ ه\u200d.ش. روی داد.'],
    ['an abbreviation after a number', 'سده ۳ ق.م. بود.'],
    ['letters spelled out', 'شبکه ان\u200c.بی\u200c.سی و ویروس اچ.آی.وی را نام برد.'],
    ['a Latin abbreviation', 'به گفته U.S. Navy کشتی رفت.'],
    ['a URL', 'نشانی www.irna.ir/news.html است.'],
    ['a name with a stop', 'با .NET نوشته شد.'],
    ['و and an ellipsis', 'گاز، برق و... صادر می\u200cشود.'],
    ['و and … apart', 'گاز، برق و … صادر می\u200cشود.'],
    ['an ellipsis at the start of a quotation', 'او گفت: «... در این مجموعه هستیم».'],
    ['an ellipsis at the start', '... و رفت.'],
    ['honorifics in brackets', 'امام (ره) و پیامبر (ص) را یاد کرد.'],
    ['a mark in brackets', 'این اسطوره (!) فقط یکی است.'],
    ['a question in brackets', 'دستیار (دستیار؟) او بود.'],
    ['a quotation of several sentences', 'وی گفت: «گاز می\u200cرسد. برق می\u200cرسد. جاده می\u200cرسد.»'],
    ['a quotation inside a quotation', 'وی گفت: «او گفت: «بله. حتما.» و رفت. تمام شد.»'],
    ['a title with a question mark', 'فیلم «حالا کجا برویم؟» را ساخت.'],
    ['a quotation with an exclamation mark', 'مردم شعار «زنده باد!» سر دادند.'],
    ['a semicolon', 'این گاز؛ آن برق.'],
    ['a dateline', 'تهران - ایرنا: رئیس\u200cجمهور آمد.'],
    ['a lone mark', '؟'],
  ])('%s', (_, text) => expect(split(text)).toEqual([text]));
});

describe('brackets and quotation marks that do not pair cost no more than their paragraph', () => {
  test.each<[string, string, string[]]>([
    [
      'unclosed «',
      'گفت: «گاز می\u200cرسد. برق می\u200cرسد.\nوی رفت. تمام.',
      ['گفت: «گاز می\u200cرسد.', 'برق می\u200cرسد.', 'وی رفت.', 'تمام.'],
    ],
    ['unopened »', 'گاز می\u200cرسد.» وی رفت. «برق» آمد.', ['گاز می\u200cرسد.»', 'وی رفت.', '«برق» آمد.']],
    ['unclosed (', 'گاز (می\u200cرسد. برق. وی رفت.', ['گاز (می\u200cرسد.', 'برق.', 'وی رفت.']],
    [
      'a list letter',
      'الف) گاز می\u200cرسد. (برق) می\u200cآید. تمام.',
      ['الف) گاز می\u200cرسد.', '(برق) می\u200cآید.', 'تمام.'],
    ],
    [
      'brackets closer first',
      'امام حسین) ع (آمد. پیامبر) ص (فرمود. تمام.',
      ['امام حسین) ع (آمد.', 'پیامبر) ص (فرمود.', 'تمام.'],
    ],
    ['a stop at a bracket closer first', 'آیه) سوره روم (. وی رفت.', ['آیه) سوره روم (.', 'وی رفت.']],
    ['a quotation closer first', 'گفت:»گاز. برق.« وی رفت.', ['گفت:»گاز. برق.«', 'وی رفت.']],
    ['the same mark twice', 'گفت: «گاز. برق.« وی رفت.', ['گفت: «گاز. برق.«', 'وی رفت.']],
    ['one « too many', 'گفت: «گاز «برق. جاده.» وی رفت.', ['گفت: «گاز «برق. جاده.»', 'وی رفت.']],
    ['an odd straight mark', 'گفت: "گاز. برق. وی رفت.', ['گفت: "گاز.', 'برق.', 'وی رفت.']],
  ])('%s', (_, text, sentences) => expect(split(text)).toEqual(sentences));

  test('a bracket far from its partner holds nothing together', () => {
    const sentence = 'گاز به کشور همسایه می\u200cرسد.';
    const far = Array.from({ length: 30 }, () => sentence).join(' ');
    expect(sentencesOf(`الف (${far} ب)`)).toHaveLength(31);
    expect(sentencesOf(`الف (${sentence} ب)`)).toHaveLength(1);
  });
});

describe('lines', () => {
  test('a line break ends a sentence and a paragraph', () => {
    const sentences = sentencesOf('سفر به تهران\r\n\r\nوزیر آمد. او رفت.\u2028تمام');
    expect(sentences.map(({ paragraph, position }) => [paragraph, position])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  test.each<[string, boolean[]]>([
    ['سفر وزیر به تهران', [false]],
    ['وزیر آمد.', [true]],
    ['وزیر آمد (و رفت.)', [true]],
    ['«وزیر آمد.»', [true]],
    ['در سال ۱۳۵۷ ه.ش.', [true]],
    ['وزیر آمد. او رفت', [true, false]],
    ['«وزیر»', [false]],
  ])('%j ends in a mark: %j', (text, closed) =>
    expect(sentencesOf(text).map((sentence) => sentence.closed)).toEqual(closed),
  );

  test.each<[string, string, string[]]>([
    ['a numbered list', '۱. گاز\n۲. برق\n۱۰. جاده', ['۱. گاز', '۲. برق', '۱۰. جاده']],
    ['bullets', '• گاز\n• برق\n- جاده', ['• گاز', '• برق', '- جاده']],
    ['emoji as bullets', '🔹گاز رسید.\n🔹برق رسید', ['🔹گاز رسید.', '🔹برق رسید']],
    [
      'emoji as bullets whose lines were joined',
      '🔹 گاز رسید 🔹 برق رسید. تمام',
      ['🔹 گاز رسید', '🔹 برق رسید.', 'تمام'],
    ],
    ['bullets whose lines were joined', '• گاز • برق', ['• گاز', '• برق']],
    ['an emoji that is no bullet', 'گاز رسید 🔹 برق رسید', ['گاز رسید 🔹 برق رسید']],
    ['two emoji at the start', '🔴 🔴 گاز رسید', ['🔴 🔴 گاز رسید']],
    ['a dateline in a line', 'گاز رسید. لندن - ایرنا: وزیر آمد.', ['گاز رسید.', 'لندن - ایرنا:', 'وزیر آمد.']],
    [
      'a dash and a colon that are no dateline',
      'گاز رسید. وزیر - او که آمده بود و رفت - گفت: بله.',
      ['گاز رسید.', 'وزیر - او که آمده بود و رفت - گفت: بله.'],
    ],
    ['blank lines', '\n \n\u200f\n', []],
    ['nothing', '', []],
  ])('%s', (_, text, sentences) => expect(split(text)).toEqual(sentences));
});

describe('invisible characters', () => {
  test.each<[string, string[]]>([
    ['\u200fوزیر آمد.\u200f او رفت.\u200e', ['\u200fوزیر آمد.\u200f', 'او رفت.\u200e']],
    ['\u200f \u202bوزیر آمد\u202c \u200f\nاو', ['\u200f \u202bوزیر آمد\u202c \u200f', 'او']],
    ['وزیر آمد. \u200fاو رفت.', ['وزیر آمد.', '\u200fاو رفت.']],
    ['وزیر آمد.\u200f» او رفت.', ['وزیر آمد.\u200f»', 'او رفت.']],
  ])('%j', (text, sentences) => expect(split(text)).toEqual(sentences));
});

interface Traps {
  cases: { id: string; input: string; expected_sentences: number }[];
}
const traps = new URL('../../shared/cases/sentence-traps.json', import.meta.url);
test.skipIf(!existsSync(traps))('sentence traps (skipped without ../shared/cases)', () => {
  const { cases } = JSON.parse(readFileSync(traps, 'utf8')) as Traps;
  expect(cases.length).toBeGreaterThan(0);
  for (const { id, input, expected_sentences } of cases) expect(split(input).length, id).toBe(expected_sentences);
});

describe('properties', () => {
  const isSpace = (unit: number): boolean => kindOf[unit] === Kind.Space || kindOf[unit] === Kind.Newline;

  test('every character but white space is in exactly one sentence, on every line that has something to see', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        const tokens = tokensOf(text);
        const times = new Uint8Array(text.length);
        for (const { start, end } of segment(tokens)) for (let at = start; at < end; at++) times[at]!++;
        const seen = new Uint8Array(text.length);
        for (const [from, to] of linesWithTokens(tokens)) seen.fill(1, from, to);
        for (let at = 0; at < text.length; at++) {
          if (isSpace(text.charCodeAt(at))) expect(times[at]).toBeLessThanOrEqual(1);
          else expect(times[at], `unit ${at}`).toBe(seen[at]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('sentences are in order, on one line, without blanks at their edges, and share the tokens among them', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        const tokens = tokensOf(text);
        let token = 0;
        let before = 0;
        for (const { first, last, start, end } of segment(tokens)) {
          while (tokens.kind[token] === Kind.Newline) token++;
          expect(first).toBe(token);
          expect(last).toBeGreaterThan(first);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(start).toBeLessThanOrEqual(tokens.start[first]!);
          expect(end).toBeGreaterThanOrEqual(tokens.end[last - 1]!);
          expect(isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))).toBe(false);
          expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028]/);
          token = last;
          before = end;
        }
        while (tokens.kind[token] === Kind.Newline) token++;
        expect(token).toBe(tokens.count);
      }),
      { numRuns: 500 },
    );
  });

  test('paragraphs and positions are counted from 0', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        let [paragraph, position] = [-1, 0];
        for (const sentence of sentencesOf(text)) {
          if (sentence.paragraph !== paragraph) [paragraph, position] = [paragraph + 1, 0];
          expect([sentence.paragraph, sentence.position]).toEqual([paragraph, position]);
          position++;
        }
      }),
    );
  });

  test('a line is split as if it stood alone', () => {
    fc.assert(
      fc.property(persianText, persianText, (one, other) => {
        expect(split(`${one}\n${other}`)).toEqual([...split(one), ...split(other)]);
      }),
    );
  });
});

/** UTF-16 ranges of the lines that have a token. */
function linesWithTokens(tokens: Tokens): [number, number][] {
  const lines: [number, number][] = [];
  let from = 0;
  let seen = false;
  for (let at = 0; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.kind[at] !== Kind.Newline) seen = true;
    else {
      const to = at < tokens.count ? tokens.start[at]! : tokens.text.length;
      if (seen) lines.push([from, to]);
      from = at < tokens.count ? tokens.end[at]! : to;
      seen = false;
    }
  }
  return lines;
}

describe('hostile input: each token is looked at a few times, however many there are', () => {
  test.each([
    ['opening marks', '« '],
    ['closing marks', '» '],
    ['brackets', '('],
    ['brackets closer first', ')('],
    ['brackets with sentences', '(ب ت. '],
    ['straight marks', '"'],
    ['stops', '.'],
    ['stops apart', '. '],
    ['stops and closing marks', 'بت.»'],
    ['quotations', '«ب؟» '],
    ['invisible characters', 'ب\u200f.\u200f'],
    ['letters spelled out', 'بت.'],
    ['bullets', '🔹 ب '],
    ['datelines', 'ب. پ - ت: '],
    ['dashes', 'ب - '],
    ['lines', '«\n'],
  ])('%s', (_, piece) => {
    const few = looksAt(piece.repeat(2_000));
    const many = looksAt(piece.repeat(20_000));
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThan(11 * few);
  });
});

/** How often segment looks at a token's kind or place. */
function looksAt(text: string): number {
  let looks = 0;
  const watched = <T extends Int32Array | Uint8Array>(array: T): T =>
    new Proxy(array, {
      get(target, key) {
        looks++;
        return Reflect.get(target, key, target);
      },
    });
  const tokens = tokensOf(text);
  segment({
    ...tokens,
    kind: watched(tokens.kind),
    start: watched(tokens.start),
    end: watched(tokens.end),
    id: watched(tokens.id),
  });
  return looks;
}
