/** Rows that belong to one document (or to one agreement), out of a table in which they stand together. */
export interface Groups<R> {
  /** The rows of the next key, or none where it has no rows. Keys are asked for in the order of the table. */
  take(key: string): Promise<R[]>;
  /** Throws where rows are left: the table is in another order, or has rows of nobody. */
  finish(): Promise<void>;
  /** Closes the table before its end; does nothing after it. */
  close(): Promise<void>;
}

/** Opens the slices of a table as groups; a slice is in memory at a time. `key` names the column, `table` is for errors. */
export function openGroups<R extends object>(slices: AsyncGenerator<R[]>, key: keyof R, table: string): Groups<R> {
  let slice: R[] = [];
  let at = 0;

  /** Whether there is a row to look at. */
  async function filled(): Promise<boolean> {
    while (at === slice.length) {
      const next = await slices.next();
      if (next.done === true) return false;
      slice = next.value;
      at = 0;
    }
    return true;
  }

  return {
    async take(wanted) {
      const rows: R[] = [];
      while ((at < slice.length || (await filled())) && slice[at]![key] === wanted) rows.push(slice[at++]!);
      return rows;
    },
    async finish() {
      if (await filled()) throw new Error(`the rows of ${table} are not in the order of what they belong to`);
    },
    async close() {
      await slices.return(undefined);
    },
  };
}
