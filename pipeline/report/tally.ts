/** Counts of values, the most frequent first. */
export interface Tally {
  add(value: string): void;
  /** The `most` values that came most often; of the same count, in code point order. */
  top(most: number): { value: string; count: number }[];
  total(): number;
  different(): number;
}

/** Different values that are counted; later ones count in the total alone, so that memory stays flat on any input. */
const mostValues = 50_000;

export function createTally(): Tally {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(value) {
      total++;
      const count = counts.get(value);
      if (count !== undefined || counts.size < mostValues) counts.set(value, (count ?? 0) + 1);
    },
    top(most) {
      const all = [...counts].map(([value, count]) => ({ value, count }));
      all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      return all.slice(0, most);
    },
    total: () => total,
    different: () => counts.size,
  };
}
