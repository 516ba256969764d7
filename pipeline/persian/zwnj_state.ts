/** How a document stands to ZWNJ: they stand, they were deleted, they became blanks, or more than one of these. */
export type ZwnjState = 'kept' | 'stripped' | 'spaced' | 'mixed';

/** Where the ZWNJ of a text are, in words: standing, deleted (of the certain ones), turned into a blank before an affix. */
export interface ZwnjCounts {
  kept: number;
  deleted: number;
  spaced: number;
}

/** Nothing seen yet. */
export function noZwnj(): ZwnjCounts {
  return { kept: 0, deleted: 0, spaced: 0 };
}

/** A state that so much of the evidence speaks for is not mixed. */
const clear = 0.6;

/**
 * How a document stands to ZWNJ, for `documents.zwnj`: kept (می کند), stripped (میکند), spaced (می کند), or mixed, where
 * none of them has three fifths of the evidence. A text in which nothing tells is kept.
 */
export function zwnjState({ kept, deleted, spaced }: ZwnjCounts): ZwnjState {
  const least = clear * (kept + deleted + spaced);
  if (kept >= least) return 'kept';
  if (deleted >= least) return 'stripped';
  return spaced >= least ? 'spaced' : 'mixed';
}
