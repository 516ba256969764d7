import { Kind } from '../../persian/letters.ts';
import { reach, sides, wordFeatures } from '../../persian/name_model.ts';
import { mix } from '../../persian/restore_model.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { type Entry, isWord, type Reading } from '../../reading.ts';
import type { Name } from './name.ts';
import { isTime, partAt } from './parts.ts';

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
  return 2 + (part === undefined ? 0 : 1 + parts.indexOf(part)) * 6 + common * 2 + (isTime(reading, at) ? 1 : 0);
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

/** What stands beside a sentence's first or last word: nothing. */
export function edgeFeature(side: number): number {
  return mix(side + 77, 5);
}

/** A token that is no word, by its kind and, for marks, which. */
export function markFeature(reading: Reading, at: number, side: number): number {
  const kind = reading.tokens.kind[at]!;
  const marked = kind === Kind.Punctuation || kind === Kind.Symbol;
  return mix(mix(kind, marked ? reading.tokens.id[at]! : 0), side + 99);
}

/** Features of what the lists and rules say at a token and beside it. */
export const contextCount = 27;

/**
 * Writes the hashed features of what the lists and rules say at a token and beside it into `out`. `lists` of the classes is
 * read with an edge (-1) beyond the sentence's first and last token.
 */
export function contextFeatures(classes: Classes, at: number, first: number, last: number, out: Int32Array): void {
  const before = at - 1 < first ? -1 : at - 1;
  const after = at + 1 >= last ? -1 : at + 1;
  const { part, rule, ruleName, list, full } = classes;
  const listHere = list[at]!;
  const partHere = part[at]!;
  const here = full[at]!;
  const ruleHere = rule[at]!;
  const ruled = mix(ruleHere, ruleName[at]!);
  const listBefore = before < 0 ? -1 : list[before]!;
  const listAfter = after < 0 ? -1 : list[after]!;
  const partBefore = before < 0 ? -1 : part[before]!;
  const partAfter = after < 0 ? -1 : part[after]!;
  const fullBefore = before < 0 ? -2 : full[before]!;
  const fullAfter = after < 0 ? -2 : full[after]!;
  const ruleBefore = before < 0 ? -1 : rule[before]!;
  const ruleAfter = after < 0 ? -1 : rule[after]!;
  out[0] = 0;
  out[1] = listHere;
  out[2] = classes.lists[at]!;
  out[3] = classes.within[at]!;
  out[4] = partHere;
  out[5] = here;
  out[6] = listBefore;
  out[7] = partBefore;
  out[8] = fullBefore;
  out[9] = listAfter;
  out[10] = partAfter;
  out[11] = fullAfter;
  out[12] = at - 2 < first ? -1 : list[at - 2]!;
  out[13] = at + 2 >= last ? -1 : list[at + 2]!;
  out[14] = mix(fullBefore, here);
  out[15] = mix(here, fullAfter);
  out[16] = mix(partBefore, mix(partHere, partAfter));
  out[17] = mix(listBefore, mix(listHere, listAfter));
  out[18] = ruleHere;
  out[19] = ruled;
  out[20] = mix(ruled, here);
  out[21] = mix(ruleBefore, mix(ruleHere, ruleAfter));
  out[22] = mix(ruleHere, fullBefore);
  out[23] = mix(ruleHere, fullAfter);
  out[24] = mix(ruleBefore, here);
  out[25] = mix(ruleAfter, here);
  out[26] = mix(ruleHere, partHere);
  for (let template = 0; template < contextCount; template++)
    out[template] = mix(mix(1000 + template, out[template]!), 0x2545);
}

/** All hashed features of each token of a text, for learning: of its surroundings, and of the letters of the words there. */
export function tokenFeatures(reading: Reading, names: readonly Name[]): number[][] {
  const classes = classesOf(reading, names);
  const { id, kind } = reading.tokens;
  const context = new Int32Array(contextCount);
  const features: number[][] = Array.from({ length: reading.tokens.count }, () => []);
  for (const { first, last } of reading.sentences) {
    for (let at = first; at < last; at++) {
      contextFeatures(classes, at, first, last, context);
      features[at] = [...context];
      for (let side = 0; side < sides; side++) {
        const where = at + side - reach;
        if (where < first || where >= last) features[at]!.push(edgeFeature(side));
        else if (kind[where] !== Kind.Word && kind[where] !== Kind.Latin)
          features[at]!.push(markFeature(reading, where, side));
        else features[at]!.push(...wordFeatures(reading.lexicon.vocabulary.folded(id[where]!), side));
      }
    }
  }
  return features;
}
