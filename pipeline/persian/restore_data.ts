import type { Join } from './restore_lexicon.ts';
import type { Restoration, Weights } from './restore_model.ts';
import { type AffixKind, createMorphology } from './restore_morphology.ts';
import { createLexicon } from './restore_tables.ts';

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

/** Makes the tables and weights of restoration from the texts of their files. */
export function createRestoration(texts: RestorationTexts): Restoration {
  const lexicon = createLexicon(texts.treebank, texts.dictionary, rowsOf<Join>(texts.joins));
  return {
    ...createMorphology(lexicon, rowsOf<{ affix: AffixKind; text: string }>(texts.affixes)),
    gaps: readWeights(texts.weights, 'gaps'),
    context: readWeights(texts.weights, 'context'),
  };
}
