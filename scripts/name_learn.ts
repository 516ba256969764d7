/** Learns the weights of a linear chain of tags (a conditional random field) by AdaGrad. */
import { canFollow, type NameWeights, scored, startTag, tagCount } from '../pipeline/persian/name_model.ts';
import { createDice } from './zwnj_learn.ts';

/** A sentence: the hashed features of each token, and its tag. */
export interface TaggedSentence {
  features: readonly (readonly number[])[];
  tags: readonly number[];
}

export interface LearningOptions {
  passes: number;
  /** Uses that a feature needs. */
  leastUses: number;
  rate: number;
  /** Pull towards zero, at each step. */
  decay: number;
  /** Most features kept, those with the largest weights. */
  kept: number;
  /** The trust of NameWeights, in the weights' own unit before they are rounded. */
  trust: number;
}

/** Weights before rounding: `tagCount` for each feature, and the steps. */
interface Learnt {
  weights: Float64Array;
  steps: Float64Array;
}

export function learnNames(sentences: readonly TaggedSentence[], options: LearningOptions): NameWeights {
  const rowOf = frequentFeatures(sentences, options.leastUses);
  const data = sentences
    .filter(({ tags }) => tags.length > 0)
    .map(({ features, tags }) => ({
      rows: features.map((each) =>
        Int32Array.from(each.map((hash) => rowOf.get(hash) ?? -1).filter((row) => row >= 0)),
      ),
      tags,
    }));
  const learnt: Learnt = {
    weights: new Float64Array(rowOf.size * tagCount),
    steps: new Float64Array((tagCount + 1) * tagCount),
  };
  const squares = { weights: learnt.weights.map(() => 1e-8), steps: learnt.steps.map(() => 1e-8) };
  const dice = createDice(12_345);
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(data, dice);
    for (const sentence of data) step(sentence, learnt, squares, options);
  }
  return rounded(learnt, rowOf, usesOf(data, rowOf.size), options);
}

function frequentFeatures(sentences: readonly TaggedSentence[], leastUses: number): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { features } of sentences)
    for (const each of features) for (const hash of each) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  const frequent = [...uses].filter(([, count]) => count >= leastUses).map(([hash]) => hash);
  return new Map(frequent.map((hash, row) => [hash, row]));
}

/** How often each feature stands in the sentences. */
function usesOf(data: readonly Sentence[], count: number): Float64Array {
  const uses = new Float64Array(count);
  for (const { rows } of data) for (const features of rows) for (const row of features) uses[row]!++;
  return uses;
}

