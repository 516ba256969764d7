import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { read } from '../../pipeline/reading.ts';
import { openPage, type Page, shortHash, shownSlice, shownSpan, span } from '../../pipeline/rows/page.ts';
import { persianText } from '../persian_text.ts';

const lexicon = loadLexicon(fileURLToPath(new URL('../../lexicon', import.meta.url)));

function pageOf(text: string, documentId = 'd'): Page {
  return openPage(documentId, read(text, lexicon));
}

/** What Python, R and SQL get: a slice by code points. */
function pointSlice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

describe('offsets are code points', () => {
  test.each<[string, number, number, string]>([
    ['وزیر نفت', 1, 5, 'نفت'],
    ['🔹 وزیر نفت', 1, 2, 'وزیر'],
    ['👍🏽👍🏽 وزیر', 4, 5, 'وزیر'],
    ['🔹\r\n🔹 وزیر', 3, 5, 'وزیر'],
    ['\u200fوزیر می\u200cرود 🇮🇷', 1, 6, 'می\u200cرود'],
  ])('%j', (text, token, start, slice) => {
    const page = pageOf(text);
    expect(span(page, token, token + 1)).toEqual({ start, end: start + slice.length, text: slice });
  });

  test('a text of the basic plane keeps its offsets', () => {
    const page = pageOf('وزیر نفت');
    for (const at of [0, 3, 8]) expect(page.point(at)).toBe(at);
  });

  test('half an astral character counts as one', () => {
    const page = pageOf('\ud83dوزیر');
    expect(page.point(1)).toBe(1);
    expect(page.point(5)).toBe(5);
  });

  test('the slice of the text by the offsets of any tokens is the text beside them', () => {
    fc.assert(
      fc.property(persianText, fc.nat(), fc.nat(), (text, one, other) => {
        const page = pageOf(text);
        const { count } = page.reading.tokens;
        fc.pre(count > 0);
        const [first, last] = [one % count, other % count].sort((a, b) => a - b) as [number, number];
        const raw = span(page, first, last + 1);
        expect(pointSlice(text, raw.start, raw.end)).toBe(raw.text);
        expect(shownSpan(page, first, last + 1)).toMatchObject(raw);
        expect(page.point(text.length)).toBe([...text].length);
      }),
      { numRuns: 300 },
    );
  });

  test('the same holds for sentences, with the invisible characters at their edges', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        const page = pageOf(text);
        for (const sentence of page.reading.sentences) {
          const row = shownSlice(page, sentence.start, sentence.end);
          expect(pointSlice(text, row.start, row.end)).toBe(row.text);
          expect(row.text).toContain(span(page, sentence.first, sentence.last).text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a span is shown with its ZWNJ and without invisible characters', () => {
  expect(shownSlice(pageOf('\u200fرئيسجمهور آمد.'), 0, 15)).toEqual({
    start: 0,
    end: 15,
    text: '\u200fرئيسجمهور آمد.',
    normalized: 'رئیس\u200cجمهور آمد.',
  });
});

describe('the sentence of a token', () => {
  const page = pageOf('وزیر آمد. او رفت.\n\nتمام شد.');
  test.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [8, 2],
    [10, 2],
  ])('token %d is in sentence %d', (token, sentence) => expect(page.sentenceOf(token)).toBe(sentence));
});

describe('ids', () => {
  const sentences = ['گاز صادر شد.', 'برق هم صادر شد.', 'جاده ساخته شد.'];

  function idsOf(text: string, documentId?: string): Map<string, string> {
    const page = pageOf(text, documentId);
    return new Map(page.reading.sentences.map(({ start, end }, at) => [text.slice(start, end), page.sentenceIds[at]!]));
  }

  test('a sentence keeps its id when other text is added, mended, moved or taken away', () => {
    const before = idsOf(sentences.join(' '));
    const others = [
      `وزیر آمد. ${sentences.join(' ')}`,
      sentences.join('\n'),
      sentences.toReversed().join(' '),
      `${sentences[0]} 🔹 ${sentences[2]}`,
      `${sentences.join(' ')}\n\n🔹 تمام شد`,
    ];
    for (const other of others) {
      const after = idsOf(other);
      const kept = sentences.filter((sentence) => after.has(sentence));
      expect(kept.length).toBeGreaterThan(0);
      for (const sentence of kept) expect(after.get(sentence)).toBe(before.get(sentence));
    }
  });

  test('ids are 16 hexadecimal digits, and no two rows of a document have one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 12 }), (some) => {
        const { sentenceIds } = pageOf(some.join(' '));
        expect(sentenceIds).toHaveLength(some.length);
        expect(new Set(sentenceIds).size).toBe(some.length);
        for (const id of sentenceIds) expect(id).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  test('the same words in another document, of another kind or in other parts are another row', () => {
    const page = pageOf('');
    const ids = [
      page.id('time', 'یک ماه'),
      page.id('time', 'یک ماه'),
      page.id('time', 'یک ماه', 1),
      page.id('time', 'یک', 'ماه'),
      page.id('quantity', 'یک ماه'),
      pageOf('', 'e').id('time', 'یک ماه'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(pageOf('').id('time', 'یک ماه')).toBe(ids[0]);
  });

  test('a hash is the beginning of the SHA-256 of the UTF-8 text', () => {
    expect(shortHash('گاز')).toBe('01e389dc4149de28');
  });
});
