/**
 * Learns to tag names: writes pipeline/persian/data/name_weights.txt.
 * Use: node scripts/train_names.ts SENTENCES.txt.gz
 * SENTENCES: one sentence a line (UD Persian-PerDT, training part, CC BY-SA 4.0); the labels are in scripts/data/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokenFeatures } from '../pipeline/extract/names/features.ts';
import { namesByRules } from '../pipeline/extract/names/names.ts';
import { tagTokens } from '../pipeline/extract/names/tagger.ts';
import { taggedNames, tagsOfNames } from '../pipeline/extract/names/tags.ts';
import { readCast } from '../pipeline/extract/people/people.ts';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { createNameTagger, type NameWeights, writeNameWeights } from '../pipeline/persian/name_model.ts';
import { type Reading, read } from '../pipeline/reading.ts';
import { root } from '../pipeline/run/code.ts';
import { asPeymanEnds, headsOfPlaces, type LabelledSentence, labelledSentences } from './name_labels.ts';
import { type LearningOptions, learnNames, type TaggedSentence } from './name_learn.ts';
import { type NamedSpan, nameKinds } from './peyma.ts';

const options: LearningOptions = { passes: 10, leastUses: 5, rate: 0.1, decay: 1e-3, kept: 36_000, trust: 2 };
/** Every fifth block of twenty sentences is held out for the score in the header. */
const held = (at: number): boolean => Math.floor(at / 20) % 5 === 3;

const path = process.argv[2];
if (path === undefined) throw new Error('use: node scripts/train_names.ts SENTENCES.txt.gz');
const treebank = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
const labels = readFileSync(join(root, 'scripts/data/name_labels.txt'), 'utf8');
const lexicon = loadLexicon(join(root, 'lexicon'));
const heads = headsOfPlaces(lexicon);

/** A sentence as it is read, the tags of its tokens by the labels, and what the rules find. */
function taught(sentence: LabelledSentence) {
  const reading = read(sentence.text, lexicon);
  const ruled = namesByRules(reading, readCast(reading));
  return { reading, ruled, tags: tagsOfSpans(reading, asPeymanEnds(sentence, heads)) };
}

function tagsOfSpans({ tokens }: Reading, spans: readonly NamedSpan[]): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (const { kind, start, end } of spans) {
    const tag = nameKinds.indexOf(kind) * 2 + 1;
    let opened = false;
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.end[at]! <= start || tokens.start[at]! >= end) continue;
      tags[at] = opened ? tag + 1 : tag;
      opened = true;
    }
  }
  return tags;
}

/** Precision, recall and F1 of names by exact span, for each kind. */
function scoreOf(gold: readonly Uint8Array[], found: readonly Uint8Array[]): string {
  return nameKinds
    .map((kind, at) => {
      const of = (tags: Uint8Array): string[] =>
        taggedNames(tags)
          .filter(({ tag }) => tag === at * 2 + 1)
          .map(({ first, last }) => `${first} ${last}`);
      let [hits, wanted, given] = [0, 0, 0];
      for (const [i, tags] of gold.entries()) {
        const right = new Set(of(tags));
        const here = of(found[i]!);
        wanted += right.size;
        given += here.length;
        hits += here.filter((span) => right.has(span)).length;
      }
      const f1 = (2 * hits) / (wanted + given);
      return `${kind} P ${(hits / given).toFixed(3)} R ${(hits / wanted).toFixed(3)} F1 ${f1.toFixed(3)}`;
    })
    .join(', ');
}

function learnFrom(some: readonly ReturnType<typeof taught>[]): NameWeights {
  const sentences = some.flatMap(({ reading, ruled, tags }): TaggedSentence[] => {
    const features = tokenFeatures(reading, ruled);
    return reading.sentences.map(({ first, last }) => ({
      features: features.slice(first, last),
      tags: [...tags.subarray(first, last)],
    }));
  });
  return learnNames(sentences, options);
}

const all = labelledSentences(labels, treebank).map(taught);
const weights = learnFrom(all.filter((_, at) => !held(at)));
const tagger = createNameTagger(weights, lexicon.vocabulary);
const test = all.filter((_, at) => held(at));
const gold = test.map(({ tags }) => tags);
const byRules = scoreOf(
  gold,
  test.map(({ reading, ruled }) => tagsOfNames(reading, ruled)),
);
const learnt = scoreOf(
  gold,
  test.map(({ reading, ruled }) => tagTokens(reading, ruled, tagger)),
);
console.log(`held out, rules alone: ${byRules}\nheld out: ${learnt}`);

writeFileSync(
  join(root, 'pipeline/persian/data/name_weights.txt'),
  '# Weights learnt by scripts/train_names.ts from scripts/data/name_labels.txt and the sentences of\n' +
    '# https://github.com/UniversalDependencies/UD_Persian-PerDT (CC BY-SA 4.0). Licence: CC BY-SA 4.0.\n' +
    `# Trained on four fifths of the sentences and scored on the rest, exact spans: ${learnt}; the rules alone: ${byRules}\n` +
    writeNameWeights(learnFrom(all)),
);
