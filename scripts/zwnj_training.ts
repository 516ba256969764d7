import { type RestorationTexts, writeWeights } from '../pipeline/persian/restore_data.ts';
import { type AffixKind, createMorphology } from '../pipeline/persian/restore_morphology.ts';
import { createLexicon } from '../pipeline/persian/restore_tables.ts';
import { dictionaryList, readDictionary } from './zwnj_dictionary.ts';
import { contextExamples, dictionaryExamples, treebankExamples } from './zwnj_examples.ts';
import { learn } from './zwnj_learn.ts';
import { readTreebank, treebankList } from './zwnj_tables.ts';

/** What training reads: the treebank's sentences, the Hunspell dictionary, and the two lexicon files. */
export interface TrainingTexts {
  sentences: readonly string[];
  hunspell: string;
  joins: string;
  affixes: string;
}

const gapTable = 2 ** 18;
const contextTable = 2 ** 14;

/** How much an example from the dictionary counts, which splits more than the news does. */
const dictionaryWeight = 0.1;

/** می of می, نمی, برمی … */
function shortest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length < best.length ? text : best));
}

/** The tables and weights learnt from the texts, without their headers. The joins set by hand take no part in it. */
export function train({ sentences, hunspell, joins, affixes }: TrainingTexts): RestorationTexts {
  const rows = affixes
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { affix: AffixKind; text: string });
  const textsOf = (affix: AffixKind): string[] => rows.filter((row) => row.affix === affix).map(({ text }) => text);
  const endings = { person: textsOf('person'), present: textsOf('present'), imperfect: shortest(textsOf('imperfect')) };
  const words = readDictionary(hunspell);
  const counts = readTreebank(sentences, words);
  const treebank = treebankList(counts);
  const dictionary = dictionaryList(words, counts, endings);
  const morphology = createMorphology(createLexicon(treebank, dictionary, []), rows);
  const gapExamples = treebankExamples(morphology, sentences, gapTable);
  for (const example of dictionaryExamples(morphology, words, sentences, gapTable, dictionaryWeight))
    gapExamples.push(example);
  const gaps = learn(gapExamples, { size: gapTable, passes: 12, rate: 0.03, decay: 0 });
  const context = learn(contextExamples(morphology, sentences, contextTable), {
    size: contextTable,
    passes: 10,
    rate: 0.05,
    decay: 1e-3,
  });
  const weights = writeWeights('gaps', gaps) + writeWeights('context', context);
  return { treebank, dictionary, weights, joins, affixes };
}
