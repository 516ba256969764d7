import { ZWNJ } from '../pipeline/persian/letters.ts';
import { dropUnseen, isLetter } from '../pipeline/persian/restore_letters.ts';
import { keySpelling, writeWords } from '../pipeline/persian/restore_lexicon.ts';

type Row = [word: string, tag: string];

const byCodeUnit = (a: Row, b: Row): number => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1);

/** A word of a sentence, and what stands before it. */
export interface Token {
  word: string;
  gap: string;
}

/** The words of a text: runs of Persian letters with the ZWNJ inside them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  let gap = '';
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isLetter(unit) || (unit === 0x200c && word !== '')) word += text.charAt(i);
    else {
      if (word !== '') {
        tokens.push({ word: dropUnseen(word), gap });
        word = '';
        gap = '';
      }
      gap += text.charAt(i);
    }
  }
  return tokens;
}

/** How often each word stands in the sentences. */
export function countWords(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const { word } of tokensOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How often each pair of words of `compounds` (A‌B) is written with a blank. */
function countApart(sentences: readonly string[], compounds: ReadonlyMap<string, number>): Map<string, number> {
  const apart = new Map<string, number>();
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence);
    for (let i = 1; i < tokens.length; i++) {
      if (tokens[i]!.gap !== ' ') continue;
      const pair = tokens[i - 1]!.word + ZWNJ + tokens[i]!.word;
      if (compounds.has(pair)) apart.set(pair, (apart.get(pair) ?? 0) + 1);
    }
  }
  return apart;
}

/** The treebank's words as a front-coded list, tagged as addTreebank reads it. */
export function treebankList(sentences: readonly string[]): string {
  const counts = countWords(sentences);
  const apart = countApart(sentences, counts);
  const spellings = new Map<string, { count: number; apart: number }>();
  for (const [word, count] of counts) {
    const spelling = keySpelling(word);
    const sum = spellings.get(spelling) ?? { count: 0, apart: 0 };
    spellings.set(spelling, { count: sum.count + count, apart: sum.apart + (apart.get(word) ?? 0) });
  }
  const rows: Row[] = [];
  for (const [spelling, { count, apart }] of spellings) {
    if (spelling.length < 2) continue;
    const bucket = Math.min(9, Math.floor(Math.log2(count)) + 1);
    const joins = spelling.includes(ZWNJ) && count >= 2 && apart * 8 <= count;
    rows.push([spelling.replaceAll(ZWNJ, '_'), joins ? String.fromCharCode(64 + bucket) : String(bucket)]);
  }
  return writeWords(rows.sort(byCodeUnit));
}

/** A dictionary word with its Hunspell flags, two letters each. */
export interface DictionaryWord {
  word: string;
  flags: ReadonlySet<string>;
}

/** Reads a Hunspell .dic file, without what it marks as not to be suggested. */
export function readDictionary(hunspell: string): DictionaryWord[] {
  const flagsOf = new Map<string, Set<string>>();
  for (const line of hunspell.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word === '' || flags.includes('!!')) continue;
    const key = dropUnseen(word);
    flagsOf.set(key, new Set([...(flagsOf.get(key) ?? []), ...(flags.match(/../g) ?? [])]));
  }
  return [...flagsOf].map(([word, flags]) => ({ word, flags }));
}

/** The dictionary as a front-coded list: its verb forms replaced by their stems, which addDictionary knows by p and r. */
export function dictionaryList(dictionary: readonly DictionaryWord[], endings: VerbEndings): string {
  const words = new Set(dictionary.map(({ word }) => word));
  const { past, present } = stemsOf(words, endings);
  const rows: Row[] = [];
  for (const { word, flags } of dictionary) {
    const plain = flags.size === 0 || word.includes(endings.imperfect + ZWNJ);
    if (word.length < 2 || (plain && isVerb(word, past, present, endings))) continue;
    rows.push([keySpelling(word).replaceAll(ZWNJ, '_'), classTag(flags)]);
  }
  for (const stem of past) rows.push([keySpelling(stem), 'p']);
  for (const stem of present) rows.push([keySpelling(stem), 'r']);
  return writeWords(rows.sort(byCodeUnit));
}

function classTag(flags: ReadonlySet<string>): string {
  const noun = flags.has('sg') || flags.has('sd');
  const adjective = flags.has('st') || flags.has('su');
  const tag = noun && adjective ? 'b' : noun ? 'n' : adjective ? 'a' : 'o';
  return flags.has('sk') ? tag.toUpperCase() : tag;
}

/** Endings of verbs: م ی یم ید ند, د, and the prefix می. */
export interface VerbEndings {
  person: readonly string[];
  present: readonly string[];
  imperfect: string;
}

function stemsOf(words: ReadonlySet<string>, endings: VerbEndings): { past: Set<string>; present: Set<string> } {
  const prefix = endings.imperfect + ZWNJ;
  const past = new Set<string>();
  const present = new Set<string>();
  for (const word of words) {
    if (!word.startsWith(prefix)) continue;
    const stem = word.slice(prefix.length);
    if (endings.person.every((ending) => words.has(word + ending))) past.add(stem);
    const shorter = stem.slice(0, -1);
    const all = [...endings.person, ...endings.present];
    if (endings.present.includes(stem.slice(-1)) && all.every((ending) => words.has(prefix + shorter + ending))) present.add(shorter);
  }
  return { past, present };
}

/** What may stand before the stem of a verb: a preverb, then negation, the prefix of the subjunctive, or می. */
const beforeStem = /^(?:دربر|سر|باز|بر|در|فرو|فرا|فراهم|وا|ور)?(?:نیا?|بیا?|[نبم]|می|(?:ه|ن|بن)?می\u200c)?$/;

/** Whether a word is a verb form that the stems make: می‌رفته, بازنیافته‌اید, نگسلد. */
function isVerb(word: string, past: ReadonlySet<string>, present: ReadonlySet<string>, endings: VerbEndings): boolean {
  const participle = /^(.*)\u0647(?:\u200c.{2,3})?$/.exec(word)?.[1] ?? ''; // رفته‌اند
  for (let start = 0; start <= 9 && start < word.length - 1; start++) {
    if (!beforeStem.test(word.slice(0, start))) continue;
    const rest = word.slice(start);
    if (start > 0 && past.has(rest)) return true;
    if ((past.has(participle.slice(start)) || past.has('\u0622' + participle.slice(start))) && (start > 0 || word.includes(ZWNJ))) return true;
    for (const ending of [...endings.person, ...endings.present]) {
      const stem = rest.endsWith(ending) ? rest.slice(0, -ending.length) : '';
      if (past.has(stem) || (present.has(stem) && stem.length > 1)) return true;
    }
  }
  return false;
}
