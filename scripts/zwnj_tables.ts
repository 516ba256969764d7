import { ZWNJ } from '../pipeline/persian/letters.ts';
import { isLetter, joinsNext } from '../pipeline/persian/restore_letters.ts';
import { writeWords } from '../pipeline/persian/restore_lexicon.ts';

const byCodePoint = (a: [string, string], b: [string, string]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1);

/** The words of a text: runs of Persian letters and ZWNJ, with the separator before each. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isLetter(unit) || (unit === 0x200c && word !== '')) word += text.charAt(i);
    else if (word !== '') {
      words.push(tidy(word));
      word = '';
    }
  }
  return words;
}

/** Drops the ZWNJ that cannot be seen: at either end, doubled, or after a letter that never joins. */
export function tidy(word: string): string {
  let tidied = '';
  for (const letter of word) {
    if (letter === ZWNJ && (tidied === '' || !joinsBefore(tidied))) continue;
    tidied += letter;
  }
  return tidied.endsWith(ZWNJ) ? tidied.slice(0, -1) : tidied;
}

function joinsBefore(text: string): boolean {
  return joinsNext(text.charCodeAt(text.length - 1));
}

/** Counts of the words of the treebank's sentences. */
export function countWords(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of wordsOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The treebank's words as a front-coded list; the tag is the count's bucket: 1 for once, 2 for 2-3, up to 9. */
export function treebankList(counts: ReadonlyMap<string, number>): string {
  const words: [string, string][] = [];
  for (const [word, count] of counts) {
    if (word.length < 2) continue;
    words.push([word.replaceAll(ZWNJ, '_'), String(Math.min(9, Math.floor(Math.log2(count)) + 1))]);
  }
  return writeWords(words.sort(byCodePoint));
}

/** The dictionary's words as a front-coded list, its inflected verbs replaced by their stems (tags p and r). */
export function dictionaryList(hunspell: string): string {
  const flagsOf = new Map<string, string>();
  for (const line of hunspell.split('\n').slice(1)) {
    const slash = line.indexOf('/');
    const word = (slash < 0 ? line : line.slice(0, slash)).trim();
    const flags = slash < 0 ? '' : line.slice(slash + 1).trim();
    if (word !== '' && !flags.includes('!!')) flagsOf.set(tidy(word), (flagsOf.get(word) ?? '') + flags);
  }
  const { past, present } = stemsOf(flagsOf);
  const words: [string, string][] = [];
  for (const [word, flags] of flagsOf) {
    if (word.length < 2 || (flags === '' && isInflected(word, past, present))) continue;
    words.push([word.replaceAll(ZWNJ, '_'), classTag(flags)]);
  }
  for (const stem of past) words.push([stem, 'p']);
  for (const stem of present) words.push([stem, 'r']);
  return writeWords(words.sort(byCodePoint));
}

function classTag(flags: string): string {
  const pairs = new Set(flags.match(/../g) ?? []);
  const noun = pairs.has('sg') || pairs.has('sd');
  const adjective = pairs.has('st') || pairs.has('su');
  return noun && adjective ? 'b' : noun ? 'n' : adjective ? 'a' : 'o';
}

const pastEndings = ['', 'م', 'ی', 'یم', 'ید', 'ند'];
const presentEndings = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];

function stemsOf(words: ReadonlyMap<string, string>): { past: Set<string>; present: Set<string> } {
  const imperfect = `می${ZWNJ}`;
  const has = (stem: string) => (ending: string) => words.has(imperfect + stem + ending);
  const past = new Set<string>();
  const present = new Set<string>();
  for (const word of words.keys()) {
    if (!word.startsWith(imperfect)) continue;
    const rest = word.slice(imperfect.length);
    if (pastEndings.every(has(rest))) past.add(rest);
    if (rest.endsWith('د') && presentEndings.every(has(rest.slice(0, -1)))) present.add(rest.slice(0, -1));
  }
  return { past, present };
}

const verbPrefix = /^(?:دربر|سر|هم|باز|بر|در|فرو|فرا|فراهم|وا|ور|پس|پیش)?(?:ه?می\u200c|نمی\u200c|[بنم]ی?)?/;

/** Whether a dictionary word is a verb form made from a stem: می‌رفت, بازنیافته‌اید, نگسلد. */
function isInflected(word: string, past: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  const hmi = word.includes(`می${ZWNJ}`) || word.includes(`ه${ZWNJ}ا`);
  if (hmi && /(?:^|ن|ه|باز|بر|در|فرو|فرا|وا|ور)می\u200c/.test(word)) return true;
  const prefix = verbPrefix.exec(word)?.[0].length ?? 0;
  for (let start = prefix; start >= 0; start--) {
    const rest = word.slice(start).replace(/ه(?:\u200c(?:ام|ای|اند|ایم|اید))?$/, '');
    for (const ending of presentEndings) {
      if (start === 0 && ending !== 'م' && rest === word && past.has(word)) return false;
      if (rest.endsWith(ending) && (past.has(rest.slice(0, -ending.length)) || present.has(rest.slice(0, -ending.length)))) return start > 0 || word.length > 4;
    }
    if (start > 0 && (past.has(rest) || present.has(rest))) return true;
    if (rest !== word && past.has(rest)) return true;
  }
  return false;
}
