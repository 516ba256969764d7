/** What the lists and the rules say of each word, as small numbers: what the tagger of names reads. */
import { mix } from '../../persian/restore_model.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { type Entry, isWord, type Reading } from '../../reading.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import type { Name } from './name.ts';
import { partAt } from './parts.ts';

/** Lists that say what a word may be, as bits; of some, whether the entry is ambiguous. */
const telling = [
  'given_names',
  'persons',
  'countries',
  'country_words',
  'places',
  'bodies',
  'body_heads',
  'place_heads',
  'honorifics',
  'roles',
  'portfolios',
  'markers',
  'verbs',
  'cues',
  'joined_cues',
  'name_ends',
  'events',
  'surname_endings',
  'topic_words',
  'people',
  'given_names?',
  'persons?',
  'places?',
  'bodies?',
  'body_heads?',
  'place_heads?',
  'countries?',
  'other',
  'plural',
  'ended',
];
const bitOf = new Map(telling.map((list, at) => [list, 1 << at]));
const plural = bitOf.get('plural')!;
const ended = bitOf.get('ended')!;

function bitOfEntry(entry: Entry): number {
  if (entry.list === 'country_words' && entry.form === 'demonym') return bitOf.get('people')!;
  const doubtful = 'ambiguous' in entry && entry.ambiguous === true ? bitOf.get(`${entry.list}?`) : undefined;
  return doubtful ?? bitOf.get(entry.list) ?? bitOf.get('other')!;
}

/** What may open or end a name, by the lists. */
const nameLists = [
  'given_names',
  'persons',
  'countries',
  'country_words',
  'places',
  'bodies',
  'body_heads',
  'place_heads',
  'given_names?',
  'persons?',
  'places?',
  'bodies?',
  'body_heads?',
  'place_heads?',
  'countries?',
].reduce((bits, list) => bits | bitOf.get(list)!, 0);

const parts = ['given', 'maybe', 'surname', 'behind', 'family', 'suffix', 'unknown'];
const commons = ['word', 'stem', 'no'];

/** What the lists say of each token of a text, as small numbers. */
export interface Classes {
  /** Lists that have an entry here, as bits. */
  lists: Int32Array;
  /** Lists that have an entry of several words that this one belongs to. */
  within: Int32Array;
  /** Both as one number, and with the next. */
  list: Int32Array;
  full: Int32Array;
  /** What the word can be in a person's name, and whether it is a common word. */
  part: Int32Array;
  /** Kind and part of the name that the rules find here, and the rule. */
  rule: Int32Array;
  ruleName: Int32Array;
}

export function classesOf(reading: Reading, names: readonly Name[]): Classes {
  const { count } = reading.tokens;
  const classes: Classes = {
    lists: new Int32Array(count),
    within: new Int32Array(count),
    list: new Int32Array(count),
    full: new Int32Array(count),
    part: new Int32Array(count),
    rule: new Int32Array(count),
    ruleName: new Int32Array(count),
  };
  for (let at = 0; at < count; at++) {
    for (const { entry, end, ending } of reading.found[at] ?? []) {
      const bit = bitOfEntry(entry);
      if (ending === Ending.None) classes.lists[at]! |= bit;
      else classes.lists[at]! |= ending === Ending.Plural ? bit | plural : ended;
      if (end > at + 1 && ending === Ending.None) for (let each = at; each < end; each++) classes.within[each]! |= bit;
    }
    classes.part[at] = partCode(reading, at);
  }
  for (let at = 0; at < count; at++) {
    classes.list[at] = mix(classes.lists[at]!, classes.within[at]!);
    classes.full[at] = mix(classes.list[at]!, classes.part[at]!);
  }
  for (const name of names) {
    const rule = ruleHash(isPeople(reading, name) ? 'people' : name.rule);
    for (let at = name.first; at < name.last; at++) {
      classes.rule[at] = ruleTag(name, at);
      classes.ruleName[at] = rule;
    }
  }
  return classes;
}

/** What a word can be in a person's name, whether it is a common word and whether it tells a time; 0 for what is no word. */
function partCode(reading: Reading, at: number): number {
  if (!isWord(reading, at)) return 0;
  if (reading.marker[at] !== undefined) return 1;
  const part = partAt(reading, at);
  const common = commons.indexOf(reading.lexicon.common(reading.tokens.id[at]!));
  return 2 + (part === undefined ? 0 : 1 + parts.indexOf(part)) * 6 + common * 2 + (isTimeWord(reading, at) ? 1 : 0);
}

/** آمریکایی: a people is told as its country, and is no name. */
export function isPeople(reading: Reading, { kind, first, last }: Name): boolean {
  if (kind !== 'country') return false;
  const hits = (reading.found[first] ?? []).filter((hit) => hit.end === last);
  return hits.some(({ entry }) => entry.list === 'country_words' && entry.form === 'demonym');
}

const kinds = ['person', 'place', 'country', 'organization', 'event'];

function ruleTag(name: Name, at: number): number {
  const place = name.last - name.first === 1 ? 3 : at === name.first ? 0 : at === name.last - 1 ? 2 : 1;
  return 1 + kinds.indexOf(name.kind) * 4 + place;
}

function ruleHash(rule: string): number {
  let hash = 7;
  for (let i = 0; i < rule.length; i++) hash = mix(hash, rule.charCodeAt(i));
  return hash;
}

/** Codes of a word from here on are those of one that can be part of a person's name. */
const leastNamed = 8;

/** Whether a token may be in a name: the rules, the lists or its own look say so of it or of a neighbour. The others are not tagged. */
export function mayBeNamed({ lists, part, rule }: Classes, at: number): boolean {
  for (let each = Math.max(0, at - 1); each <= at + 1 && each < lists.length; each++)
    if (rule[each] !== 0 || (lists[each]! & nameLists) !== 0 || part[each]! >= leastNamed) return true;
  return false;
}
