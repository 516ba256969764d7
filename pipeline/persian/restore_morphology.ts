import type { Entry, Lexicon } from './restore_lexicon.ts';
import { WordClass } from './restore_lexicon.ts';

/**
 * Kinds of affixes. The first six stand apart by a ZWNJ (می رود, کتاب ها, رفته اند); clitics and
 * endings are joined; `month` holds the words that stand before the month می.
 */
export const affixKinds = [
  'imperfect',
  'plural',
  'comparative',
  'indefinite',
  'copula',
  'possessive',
  'clitic',
  'person',
  'present',
  'month',
] as const;

export type AffixKind = (typeof affixKinds)[number];

/** What the stem check reads: the words, and the affixes (without ZWNJ) of each kind. */
export interface Morphology {
  lexicon: Lexicon;
  affixes: Record<AffixKind, ReadonlySet<string>>;
  /** The bits of the kinds that an affix has: ی is indefinite and clitic. */
  kinds: ReadonlyMap<string, number>;
}

/** Puts the affixes of lexicon/affixes.jsonl in order. */
export function createMorphology(lexicon: Lexicon, rows: readonly { affix: AffixKind; text: string }[]): Morphology {
  const affixes = Object.fromEntries(affixKinds.map((kind) => [kind, new Set<string>()])) as Record<
    AffixKind,
    Set<string>
  >;
  const kinds = new Map<string, number>();
  for (const { affix, text } of rows) {
    const bare = text.replaceAll('\u200c', '');
    affixes[affix].add(bare);
    const kind = affixKinds.indexOf(affix);
    if (kind < standingKinds) kinds.set(bare, (kinds.get(bare) ?? 0) | (1 << kind));
  }
  return { lexicon, affixes, kinds };
}

const standingKinds = 6;
const heh = '\u0647';

/** Whether می may stand before it: a past stem (رفت), a stem with its ending (رفتند, کند), a participle (رفته). */
export function isVerbForm({ lexicon, affixes }: Morphology, word: string): boolean {
  if (hasClass(lexicon, word, WordClass.Past)) return true;
  const shorter = word.slice(0, -1);
  if (word.endsWith(heh) && hasClass(lexicon, shorter, WordClass.Past)) return true;
  if (affixes.present.has(word.slice(-1)) && hasClass(lexicon, shorter, WordClass.Present)) return true;
  for (let letters = 1; letters <= 2; letters++) {
    if (!affixes.person.has(word.slice(-letters))) continue;
    if (hasClass(lexicon, word.slice(0, -letters), WordClass.Present | WordClass.Past)) return true;
  }
  return false;
}

/** Whether the dictionary has the word with a silent ه: خانه, not راه. */
export function hasSilentHeh({ lexicon }: Morphology, word: string): boolean {
  return hasClass(lexicon, word, WordClass.Silent);
}

function hasClass(lexicon: Lexicon, word: string, classes: number): boolean {
  return ((lexicon.get(word)?.classes ?? 0) & classes) !== 0;
}

const wordClasses = WordClass.Noun | WordClass.Adjective | WordClass.Other;

/** How well a piece is known: treebank count (2 bits), classes (3 bits), whether it has a ZWNJ itself (1 bit); 0 for unknown. */
function known(entry: Entry | undefined, hidden: boolean): number {
  if (entry === undefined) return 0;
  const joined = hidden ? 0 : Math.min(3, entry.joined);
  const split = !hidden && (entry.split > entry.joined || entry.fixed.length > 0);
  const both = split || (entry.dictionary !== '' && joined === 0);
  return joined | ((entry.classes & wordClasses) << 2) | (both ? 32 : 0);
}

/** Whether the tables know it as a word. */
export function isKnown({ lexicon }: Morphology, word: string): boolean {
  return word.length > 1 && known(lexicon.get(word), false) !== 0;
}

/**
 * The standing of a piece of a word, as bits: what the tables know of it, its kinds as an affix, whether it is a verb
 * form, or else a known word with an ending. `hidden` is a key whose counts are held back, so that training sees of a
 * word what it would see of a new one.
 */
export function standingOf(morphology: Morphology, piece: string, hidden: string): number {
  const { lexicon, affixes, kinds } = morphology;
  if (piece.length === 0) return 0;
  let standing = known(lexicon.get(piece), piece === hidden);
  standing |= (kinds.get(piece) ?? 0) << 6;
  if (isVerbForm(morphology, piece)) standing |= 1 << 12;
  if ((standing & 63) !== 0) return standing;
  for (let letters = 1; letters <= 7 && letters < piece.length - 1; letters++) {
    const ending = piece.slice(-letters);
    const clitic = affixes.clitic.has(ending);
    if (!clitic && !kinds.has(ending)) continue;
    const stem = piece.slice(0, -letters);
    if (known(lexicon.get(stem), stem === hidden) !== 0) return standing | (clitic ? 1 << 13 : 1 << 14);
  }
  return standing;
}
