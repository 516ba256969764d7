import { Kind } from '../../persian/letters.ts';
import {
  addWeights,
  canFollow,
  type NameTagger,
  reach,
  scored,
  sides,
  startTag,
  tagCount,
} from '../../persian/name_model.ts';
import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { type Classes, classesOf, mayBeNamed } from './classes.ts';
import { contextCount, contextFeatures, edgeFeature, markFeature } from './features.ts';
import type { Name } from './name.ts';
import { tagsOfNames } from './tags.ts';

/**
 * The tag of each token (persian/name_model.ts): in each sentence the likeliest run of tags by what the lists and the rules
 * say of a word and its neighbours, and by their letters.
 */
export function tagTokens(reading: Reading, names: readonly Name[], tagger: NameTagger): Uint8Array {
  const classes = classesOf(reading, names);
  const ruled = tagsOfNames(reading, names);
  const tags = new Uint8Array(reading.tokens.count);
  for (const sentence of reading.sentences) {
    const scores = scoresOf(reading, classes, sentence, tagger);
    for (let at = sentence.first; at < sentence.last; at++)
      if (ruled[at] !== 0) scores[(at - sentence.first) * tagCount + ruled[at]!]! += tagger.weights.trust;
    bestRun(scores, tagger.weights.steps, tags.subarray(sentence.first, sentence.last));
  }
  return tags;
}

/** The score of a tag that a token cannot have. */
const closed = -1_000_000;

/** Scores of all tags of a sentence's tokens; of tag 0 always 0. */
function scoresOf(
  reading: Reading,
  classes: Classes,
  { first, last }: SentenceSpan,
  { weights, addWord }: NameTagger,
): Int32Array {
  const { kind, id } = reading.tokens;
  const scores = new Int32Array((last - first) * tagCount);
  const sums = new Int16Array(scored);
  const context = new Int32Array(contextCount);
  for (let at = first; at < last; at++) {
    if (!mayBeNamed(classes, at)) {
      scores.fill(closed, (at - first) * tagCount + 1, (at - first + 1) * tagCount);
      continue;
    }
    sums.fill(0);
    contextFeatures(classes, at, first, last, context);
    addWeights(weights, context, sums, 0);
    for (let side = 0; side < sides; side++) {
      const where = at + side - reach;
      if (where < first || where >= last) addWeights(weights, [edgeFeature(side)], sums, 0);
      else if (kind[where] !== Kind.Word && kind[where] !== Kind.Latin)
        addWeights(weights, [markFeature(reading, where, side)], sums, 0);
      else addWord(id[where]!, side, sums);
    }
    for (let tag = 0; tag < scored; tag++) scores[(at - first) * tagCount + tag + 1] = sums[tag]!;
  }
  return scores;
}

/** The run of tags with the highest sum of scores and steps (Viterbi). */
function bestRun(scores: Int32Array, steps: Int16Array, tags: Uint8Array): void {
  const count = tags.length;
  const from = new Uint8Array(count * tagCount);
  let before = new Float64Array(tagCount).fill(Number.NEGATIVE_INFINITY);
  let here = before.slice();
  for (let tag = 0; tag < tagCount; tag++)
    if (canFollow(startTag, tag)) before[tag] = steps[startTag * tagCount + tag]! + (scores[tag] ?? 0);
  for (let at = 1; at < count; at++) {
    here.fill(Number.NEGATIVE_INFINITY);
    const open = scores[at * tagCount + 1] === closed ? 1 : tagCount; // most words can have tag 0 alone
    for (let tag = 0; tag < open; tag++) {
      for (let last = 0; last < tagCount; last++) {
        const score = before[last]! + steps[last * tagCount + tag]!;
        if (score <= here[tag]! || !canFollow(last, tag)) continue;
        here[tag] = score;
        from[at * tagCount + tag] = last;
      }
      here[tag]! += scores[at * tagCount + tag]!;
    }
    [before, here] = [here, before];
  }
  let tag = 0;
  for (let each = 1; each < tagCount; each++) if (before[each]! > before[tag]!) tag = each;
  for (let at = count - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * tagCount + tag]!;
  }
}
