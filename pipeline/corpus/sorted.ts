/** Keeps sorted runs of rows until they are merged. */
export interface Runs<Row> {
  write(rows: readonly Row[]): void;
  /** Each run from its beginning, in the order in which they were written. */
  read(): Iterable<Row>[];
}

/** How rows are sorted: their order, and what two rows of the same place become (both stay where it is null). */
export interface Sorting<Row> {
  order: (a: Row, b: Row) => number;
  join: ((before: Row, after: Row) => Row) | null;
}

/** Rows that may lie in memory before they are put aside as a sorted run. */
const mostRows = 8192;

/**
 * Sorts any number of rows in bounded memory: what is added is sorted and joined from time to time, and put aside when it
 * is much. `rows` gives all of them in order; rows of the same place are joined in the order in which they were added.
 */
export function createSorted<Row>(
  sorting: Sorting<Row>,
  runs: Runs<Row>,
  most = mostRows,
): { add(row: Row): void; rows(): Iterable<Row> } {
  let held: Row[] = [];
  const sortHeld = (): void => {
    held = [...joined(held.sort(sorting.order), sorting)];
  };
  return {
    add(row) {
      held.push(row);
      if (held.length < most) return;
      sortHeld();
      if (held.length <= most / 2) return;
      runs.write(held);
      held = [];
    },
    rows() {
      sortHeld();
      return joined(mergeAll([...runs.read(), held], sorting), sorting);
    },
  };
}

/** Neighbours of the same place become one. */
function* joined<Row>(rows: Iterable<Row>, { order, join }: Sorting<Row>): Generator<Row> {
  let last: Row | undefined;
  for (const row of rows) {
    if (last !== undefined && join !== null && order(last, row) === 0) last = join(last, row);
    else {
      if (last !== undefined) yield last;
      last = row;
    }
  }
  if (last !== undefined) yield last;
}

/** Sorted runs as one; of the same place, the earlier run's come first. Each row is compared log2(runs) times. */
function mergeAll<Row>(runs: readonly Iterable<Row>[], sorting: Sorting<Row>): Iterable<Row> {
  if (runs.length === 1) return runs[0]!;
  const middle = runs.length >> 1;
  return mergeTwo(mergeAll(runs.slice(0, middle), sorting), mergeAll(runs.slice(middle), sorting), sorting.order);
}

function* mergeTwo<Row>(a: Iterable<Row>, b: Iterable<Row>, order: Sorting<Row>['order']): Generator<Row> {
  const [first, second] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  let [left, right] = [first.next(), second.next()];
  while (left.done !== true && right.done !== true) {
    if (order(left.value, right.value) <= 0) {
      yield left.value;
      left = first.next();
    } else {
      yield right.value;
      right = second.next();
    }
  }
  for (; left.done !== true; left = first.next()) yield left.value;
  for (; right.done !== true; right = second.next()) yield right.value;
}
