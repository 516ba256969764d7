/**
 * Writes lexicon/name_words.txt: words that news uses as parts of names of people, and ordinary words that common_words.txt lacks, told by what stands before and behind
 * them, over many texts. Only single words and their kind are kept, nothing of any text.
 * Use: node scripts/name_words.ts NEWS.jsonl.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { fold, Kind } from '../pipeline/persian/letters.ts';
import { readWords } from '../pipeline/persian/restore_words.ts';
import { tokenize } from '../pipeline/persian/tokens.ts';
import { createVocabulary } from '../pipeline/persian/vocabulary.ts';
import { root } from '../pipeline/run/code.ts';

/** How often a word stands, and behind how many given names and titles. */
interface Uses {
  all: number;
  behindGiven: number;
  givens: Set<string>;
  behindTitle: number;
}

/** Least share and number of uses that make a word a name; chosen by reading samples of what lies on either side. */
const least = { surname: 0.12, uses: 3, behind: 0.008, different: 5 };
/** A word that the treebank has too must be a name more often, and behind several given names. */
const leastOfCommon = { named: 0.2, different: 3 };

/** A word of another list (قاضی, دایی) must stand behind given names more often; one that mostly does needs no variety. */
const leastOfClaimed = { behindGiven: 0.02, uses: 10, alone: 0.3 };
const leastOfOrdinary = { uses: 4, named: 0.05 };
const plurals = ['ها', 'های', 'هایی'];

const path = process.argv[2];
if (path === undefined) throw new Error('use: node scripts/name_words.ts NEWS.jsonl.gz');
const { lines } = loadLexicon(join(root, 'lexicon'));
const givens = new Set(lines.given_names.map((line) => fold(line.text)));
const sureGivens = new Set(lines.given_names.filter((line) => line.ambiguous !== true).map((line) => fold(line.text)));
/** Titles that a last name follows at once; شهید and استاد also stand before other words. */
const titles = new Set(
  ['آقای', 'خانم', 'دکتر', 'مهندس', 'سرهنگ', 'سرتیپ', 'حجت\u200cالاسلام', 'آیت\u200cالله'].map(fold),
);
const claimed = new Set(
  [
    lines.bodies,
    lines.body_heads,
    lines.countries,
    lines.country_words,
    lines.roles,
    lines.portfolios,
    lines.honorifics,
    lines.markers,
    lines.places,
    lines.cues,
  ]
    .flat()
    .map((line) => fold(line.text)),
);
const common = new Set(readFileSync(join(root, 'lexicon/common_words.txt'), 'utf8').split('\n'));
const documents = gunzipSync(readFileSync(path));
const uses = new Map<string, Uses>();
count((words, at) => {
  const word = usesOf(words[at]!);
  word.all++;
  const before = words[at - 1] ?? '';
  if (titles.has(before)) word.behindTitle++;
  if (!sureGivens.has(before)) return;
  word.behindGiven++;
  word.givens.add(before);
});

const dictionary = dictionaryWords();
const kinds = [...uses].flatMap(([word, use]): string[] => {
  const kind = word.length < 3 || givens.has(word) ? undefined : kindOf(word, use);
  return kind === undefined ? [] : [`${word} ${kind}`];
});
const header = [
  '# Words that are parts of names in news, folded: surname (mostly a last name), behind (a last name only behind a given name),',
  '# ordinary (no name at all). The last are mostly words of Lilak, Copyright 2015 Mostafa Sedaghat Joo, Apache-2.0.',
  '# Built by scripts/name_words.ts from counts over 129,800 news texts; single words and kinds, no text.',
];
writeFileSync(join(root, 'lexicon/name_words.txt'), [...header, ...kinds.sort(), ''].join('\n'));
console.log(`${kinds.length} words`);

function usesOf(word: string): Uses {
  let use = uses.get(word);
  if (use === undefined) {
    use = { all: 0, behindGiven: 0, givens: new Set(), behindTitle: 0 };
    uses.set(word, use);
  }
  return use;
}

function kindOf(word: string, use: Uses): 'surname' | 'behind' | 'ordinary' | undefined {
  if (!claimed.has(word) && isSurname(word, use)) return 'surname';
  const share = use.behindGiven / use.all;
  if (use.givens.size >= least.different && share >= (claimed.has(word) ? leastOfClaimed.behindGiven : least.behind))
    return 'behind';
  if (use.behindGiven >= leastOfClaimed.uses && share >= leastOfClaimed.alone) return 'behind';
  return isOrdinary(word, use) ? 'ordinary' : undefined;
}

/** A word that has a plural in the same texts, or that the dictionary has as something else than a noun (its nouns hold names). */
function isOrdinary(word: string, use: Uses): boolean {
  if (use.all < leastOfOrdinary.uses || common.has(word) || claimed.has(word)) return false;
  if ((use.behindGiven + use.behindTitle) / use.all >= leastOfOrdinary.named) return false;
  return dictionary.has(word) || plurals.some((ending) => uses.has(word + ending));
}

/** Words of Lilak that are no nouns, folded. */
function dictionaryWords(): Set<string> {
  const text = readFileSync(join(root, 'pipeline/persian/data/zwnj_dictionary.txt'), 'utf8');
  const words = new Set<string>();
  readWords(text, (units, length, _gaps, tag) => {
    if (!'nN'.includes(String.fromCharCode(tag))) words.add(fold(String.fromCharCode(...units.subarray(0, length))));
  });
  return words;
}

function isSurname(word: string, { all, behindGiven, behindTitle, givens: different }: Uses): boolean {
  const named = behindGiven + behindTitle;
  if (named < least.uses || named / all < least.surname) return false;
  if (!common.has(word)) return true;
  return named / all >= leastOfCommon.named && different.size >= leastOfCommon.different;
}

/** Calls `visit` for every word of every text; what is no word is an empty string. */
function count(visit: (words: readonly string[], at: number) => void): void {
  const vocabulary = createVocabulary([]);
  for (let from = 0; from < documents.length; ) {
    const end = documents.indexOf(10, from);
    const to = end < 0 ? documents.length : end;
    if (to > from) {
      const { text } = JSON.parse(documents.toString('utf8', from, to)) as { text: string };
      const tokens = tokenize(text, vocabulary);
      const words = Array.from({ length: tokens.count }, (_, at) =>
        tokens.kind[at] === Kind.Word ? vocabulary.folded(tokens.id[at]!) : '',
      );
      for (const [at, word] of words.entries()) if (word !== '') visit(words, at);
    }
    vocabulary.forget();
    from = to + 1;
  }
}
