/** What the program knows of each 64-bit fingerprint: two 32-bit numbers. */
export interface Fingerprints {
  /** What was kept with this fingerprint; undefined where there is nothing. */
  get(fingerprint: string): readonly [high: number, low: number] | undefined;
  /** Keeps two numbers (from 0 to 2^32 - 1) with a fingerprint that has none yet. */
  set(fingerprint: string, high: number, low: number): void;
}

const numbersPerSlot = 4;
const smallest = 1024;
const fullest = 0.85;
const growth = 1.3;

/**
 * A map from fingerprints (16 hexadecimal digits of a good hash) in typed arrays: 16 bytes a slot, of which 65 to 85 %
 * are taken, so 19 to 25 bytes each, where a Map of strings takes 150. It is for what must be known of the whole corpus.
 */
export function createFingerprints(): Fingerprints {
  let slots = new Uint32Array(smallest * numbersPerSlot);
  let count = 0;

  /** Where a fingerprint stands, or the empty slot where it would: the first free one from its place in the order of all. */
  function find(high: number, low: number): number {
    let at = Math.floor((high / 2 ** 32) * (slots.length / numbersPerSlot)) * numbersPerSlot;
    while (!isEmpty(at) && (slots[at] !== high || slots[at + 1] !== low)) at = (at + numbersPerSlot) % slots.length;
    return at;
  }

  const isEmpty = (at: number): boolean => slots[at] === 0 && slots[at + 1] === 0;

  function grow(): void {
    const before = slots;
    slots = new Uint32Array(Math.ceil((before.length / numbersPerSlot) * growth) * numbersPerSlot);
    for (let at = 0; at < before.length; at += numbersPerSlot) {
      if (before[at] === 0 && before[at + 1] === 0) continue;
      slots.set(before.subarray(at, at + numbersPerSlot), find(before[at]!, before[at + 1]!));
    }
  }

  return {
    get(fingerprint) {
      const at = find(...keyOf(fingerprint));
      return isEmpty(at) ? undefined : [slots[at + 2]!, slots[at + 3]!];
    },
    set(fingerprint, high, low) {
      if (++count > fullest * (slots.length / numbersPerSlot)) grow();
      const [first, second] = keyOf(fingerprint);
      slots.set([first, second, high, low], find(first, second));
    },
  };
}

/** The two halves of 16 hexadecimal digits as numbers. */
export function halves(fingerprint: string): [high: number, low: number] {
  return [Number.parseInt(fingerprint.slice(0, 8), 16), Number.parseInt(fingerprint.slice(8), 16)];
}

/** All zeros mark an empty slot, so a fingerprint of zeros counts as 1. */
function keyOf(fingerprint: string): [high: number, low: number] {
  const [high, low] = halves(fingerprint);
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}

/** The 16 hexadecimal digits of two halves. */
export function digits(high: number, low: number): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
