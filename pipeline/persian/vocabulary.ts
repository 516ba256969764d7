import { fold } from './letters.ts';
import { createWords, type Words } from './words.ts';

/** How a word stands to its stem: کشورها is the plural of کشور. */
export const Ending = { None: 0, Plural: 1, Ye: 2, Possessive: 3, Copula: 4, Comparative: 5 } as const;

/**
 * An ending, what it is, the letters a stem must end in to take it, letters that the stem loses before it, and the fewest
 * letters that are left of it (2).
 */
interface NounEnding {
  text: string;
  what: number;
  after?: string;
  lost?: string;
  fewest?: number;
}

const plural = Ending.Plural;
const possessive = Ending.Possessive;
const vowels = 'او';

/**
 * Endings of nouns and adjectives, longest first, on folded words: کشورهایشان is کشور + هایشان, معاهدهای is معاهده + ای,
 * برجامیاش is برجام + ی + اش, نمایندگان is نماینده + گان (but گروگان no گروه), آقایان is آقا + یان (so پزشکیان is not پزشک). A stem counts only if the lexicon knows it, so
 * that میزبان is never می + زبان.
 */
const endings: NounEnding[] = [
  { text: 'هایشان', what: plural },
  { text: 'هایمان', what: plural },
  { text: 'هایتان', what: plural },
  { text: 'هایش', what: plural },
  { text: 'هایی', what: plural },
  { text: 'هایم', what: plural },
  { text: 'هاست', what: plural },
  { text: 'های', what: plural },
  { text: 'گان', what: plural, lost: 'ه', fewest: 4 },
  { text: 'یان', what: plural, after: vowels },
  { text: 'ها', what: plural },
  { text: 'ان', what: plural },
  { text: 'ترین', what: Ending.Comparative },
  { text: 'تر', what: Ending.Comparative },
  { text: 'یشان', what: possessive, after: vowels },
  { text: 'یمان', what: possessive, after: vowels },
  { text: 'شان', what: possessive },
  { text: 'مان', what: possessive },
  { text: 'یش', what: possessive, after: vowels },
  { text: 'اش', what: possessive, after: 'هی' },
  { text: 'یاش', what: possessive },
  { text: 'ش', what: possessive },
  { text: 'ست', what: Ending.Copula, after: 'اوهی' },
  { text: 'ند', what: Ending.Copula },
  { text: 'ای', what: Ending.Ye, after: 'ه' },
  { text: 'یی', what: Ending.Ye, after: vowels },
  { text: 'ی', what: Ending.Ye },
];

/** A stem that the lexicon knows, and what the word has beyond it. */
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
  /** The numbers of a text's words into an array. */
  idsOf: Words['idsOf'];
  /** Folded form of an id. */
  folded(id: number): string;
  /** Known stems of an id, in the order of the endings: کشورهای → کشور. */
  stems(id: number): readonly Stem[];
  /** Remembers what `tell` says of a word, by its id, as long as the vocabulary does the word. */
  byWord<Told>(tell: (id: number) => Told): (id: number) => Told;
  /** Number of words of the lexicon; smaller ids are lexicon words. */
  readonly known: number;
  forget(): void;
}

const noStems: readonly Stem[] = [];
const mostWords = 32_768;
const mostUnits = 8_000_000;

/** A vocabulary in which `lexiconWords` (folded, no repeats) have the ids 1, 2, 3 …; 0 is no word. */
export function createVocabulary(lexiconWords: readonly string[]): Vocabulary {
  const words = createWords();
  const base = new Map(lexiconWords.map((word) => [word, words.idOf(word)]));
  const known = words.count;
  const memories: unknown[][] = [];

  function byWord<Told>(tell: (id: number) => Told): (id: number) => Told {
    const told: (Told | undefined)[] = [];
    memories.push(told);
    return (id) => {
      const known = told[id];
      if (known !== undefined) return known;
      const fresh = tell(id);
      told[id] = fresh;
      return fresh;
    };
  }

  function stemsOfWord(word: string): readonly Stem[] {
    let found: Stem[] | undefined;
    for (const { text, what, after, lost, fewest = 2 } of endings) {
      if (word.length < text.length + fewest || !word.endsWith(text)) continue;
      const stem = word.slice(0, -text.length);
      if (after !== undefined && !after.includes(stem.at(-1)!)) continue;
      const id = base.get(lost === undefined ? stem : stem + lost);
      if (id !== undefined) {
        found ??= [];
        found.push({ id, ending: what });
      }
    }
    return found ?? noStems;
  }

  return {
    known,
    idOf: (raw) => words.idOf(fold(raw)),
    idsOf: words.idsOf,
    folded: words.wordOf,
    stems: byWord((id) => stemsOfWord(words.wordOf(id))),
    byWord,
    forget() {
      if (words.count - known < mostWords && words.units < mostUnits) return;
      words.keep(known);
      for (const memory of memories) memory.length = Math.min(memory.length, known);
    },
  };
}
