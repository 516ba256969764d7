/** A row as it is read: its cells by the names of their columns. */
export type Cells = Record<string, unknown>;

/** The most rows that are handed on at once. */
export const sliceRows = 4096;
