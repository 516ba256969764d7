import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTrie, findEntries, spellings } from '../../pipeline/lexicon/trie.ts';
import { fold } from '../../pipeline/persian/letters.ts';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { createVocabulary, Ending, type Vocabulary } from '../../pipeline/persian/vocabulary.ts';
import { persianText } from '../persian_text.ts';

const detachedEndings = new Map<string, number>([
  ['های', Ending.Plural],
  ['ها', Ending.Plural],
  ['ای', Ending.Ye],
]);

function vocabularyOf(entries: readonly string[]): Vocabulary {
  const words = new Set([...entries.flatMap(spellings).flat(), ...detachedEndings.keys()]);
  return createVocabulary([...words]);
}

/** Slices of `text` in which an entry stands, with the entry and its ending; all, longest first at each token. */
function finder(entries: readonly string[]): (text: string) => { slice: string; entry: string; ending: number }[] {
  const vocabulary = vocabularyOf(entries);
  const trie = buildTrie(
    entries.map((entry) => [entry, entry] as const),
    vocabulary,
  );
  const detached = (id: number): number => detachedEndings.get(vocabulary.folded(id)) ?? 0;
  return (text) => {
    const tokens = tokenize(text, vocabulary);
    const found = findEntries(tokens, trie, vocabulary, detached);
    return Array.from({ length: tokens.count }, (_, at) => found[at] ?? [])
      .flat()
      .map(({ start, end, entry, ending }) => ({
        slice: text.slice(tokens.start[start], tokens.end[end - 1]),
        entry,
        ending,
      }));
  };
}

const entries = [
  'رئیس\u200cجمهور',
  'تاکید کرد',
  'بازارچه مرزی',
  'بازارچه',
  'بهار',
  'ایران',
  'کشور',
  'منطقه',
  'گروه ۱+۵',
  'وزارت صنعت، معدن و تجارت',
  'کریدور شمال – جنوب',
  'شورای امنیت',
  'شورای امنیت سازمان ملل متحد',
  'علی\u200cاف',
  'گفت\u200cو\u200cگو',
  'NATO',
  'سازمان ملل متحد',
];
const find = finder(entries);

describe('one entry in every spelling', () => {
  test.each<[string, string[]]>([
    [
      'رئیس\u200cجمهور',
      [
        'رئیس\u200cجمهور',
        'رئیسجمهور',
        'رئیس جمهور',
        'رييس جمهور',
        'رییسجمهور',
        'رئیس\u200c\u200cجمهور',
        'رئیس  جمهور',
        'رئیس\u00a0جمهور',
      ],
    ],
    ['تاکید کرد', ['تاکید کرد', 'تأکید کرد', 'تاکیدکرد', 'تأكيد  كرد', 'تاکید\u200cکرد']],
    ['بازارچه مرزی', ['بازارچه مرزی', 'بازارچهمرزی', 'بازارچه\u200cمرزی', 'بازارچة مرزي']],
    [
      'گفت\u200cو\u200cگو',
      ['گفت\u200cوگو', 'گفتوگو', 'گفت وگو', 'گفت و گو', 'گفت\u200cو\u200cگو', 'گفت و\u200cگو', 'گفت\u200cو گو'],
    ],
    ['گروه ۱+۵', ['گروه ۱+۵', 'گروه 1+5', 'گروه ١ + ٥', 'گروه۱+۵']],
    [
      'وزارت صنعت، معدن و تجارت',
      [
        'وزارت صنعت، معدن و تجارت',
        'وزارت صنعت معدن و تجارت',
        'وزارت صنعت ،معدن و تجارت',
        'وزارت صنعت, معدن و تجارت',
        'وزارت صنعت،معدن و تجارت',
      ],
    ],
    [
      'کریدور شمال – جنوب',
      [
        'کریدور شمال – جنوب',
        'کریدور شمال-جنوب',
        'کریدور شمال ـ جنوب',
        'کریدور شمال—جنوب',
        'کریدور شمال - جنوب',
        'کریدور شمال−جنوب',
      ],
    ],
    ['علی\u200cاف', ['علی\u200cاف', 'علیاف', 'علی اف']],
    ['NATO', ['NATO', 'Nato', 'nato']],
  ])('%s', (entry, texts) => {
    for (const text of texts) {
      const hits = find(`به ${text} رفت`).filter((hit) => hit.entry === entry);
      expect(hits, text).toEqual([{ slice: text, entry, ending: Ending.None }]);
    }
  });
});

describe('endings', () => {
  test.each<[string, string, string, number]>([
    ['بازارچه\u200cهای مرزی', 'بازارچه مرزی', 'بازارچه\u200cهای مرزی', Ending.None],
    ['بازارچه های مرزی', 'بازارچه مرزی', 'بازارچه های مرزی', Ending.None],
    ['بازارچههای مرزی', 'بازارچه مرزی', 'بازارچههای مرزی', Ending.None],
    ['بازارچه مرزی\u200cها', 'بازارچه مرزی', 'بازارچه مرزی\u200cها', Ending.Plural],
    ['بازارچه\u200cهای مشترک', 'بازارچه', 'بازارچه\u200cهای', Ending.Plural],
    ['بازارچه های مشترک', 'بازارچه', 'بازارچه های', Ending.Plural],
    ['کشورهایشان', 'کشور', 'کشورهایشان', Ending.Plural],
    ['منطقه\u200cای', 'منطقه', 'منطقه\u200cای', Ending.Ye],
    ['منطقه ای', 'منطقه', 'منطقه ای', Ending.Ye],
    ['رئیس جمهوری', 'رئیس\u200cجمهور', 'رئیس جمهوری', Ending.Ye],
    ['رئیس\u200cجمهورش', 'رئیس\u200cجمهور', 'رئیس\u200cجمهورش', Ending.Possessive],
    ['بهاری', 'بهار', 'بهاری', Ending.Ye],
  ])('%s is %s', (text, entry, slice, ending) => {
    expect(find(`در ${text} بود`).filter((hit) => hit.entry === entry)).toContainEqual({ slice, entry, ending });
  });

  test('the entry without its detached ending is found too', () => {
    expect(find('بازارچه های مشترک').map((hit) => hit.slice)).toEqual(['بازارچه های', 'بازارچه']);
  });
});

