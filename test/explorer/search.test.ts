/** Searches are blind to half-spaces: می\u200cرود, می رود and میرود find each other, in the index as in the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchShard } from '../../explorer/format.ts';
import { any, both, pack, unpack } from '../../explorer/postings.ts';
import { find, holds, matchesIn } from '../../explorer/search.ts';
import type { Gathered } from '../../pipeline/explorer/gather.ts';
import { createKnownWords } from '../../pipeline/explorer/known_words.ts';
import { openSearch, openWordList } from '../../pipeline/explorer/search_index.ts';

const blockSize = 3;

interface Text {
  title: string | null;
  text: string;
}

/** The search index of some texts, as the pieces that are written for them. */
function indexOf(texts: readonly Text[]): Map<string, SearchShard> {
  const written = new Map<string, SearchShard>();
  const known = createKnownWords();
  const list = openWordList(known);
  for (const { title, text } of texts) [title ?? '', text].forEach(list);
  const pieces = { files: [], write: (name: string, value: unknown) => void written.set(name, value as SearchShard) };
  const index = openSearch(pieces, blockSize, known);
  for (const [number, document] of texts.entries()) index.add({ document } as unknown as Gathered, number);
  index.close();
  return written;
}

/** The numbers of the texts that a query finds; where it is not certain, the texts are asked. */
async function found(texts: readonly Text[], query: string): Promise<number[]> {
  const index = indexOf(texts);
  const two = (number: number): string => String(number).padStart(2, '0');
  const load = async (block: number, shard: number): Promise<SearchShard> =>
    JSON.parse(JSON.stringify(index.get(`search/00${two(block)}/${two(shard)}`)));
  const numbers: number[] = [];
  for await (const { block, documents, certain } of find(query, Math.ceil(texts.length / blockSize), load)) {
    for (const document of documents.map((each) => block * blockSize + each)) {
      const { title, text } = texts[document]!;
      if (certain || holds([title ?? '', text], query)) numbers.push(document);
    }
  }
  return numbers;
}

const plain = (...texts: string[]): Text[] => texts.map((text) => ({ title: null, text }));

describe('one spelling finds the others', () => {
  const texts = plain(
    'وزیر به تهران می\u200cرود.',
    'او می رود و می\u200cآید.',
    'گفت که میرود',
    'رئيس جمهور آمد.',
    'رئیس\u200cجمهور رفت.',
    'برای گفت و گو',
    'در گفتوگوی دو کشور، گفت\u200cوگو',
    'کتاب ها و کتابهای تازه در ۱۴۰۳',
    'دریا و مادر؛ در، یا',
  );
  test.each([
    ['می\u200cرود', [0, 1, 2]],
    ['می رود', [0, 1, 2]],
    ['ميرود', [0, 1, 2]],
    ['"می رود"', [0, 1, 2]],
    ['رییس جمهور', [3, 4]],
    ['رئیسجمهور', [3, 4]],
    ['گفت\u200cو\u200cگو', [5, 6]],
    ['گفت و گو', [5, 6]],
    ['کتابها', [7]], // nobody writes it so, and it is cut in two
    ['1403', [7]],
    ['دریا', [8]],
    ['تهران وزیر', [0]],
    ['«تهران وزیر»', []],
    ['«به تهران»', [0]],
    ['تهران سفیر', []],
    ['constructor', []],
    ['__proto__', []],
    ['', []],
    ['"', []],
  ] as const)('%s', async (query, numbers) => {
    expect(await found(texts, query)).toEqual(numbers);
  });
});

test.each([
  ['او می رود، می\u200cرود و میرود.', 'می\u200cرود', ['می رود', 'می\u200cرود', 'میرود']],
  ['رئيس جمهور ایران', 'رییسجمهور ایران', ['رئيس جمهور ایران']],
  ['ایران و رئیس جمهور', 'رییسجمهور ایران', ['ایران', 'رئیس جمهور']],
  ['رئيس جمهور ایران', '"رئیس\u200cجمهور ایران"', ['رئيس جمهور ایران']],
  ['در. یا', 'دریا', []],
  ['۱۰ ۲۰ و 10۲۰', '"10 20"', ['۱۰ ۲۰']],
  ['👍🏽 عليّ آمد\r\n', 'علی', ['عليّ']],
  ['تهران تهران', 'تهران "تهران"', ['تهران', 'تهران']],
])('in %s, %s is marked', (text, query, marked) => {
  expect(matchesIn(text, query).map(([start, end]) => text.slice(start, end))).toEqual(marked);
});

/** A word of some parts; where they meet, a text has a half-space, a blank or nothing. */
const part = fc.string({ unit: fc.constantFrom(...'ابپتدرسشکگلمنوهی'), minLength: 2, maxLength: 5 });
const words = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
  selector: (parts) => parts.join(''),
});
const joints = fc.infiniteStream(fc.constantFrom('\u200c', ' ', '', '\u200c', '\u064e\u200c'));
const letters: [from: string, to: string][] = [
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ه', 'ة'],
  ['ا', 'آ'],
];

function spelt(phrase: readonly string[][], joint: Iterator<string>, odd: boolean): string {
  const text = phrase.map((parts) => parts.reduce((before, after) => before + joint.next().value + after)).join(' ');
  return odd ? letters.reduce((before, [from, to]) => before.replaceAll(from, to), text) : text;
}

test('any spelling of a phrase finds the article, and the stretch that is marked is the phrase', async () => {
  const spellings = fc.tuple(words, joints, joints, fc.boolean(), fc.nat(7), fc.boolean());
  await fc.assert(
    fc.asyncProperty(spellings, async ([phrase, joint, other, odd, place, quoted]) => {
      const text = `پیش\u200cتر؛ ${spelt(phrase, joint[Symbol.iterator](), odd)}، پس\u200cتر`;
      // a word of three parts is cut only where somebody writes it as one
      const written = phrase.filter(({ length }) => length === 3).map((parts) => parts.join('\u200c'));
      const texts = Array.from({ length: 8 }, () => ({ title: null as string | null, text: 'خبر' }));
      texts[place] = place % 2 === 0 ? { title: text, text: '' } : { title: null, text };
      texts[7 - place]!.text = `خبر: ${written.join('. ')}`;
      const query = spelt(phrase, other[Symbol.iterator](), !odd);
      expect(await found(texts, quoted ? `«${query}»` : query)).toContain(place);
      const [marked, ...more] = matchesIn(text, `«${query}»`).map(([start, end]) => text.slice(start, end));
      expect([marked, more]).toEqual([text.slice(8, -'، پس\u200cتر'.length), []]);
    }),
    { numRuns: 150 },
  );
});

const numbers = fc.uniqueArray(fc.nat(4095)).map((list) => list.sort((a, b) => a - b));

test('packed numbers come back, and are short in a file', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(list))))).toEqual(list);
    }),
  );
  expect(JSON.stringify(pack(Array.from({ length: 100 }, (_, at) => at))).length).toBe(102);
});

test('lists are joined and crossed', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(both(a, b)).toEqual(a.filter((each) => b.includes(each)));
      expect(any([a, b])).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
    }),
  );
});
