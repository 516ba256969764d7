import { ZWNJ } from './letters.ts';
import { keyOf } from './restore_letters.ts';

/** Word classes, as bits: what Lilak says a word may take, and the two stems of verbs. */
export const WordClass = { Noun: 1, Adjective: 2, Other: 4, Past: 8, Present: 16 } as const;

/** What the tables know of one key (a word without its ZWNJ). Counts are buckets: 1 for once, 2 for 2-3, 3 for 4-7 … */
export interface Entry {
  /** How often the treebank writes it as one piece. */
  joined: number;
  /** How often it writes `spelling`. */
  split: number;
  /** The commonest spelling with ZWNJ in the treebank, or ''. */
  spelling: string;
  /** Bits of WordClass. */
  classes: number;
  /** A spelling with ZWNJ in the dictionary, or ''. */
  dictionary: string;
  /** A spelling set by hand, which beats all else; '' where there is none. */
  fixed: string;
}

export type Lexicon = Map<string, Entry>;

const classOf: Record<string, number> = { n: 1, a: 2, b: 3, o: 4, p: 8, r: 16 };

function entryOf(lexicon: Lexicon, key: string): Entry {
  let entry = lexicon.get(key);
  if (entry === undefined) {
    entry = { joined: 0, split: 0, spelling: '', classes: 0, dictionary: '', fixed: '' };
    lexicon.set(key, entry);
  }
  return entry;
}

/** Reads a front-coded list: how many letters to keep from the line before (base 36), the rest with `_` for ZWNJ, a tag. */
export function readWords(text: string, take: (word: string, tag: string) => void): void {
  let before = '';
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (text.charCodeAt(from) !== 0x23 && to > from) {
      const kept = Number.parseInt(text.charAt(from), 36);
      before = before.slice(0, kept) + text.slice(from + 1, to - 1);
      take(before, text.charAt(to - 1));
    }
    from = to + 1;
  }
}

/** The inverse of readWords: words must be sorted, so that neighbours share their first letters. */
export function writeWords(words: readonly [word: string, tag: string][]): string {
  let before = '';
  let text = '';
  for (const [word, tag] of words) {
    let kept = 0;
    while (kept < 35 && kept < before.length && before[kept] === word[kept]) kept++;
    text += kept.toString(36) + word.slice(kept) + tag + '\n';
    before = word;
  }
  return text;
}

/** Adds the words of the treebank with their buckets. Where one key has several spellings with ZWNJ, the commonest stays. */
export function addTreebank(lexicon: Lexicon, text: string): void {
  readWords(text, (word, tag) => {
    const spelling = word.replaceAll('_', ZWNJ);
    const entry = entryOf(lexicon, keyOf(spelling));
    const bucket = Number(tag);
    if (spelling === word) entry.joined = Math.max(entry.joined, bucket);
    else if (bucket > entry.split) {
      entry.split = bucket;
      entry.spelling = keySpelling(spelling);
    }
  });
}

/** Adds the words of the dictionary with their classes. */
export function addDictionary(lexicon: Lexicon, text: string): void {
  readWords(text, (word, tag) => {
    const spelling = word.replaceAll('_', ZWNJ);
    const entry = entryOf(lexicon, keyOf(spelling));
    entry.classes |= classOf[tag] ?? 0;
    if (spelling !== word) entry.dictionary = keySpelling(spelling);
  });
}

/** Adds spellings set by hand. */
export function addFixed(lexicon: Lexicon, spellings: readonly string[]): void {
  for (const spelling of spellings) entryOf(lexicon, keyOf(spelling)).fixed = keySpelling(spelling);
}

/** The spelling in key letters: رئیس‌جمهور as رییس‌جمهور. */
function keySpelling(spelling: string): string {
  return spelling.split(ZWNJ).map(keyOf).join(ZWNJ);
}