function shuffle<Item>(items: Item[], dice: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

interface Sentence {
  rows: readonly Int32Array[];
  tags: readonly number[];
}

/** One step against the slope of the log-likelihood: what the model expects less what stands there. */
function step({ rows, tags }: Sentence, learnt: Learnt, squares: Learnt, { rate, decay }: LearningOptions): void {
  const { weights, steps } = learnt;
  const { tagShares, stepShares } = expected(rows, learnt);
  for (const [at, features] of rows.entries()) {
    for (let tag = 0; tag < tagCount; tag++) {
      const error = tagShares[at * tagCount + tag]! - (tags[at] === tag ? 1 : 0);
      if (Math.abs(error) < 1e-5) continue;
      for (const row of features) {
        const where = row * tagCount + tag;
        const slope = error + decay * weights[where]!;
        squares.weights[where]! += slope * slope;
        weights[where]! -= (rate * slope) / Math.sqrt(squares.weights[where]!);
      }
    }
    stepShares[(at === 0 ? startTag : tags[at - 1]!) * tagCount + tags[at]!]! -= 1;
  }
  for (const [where, slope] of stepShares.entries()) {
    if (slope === 0) continue;
    squares.steps[where]! += slope * slope;
    steps[where]! -= (rate * slope) / Math.sqrt(squares.steps[where]!);
  }
}

/** How often each tag and each pair of neighbours is to be expected (forward and backward sums, in logarithms). */
function expected(
  rows: readonly Int32Array[],
  { weights, steps }: Learnt,
): { tagShares: Float64Array; stepShares: Float64Array } {
  const count = rows.length;
  const scores = new Float64Array(count * tagCount);
  for (const [at, features] of rows.entries())
    for (const row of features)
      for (let tag = 0; tag < tagCount; tag++) scores[at * tagCount + tag]! += weights[row * tagCount + tag]!;
  const stepScore = (from: number, to: number): number =>
    canFollow(from, to) ? steps[from * tagCount + to]! : Number.NEGATIVE_INFINITY;
  const ahead = new Float64Array(count * tagCount);
  const behind = new Float64Array(count * tagCount);
  const terms = new Float64Array(tagCount);
  for (let at = 0; at < count; at++)
    for (let to = 0; to < tagCount; to++) {
      for (let from = 0; from < tagCount; from++)
        terms[from] = at === 0 ? Number.NEGATIVE_INFINITY : ahead[(at - 1) * tagCount + from]! + stepScore(from, to);
      ahead[at * tagCount + to] = scores[at * tagCount + to]! + (at === 0 ? stepScore(startTag, to) : logOfSum(terms));
    }
  for (let at = count - 2; at >= 0; at--)
    for (let from = 0; from < tagCount; from++) {
      for (let to = 0; to < tagCount; to++)
        terms[to] = stepScore(from, to) + scores[(at + 1) * tagCount + to]! + behind[(at + 1) * tagCount + to]!;
      behind[at * tagCount + from] = logOfSum(terms);
    }
  const whole = logOfSum(ahead.subarray((count - 1) * tagCount));
  const stepShares = new Float64Array(steps.length);
  for (let at = 0; at < count; at++)
    for (let to = 0; to < tagCount; to++) {
      const rest = scores[at * tagCount + to]! + behind[at * tagCount + to]! - whole;
      if (at === 0) stepShares[startTag * tagCount + to]! += Math.exp(stepScore(startTag, to) + rest);
      else
        for (let from = 0; from < tagCount; from++)
          stepShares[from * tagCount + to]! += Math.exp(
            ahead[(at - 1) * tagCount + from]! + stepScore(from, to) + rest,
          );
    }
  return { tagShares: ahead.map((sum, where) => Math.exp(sum + behind[where]! - whole)), stepShares };
}

function logOfSum(terms: Float64Array): number {
  const most = Math.max(...terms);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}

/**
 * Keeps the features that decide most (their largest weight, by the root of their uses), against tag 0, in signed bytes; the
 * few largest weights are cut off.
 */
function rounded(
  { weights, steps }: Learnt,
  rowOf: Map<number, number>,
  uses: Float64Array,
  { kept, trust }: LearningOptions,
): NameWeights {
  const against = (row: number, tag: number): number => weights[row * tagCount + tag]! - weights[row * tagCount]!;
  const tags = Array.from({ length: scored }, (_, tag) => tag + 1);
  const size = (row: number): number =>
    Math.max(...tags.map((tag) => Math.abs(against(row, tag)))) * Math.sqrt(uses[row]!);
  const chosen = [...rowOf].sort((a, b) => size(b[1]) - size(a[1]) || a[0] - b[0]).slice(0, kept);
  const sizes = chosen.flatMap(([, row]) => tags.map((tag) => Math.abs(against(row, tag)))).sort((a, b) => a - b);
  const unit = sizes[Math.floor(sizes.length * 0.9995)]! / 127;
  const byte = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / unit)));
  return {
    rowOf: new Map(chosen.map(([hash], at) => [hash, at])),
    rows: Int8Array.from(chosen.flatMap(([, row]) => tags.map((tag) => byte(against(row, tag))))),
    steps: Int16Array.from(steps, (weight) => Math.round(weight / unit)),
    trust: Math.round(trust / unit),
  };
}
