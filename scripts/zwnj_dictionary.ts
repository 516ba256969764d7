import { ZWNJ } from '../pipeline/persian/letters.ts';
import { dropUnseen } from '../pipeline/persian/restore_letters.ts';
import { keySpelling, WordClass } from '../pipeline/persian/restore_lexicon.ts';
import { tagOf } from '../pipeline/persian/restore_tables.ts';
import { writeWords } from '../pipeline/persian/restore_words.ts';
import { byCodeUnit, hasBoundHalf, listable, type Row, type Treebank } from './zwnj_tables.ts';

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

/** The dictionary as a front-coded list, tagged as createLexicon reads it: its verb forms are replaced by their stems. */
export function dictionaryList(
  dictionary: readonly DictionaryWord[],
  treebank: Treebank,
  endings: VerbEndings,
): string {
  const { past, present } = stemsOf(new Set(dictionary.map(({ word }) => word)), endings);
  const rows = new Map<string, Row>();
  const add = (spelling: string, tag: string): void => {
    rows.set(spelling + tag, [spelling.replaceAll(ZWNJ, '_'), tag]);
  };
  for (const { word, flags } of dictionary) {
    const spelling = keySpelling(word);
    const plain = flags.size === 0 || word.includes(endings.imperfect + ZWNJ);
    if (!listable(spelling) || (plain && isVerb(word, past, present, endings))) continue;
    add(spelling, tagOf(classesOf(flags), hasBoundHalf(treebank, spelling)));
  }
  for (const stem of past) add(keySpelling(stem), 'p');
  for (const stem of present) add(keySpelling(stem), 'r');
  return writeWords([...rows.values()].sort(byCodeUnit));
}

function classesOf(flags: ReadonlySet<string>): number {
  const noun = flags.has('sg') || flags.has('sd') ? WordClass.Noun : 0;
  const adjective = flags.has('st') || flags.has('su') ? WordClass.Adjective : 0;
  return (noun | adjective || WordClass.Other) | (flags.has('sk') ? WordClass.Silent : 0);
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
    if (endings.present.includes(stem.slice(-1)) && all.every((ending) => words.has(prefix + shorter + ending)))
      present.add(shorter);
  }
  return { past, present };
}

/** What may stand before the stem of a verb: a preverb, then negation, the prefix of the subjunctive, or می. */
const beforeStem = /^(?:دربر|سر|باز|بر|در|فرو|فرا|فراهم|وا|ور)?(?:نیا?|بیا?|[نبم]|می|(?:ه|ن|بن)?می\u200c)?$/;

/** Whether a word is a verb form that the stems make: می رفته, بازنیافته اید, نگسلد. */
function isVerb(word: string, past: ReadonlySet<string>, present: ReadonlySet<string>, endings: VerbEndings): boolean {
  const participle = /^(.*)\u0647(?:\u200c.{2,3})?$/.exec(word)?.[1] ?? ''; // رفته اند
  for (let start = 0; start <= 9 && start < word.length - 1; start++) {
    if (!beforeStem.test(word.slice(0, start))) continue;
    const rest = word.slice(start);
    if (start > 0 && past.has(rest)) return true;
    if (
      (past.has(participle.slice(start)) || past.has('\u0622' + participle.slice(start))) &&
      (start > 0 || word.includes(ZWNJ))
    )
      return true;
    for (const ending of [...endings.person, ...endings.present]) {
      const stem = rest.endsWith(ending) ? rest.slice(0, -ending.length) : '';
      if (past.has(stem) || (present.has(stem) && stem.length > 1)) return true;
    }
  }
  return false;
}
