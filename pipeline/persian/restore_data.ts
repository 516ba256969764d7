import { ZWNJ } from './letters.ts';
import type { Join, Lexicon } from './restore_lexicon.ts';
import { Apart, addDictionary, addJoins, addTreebank, splitSpelling } from './restore_lexicon.ts';
import type { Weights } from './restore_model.ts';
import { type AffixKind, createMorphology } from './restore_morphology.ts';
import type { Restoration } from './restore_word.ts';

/** The texts of the data files. */
export interface RestorationTexts {
  treebank: string;
  dictionary: string;
  weights: string;
  joins: string;
  affixes: string;
}

/** Rows of a JSON Lines text. */
function rowsOf<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Weights as a line of text: name, scale, the signed bytes in base 64. */
export function writeWeights(name: string, { table, scale }: Weights): string {
  return `${name} ${scale} ${Buffer.from(table.buffer, table.byteOffset, table.length).toString('base64')}\n`;
}

/** The weights called `name` in a text of such lines; throws where there are none. */
export function readWeights(text: string, name: string): Weights {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  const [, scale, bytes] = line?.split(' ') ?? [];
  if (scale === undefined || bytes === undefined) throw new Error(`no weights called ${name}`);
  return { table: new Int8Array(Buffer.from(bytes, 'base64')), scale: Number(scale) };
}

/** A half seen less often than this bucket by itself is no word of its own. */
const ownWord = 3;

/**
 * Marks the compounds with a half that is no word of its own (بین‌المللی, باستان‌شناسی): where blanks stand for the ZWNJ,
 * they are joined. Gives the first pieces of all words so marked.
 */
function markApart(lexicon: Lexicon): Set<string> {
  const heads = new Set<string>();
  const isWord = (piece: string): boolean => (lexicon.get(piece)?.joined ?? 0) >= ownWord;
  for (const entry of lexicon.values()) {
    const spelling = splitSpelling(entry);
    const at = spelling.indexOf(ZWNJ);
    if (at < 0) continue;
    const head = spelling.slice(0, at);
    if (entry.fixed === '' && entry.apart === Apart.Never && entry.joined === 0 && at > 2) {
      const rest = spelling.slice(at + 1);
      if (!rest.includes(ZWNJ) && !(isWord(head) && isWord(rest))) entry.apart = Apart.Likely;
    }
    if (entry.apart !== Apart.Never) heads.add(head);
  }
  return heads;
}

/** Makes the tables and weights of restoration from the texts of their files. */
export function createRestoration(texts: RestorationTexts): Restoration {
  const lexicon: Lexicon = new Map();
  addTreebank(lexicon, texts.treebank);
  addDictionary(lexicon, texts.dictionary);
  addJoins(lexicon, rowsOf<Join>(texts.joins));
  return {
    ...createMorphology(lexicon, rowsOf<{ affix: AffixKind; text: string }>(texts.affixes)),
    gaps: readWeights(texts.weights, 'gaps'),
    context: readWeights(texts.weights, 'context'),
    heads: markApart(lexicon),
  };
}
