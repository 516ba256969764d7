import { fold } from './letters.ts';

/** How a word stands to its stem: کشورها is the plural of کشور. */
export const Ending = { None: 0, Plural: 1, Ye: 2, Possessive: 3, Copula: 4, Comparative: 5 } as const;

/**
 * Endings of nouns and adjectives, longest first, on folded words: کشورهایشان is کشور + هایشان, معاهدهای is معاهده + ای.
 * A stem counts only if the lexicon knows it, so that میزبان is never می + زبان.
 */
const endings: [ending: string, what: number][] = [
  ['هایشان', Ending.Plural],
  ['هایمان', Ending.Plural],
  ['هایتان', Ending.Plural],
  ['هایش', Ending.Plural],
  ['هایی', Ending.Plural],
  ['هایم', Ending.Plural],
  ['هاست', Ending.Plural],
  ['های', Ending.Plural],
  ['ها', Ending.Plural],
  ['گان', Ending.Plural],
  ['یان', Ending.Plural],
  ['ان', Ending.Plural],
  ['ترین', Ending.Comparative],
  ['تر', Ending.Comparative],
  ['یشان', Ending.Possessive],
  ['شان', Ending.Possessive],
  ['یمان', Ending.Possessive],
  ['مان', Ending.Possessive],
  ['اش', Ending.Possessive],
  ['یش', Ending.Possessive],
  ['ش', Ending.Possessive],
  ['ست', Ending.Copula],
  ['ند', Ending.Copula],
  ['ای', Ending.Ye],
  ['یی', Ending.Ye],
  ['ی', Ending.Ye],
];

export interface Stem {
  id: number;
  ending: number;
}

/**
 * Words as integers. Words of the lexicon have the low ids, for good; words met in texts get ids on the way, which are
 * forgotten when there are too many (`forget`, between documents), so that memory stays flat over any corpus.
 */
export interface Vocabulary {
  /** Id of a word in any spelling. */
  idOf(raw: string): number;
  /** Folded form of an id. */
  folded(id: number): string;
  /** Known stems of an id, most letters first: کشورهای → کشور. */
  stems(id: number): readonly Stem[];
  /** Number of words of the lexicon; smaller ids are lexicon words. */
  readonly known: number;
  forget(): void;
}

/** A copy that does not hold the whole document in memory, as a slice of 13 or more characters does in V8. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}

const noStems: readonly Stem[] = [];
const mostWords = 400_000;

/** A vocabulary in which `lexiconWords` (folded, no repeats) have the ids 1, 2, 3 …; 0 is no word. */
export function createVocabulary(lexiconWords: readonly string[]): Vocabulary {
  const base = new Map<string, number>();
  const folds: string[] = [''];
  for (const word of lexiconWords) {
    base.set(word, folds.length);
    folds.push(word);
  }
  const known = folds.length;
  const spellings = new Map<string, number>();
  const later = new Map<string, number>();
  const stemsOf: (readonly Stem[] | undefined)[] = [];

  function stemsOfWord(word: string): readonly Stem[] {
    let found: Stem[] | undefined;
    for (const [ending, what] of endings) {
      if (word.length < ending.length + 2 || !word.endsWith(ending)) continue;
      const id = base.get(word.slice(0, -ending.length));
      if (id !== undefined) {
        found ??= [];
        found.push({ id, ending: what });
      }
    }
    return found ?? noStems;
  }

  function idOf(raw: string): number {
    const seen = spellings.get(raw);
    if (seen !== undefined) return seen;
    const word = fold(raw);
    let id = base.get(word) ?? later.get(word);
    if (id === undefined) {
      id = folds.length;
      folds.push(word);
      later.set(word, id);
    }
    spellings.set(detached(raw), id);
    return id;
  }

  return {
    known,
    idOf,
    folded: (id) => folds[id] ?? '',
    stems(id) {
      const seen = stemsOf[id];
      if (seen !== undefined) return seen;
      const stems = stemsOfWord(folds[id] ?? '');
      stemsOf[id] = stems;
      return stems;
    },
    forget() {
      if (spellings.size < mostWords) return;
      folds.length = known;
      stemsOf.length = known;
      later.clear();
      spellings.clear();
    },
  };
}
