/** How many rows back a repeat is looked for: the work grows with the text, not with its square. */
const window = 200;

/**
 * Repeats become one row, in the order of first mention. `placeOf` gives the place of the row's earlier mention among the rows
 * near it, or -1; `merged` makes one row of the earlier and the later mention.
 */
export function foldRepeats<R>(
  rows: readonly R[],
  placeOf: (near: readonly R[], row: R) => number,
  merged: (earlier: R, later: R) => R,
): R[] {
  const kept: R[] = [];
  for (const row of rows) {
    const near = kept.slice(-window);
    const place = placeOf(near, row);
    if (place < 0) kept.push(row);
    else kept[kept.length - near.length + place] = merged(near[place]!, row);
  }
  return kept;
}
