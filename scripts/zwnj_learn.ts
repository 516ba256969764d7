import type { Weights } from '../pipeline/persian/restore_model.ts';

/** A yes or no with its hashed features. */
export interface Example {
  features: Int32Array;
  yes: boolean;
  weight: number;
}

export interface LearningOptions {
  /** Size of the table, a power of two. */
  size: number;
  passes: number;
  rate: number;
  /** Pull towards zero, at each step. */
  decay: number;
}

/** Pseudo-random numbers in [0, 1) that are the same in each run (a linear congruence). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<Item>(items: Item[], dice: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

/** Logistic regression by AdaGrad, averaged over the second half of the passes, in 8 bits. */
export function learn(examples: readonly Example[], { size, passes, rate, decay }: LearningOptions): Weights {
  const order = [...examples];
  const dice = createDice(12_345);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const sums = new Float64Array(size);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, dice);
    for (const { features, yes, weight } of order) {
      let score = 0;
      for (const feature of features) score += weights[feature]!;
      const error = (1 / (1 + Math.exp(-score)) - (yes ? 1 : 0)) * weight;
      if (Math.abs(error) < 1e-5) continue;
      for (const feature of features) {
        const slope = error + decay * weights[feature]!;
        squares[feature]! += slope * slope;
        weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!);
      }
    }
    if (pass * 2 >= passes) for (let i = 0; i < size; i++) sums[i]! += weights[i]!;
  }
  const averaged = passes - Math.ceil(passes / 2);
  return quantize(sums.map((sum) => sum / averaged));
}

/** Rounds to signed bytes; the few largest weights are cut off so that the rest keep their precision. */
function quantize(weights: Float64Array): Weights {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const kept = sizes[Math.floor(sizes.length * 0.9995)]!;
  const table = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / kept) * 127))));
  return { table, scale: Number((kept / 127).toPrecision(6)) };
}