describe('ignored', () => {
  test.each([
    'به ار', // بهار
    'به\u200cارزش',
    'بهارستان',
    'نوبهار',
    'ای ران', // ایران
    'ایرانشهر',
    'ب هار',
    'رئیس. جمهور',
    'رئیس\nجمهور',
    'رئیس، جمهور',
    'رئیس (جمهور)',
    'تاکید، کرد',
    'تاکید می کرد',
    'گروه ۱ ۵',
    'گروه ۱-۵',
    'گروه ۱۵',
    'بازار مرزی',
    'شمال – جنوب',
    'شورای نگهبان',
    'کشو',
    'های',
    '',
  ])('%j', (text) => expect(find(text)).toEqual([]));

  test('a blank may be missing in an entry of up to four parts, not in a longer one', () => {
    expect(find('شورایامنیت').map((hit) => hit.entry)).toEqual(['شورای امنیت']);
    expect(find('شورایامنیت سازمانملل متحد').map((hit) => hit.entry)).toEqual(['شورای امنیت', 'سازمان ملل متحد']);
  });
});

describe('order', () => {
  test('longest first at a token, and entries inside others at their own', () => {
    expect(find('شورای امنیت سازمان ملل متحد').map((hit) => hit.entry)).toEqual([
      'شورای امنیت سازمان ملل متحد',
      'شورای امنیت',
      'سازمان ملل متحد',
    ]);
  });

  test('two entries of one text are both found, each once', () => {
    const vocabulary = vocabularyOf(['فارس']);
    const [place, agency] = [{ kind: 'province' }, { kind: 'agency' }];
    const trie = buildTrie(
      [
        ['فارس', place],
        ['فارس', agency],
        ['فارس', place],
      ],
      vocabulary,
    );
    const [hits] = findEntries(tokenize('فارس', vocabulary), trie, vocabulary, () => 0);
    expect(hits?.map((hit) => hit.entry)).toEqual([place, agency]);
  });
});

test('an entry whose words the vocabulary lacks is refused', () => {
  expect(() => buildTrie([['ناشناخته', 1]], createVocabulary(['ایران']))).toThrow('not in the vocabulary');
});

test('words of the text with high ids match nothing', () => {
  const vocabulary = vocabularyOf(['شورای امنیت ملی']);
  const trie = buildTrie([['شورای امنیت ملی', 1]], vocabulary);
  // ids as high as a step's key is wide would be taken for a word of the next node
  const width = 2 ** 21;
  const tokens = tokenize('شورای امنیت ملی', vocabulary);
  for (const shift of [width, 2 * width]) {
    const high = { ...tokens, id: tokens.id.map((id, at) => (at === 0 ? id : id + shift)) };
    expect(findEntries(high, trie, vocabulary, () => 0).flat()).toEqual([]);
  }
  expect(findEntries(tokens, trie, vocabulary, () => 0).flat()).toHaveLength(1);
});

describe('properties', () => {
  test('every entry is found in any text, as a word of its own', () => {
    fc.assert(
      fc.property(persianText, fc.constantFrom(...entries), persianText, (before, entry, after) => {
        const hits = find(`${before}\n${entry}\n${after}`);
        expect(hits.map((hit) => hit.entry)).toContain(entry);
      }),
    );
  });

  test('nothing is found in a part of a word, or across a line break', () => {
    fc.assert(
      fc.property(persianText, (text) => {
        for (const { slice, entry } of find(text)) {
          expect(slice).not.toMatch(/[\n\r\u2028]/);
          expect(fold(slice).slice(0, 2)).toBe(fold(entry).slice(0, 2));
          const words = fold(text).match(/[\u0627-\u064a\u066e-\u06d3]+/g);
          for (const word of fold(slice).match(/[\u0627-\u064a\u066e-\u06d3]+/g) ?? []) expect(words).toContain(word);
        }
      }),
    );
  });
});

describe('hostile input: a walk is no longer than an entry', () => {
  test.each([
    ['one word', 'بازارچه '],
    ['endings', 'بازارچه های ها '],
    ['beginnings of a long entry', 'شورای امنیت سازمان ملل '],
    ['ZWNJ', 'رئیس\u200c\u200c\u200c\u200c\u200cجمهور '],
  ])('%s', (_, piece) => {
    const text = piece.repeat(20_000);
    let asked = 0;
    const vocabulary = vocabularyOf(entries);
    const trie = buildTrie(
      entries.map((entry) => [entry, entry] as const),
      vocabulary,
    );
    const watched: Vocabulary = {
      ...vocabulary,
      stems(id) {
        asked++;
        return vocabulary.stems(id);
      },
    };
    const tokens = tokenize(text, vocabulary);
    findEntries(tokens, trie, watched, (id) => detachedEndings.get(vocabulary.folded(id)) ?? 0);
    expect(asked).toBeLessThan(12 * tokens.count);
  });
});
